import { mayIn, reachOf } from "../access/permissions.ts";
import { formatNumber } from "../i18n/format.ts";
import { writeXlsx } from "../office/xlsx.ts";
import { findOrganisationByCode, listMinistries } from "../organisations/repository.ts";
import type { Id } from "../values/id.ts";
import type { Issue } from "../values/issue.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import {
  file,
  page,
  post,
  redirect,
  type Reply,
  type Route,
  type SignedInVisit,
  type Submission,
  type Submitted,
} from "../web/route.ts";
import { render } from "../web/view.ts";
import { applyImport, countsOf, storeUpload, undoImport } from "./actions.ts";
import { errorSheets } from "./error-sheets.ts";
import { findHoldings, findScope, findUndoPlan } from "./holdings-repository.ts";
import { type Import, isUndoable } from "./import.ts";
import { importsPage, renderImports } from "./pages.ts";
import type { ImportPlan } from "./plan.ts";
import { planDigest } from "./plan-digest.ts";
import { previewPage, renderPreview } from "./preview-pages.ts";
import { isError } from "./problem.ts";
import { isOfWrongKind, isUnreadable, type ProcedureFile, readProcedureFile } from "./procedure-file.ts";
import { receiptPage, renderReceipt } from "./receipt-pages.ts";
import { askedOf } from "./record-pages.ts";
import { findImportByCode, findImportContent, findWritten, listImports } from "./repository.ts";
import { type ApplyForm, applyForm, type UndoForm, undoForm, uploadForm } from "./schema.ts";
import { planWithin } from "./scoped-plan.ts";

const recent = 50;
const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const importsRoutes: readonly Route[] = [
  page(paths.imports(), "imports.run", (visit) => listReply(visit, {}, [], 200)),
  post(paths.imports(), "imports.run", uploadForm, answerUpload),
  page("/nhap-du-lieu/:code", "imports.run", answerShow),
  page("/nhap-du-lieu/:code/loi.xlsx", "imports.run", answerErrors),
  post("/nhap-du-lieu/:code/nhap", "imports.run", applyForm, answerApply),
  post("/nhap-du-lieu/:code/hoan-tac", "imports.run", undoForm, answerUndo),
];

async function listReply(
  visit: SignedInVisit,
  typed: Submitted<unknown>["typed"],
  issues: readonly Issue[],
  status: number,
): Promise<Reply> {
  const { reader, actor, t } = visit;
  const isForAll = reachOf(actor, "imports.run") === "everywhere";
  const imports = await listImports(reader, isForAll ? null : actor.ministryId, recent);
  const ministries = isForAll ? (await listMinistries(reader)).filter(({ validTo }) => validTo === null) : null;
  const model = importsPage({ typed, issues, t }, imports, ministries);
  return { kind: "page", status, html: render(renderImports, visit.frame, model) };
}

/** A file from which not one row can be read is answered on the spot and not kept. */
async function answerUpload(submission: Submission, form: Submitted<{ ministry: string }>): Promise<Reply> {
  const again = (issues: readonly Issue[], status = 422) => listReply(submission, form.typed, issues, status);
  const upload = form.files.file;
  if (!form.value || !upload) return again([{ field: "file", key: "imports.issue.file" }]);
  const ministryId = await chosenMinistry(submission, form.value.ministry);
  if (ministryId === undefined) return again([{ field: "ministry", key: "imports.issue.ministry-unknown" }]);
  const read = await readProcedureFile(upload.bytes);
  if (isUnreadable(read)) return again(fileIssues(read), isOfWrongKind(read) ? 415 : 422);
  const plan = await planOf(submission, read, ministryId);
  if (lacksMinistry(plan)) return again([{ field: "ministry", key: "imports.issue.ministry" }]);
  const { name: fileName, bytes } = upload;
  const code = await storeUpload(submission.context, { fileName, bytes, plan, ministryId });
  return redirect(paths.import(code));
}

/** The ministry whose records the file is about: null for several, undefined where the code means none. */
async function chosenMinistry({ reader, actor }: Submission, code: string): Promise<Id | null | undefined> {
  if (reachOf(actor, "imports.run") !== "everywhere") return actor.ministryId;
  return code === "" ? null : (await findOrganisationByCode(reader, code))?.id;
}

function fileIssues({ list }: ProcedureFile): readonly Issue[] {
  return list.problems.filter(isError).map(({ code, params }) => ({
    field: "file",
    key: `imports.problem.${code}`,
    params,
  }));
}

/** Not one row says whose procedure it is: then one choice mends them all. */
function lacksMinistry(plan: ImportPlan): boolean {
  const lacking = plan.problems.filter(({ code }) => code === "ministry-missing").length;
  return lacking > 0 && lacking === plan.rowCount;
}

async function answerShow(visit: SignedInVisit): Promise<Reply> {
  const one = await ownImport(visit);
  return one.status === "previewed" ? previewReply(visit, one, false) : receiptReply(visit, one);
}

async function previewReply(visit: SignedInVisit, one: Import, isOutdated: boolean): Promise<Reply> {
  const { file: read, plan } = await readAgain(visit, one);
  const made = { plan, counts: countsOf(plan), digest: planDigest(plan), asked: askedOf(visit.query) };
  const model = previewPage({ one, file: read, ...made, isOutdated }, visit.t);
  return { kind: "page", status: isOutdated ? 409 : 200, html: render(renderPreview, visit.frame, model) };
}

async function receiptReply(visit: SignedInVisit, one: Import): Promise<Reply> {
  const { reader, today, now, t } = visit;
  const written = await findWritten(reader, one.id);
  const undo = isUndoable(one, now) ? (await findUndoPlan(reader, one, today, new Set())).plan : null;
  const model = receiptPage({ one, written, undo, asked: askedOf(visit.query) }, t);
  return { kind: "page", status: 200, html: render(renderReceipt, visit.frame, model) };
}

async function answerErrors(visit: SignedInVisit): Promise<Reply> {
  const { t } = visit;
  const one = await ownImport(visit);
  const { file: read, plan } = await readAgain(visit, one);
  const say = (problem: ImportPlan["problems"][number]) => t(`imports.problem.${problem.code}`, problem.params);
  const sheets = errorSheets(read.file.workbook.sheets, plan.problems, say, t("imports.errors.heading"));
  if (sheets.length === 0) throw new Refused("not-found");
  return file(`${one.code}-loi.xlsx`, xlsxType, await writeXlsx(sheets));
}

async function answerApply(submission: Submission, form: Submitted<ApplyForm>): Promise<Reply> {
  const one = await ownImport(submission);
  if (!form.value) return previewReply(submission, one, true);
  const { digest: shownDigest, rows } = form.value;
  const { list } = await readProcedureFile(await findImportContent(submission.reader, one.id));
  try {
    const plan = await applyImport(submission.context, one.code, list, { shownDigest, skipBadRows: rows === "good" });
    const params = written(submission, { add: plan.add.length, change: plan.change.length });
    return redirect(paths.import(one.code), { tone: "success", key: "imports.flash.applied", params });
  } catch (refused) {
    // The catalogue moved on: what is to be signed off now is the new preview.
    if (refused instanceof Refused && refused.code === "import-outdated") return previewReply(submission, one, true);
    throw refused;
  }
}

async function answerUndo(submission: Submission, form: Submitted<UndoForm>): Promise<Reply> {
  const one = await ownImport(submission);
  if (!form.value) return receiptReply(submission, one);
  const { digest: shownDigest, ticked } = form.value;
  const params = written(submission, await undoImport(submission.context, one.code, { shownDigest, ticked }));
  return redirect(paths.import(one.code), { tone: "success", key: "imports.flash.undone", params });
}

function written({ t }: Submission, counts: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, formatNumber(count, t.locale)]));
}

async function ownImport({ reader, actor, params }: SignedInVisit): Promise<Import> {
  const one = await findImportByCode(reader, params.code ?? "");
  if (!one) throw new Refused("not-found");
  if (!mayIn(actor, "imports.run", one.ministryId ?? "")) throw new Refused("foreign-agency");
  return one;
}

async function readAgain(visit: SignedInVisit, one: Import) {
  const read = await readProcedureFile(await findImportContent(visit.reader, one.id));
  return { file: read, plan: await planOf(visit, read, one.ministryId) };
}

async function planOf({ reader, actor, today }: SignedInVisit, { list }: ProcedureFile, ministryId: Id | null) {
  return planWithin(list, await findHoldings(reader, today), await findScope(reader, actor, ministryId));
}
