import { mayIn } from "../access/permissions.ts";
import { instrumentDocument } from "../amending/instrument-document.ts";
import { listProvisionsOn } from "../legal-text/repository.ts";
import { listOrganisations } from "../organisations/repository.ts";
import { listTouched } from "../proposals/repository.ts";
import { addDays } from "../values/day.ts";
import { file, page, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { type Draft, draftOf } from "./draft.ts";
import { draftPage, renderDraft } from "./draft-pages.ts";
import { listItems } from "./item-repository.ts";
import type { ListedInstrument } from "./repository.ts";
import { findVisible } from "./routes.ts";

export const draftRoutes: readonly Route[] = [
  page("/thuc-thi/:code/du-thao", "instruments.read", async (visit) => {
    const { instrument, draft } = await findDraft(visit);
    return answerDraft(visit, instrument, draft, 200);
  }),
  page("/thuc-thi/:code/du-thao.docx", "instruments.read", (visit) =>
    answerFile(visit, async ({ code, status }, { text }) => {
      const { wordMediaType, writeDocx } = await import("../office/docx.ts");
      const bytes = await writeDocx(instrumentDocument(text, status !== "issued"));
      return file(`du-thao-${code}.docx`, wordMediaType, bytes);
    }),
  ),
  page("/thuc-thi/:code/du-thao.txt", "instruments.read", (visit) =>
    answerFile(visit, async ({ code }, { plain }) => file(`du-thao-${code}.txt`, "text/plain; charset=utf-8", plain)),
  ),
];

type FoundDraft = { readonly instrument: ListedInstrument; readonly draft: Draft };

async function findDraft(visit: SignedInVisit): Promise<FoundDraft> {
  const { reader, today } = visit;
  const instrument = await findVisible(visit);
  const [items, organisations] = await Promise.all([listItems(reader, instrument.id), listOrganisations(reader)]);
  const touched = (await Promise.all(items.map(({ revisionId }) => listTouched(reader, revisionId)))).flat();
  const names = new Map(organisations.map(({ id, nameVi }) => [id, nameVi]));
  const nameOf = (id: string) => names.get(id) ?? "";
  // What an instrument in force amended is the wording of the day before.
  const day = instrument.effectiveOn ? addDays(instrument.effectiveOn, -1) : today;
  const documents = new Map(touched.map(({ document }) => [document.id, document]));
  const texts = [...documents.values()].map(async (document) => ({
    document,
    issuer: nameOf(document.issuerId),
    provisions: await listProvisionsOn(reader, document.id, day),
  }));
  const bodies = { issuer: instrument.issuerName, lead: nameOf(instrument.leadId) };
  return { instrument, draft: draftOf({ instrument, ...bodies, touched, texts: await Promise.all(texts) }) };
}

/** The file, or the page that says why there is none. */
async function answerFile(
  visit: SignedInVisit,
  write: (instrument: ListedInstrument, draft: Draft) => Promise<Reply>,
): Promise<Reply> {
  const { instrument, draft } = await findDraft(visit);
  const isReady = draft.problems.length === 0 && !draft.isEmpty;
  return isReady ? write(instrument, draft) : answerDraft(visit, instrument, draft, 409);
}

function answerDraft(visit: SignedInVisit, instrument: ListedInstrument, draft: Draft, status: number): Reply {
  const mayWrite = instrument.status === "drafting" && mayIn(visit.actor, "instruments.prepare", instrument.leadId);
  return {
    kind: "page",
    status,
    html: render(renderDraft, visit.frame, draftPage(instrument, draft, mayWrite, visit.t)),
  };
}
