import { may } from "../access/permissions.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { listOrganisations, listOwnIssuers } from "../organisations/repository.ts";
import type { Issue } from "../values/issue.ts";
import { paths } from "../web/paths.ts";
import {
  page,
  post,
  publicPage,
  redirect,
  type Reply,
  type Route,
  type SignedInVisit,
  type Typed,
} from "../web/route.ts";
import { textLimitBytes } from "../web/upload.ts";
import { render } from "../web/view.ts";
import type { Form } from "../web/forms.ts";
import { addDocument } from "./actions.ts";
import { mayAddTextOf } from "./may-add.ts";
import { describedBy, givenIssue, type ReadText } from "./adding.ts";
import { addPage, renderAdd } from "./adding-pages.ts";
import { outlineSourceAside, readGivenAside } from "./outline-aside.ts";
import { listPage, renderList } from "./pages.ts";
import { findDocumentByNumber, listDocuments } from "./repository.ts";
import { documentForm, readForm } from "./schema.ts";

export const legalTextRoutes: readonly Route[] = [
  publicPage(paths.documents(), async (visit) => {
    const filter = { search: visit.query.q ?? "" };
    const documents = await listDocuments(visit.reader, filter);
    const mayAdd = visit.actor !== null && may(visit.actor, "texts.add");
    return {
      kind: "page",
      status: 200,
      html: render(renderList, visit.frame, listPage(documents, filter, mayAdd, visit.t)),
    };
  }),
  page(paths.newDocument(), "texts.add", (visit) => addReply(visit, { typed: {}, issues: [], t: visit.t }, null, 200)),
  page(paths.readNewDocument(), "texts.add", async () => redirect(paths.newDocument())),
  post(paths.readNewDocument(), "texts.add", readForm, async (submission, { typed, files }) => {
    const { t } = submission;
    const given = await readGivenAside(files.file, textOf(typed), textLimitBytes);
    if ("refused" in given) {
      return addReply(submission, { typed, issues: [givenIssue(given.refused, t.locale)], t }, null, 422);
    }
    const described = describedBy(given.outline, await listIssuers(submission));
    const filled = { ...described, source: given.file?.name ?? "", ...whatIsTyped(typed), text: given.text };
    return addReply(submission, { typed: filled, issues: [], t }, given, 200);
  }),
  post(paths.newDocument(), "texts.add", documentForm, async (submission, form) => {
    const typed = { ...form, t: submission.t };
    if (!form.value) return addReply(submission, typed, await readPasted(textOf(form.typed)), 422);
    const { issuer: code, issued_on: issuedOn, effective_on: effectiveOn, ...described } = form.value;
    const { number, text } = described;
    const issuer = (await listIssuers(submission)).find((one) => one.code === code);
    const read = await readPasted(text);
    const issues = issuer ? [...roughIssues(read), ...(await numberIssues(submission, number))] : [unknownIssuer];
    if (!issuer || issues.length > 0) return addReply(submission, { ...typed, issues }, read, 422);
    const document = { ...described, issuedOn, effectiveOn, issuerId: issuer.id };
    await addDocument(submission.context, document, read.outline);
    return redirect(paths.document(number), { tone: "success", key: "legal-text.flash.added", params: { number } });
  }),
];

const unknownIssuer = { field: "issuer", key: "legal-text.issue.issuer" };

async function addReply(visit: SignedInVisit, form: Form, read: ReadText | null, status: number): Promise<Reply> {
  const html = render(renderAdd, visit.frame, addPage(form, await listIssuers(visit), read));
  return { kind: "page", status, html };
}

async function readPasted(text: string): Promise<ReadText> {
  return { file: null, text, outline: await outlineSourceAside(text) };
}

function textOf({ text }: Typed): string {
  return typeof text === "string" ? text : "";
}

/** What somebody has written already is not replaced by what the text says. */
function whatIsTyped(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));
}

/** The bodies whose texts the visitor may add. */
async function listIssuers({ reader, actor }: SignedInVisit): Promise<readonly Organisation[]> {
  const [organisations, own] = await Promise.all([listOrganisations(reader), listOwnIssuers(reader, actor.ministryId)]);
  return organisations.filter(
    (one) => one.kind !== "unit" && one.kind !== "department" && mayAddTextOf(actor, one, own),
  );
}

/** What was read by its articles alone is no text to keep. */
function roughIssues({ outline }: ReadText): Issue[] {
  const isRough = outline.problems.some(({ code }) => code === "rough-reading");
  return isRough ? [{ field: "text", key: "legal-text.outline.rough-reading" }] : [];
}

async function numberIssues({ reader }: SignedInVisit, number: string) {
  const taken = await findDocumentByNumber(reader, number);
  return taken ? [{ field: "number", key: "legal-text.issue.number-taken", params: { number: taken.number } }] : [];
}
