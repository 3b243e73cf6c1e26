import type { AmendmentReading } from "../amending/reading.ts";
import { readAmendmentAside } from "../amending/reading-aside.ts";
import { redlinesAside } from "../amending/redline-aside.ts";
import { formatDay } from "../i18n/format.ts";
import { givenIssue } from "../legal-text/adding.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import { mayAddTextOf } from "../legal-text/may-add.ts";
import type { Outline } from "../legal-text/outline.ts";
import { outlineSourceAside, readGivenAside } from "../legal-text/outline-aside.ts";
import { findDocumentBySlug } from "../legal-text/repository.ts";
import { findOrganisation, listOwnIssuers } from "../organisations/repository.ts";
import type { Issue } from "../values/issue.ts";
import { Refused } from "../values/refusal.ts";
import type { Form } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import {
  page,
  post,
  redirect,
  type Reply,
  type Route,
  type SignedInVisit,
  type Submission,
  type Submitted,
  type Typed,
} from "../web/route.ts";
import { textLimitBytes } from "../web/upload.ts";
import { render } from "../web/view.ts";
import { type GivenAmendment, planOutsideAct, registerOutsideAct } from "./outside-act-actions.ts";
import { comparedWordings, outsidePage, type ReadAct, renderOutside } from "./outside-pages.ts";
import { type OutsideForm, outsideForm, readForm } from "./outside-schema.ts";
import { pickedOrders } from "./picked-order.ts";

export const outsideRoutes: readonly Route[] = [
  page("/van-ban/:slug/sua-doi", "texts.add", async (visit) => {
    const document = await findAmendable(visit);
    return reply(visit, document, { typed: {}, issues: [], t: visit.t }, null, 200);
  }),
  page("/van-ban/:slug/sua-doi/doc", "texts.add", async (visit) =>
    redirect(paths.outsideAct((await findAmendable(visit)).number)),
  ),
  post("/van-ban/:slug/sua-doi/doc", "texts.add", readForm, answerRead),
  post("/van-ban/:slug/sua-doi", "texts.add", outsideForm, async (submission, form) => {
    const document = await findAmendable(submission);
    const { t } = submission;
    const act = await outlineSourceAside(typeof form.typed.text === "string" ? form.typed.text : "");
    if (!form.value) {
      const read = await readingOf(act, document, submission);
      return reply(submission, document, { ...form, t }, { ...read, plan: null }, 422);
    }
    return answerLook(submission, document, form.value, form.typed, act);
  }),
];

async function answerRead(submission: Submission, { typed, files }: Submitted<unknown>): Promise<Reply> {
  const document = await findAmendable(submission);
  const { t } = submission;
  const given = await readGivenAside(files.file, typeof typed.text === "string" ? typed.text : "", textLimitBytes);
  if ("refused" in given) {
    return reply(submission, document, { typed, issues: [givenIssue(given.refused, t.locale)], t }, null, 422);
  }
  const { effective, ...read } = await readingOf(given.outline, document, submission);
  const { number, issuedOn } = given.outline.document;
  const filled = {
    text: given.text,
    number: number ?? "",
    issued_on: issuedOn ? formatDay(issuedOn) : "",
    effective_on: effective.day ? formatDay(effective.day) : "",
    condition: effective.condition ?? "",
  };
  const amendment: GivenAmendment = {
    documentId: document.id,
    act: { number: number ?? "", issuedOn, effectiveOn: effective.day, condition: effective.condition },
    operations: read.operations,
  };
  const plan = number === null ? null : await planOutsideAct(submission.reader, amendment);
  return reply(submission, document, { typed: filled, issues: [], t }, { ...read, plan }, 200);
}

async function answerLook(
  submission: Submission,
  document: LegalDocument,
  value: OutsideForm,
  typed: Typed,
  act: Outline,
): Promise<Reply> {
  const { t } = submission;
  const read = await readingOf(act, document, submission);
  const picked = pickedOrders(read.unread, value.picks, document.number);
  const kept = read.operations.filter((_order, index) => !value.left_out.includes(String(index)));
  const amendment: GivenAmendment = {
    documentId: document.id,
    act: {
      number: value.number,
      issuedOn: value.issued_on,
      effectiveOn: value.effective_on,
      condition: value.condition.trim() || null,
    },
    operations: [...kept, ...picked.operations],
  };
  const looked = (issues: readonly Issue[], plan: ReadAct["plan"], status: number) =>
    reply(submission, document, { typed, issues, t }, { ...read, plan }, status);
  if (picked.issues.length > 0) return looked(picked.issues, null, 422);
  const plan = await planOutsideAct(submission.reader, amendment);
  const isUnfit = plan.unfit.length + plan.lost.length > 0;
  if (value.step === "look" || !plan.isWorkedOut) return looked([], plan, 200);
  if (value.shown !== plan.hash) return looked([{ field: "", key: "enactment.outside.issue.another" }], plan, 409);
  if (isUnfit && !value.keeps_unfit) {
    return looked([{ field: "keeps_unfit", key: "enactment.outside.issue.unfit" }], plan, 422);
  }
  if (amendment.operations.length === 0) {
    return looked([{ field: "text", key: "enactment.outside.issue.nothing" }], plan, 422);
  }
  await registerOutsideAct(submission.context, { ...amendment, shownHash: plan.hash, keepsUnfit: value.keeps_unfit });
  return redirect(paths.document(document.number), {
    tone: "success",
    key: "enactment.flash.registered",
    params: { number: value.number, count: amendment.operations.length },
  });
}

type ActReading = Omit<ReadAct, "plan"> & Pick<AmendmentReading, "effective">;

async function readingOf(act: Outline, { number, title }: LegalDocument, { t }: SignedInVisit): Promise<ActReading> {
  const { operations, unread, warnings, effective } = await readAmendmentAside(act, { number, title });
  return { operations, unread, warnings: warnings.map(({ key, params }) => t(key, params)), effective };
}

/** The text in the address, where the visitor may say how it was amended. */
async function findAmendable({ reader, actor, params }: SignedInVisit): Promise<LegalDocument> {
  const document = await findDocumentBySlug(reader, params.slug ?? "");
  const issuer = document && (await findOrganisation(reader, document.issuerId));
  if (!issuer) throw new Refused("not-found");
  if (!mayAddTextOf(actor, issuer, await listOwnIssuers(reader, actor.ministryId))) throw new Refused("foreign-agency");
  return document;
}

async function reply(
  visit: SignedInVisit,
  document: LegalDocument,
  form: Form,
  read: ReadAct | null,
  status: number,
): Promise<Reply> {
  const redlines = await redlinesAside((read?.plan?.changes ?? []).map(comparedWordings));
  return {
    kind: "page",
    status,
    html: render(renderOutside, visit.frame, outsidePage(document, form, read, redlines)),
  };
}
