import { mayIn } from "../access/permissions.ts";
import { findProcedure, findRegulationByCode, type ListedRegulation } from "../catalog/repository.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import {
  page,
  post,
  publicPage,
  redirect,
  type Reply,
  type Route,
  type SignedInVisit,
  type Submission,
  type Visit,
} from "../web/route.ts";
import { render } from "../web/view.ts";
import { saveRegulationSheet } from "./actions.ts";
import { type EditContent, editPage, renderEdit, renderShow, showPage } from "./pages.ts";
import { listNorms } from "./norm-repository.ts";
import { findLatestSheet, listSheetVersions } from "./repository.ts";
import { type CostForm, costForm } from "./schema.ts";
import { starterSheet } from "./starter.ts";
import { readSheet, writtenSheet } from "./worksheet.ts";

export const costingRoutes: readonly Route[] = [
  publicPage("/chi-phi/:code", answerShow),
  page("/chi-phi/:code/sua", "costs.edit", answerEdit),
  post("/chi-phi/:code/sua", "costs.edit", costForm, async (submission, form) => {
    const regulation = await ownRegulation(submission);
    if (!form.value) throw new Refused("wrong-state");
    return answerSheet(submission, regulation, form.value);
  }),
];

async function answerShow(visit: Visit): Promise<Reply> {
  const { reader, actor, t } = visit;
  const regulation = await findRegulationByCode(reader, visit.params.code ?? "");
  if (!regulation) throw new Refused("not-found");
  const [sheet, versions] = await Promise.all([
    findLatestSheet(reader, regulation.id),
    listSheetVersions(reader, regulation.id),
  ]);
  const mayEdit = actor !== null && mayIn(actor, "costs.edit", regulation.ministryId);
  const html = render(
    renderShow,
    visit.frame,
    showPage({ regulation, sheet, versions, mayEdit, mayKnowNames: actor !== null }, t),
  );
  return { kind: "page", status: 200, html };
}

async function answerEdit(visit: SignedInVisit): Promise<Reply> {
  const regulation = await ownRegulation(visit);
  const { reader, t } = visit;
  const [sheet, norms] = await Promise.all([findLatestSheet(reader, regulation.id), listNorms(reader)]);
  const procedure = sheet ? undefined : await findProcedure(reader, regulation.id);
  const current = sheet?.current ?? starterSheet(regulation.kind, procedure?.dossier ?? null);
  return editReply(visit, 200, {
    regulation,
    norms,
    typed: writtenSheet(current, t.locale),
    normYear: String(sheet?.norm.year ?? norms.at(-1)?.year ?? ""),
    assumed: sheet?.assumed ?? true,
    version: sheet?.version ?? 0,
    issues: [],
    understood: sheet?.current ?? null,
  });
}

async function answerSheet(submission: Submission, regulation: ListedRegulation, value: CostForm): Promise<Reply> {
  const norms = await listNorms(submission.reader);
  const { sheet, issues } = readSheet(value.current, submission.t.locale, "current");
  const norm = norms.find(({ year }) => year === value.norm_year);
  const found = norm ? issues : [...issues, { field: "norm_year", key: "costing.issue.norm-year" }];
  if (value.step === "save" && sheet && norm) {
    const assumed = value.assumed === "1";
    await saveRegulationSheet(
      submission.context,
      { regulationId: regulation.id, current: sheet, normId: norm.id, assumed },
      value.version,
    );
    return redirect(paths.regulationCost(regulation.code), { tone: "success", key: "costing.flash.saved" });
  }
  return editReply(submission, found.length > 0 ? 422 : 200, {
    regulation,
    norms,
    typed: value.current,
    normYear: String(value.norm_year),
    assumed: value.assumed === "1",
    version: value.version,
    issues: found,
    understood: sheet,
  });
}

async function ownRegulation(visit: SignedInVisit): Promise<ListedRegulation> {
  const regulation = await findRegulationByCode(visit.reader, visit.params.code ?? "");
  if (!regulation) throw new Refused("not-found");
  if (!mayIn(visit.actor, "costs.edit", regulation.ministryId)) throw new Refused("foreign-agency");
  return regulation;
}

function editReply(visit: SignedInVisit, status: number, content: EditContent): Reply {
  return { kind: "page", status, html: render(renderEdit, visit.frame, editPage(content, visit.t)) };
}
