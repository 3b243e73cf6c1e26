/** The instrument as the sheet of paper that it becomes: what `office/docx.ts` and the preview print. */
import type { AdministrativeDocument } from "../office/docx.ts";
import { country, motto } from "./instrument-head.ts";
import { type InstrumentText, instrumentLines } from "./instrument-text.ts";

/** `isDraft`: marked as a draft until it is issued. */
export function instrumentDocument(text: InstrumentText, isDraft: boolean): AdministrativeDocument {
  const { head, closing } = text;
  const { agency, number, placeAndDay, type, subject, grounds, enacting } = head;
  return {
    agency,
    number,
    country,
    motto,
    placeAndDay,
    type,
    subject,
    opening: [...grounds, enacting],
    body: instrumentLines(text),
    signature: closing.signature,
    recipients: { title: "Nơi nhận:", lines: closing.recipients },
    mark: isDraft ? "DỰ THẢO" : null,
  };
}
