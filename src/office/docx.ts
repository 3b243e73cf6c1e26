/**
 * Word files of administrative documents as Decree 30/2020/NĐ-CP lays them out: issuer and number beside the country's name
 * and motto, type and subject in the middle, signature right and recipients left at the end.
 */
import { Paragraph, type Table } from "docx";
import {
  bodySize,
  centred,
  headSize,
  packSheet,
  running,
  type Sides,
  sides,
  type TextStyle,
  textRun,
} from "./docx-sheet.ts";

export type AdministrativeDocument = {
  readonly agency: string;
  readonly number: string;
  readonly country: string;
  readonly motto: string;
  readonly placeAndDay: string;
  /** "NGHỊ ĐỊNH". */
  readonly type: string;
  readonly subject: string;
  /** Grounds and enacting words, before the articles. */
  readonly opening: readonly string[];
  readonly body: readonly DocumentLine[];
  readonly signature: readonly string[];
  readonly recipients: { readonly title: string; readonly lines: readonly string[] };
  /** "DỰ THẢO" until it is issued; null afterwards. */
  readonly mark: string | null;
};
export type DocumentLine = { readonly kind: "article" | "clause" | "point" | "quoted"; readonly text: string };

export const wordMediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The bytes of a Word file with that content. */
export async function writeDocx(content: AdministrativeDocument): Promise<Uint8Array> {
  const { type, subject, agency } = content;
  return packSheet({ title: `${type} ${subject}`, author: agency, children: paragraphsOf(content) });
}

function paragraphsOf(content: AdministrativeDocument): (Paragraph | Table)[] {
  const { type, subject, opening, body, mark } = content;
  return [
    ...(mark === null ? [] : [centred(mark, { bold: true, size: headSize }, { right: true })]),
    sides(headOf(content)),
    centred(type, { bold: true }, { before: 360 }),
    centred(subject, { bold: true }),
    centred("_______________", {}, { after: 240 }),
    ...opening.map((text) => running(text, { italics: true })),
    ...body.map(({ kind, text }) => running(text, { bold: kind === "article" })),
    sides(endOf(content)),
  ];
}

function headOf({ agency, number, country, motto, placeAndDay }: AdministrativeDocument): Sides {
  const tight = { after: 0 };
  return {
    widths: [38, 62],
    left: [
      centred(agency, { bold: true, size: headSize }, tight),
      centred("________", { size: headSize }, tight),
      centred(number, { size: headSize }, { before: 120 }),
    ],
    right: [
      centred(country, { bold: true, size: 24 }, tight),
      centred(motto, { bold: true, size: bodySize }, tight),
      centred("________________________", { size: headSize }, tight),
      centred(placeAndDay, { italics: true, size: bodySize }, { before: 120 }),
    ],
  };
}

function endOf({ signature, recipients }: AdministrativeDocument): Sides {
  const small = (text: string, style: TextStyle) =>
    new Paragraph({ spacing: { after: 0 }, children: [textRun(text, { size: 22, ...style })] });
  return {
    widths: [50, 50],
    left: [
      small(recipients.title, { bold: true, italics: true, size: 24 }),
      ...recipients.lines.map((text) => small(`- ${text}`, {})),
    ],
    right: signature.map((text) => centred(text, { bold: true }, { after: 0 })),
  };
}
