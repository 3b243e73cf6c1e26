/** Reads that every page on one proposal shares: its content, its holder, what the visitor may do. */
import { findRegulation } from "../catalog/repository.ts";
import { findSheet } from "../costing/repository.ts";
import { organisationName } from "../organisations/organisation.ts";
import { findOrganisation, findWorkCalendar } from "../organisations/repository.ts";
import { findCompetence, findTexts } from "../proposals/draft-repository.ts";
import { listOverlaps } from "../proposals/overlap-repository.ts";
import { isReadableBy, type Proposal, revisionFor } from "../proposals/proposal.ts";
import { redlinedWordings } from "../proposals/redlined-wordings.ts";
import { findProposalByCode, findRevision, listTouched } from "../proposals/repository.ts";
import { Refused } from "../values/refusal.ts";
import type { SignedInVisit } from "../web/route.ts";
import type { ShownContent } from "./content-pages.ts";
import type { Situation } from "./decision.ts";
import { type Holder, identityOf } from "./holding-pages.ts";
import { findSituation } from "./situation-repository.ts";

/** The proposal of the address, if the visitor may read it. */
export async function findReadable(visit: SignedInVisit): Promise<Proposal> {
  const proposal = await findProposalByCode(visit.reader, visit.params.code ?? "");
  if (!proposal) throw new Refused("not-found");
  if (!isReadableBy(proposal, visit.actor)) throw new Refused("foreign-agency");
  return proposal;
}

/** What the visitor reads of it: title, wording and cost of one revision. */
export async function findShown({ reader, actor, today }: SignedInVisit, proposal: Proposal): Promise<ShownContent> {
  const revision = await findRevision(reader, proposal.id, revisionFor(proposal, actor));
  const regulation = await findRegulation(reader, proposal.regulationId);
  if (!revision || !regulation) throw new Error(`proposal ${proposal.code} lacks its revision or regulation`);
  const touched = await listTouched(reader, revision.id);
  return {
    proposal: { ...proposal, title: revision.title },
    revision,
    regulation,
    ministryName: regulation.ministryName,
    touched,
    wordings: await redlinedWordings(touched.filter(({ choice }) => choice !== "keep")),
    overlaps: await listOverlaps(reader, proposal, touched, await findTexts(reader, touched, today), actor),
    sheet: revision.sheetId ? await findSheet(reader, revision.sheetId) : undefined,
    competence: await findCompetence(reader, proposal.ministryId, touched),
  };
}

/** Who must act: the open turn's organisation, else the drafting unit of a draft; null once it is over. */
export async function findHolder(visit: SignedInVisit, { proposal, turn }: Situation): Promise<Holder | null> {
  const id = turn?.organisationId ?? (proposal.status === "draft" ? proposal.unitId : null);
  const organisation = id ? await findOrganisation(visit.reader, id) : undefined;
  return organisation ? { name: organisationName(organisation, visit.t.locale), turn } : null;
}

export async function findStanding(visit: SignedInVisit, proposal: Proposal) {
  const situation = await findSituation(visit.reader, proposal);
  const holder = await findHolder(visit, situation);
  const calendar = await findWorkCalendar(visit.reader);
  return { situation, identity: identityOf(proposal, holder, visit.today, calendar, visit.t) };
}
