/** Reads that put together what a rule looks at: who holds a proposal, who wrote it, which content stands. */
import type { Reader } from "../db/database.ts";
import { findControlAgency, findOrganisation, findSoleOrganisation, listUnits } from "../organisations/repository.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { findRevision, listAuthors } from "../proposals/repository.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import type { Situation } from "./decision.ts";
import { findCarrier, findOpenTurn, listDecisions } from "./repository.ts";
import { findStage, type Seat } from "./stages.ts";

/** Everything that decides who may act on the proposal now. */
export async function findSituation(reader: Reader, proposal: Proposal): Promise<Situation> {
  const turn = await findOpenTurn(reader, proposal.id);
  const authors = await listAuthors(reader, proposal.id);
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  const { route, submittedAt } = proposal;
  const stage = turn && route && submittedAt ? findStage(route, dayOfInstant(submittedAt), turn.stage) : undefined;
  const before = (await listDecisions(reader, proposal.id)).findLast(({ round }) => round === proposal.round);
  return {
    proposal,
    arrivedOn: before?.signedOn ?? (turn ? dayOfInstant(turn.sinceAt) : null),
    turn: turn ?? null,
    stage: stage ?? null,
    authors,
    contentHash: revision?.contentHash ?? "",
    carrier: await findCarrier(reader, proposal.id),
  };
}

/** The organisation at which a stage sits on that day; the ministry itself where it has no such office. */
export async function findSeat(reader: Reader, seat: Seat, proposal: Proposal, day: Day): Promise<string> {
  switch (seat.at) {
    case "drafting-unit":
      return proposal.unitId;
    case "ministry":
      return proposal.ministryId;
    case "office": {
      const ministry = await findOrganisation(reader, proposal.ministryId);
      const units = await listUnits(reader, proposal.ministryId);
      const office = units.find(({ code }) => code === `${ministry?.code}-${seat.codeEnd}`);
      return office?.id ?? proposal.ministryId;
    }
    case "control-agency":
      return existing(await findControlAgency(reader, day), "a control agency");
    case "prime-minister":
      return existing(await findSoleOrganisation(reader, "prime_minister"), "the Prime Minister");
  }
}

function existing(organisation: { readonly id: string } | undefined, what: string): string {
  if (!organisation) throw new Error(`the organisations lack ${what}`);
  return organisation.id;
}
