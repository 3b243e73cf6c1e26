import { mayIn } from "../access/permissions.ts";
import { akomaNtosoOfInstrument } from "../amending/akoma-ntoso-instrument.ts";
import { instrumentDocument } from "../amending/instrument-document.ts";
import { file, page, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { type Draft, isReady } from "./draft.ts";
import { draftAside } from "./draft-aside.ts";
import { draftPage, renderDraft } from "./draft-pages.ts";
import { findDraftSource } from "./draft-repository.ts";
import type { ListedInstrument } from "./repository.ts";
import { findVisible } from "./routes.ts";

const xmlMediaType = "application/akn+xml; charset=utf-8";

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
  page("/thuc-thi/:code/du-thao.xml", "instruments.read", (visit) =>
    answerFile(visit, async ({ code }, { text, instrument }) =>
      file(`du-thao-${code}.xml`, xmlMediaType, akomaNtosoOfInstrument(text, instrument)),
    ),
  ),
  page("/thuc-thi/:code/du-thao.txt", "instruments.read", (visit) =>
    answerFile(visit, async ({ code }, { plain }) => file(`du-thao-${code}.txt`, "text/plain; charset=utf-8", plain)),
  ),
];

type FoundDraft = { readonly instrument: ListedInstrument; readonly draft: Draft };

async function findDraft(visit: SignedInVisit): Promise<FoundDraft> {
  const instrument = await findVisible(visit);
  return { instrument, draft: await draftAside(await findDraftSource(visit.reader, instrument, visit.today)) };
}

/** The file, or the page that says why there is none. */
async function answerFile(
  visit: SignedInVisit,
  write: (instrument: ListedInstrument, draft: Draft) => Promise<Reply>,
): Promise<Reply> {
  const { instrument, draft } = await findDraft(visit);
  return isReady(draft) ? write(instrument, draft) : answerDraft(visit, instrument, draft, 409);
}

function answerDraft(visit: SignedInVisit, instrument: ListedInstrument, draft: Draft, status: number): Reply {
  const mayWrite = instrument.status === "drafting" && mayIn(visit.actor, "instruments.prepare", instrument.leadId);
  return {
    kind: "page",
    status,
    html: render(renderDraft, visit.frame, draftPage(instrument, draft, mayWrite, visit.t)),
  };
}
