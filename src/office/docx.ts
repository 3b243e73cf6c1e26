/**
 * Word files (ECMA-376, Office Open XML) of administrative documents as Decree 30/2020/NĐ-CP lays them out: A4 upright,
 * margins 20 mm above and below, 30 left, 15 right, Times New Roman 14, issuer and number beside the country's name and
 * motto, page numbers above the middle from page 2 on, signature right and recipients left at the end.
 */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

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

const font = "Times New Roman";
const indent = convertMillimetersToTwip(12.7);
/** Sizes are in half points, distances in twentieths of a point. */
const bodySize = 28;
const headSize = 26;

/** The bytes of a Word file with that content. */
export async function writeDocx(content: AdministrativeDocument): Promise<Uint8Array> {
  const file = new Document({
    title: `${content.type} ${content.subject}`,
    creator: content.agency,
    styles: {
      default: {
        document: {
          run: { font, size: bodySize, language: { value: "vi-VN" } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [{ properties: page, headers: numberedPages(), children: paragraphsOf(content) }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const page = {
  titlePage: true,
  page: {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(20),
      bottom: convertMillimetersToTwip(20),
      left: convertMillimetersToTwip(30),
      right: convertMillimetersToTwip(15),
      header: convertMillimetersToTwip(10),
    },
  },
};

/** The first page has a header of its own: an empty one. */
function numberedPages() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: headSize });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({ children: [] })] }),
  };
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

type Sides = { readonly widths: readonly [number, number]; readonly left: Paragraph[]; readonly right: Paragraph[] };

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
    new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, size: 22, ...style })] });
  return {
    widths: [50, 50],
    left: [
      small(recipients.title, { bold: true, italics: true, size: 24 }),
      ...recipients.lines.map((text) => small(`- ${text}`, {})),
    ],
    right: signature.map((text) => centred(text, { bold: true }, { after: 0 })),
  };
}

type TextStyle = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };
type Spacing = { readonly before?: number; readonly after?: number; readonly right?: boolean };

function centred(text: string, style: TextStyle, { right = false, ...spacing }: Spacing = {}): Paragraph {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.CENTER;
  return new Paragraph({ alignment, spacing, children: [new TextRun({ text, ...style })] });
}

/** A paragraph of the text itself: justified, its first line indented. */
function running(text: string, style: TextStyle): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: indent },
    children: [new TextRun({ text, ...style })],
  });
}

/** Two columns without lines around them. */
function sides({ widths, left, right }: Sides): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ children, borders, width: { size, type: WidthType.PERCENTAGE } });
  const full = convertMillimetersToTwip(165);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((full * width) / 100)),
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}
