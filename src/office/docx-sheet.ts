/**
 * The sheet that every Word file (ECMA-376, Office Open XML) of the product is printed on, as Decree 30/2020/NĐ-CP lays it
 * out: A4 upright, margins 20 mm above and below, 30 left, 15 right, Times New Roman 14, page numbers above the middle from
 * page 2 on. Characters that XML cannot carry never reach a file: Word would refuse the whole of it.
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
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const font = "Times New Roman";
/** First line of a paragraph, in twentieths of a point as all distances here. */
export const indent = convertMillimetersToTwip(12.7);
/** Width of the printed area of an upright page. */
export const printedWidth = convertMillimetersToTwip(165);
export const printedWidthAcross = convertMillimetersToTwip(252);
/** Sizes are in half points. */
export const bodySize = 28;
export const headSize = 26;

export type Sheet = {
  readonly title: string;
  readonly author: string;
  readonly children: readonly (Paragraph | Table)[];
  /** A4 across, for wide tables. */
  readonly across?: boolean;
};

/** The bytes of a Word file with that content. */
export async function packSheet({ title, author, children, across = false }: Sheet): Promise<Uint8Array> {
  const file = new Document({
    title: writable(title),
    creator: writable(author),
    styles: {
      default: {
        document: {
          run: { font, size: bodySize, language: { value: "vi-VN" } },
          paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
        },
      },
    },
    sections: [{ properties: page(across), headers: numberedPages(), children: [...children] }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function page(across: boolean) {
  const orientation = across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    titlePage: true,
    page: {
      size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297), orientation },
      margin: {
        top: convertMillimetersToTwip(20),
        bottom: convertMillimetersToTwip(20),
        left: convertMillimetersToTwip(30),
        right: convertMillimetersToTwip(15),
        header: convertMillimetersToTwip(10),
      },
    },
  };
}

/** The first page has a header of its own: an empty one. */
function numberedPages() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: headSize });
  return {
    default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
    first: new Header({ children: [new Paragraph({ children: [] })] }),
  };
}

export type TextStyle = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };
type Spacing = { readonly before?: number; readonly after?: number; readonly right?: boolean };

export function centred(text: string, style: TextStyle, { right = false, ...spacing }: Spacing = {}): Paragraph {
  const alignment = right ? AlignmentType.RIGHT : AlignmentType.CENTER;
  return new Paragraph({ alignment, spacing, children: [textRun(text, style)] });
}

/** A paragraph of the text itself: justified, its first line indented. */
export function running(text: string, style: TextStyle): Paragraph {
  return runningOf([textRun(text, style)]);
}

export function runningOf(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: indent }, children: [...children] });
}

export function textRun(text: string, style: TextStyle): TextRun {
  return new TextRun({ text: writable(text), ...style });
}

export type Sides = {
  readonly widths: readonly [number, number];
  readonly left: Paragraph[];
  readonly right: Paragraph[];
};

/** Two columns without lines around them; widths in percent. */
export function sides({ widths, left, right }: Sides): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ children, borders, width: { size, type: WidthType.PERCENTAGE } });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths.map((width) => Math.round((printedWidth * width) / 100)),
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

/** The text without what XML 1.0 (§2.2) has no character for: control characters, halves of surrogate pairs. */
export function writable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, "");
}
