import { may, mayIn, scopeOf } from "../access/permissions.ts";
import { listEntriesOf } from "../journal/repository.ts";
import { documentKindName, documentKinds } from "../legal-text/document.ts";
import { findDocumentByNumber } from "../legal-text/repository.ts";
import { mediaTypeOf } from "../office/file-kind.ts";
import { existsOn, type Organisation, organisationName } from "../organisations/organisation.ts";
import { listOrganisations } from "../organisations/repository.ts";
import { listTouched } from "../proposals/repository.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import type { Form } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { page, post, redirect, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import {
  addItems,
  issueInstrument,
  prepareInstrument,
  recallInstrument,
  removeItems,
  submitInstrument,
} from "./actions.ts";
import { setEffectiveDay } from "./day-actions.ts";
import { listEffectsOfAct } from "./effect-repository.ts";
import { listCarriable } from "./carrying-repository.ts";
import { issueIssues, lastApprovalOf, mayIssue, mayRemove, submissionIssues } from "./instrument.ts";
import { listAllItems, listItems, listWaitingItems, type PlacedItem } from "./item-repository.ts";
import { listPage, newPage, renderList, renderNew } from "./pages.ts";
import {
  findInstrumentByCode,
  findInstrumentByNumber,
  findIsConcerned,
  type ListedInstrument,
  listInstruments,
  listRecalls,
} from "./repository.ts";
import { addForm, issueForm, knownDayForm, prepareForm, recallForm, removeForm, submitForm } from "./schema.ts";
import { renderShow, showPage } from "./show-pages.ts";
import { type OpenStep, openSteps } from "./step-pages.ts";
import { knownDayOf, type Wait, waitsOf } from "./wait.ts";

export const enactmentRoutes: readonly Route[] = [
  page(paths.instruments(), "instruments.read", answerList),
  page(paths.newInstrument(), "instruments.prepare", (visit) => newReply(visit, blank(visit), 200)),
  post(paths.newInstrument(), "instruments.prepare", prepareForm, async (submission, form) => {
    const typed = { ...form, t: submission.t };
    if (!form.value) return newReply(submission, typed, 422);
    const { title, items: proposalIds, form: chosen } = form.value;
    const found = (await listForms(submission)).find(({ value }) => value === chosen);
    if (!found) {
      return newReply(submission, { ...typed, issues: [{ field: "form", key: "enactment.issue.form" }] }, 422);
    }
    const { kind, issuer } = found;
    const code = await prepareInstrument(submission.context, { kind, issuerId: issuer.id, title, proposalIds });
    return redirect(paths.instrument(code), { tone: "success", key: "enactment.flash.prepared", params: { code } });
  }),
  page("/thuc-thi/:code", "instruments.read", (visit) => showReply(visit, blank(visit), null, 200)),
  post("/thuc-thi/:code/them", "instruments.prepare", addForm, async (submission, form) => {
    if (!form.value) return showReply(submission, { ...form, t: submission.t }, "add", 422);
    const code = submission.params.code ?? "";
    const { version, added } = form.value;
    await addItems(submission.context, { code, version }, added);
    return done(code, "enactment.flash.added");
  }),
  post("/thuc-thi/:code/bot", "instruments.prepare", removeForm, async (submission, form) => {
    if (!form.value) return showReply(submission, { ...form, t: submission.t }, "remove", 422);
    const code = submission.params.code ?? "";
    const { version, removed } = form.value;
    await removeItems(submission.context, { code, version }, removed);
    return done(code, "enactment.flash.removed");
  }),
  post("/thuc-thi/:code/trinh", "instruments.prepare", submitForm, async (submission, form) => {
    const code = submission.params.code ?? "";
    const issues = form.value ? await submittedOnIssues(submission, form.value.submitted_on) : form.issues;
    if (!form.value || issues.length > 0)
      return showReply(submission, { ...form, issues, t: submission.t }, "submit", 422);
    const { version, submitted_on: submittedOn } = form.value;
    await submitInstrument(submission.context, { code, version }, submittedOn);
    return done(code, "enactment.flash.submitted");
  }),
  post("/thuc-thi/:code/thu-hoi", "instruments.prepare", recallForm, async (submission, form) => {
    if (!form.value) return showReply(submission, { ...form, t: submission.t }, "recall", 422);
    const code = submission.params.code ?? "";
    const { version, reason } = form.value;
    await recallInstrument(submission.context, { code, version }, reason);
    return done(code, "enactment.flash.recalled");
  }),
  post("/thuc-thi/:code/ban-hanh", "instruments.issue", issueForm, async (submission, form) => {
    const typed = { ...form, t: submission.t };
    if (!form.value) return showReply(submission, typed, "issue", 422);
    const code = submission.params.code ?? "";
    const { version, number, signer, condition, issued_on: issuedOn, effective_on: effectiveOn } = form.value;
    const instrument = await findVisible(submission);
    const dayIssues = issueIssues({ issuedOn, effectiveOn }, instrument.submittedOn, submission.today);
    const issues = [...dayIssues, ...(await numberIssues(submission, number))];
    if (issues.length > 0) return showReply(submission, { ...typed, issues }, "issue", 422);
    const sent = form.files.file;
    const file = sent ? { ...sent, mediaType: mediaTypeOf(sent.bytes) } : null;
    const issue = { number, issuedOn, effectiveOn, condition, signer, file };
    await issueInstrument(submission.context, { code, version }, issue);
    return done(code, effectiveOn ? "enactment.flash.issued" : "enactment.flash.issued-undated");
  }),
  post("/thuc-thi/:code/ngay-hieu-luc", "instruments.issue", knownDayForm, async (submission, form) => {
    const typed = { ...form, t: submission.t };
    if (!form.value) return showReply(submission, typed, "day", 422);
    const code = submission.params.code ?? "";
    const { version, effective_on: effectiveOn, wait: key } = form.value;
    const instrument = await findVisible(submission);
    const waits = await listWaits(submission, instrument);
    const isEarly = instrument.issuedOn !== null && effectiveOn < instrument.issuedOn;
    const wait = waits.length === 1 ? waits[0] : waits.find((one) => one.key === key);
    const issues = [
      ...(isEarly ? [{ field: "effective_on", key: "enactment.issue.before-issued" }] : []),
      ...(!wait && waits.length > 1 ? [{ field: "wait", key: "enactment.issue.wait" }] : []),
    ];
    if (issues.length > 0) return showReply(submission, { ...typed, issues }, "day", 422);
    const known = wait ? knownDayOf(wait, effectiveOn) : { effectiveOn };
    await setEffectiveDay(submission.context, { code, version }, known);
    return done(code, "enactment.flash.day-set");
  }),
  ...["them", "bot", "trinh", "thu-hoi", "ban-hanh", "ngay-hieu-luc"].map((step) =>
    page(`/thuc-thi/:code/${step}`, "instruments.read", toInstrument),
  ),
];

/** A form that came back with issues stands at the address it was sent to: opened again, it leads to the text. */
async function toInstrument({ params }: SignedInVisit): Promise<Reply> {
  return redirect(paths.instrument(params.code ?? ""));
}

async function answerList(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, today, t } = visit;
  const scope = scopeOf(actor, "instruments.read");
  const [instruments, items, waiting] = await Promise.all([
    listInstruments(reader, { scope }),
    listAllItems(reader, scope),
    listWaitingItems(reader, scope),
  ]);
  const content = { instruments, items, waiting, mayPrepare: may(actor, "instruments.prepare"), today };
  return { kind: "page", status: 200, html: render(renderList, visit.frame, listPage(content, t)) };
}

async function newReply(visit: SignedInVisit, form: Form, status: number): Promise<Reply> {
  const [forms, waiting] = await Promise.all([
    listForms(visit),
    listWaitingItems(visit.reader, visit.actor.ministryId),
  ]);
  const html = render(renderNew, visit.frame, newPage({ form, forms, waiting }, visit.t));
  return { kind: "page", status, html };
}

/** The kinds of text that the visitor's ministry may draft, each with who issues it: its own, and every higher one. */
async function listForms({ reader, actor, today, t }: SignedInVisit) {
  const organisations = await listOrganisations(reader);
  const isHigher = ({ parentId, kind }: Organisation) =>
    parentId === null && ["national_assembly", "standing_committee", "government", "prime_minister"].includes(kind);
  const issuers = organisations.filter((one) => existsOn(one, today) && (one.id === actor.ministryId || isHigher(one)));
  return documentKinds.flatMap(({ code: kind }) =>
    issuers
      .filter((issuer) => mayIssue(kind, issuer.kind))
      .map((issuer) => ({
        kind,
        issuer,
        value: `${kind}:${issuer.code}`,
        text: `${documentKindName(kind, t.locale)} – ${organisationName(issuer, t.locale)}`,
      })),
  );
}

async function showReply(visit: SignedInVisit, form: Form, sent: OpenStep | null, status: number): Promise<Reply> {
  const { reader, today, t } = visit;
  const instrument = await findVisible(visit);
  const items = await listItems(reader, instrument.id);
  const waits = await listWaits(visit, instrument);
  const open = openTo(visit, instrument, items, waits);
  const [touched, carriable, recalls, entries] = await Promise.all([
    Promise.all(items.map(({ revisionId }) => listTouched(reader, revisionId))),
    open.includes("add") ? listCarriable(reader, instrument) : [],
    listRecalls(reader, instrument.id),
    listEntriesOf(reader, "instrument", instrument.id, 50),
  ]);
  const content = {
    instrument,
    items,
    removable: items.filter((item) => mayRemove(visit.actor, instrument, item)),
    touched: touched.flat(),
    carriable,
    waits,
    open: open.filter((action) => action !== "add" || carriable.length > 0),
    recalls,
    entries,
    mayOpenFile: mayIn(visit.actor, "proposals.read", instrument.leadId),
    today,
    form,
    sent,
  };
  return { kind: "page", status, html: render(renderShow, visit.frame, showPage(content, t)) };
}

/** The instrument in the address, if the visitor may see it; refused as not-found or foreign-agency. */
export async function findVisible({ reader, actor, params }: SignedInVisit): Promise<ListedInstrument> {
  const instrument = await findInstrumentByCode(reader, params.code ?? "");
  if (!instrument) throw new Refused("not-found");
  const scope = scopeOf(actor, "instruments.read");
  if (scope !== null && !(await findIsConcerned(reader, instrument.id, scope))) throw new Refused("foreign-agency");
  return instrument;
}

function openTo(
  { actor }: SignedInVisit,
  instrument: ListedInstrument,
  items: readonly PlacedItem[],
  waits: readonly Wait[],
): readonly OpenStep[] {
  const { status, leadId } = instrument;
  const isLead = mayIn(actor, "instruments.prepare", leadId);
  const open: Readonly<Record<OpenStep, boolean>> = {
    submit: status === "drafting" && isLead && items.length > 0,
    issue: status === "submitted" && mayIn(actor, "instruments.issue", leadId),
    day: waits.length > 0 && mayIn(actor, "instruments.issue", leadId),
    recall: status === "submitted" && isLead,
    add: status === "drafting" && isLead,
    remove: status === "drafting" && items.some((item) => mayRemove(actor, instrument, item)),
  };
  return openSteps.filter((step) => open[step]);
}

async function listWaits({ reader }: SignedInVisit, instrument: ListedInstrument): Promise<readonly Wait[]> {
  const { id, status, effectiveOn, effectiveCondition: condition } = instrument;
  return status === "issued" ? waitsOf({ effectiveOn, condition }, await listEffectsOfAct(reader, id)) : [];
}

async function submittedOnIssues(submission: SignedInVisit, submittedOn: Day) {
  const items = await listItems(submission.reader, (await findVisible(submission)).id);
  return submissionIssues(submittedOn, lastApprovalOf(items), submission.today);
}

async function numberIssues({ reader }: SignedInVisit, number: string) {
  const isTaken = (await findInstrumentByNumber(reader, number)) ?? (await findDocumentByNumber(reader, number));
  return isTaken ? [{ field: "number", key: "enactment.issue.number-taken", params: { number } }] : [];
}

function done(code: string, key: string): Reply {
  return redirect(paths.instrument(code), { tone: "success", key, params: { code } });
}

function blank({ t }: SignedInVisit): Form {
  return { typed: {}, issues: [], t };
}
