import { documentCitation } from "../legal-text/document.ts";
import { textHash } from "../legal-text/text-hash.ts";
import { wordMediaType } from "../office/docx.ts";
import { type DocxRead, docxText } from "../office/docx-reading.ts";
import { fileKind } from "../office/file-kind.ts";
import type { Issue } from "../values/issue.ts";
import { Refused } from "../values/refusal.ts";
import { numberSlug, paths } from "../web/paths.ts";
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
import { type ClauseInput, saveWording } from "./actions.ts";
import { findEditable } from "./editing-routes.ts";
import type { Proposal } from "./proposal.ts";
import { redlinedWordings } from "./redlined-wordings.ts";
import { hasEffect, type Touched } from "./touched.ts";
import { extractBlocksAside, readDocxAside, takeBackAside } from "./word-file-aside.ts";
import {
  comparisonSheet,
  renderWord,
  renderWordPreview,
  type WordReading,
  wordPage,
  wordPreview,
} from "./word-pages.ts";
import { otherTextOf } from "./word-extract.ts";
import { findExtract, findSaving, listAsked, listTaken } from "./word-repository.ts";
import { type WordApplyForm, wordApplyForm, type WordUploadForm, wordUploadForm } from "./word-schema.ts";

const base = "/de-xuat/:code/soan/tep-word";

/** The wording of a draft as a Word file: handed out with tracked changes, taken back edited. */
export const wordFileRoutes: readonly Route[] = [
  page(base, "proposals.draft", (visit) => showWord(visit, {}, [], 200)),
  page(`${base}/bang-so-sanh.docx`, "proposals.draft", answerComparison),
  page(`${base}/ap-dung`, "proposals.draft", async (visit) =>
    redirect(paths.proposalWord((await findEditable(visit)).code)),
  ),
  page(`${base}/:document/loi-van.docx`, "proposals.draft", answerTracked),
  post(base, "proposals.draft", wordUploadForm, takeFile),
  post(`${base}/ap-dung`, "proposals.draft", wordApplyForm, applyFile),
];

async function showWord(
  visit: SignedInVisit,
  typed: Submitted<unknown>["typed"],
  issues: readonly Issue[],
  status: number,
): Promise<Reply> {
  const proposal = await findEditable(visit);
  const documents = documentsOf(await listAsked(visit.reader, proposal));
  const model = wordPage(proposal, documents, { typed, issues, t: visit.t });
  return { kind: "page", status, html: render(renderWord, visit.frame, model) };
}

function documentsOf(touched: readonly Touched[]): readonly Touched["document"][] {
  return [...new Map(touched.map(({ document }) => [document.id, document])).values()];
}

async function answerTracked(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, now, params, today } = visit;
  const proposal = await findEditable(visit);
  const asked = await listAsked(reader, proposal);
  const extract = await findExtract(reader, asked, params.document ?? "", today);
  const document = documentsOf(asked).find(({ id }) => id === params.document);
  if (!extract || !document) throw new Refused("not-found");
  const { writeTrackedDocx } = await import("../office/docx-tracked.ts");
  const blocks = await extractBlocksAside(extract);
  const written = { title: proposal.title, author: actor.name, madeAt: `${now.slice(0, 19)}Z`, blocks };
  return file(
    `loi-van-${proposal.code}-${numberSlug(document.number)}.docx`,
    wordMediaType,
    await writeTrackedDocx(written),
  );
}

async function answerComparison(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, t } = visit;
  const proposal = await findEditable(visit);
  const { writeComparisonDocx } = await import("../office/docx-comparison.ts");
  const saving = await findSaving(reader, proposal);
  const wordings = await redlinedWordings((await listAsked(reader, proposal)).filter(hasEffect));
  const sheet = comparisonSheet(proposal, wordings, saving, actor.name, t);
  return file(`bang-so-sanh-${proposal.code}.docx`, wordMediaType, await writeComparisonDocx(sheet));
}

/** Reads the file and shows what it asks for; nothing is kept but what the page sends back. */
async function takeFile(submission: Submission, form: Submitted<WordUploadForm>): Promise<Reply> {
  const again = (issue: Issue, status = 422) => showWord(submission, form.typed, [issue], status);
  const proposal = await findEditable(submission);
  const upload = form.files.file;
  if (!upload) return again({ field: "file", key: "proposals.word.issue.file" });
  if (fileKind(upload.bytes) !== "docx") return again({ field: "file", key: "proposals.word.issue.kind" }, 415);
  const documents = documentsOf(await listAsked(submission.reader, proposal));
  const chosen = documents.length === 1 ? documents[0] : documents.find(({ id }) => id === form.value?.document);
  if (!chosen) return again({ field: "document", key: "proposals.word.issue.document" });
  const read = await readDocxAside(upload.bytes);
  if ("refused" in read) return again({ field: "file", key: `proposals.word.issue.${read.refused}` });
  const text = docxText(read, "accepted");
  const other = otherTextOf(text, chosen, documents);
  if (other)
    return again({ field: "document", key: "proposals.word.issue.other-text", params: textNames(other, chosen) });
  const taken = await readBack(submission, proposal, chosen.id, text, read.notCarried);
  if (!taken) return again(tooSlow);
  return answerPreview(submission, proposal, taken, false, 200);
}

function textNames(other: Touched["document"], chosen: Touched["document"]) {
  return { other: documentCitation(other, "vi"), chosen: documentCitation(chosen, "vi") };
}

const tooSlow: Issue = { field: "file", key: "proposals.word.issue.too-slow" };

type ReadBack = {
  readonly reading: WordReading;
  readonly text: string;
  readonly clauses: readonly ClauseInput[];
  /** Of everything that is shown and would be saved. */
  readonly digest: string;
};

/** Undefined where the comparison does not finish. */
async function readBack(
  { reader, today }: SignedInVisit,
  proposal: Proposal,
  documentId: string,
  text: string,
  lost: DocxRead["notCarried"],
): Promise<ReadBack | undefined> {
  const all = await listAsked(reader, proposal);
  const own = all.filter(({ document }) => document.id === documentId);
  const extract = await findExtract(reader, all, documentId, today);
  if (!extract || !own[0]) throw new Refused("not-found");
  const { document } = own[0];
  const takenBack = await takeBackAside(extract, own, text);
  if (!takenBack) return undefined;
  const { kept, fresh, notCarried } = takenBack;
  const taken = await listTaken(reader, fresh, document, today);
  const [fit, unfit] = [taken.filter(hasEffect), taken.filter((each) => !hasEffect(each))];
  const stays = new Set(kept.map((at) => own[at]!));
  const clauses = [
    ...all.flatMap((each, keptFrom) =>
      each.document.id !== documentId || stays.has(each) ? [{ ...each, keptFrom }] : [],
    ),
    ...fit.map((each) => ({ ...each, keptFrom: null })),
  ];
  const digest = textHash(
    JSON.stringify([fit.map(({ own: _own, below: _below, ...change }) => change), kept, unfit.length]),
  );
  const reading = { document, fresh: fit, keptCount: all.length - own.length + kept.length, notCarried, unfit, lost };
  return { reading, text, clauses, digest };
}

async function answerPreview(
  visit: SignedInVisit,
  proposal: Proposal,
  { reading, text, digest }: ReadBack,
  isOutdated: boolean,
  status: number,
): Promise<Reply> {
  const hidden = [
    { name: "version", value: String(proposal.version) },
    { name: "document", value: reading.document.id },
    { name: "digest", value: digest },
    { name: "text", value: text },
  ];
  const shown = { ...reading, fresh: await redlinedWordings(reading.fresh) };
  const model = wordPreview(proposal, shown, hidden, isOutdated, visit.t);
  return { kind: "page", status, html: render(renderWordPreview, visit.frame, model) };
}

/** Saves exactly what was shown; where the proposal or the law is another by now, shows the file read anew. */
async function applyFile(submission: Submission, form: Submitted<WordApplyForm>): Promise<Reply> {
  const proposal = await findEditable(submission);
  const { code } = proposal;
  if (!form.value) return showWord(submission, {}, [{ field: "file", key: "proposals.word.issue.file" }], 422);
  const { version, document, text, digest } = form.value;
  const taken = await readBack(submission, proposal, document, text.replaceAll("\r\n", "\n"), []);
  if (!taken) return showWord(submission, {}, [tooSlow], 422);
  if (version !== proposal.version || digest !== taken.digest) {
    return answerPreview(submission, proposal, taken, true, 409);
  }
  await saveWording(submission.context, { code, version }, taken.clauses);
  const params = { count: taken.reading.fresh.length };
  return redirect(paths.proposalWording(code), { tone: "success", key: "proposals.word.applied", params });
}
