import { mayIn } from "../access/permissions.ts";
import { findRegulationByCode, listProvisionsOf, type ListedRegulation } from "../catalog/repository.ts";
import { formatInstant } from "../i18n/format.ts";
import { findDocument, findProvisionOn, listProvisionsBelow } from "../legal-text/repository.ts";
import { findOrganisation } from "../organisations/repository.ts";
import { organisationName } from "../organisations/organisation.ts";
import { Refused } from "../values/refusal.ts";
import type { Form } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { page, post, redirect, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { saveContent, startProposal } from "./actions.ts";
import { showCost, submitCost } from "./cost-routes.ts";
import { findDraft, findReturnReason } from "./draft-repository.ts";
import { lacksAside } from "./readiness-aside.ts";
import { contentRows } from "./conflict-pages.ts";
import { answerConflict, findEditable } from "./editing-routes.ts";
import { listOverlaps } from "./overlap-repository.ts";
import { overlapNote } from "./overlap-pages.ts";
import {
  contentPage,
  editPage,
  type OfferedProvision,
  renderContent,
  renderEdit,
  renderStart,
  startPage,
  typedContent,
} from "./pages.ts";
import { findRevision, listRivals } from "./repository.ts";
import { contentForm, costForm, startForm, touchForm, wordingForm } from "./schema.ts";
import { statusTag } from "./status-tag.ts";
import { addClause, showWording, submitWording } from "./wording-routes.ts";

/** Starting and drafting a proposal. Reading it and leading it to a decision stand in the room of approvals. */
export const proposalRoutes: readonly Route[] = [
  page("/quy-dinh/:code/de-xuat-moi", "proposals.draft", async (visit) => {
    const regulation = await findOwnRegulation(visit);
    const offered = await listOffered(visit, regulation.id);
    const typed = { title: regulation.name, provisions: offered.map(({ provision }) => provision.provisionId) };
    return startReply(visit, regulation, offered, { typed, issues: [], t: visit.t }, 200);
  }),
  post("/quy-dinh/:code/de-xuat-moi", "proposals.draft", startForm, async (submission, form) => {
    const regulation = await findOwnRegulation(submission);
    const offered = await listOffered(submission, regulation.id);
    if (!form.value) return startReply(submission, regulation, offered, { ...form, t: submission.t }, 422);
    const { title, lever, provisions } = form.value;
    const ids = offered.map(({ provision }) => provision.provisionId).filter((id) => provisions.includes(id));
    const code = await startProposal(submission.context, {
      regulationId: regulation.id,
      title,
      lever,
      provisionIds: ids,
    });
    return redirect(paths.proposalEdit(code), { tone: "success", key: "proposals.flash.started", params: { code } });
  }),
  page("/de-xuat/:code/soan", "proposals.draft", async (visit) => {
    const proposal = await findEditable(visit);
    const unit = await findOrganisation(visit.reader, proposal.unitId);
    const identity = {
      code: proposal.code,
      kind: visit.t("proposals.kind"),
      status: statusTag(proposal.status, visit.t),
      holder: {
        name: unit ? organisationName(unit, visit.t.locale) : "",
        since: formatInstant(proposal.updatedAt),
        sla: null,
      },
    };
    const draft = await findDraft(visit.reader, proposal, visit.today);
    const returned = await findReturnReason(visit.reader, proposal);
    const overlaps = await listOverlaps(visit.reader, proposal, draft.touched, draft.texts, visit.actor);
    const notes = overlaps.map((overlap) => overlapNote(overlap, visit.t));
    const model = editPage(proposal, draft, await lacksAside(draft), identity, returned, notes, visit.t);
    return pageReply(render(renderEdit, visit.frame, model));
  }),
  page("/de-xuat/:code/soan/noi-dung", "proposals.draft", async (visit) => {
    const proposal = await findEditable(visit);
    const revision = await findRevision(visit.reader, proposal.id, proposal.revision);
    const form = { typed: typedContent(revision!), issues: [], t: visit.t };
    return pageReply(render(renderContent, visit.frame, contentPage(proposal, proposal.version, form)));
  }),
  post("/de-xuat/:code/soan/noi-dung", "proposals.draft", contentForm, async (submission, form) => {
    const proposal = await findEditable(submission);
    const version = Number(form.typed.version);
    if (!form.value) {
      const model = contentPage(proposal, version, { ...form, t: submission.t });
      return pageReply(render(renderContent, submission.frame, model), 422);
    }
    const { title, lever, reason, replacement_method: replacementMethod } = form.value;
    const place = { code: proposal.code, version: form.value.version };
    const { t } = submission;
    return answerConflict(
      submission,
      form.typed,
      async () => {
        await saveContent(submission.context, place, { title, lever, reason, replacementMethod });
        return redirect(paths.proposalEdit(proposal.code), { tone: "success", key: "proposals.flash.saved" });
      },
      async (current) => {
        const saved = await findRevision(submission.reader, current.id, current.revision);
        const mine = { title, lever, reason, replacementMethod };
        return { action: paths.proposalContent(proposal.code), rows: contentRows(saved!, mine, t) };
      },
    );
  }),
  page("/de-xuat/:code/soan/loi-van", "proposals.draft", showWording),
  post("/de-xuat/:code/soan/loi-van", "proposals.draft", wordingForm, submitWording),
  page("/de-xuat/:code/soan/loi-van/them", "proposals.draft", async (visit) =>
    redirect(paths.proposalWording((await findEditable(visit)).code)),
  ),
  post("/de-xuat/:code/soan/loi-van/them", "proposals.draft", touchForm, addClause),
  page("/de-xuat/:code/chi-phi", "proposals.read", showCost),
  post("/de-xuat/:code/chi-phi", "proposals.draft", costForm, submitCost),
];

function pageReply(html: string, status = 200): Reply {
  return { kind: "page", status, html };
}

async function startReply(
  visit: SignedInVisit,
  regulation: ListedRegulation,
  offered: readonly OfferedProvision[],
  form: Form,
  status: number,
): Promise<Reply> {
  const rivals = await listRivals(visit.reader, { id: "", regulationId: regulation.id });
  return pageReply(render(renderStart, visit.frame, startPage(regulation, offered, rivals, form)), status);
}

async function findOwnRegulation(visit: SignedInVisit): Promise<ListedRegulation> {
  const regulation = await findRegulationByCode(visit.reader, visit.params.code ?? "");
  if (!regulation) throw new Refused("not-found");
  if (!mayIn(visit.actor, "proposals.draft", regulation.ministryId)) throw new Refused("foreign-agency");
  return regulation;
}

/** The provisions in force at which the regulation stands, with their texts. */
async function listOffered(visit: SignedInVisit, regulationId: string): Promise<readonly OfferedProvision[]> {
  const offered: OfferedProvision[] = [];
  for (const { provisionId } of await listProvisionsOf(visit.reader, regulationId)) {
    const provision = await findProvisionOn(visit.reader, provisionId, visit.today);
    const document = provision && (await findDocument(visit.reader, provision.documentId));
    if (!document || provision.status !== "in_force") continue;
    offered.push({ provision, below: await listProvisionsBelow(visit.reader, provision, visit.today), document });
  }
  return offered.sort((a, b) =>
    a.document.id === b.document.id
      ? a.provision.ordinal - b.provision.ordinal
      : a.document.id < b.document.id
        ? -1
        : 1,
  );
}
