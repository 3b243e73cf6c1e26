import { may } from "../access/permissions.ts";
import { Refused } from "../values/refusal.ts";
import type { Form } from "../web/forms.ts";
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
  type Submitted,
  type Visit,
} from "../web/route.ts";
import { render } from "../web/view.ts";
import { addNorm } from "./actions.ts";
import { readNormDraft } from "./norm-draft.ts";
import {
  newNormPage,
  normPreviewPage,
  type PreviewContent,
  renderNewNorm,
  renderNormPreview,
} from "./new-norm-pages.ts";
import { normSheetsPage, normsPage, renderNorms, renderNormSheets } from "./norm-pages.ts";
import { findNorm, listNorms, listNormUses, listSheetsOfNorms } from "./norm-repository.ts";
import { type NormForm, normForm } from "./norm-schema.ts";
import { listMethodNorms } from "./reference-repository.ts";

const pageSize = 50;
/** As many as a person looks through before saving; the others are a link away. */
const previewSize = 20;

/** What every calculation takes for given: open to all, added to by administrators. */
export const normRoutes: readonly Route[] = [
  publicPage(paths.costNorms(), answerNorms),
  page(paths.newCostNorm(), "administration", async (visit) =>
    newReply(visit, { typed: {}, issues: [], t: visit.t }, 200),
  ),
  post(paths.newCostNorm(), "administration", normForm, answerNew),
  publicPage(paths.costNormSheets(), async (visit) => sheetsReply(visit, null)),
  publicPage("/chi-phi/dinh-muc/:year", async (visit) => sheetsReply(visit, visit.params.year ?? "")),
];

async function answerNorms({ reader, actor, frame, t }: Visit): Promise<Reply> {
  const [norms, uses] = await Promise.all([listNorms(reader), listNormUses(reader)]);
  const mayAdd = actor !== null && may(actor, "administration");
  const model = normsPage({ norms, uses, methodNorms: listMethodNorms(), mayAdd }, t);
  return { kind: "page", status: 200, html: render(renderNorms, frame, model) };
}

async function answerNew(submission: Submission, form: Submitted<NormForm>): Promise<Reply> {
  const { reader, t, today, context } = submission;
  if (!form.value) return newReply(submission, { ...form, t }, 422);
  const norms = await listNorms(reader);
  const { step, ...draft } = form.value;
  const { norm, issues } = readNormDraft(draft, { norms, locale: t.locale, today });
  if (!norm) return newReply(submission, { typed: form.typed, issues, t }, 422);
  if (step === "preview") return previewReply(submission, { norm, norms, typed: draft });
  await addNorm(context, norm);
  return redirect(paths.costNorms(), {
    tone: "success",
    key: "costing.norms.saved",
    params: { year: norm.year, value: norm.value.toFixed() },
  });
}

async function previewReply(
  { reader, frame, t }: Submission,
  content: Pick<PreviewContent, "norm" | "norms" | "typed">,
): Promise<Reply> {
  const [uses, sheets] = await Promise.all([
    listNormUses(reader),
    listSheetsOfNorms(reader, { year: null, after: null, limit: previewSize }),
  ]);
  const model = normPreviewPage({ ...content, uses, sheets }, t);
  return { kind: "page", status: 200, html: render(renderNormPreview, frame, model) };
}

async function sheetsReply({ reader, query, frame, t }: Visit, typedYear: string | null): Promise<Reply> {
  const norm = typedYear === null ? null : await findNorm(reader, /^\d{4}$/.test(typedYear) ? Number(typedYear) : 0);
  if (norm === undefined) throw new Refused("not-found");
  const after = query.sau || null;
  const [found, uses] = await Promise.all([
    listSheetsOfNorms(reader, { year: norm?.year ?? null, after, limit: pageSize + 1 }),
    listNormUses(reader),
  ]);
  const counted = uses.filter(({ normId }) => norm === null || normId === norm.id);
  const model = normSheetsPage(
    {
      norm,
      sheets: found.slice(0, pageSize),
      count: counted.reduce((sum, { ofRegulations }) => sum + ofRegulations, 0),
      hasMore: found.length > pageSize,
      isFirst: after === null,
    },
    t,
  );
  return { kind: "page", status: 200, html: render(renderNormSheets, frame, model) };
}

function newReply({ frame }: SignedInVisit, form: Form, status: number): Reply {
  return { kind: "page", status, html: render(renderNewNorm, frame, newNormPage(form)) };
}
