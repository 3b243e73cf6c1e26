import { may } from "../access/permissions.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { listOrganisations, listOwnIssuers } from "../organisations/repository.ts";
import { paths } from "../web/paths.ts";
import { page, post, publicPage, redirect, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import type { Form } from "../web/forms.ts";
import { addDocument } from "./actions.ts";
import { mayAddTextOf } from "./may-add.ts";
import { outline, type Outline } from "./outline.ts";
import { addPage, listPage, renderAdd, renderList } from "./pages.ts";
import { findDocumentByNumber, listDocuments } from "./repository.ts";
import { documentForm } from "./schema.ts";

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
  post(paths.newDocument(), "texts.add", documentForm, async (submission, form) => {
    const typed = { ...form, t: submission.t };
    if (!form.value) return addReply(submission, typed, null, 422);
    const { value } = form;
    if (value.step === "preview") return addReply(submission, typed, outline(value.text), 200);
    const issuer = (await listIssuers(submission)).find(({ code }) => code === value.issuer);
    const issues = issuer ? await numberIssues(submission, value.number) : [unknownIssuer];
    if (!issuer || issues.length > 0) return addReply(submission, { ...typed, issues }, null, 422);
    const { number, kind, title, source, text, issued_on: issuedOn, effective_on: effectiveOn } = value;
    await addDocument(submission.context, {
      number,
      kind,
      title,
      source,
      text,
      issuedOn,
      effectiveOn,
      issuerId: issuer.id,
    });
    return redirect(paths.document(number), { tone: "success", key: "legal-text.flash.added", params: { number } });
  }),
];

const unknownIssuer = { field: "issuer", key: "legal-text.issue.issuer" };

async function addReply(visit: SignedInVisit, form: Form, read: Outline | null, status: number): Promise<Reply> {
  const html = render(renderAdd, visit.frame, addPage(form, await listIssuers(visit), read));
  return { kind: "page", status, html };
}

/** The bodies whose texts the visitor may add. */
async function listIssuers({ reader, actor }: SignedInVisit): Promise<readonly Organisation[]> {
  const [organisations, own] = await Promise.all([listOrganisations(reader), listOwnIssuers(reader, actor.ministryId)]);
  return organisations.filter(
    (one) => one.kind !== "unit" && one.kind !== "department" && mayAddTextOf(actor, one, own),
  );
}

async function numberIssues({ reader }: SignedInVisit, number: string) {
  const taken = await findDocumentByNumber(reader, number);
  return taken ? [{ field: "number", key: "legal-text.issue.number-taken", params: { number: taken.number } }] : [];
}
