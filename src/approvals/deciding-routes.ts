import { formatDay } from "../i18n/format.ts";
import { fileKind, signedPaperType } from "../office/file-kind.ts";
import type { Day } from "../values/day.ts";
import type { Issue } from "../values/issue.ts";
import { Refused, type RefusalCode } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import type { Flash, Reply, SignedInVisit, Submission, Submitted, Typed } from "../web/route.ts";
import { redirect } from "../web/route.ts";
import { typedText } from "../web/typed.ts";
import { render } from "../web/view.ts";
import { decide, recordDecision } from "./actions.ts";
import { isSignedByAuthor, judgeDecider, judgeRecorder, signedOnProblem, type Situation } from "./decision.ts";
import { findHolder, findReadable, findShown, findStanding } from "./reading-routes.ts";
import { listDecisions } from "./repository.ts";
import type { DecideForm, RecordForm } from "./schema.ts";
import { findSituation } from "./situation-repository.ts";
import { type Bound, decidePage, recordPage, renderDecide } from "./task-pages.ts";

export async function showDecide(visit: SignedInVisit): Promise<Reply> {
  return decideReply(visit, "decide", { typed: {}, issues: [] }, 200);
}

export async function submitDecision(submission: Submission, form: Submitted<DecideForm>): Promise<Reply> {
  if (!form.value) return decideReply(submission, "decide", form, 422);
  const proposal = await findReadable(submission);
  const { turn_id: turnId, shown_hash: shownHash, verdict, reason } = form.value;
  await decide(submission.context, { code: proposal.code, turnId, shownHash, verdict, reason });
  return redirect(
    paths.proposal(proposal.code),
    await standingFlash(submission, proposal.code, "approvals.flash.decided"),
  );
}

export async function showRecord(visit: SignedInVisit): Promise<Reply> {
  return decideReply(visit, "record", { typed: {}, issues: [] }, 200);
}

export async function submitRecord(submission: Submission, form: Submitted<RecordForm>): Promise<Reply> {
  const proposal = await findReadable(submission);
  const file = form.files.file;
  const situation = await findSituation(submission.reader, proposal);
  const issues = [...form.issues, ...paperIssues(situation, form, submission.today)];
  const mediaType = file && signedPaperType(file.bytes);
  if (!form.value || !file || !mediaType || issues.length > 0)
    return decideReply(submission, "record", { typed: form.typed, issues }, 422);
  const { value } = form;
  await recordDecision(submission.context, {
    code: proposal.code,
    turnId: value.turn_id,
    shownHash: value.shown_hash,
    verdict: value.verdict,
    reason: value.reason,
    documentNumber: value.document_number,
    signedOn: value.signed_on,
    signerName: value.signer_name,
    signerTitle: value.signer_title,
    isNamesake: value.namesake === "yes",
    file: { name: file.name, mediaType, bytes: file.bytes },
  });
  return redirect(
    paths.proposal(proposal.code),
    await standingFlash(submission, proposal.code, "approvals.flash.recorded"),
  );
}

/** "Đã ghi quyết định. Đang ở: Vụ Pháp chế, hạn 14/07/2026." */
export async function standingFlash(visit: SignedInVisit, code: string, key: string): Promise<Flash> {
  const proposal = await findReadable(visit);
  const situation = await findSituation(visit.reader, proposal);
  const holder = await findHolder(visit, situation);
  const { t } = visit;
  const where = holder?.turn && t("approvals.flash.where", { holder: holder.name, day: formatDay(holder.turn.dueOn) });
  return { tone: "success", key, params: { code, where: where ?? t(`proposals.status.${proposal.status}`) } };
}

function paperIssues(situation: Situation, { value, files }: Submitted<RecordForm>, today: Day): readonly Issue[] {
  const wrongFile = fileIssues(files.file?.bytes);
  if (!value || !situation.arrivedOn) return wrongFile;
  const early = signedOnProblem(value.signed_on, situation.arrivedOn, today);
  const isUnclear = isSignedByAuthor(situation, value.signer_name) && value.namesake !== "yes";
  return [
    ...wrongFile,
    ...(early ? [early] : []),
    ...(isUnclear ? [{ field: "namesake", key: "approvals.issue.namesake" }] : []),
  ];
}

function fileIssues(bytes: Uint8Array | undefined): readonly Issue[] {
  if (!bytes || fileKind(bytes) === "empty") return [{ field: "file", key: "approvals.issue.file" }];
  return signedPaperType(bytes) ? [] : [{ field: "file", key: "approvals.issue.file-kind" }];
}

const judges: Readonly<
  Record<"decide" | "record", (situation: Situation, actor: Submission["actor"]) => RefusalCode | null>
> = {
  decide: judgeDecider,
  record: judgeRecorder,
};

/** The page with its form. What was shown before stays bound to it when the form comes back. */
async function decideReply(
  visit: SignedInVisit,
  kind: "decide" | "record",
  form: { readonly typed: Typed; readonly issues: readonly Issue[] },
  status: number,
): Promise<Reply> {
  const proposal = await findReadable(visit);
  const { situation, identity } = await findStanding(visit, proposal);
  const refusal = judges[kind](situation, visit.actor);
  if (refusal) throw new Refused(refusal);
  const bound: Bound = {
    turnId: typedText(form.typed, "turn_id") || situation.turn!.id,
    shownHash: typedText(form.typed, "shown_hash") || situation.contentHash,
  };
  const decisions = await listDecisions(visit.reader, proposal.id);
  const content = { content: await findShown(visit, proposal), identity, bound, shown: visit.query.xem, decisions };
  const page = kind === "decide" ? decidePage : recordPage;
  const model = page(content, { ...form, t: visit.t });
  return { kind: "page", status, html: render(renderDecide, visit.frame, model) };
}
