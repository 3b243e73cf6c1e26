/** The words of a paragraph of a Word file (ECMA-376 part 1, §17.3.2 and §17.16): runs, and what was tracked about them. */
import { countNotCarried, type DocxRun, type DocxStory, type TrackedMark, unchanged } from "./docx-story.ts";
import { type StyleTraits, traitsOf } from "./docx-styles.ts";
import { fontEncoding } from "./legacy-fonts.ts";
import { symbolText } from "./symbols.ts";
import { runsOf, type WordPiece } from "./word-runs.ts";
import { childOf, childrenOf, textIn, type XmlElement } from "./xml.ts";

/** What holds for the words being read. */
type Around = { readonly tracked: TrackedMark; readonly style: StyleTraits };
/** Words that are not yet read in their font, and the text boxes that hang on them. */
type Found = { readonly pieces: WordPiece[]; readonly boxes: XmlElement[] };
/** The runs inside a paragraph whose style has these traits, neighbours with one fate put together, and its text boxes. */
export function readRuns(
  story: DocxStory,
  element: XmlElement,
  style: StyleTraits,
): { readonly runs: readonly DocxRun[]; readonly boxes: readonly XmlElement[] } {
  const found: Found = { pieces: [], boxes: [] };
  addRuns(story, element, { tracked: unchanged, style }, found);
  return { runs: runsOf(found.pieces), boxes: found.boxes };
}

function addRuns(story: DocxStory, element: XmlElement, around: Around, found: Found): void {
  for (const child of childrenOf(element)) addChild(story, child, around, found);
}

const wrappers = new Set([
  "hyperlink",
  "smartTag",
  "customXml",
  "sdt",
  "sdtContent",
  "fldSimple",
  "dir",
  "bdo",
  "ruby",
  "rubyBase",
]);
const changes: Readonly<Record<string, "inserted" | "deleted">> = {
  ins: "inserted",
  moveTo: "inserted",
  del: "deleted",
  moveFrom: "deleted",
};

function addChild(story: DocxStory, child: XmlElement, around: Around, found: Found): void {
  const change = changes[child.name];
  if (child.name === "r") addRun(story, child, around, found);
  else if (change) addTracked(story, child, change, around, found);
  else if (wrappers.has(child.name)) addRuns(story, child, around, found);
  else if (child.name === "AlternateContent") addRuns(story, alternative(child), around, found);
  else if (child.name === "oMath" || child.name === "oMathPara") {
    countNotCarried(story, "formulas");
    addText(textIn(child), around, found);
  }
}

function addTracked(
  story: DocxStory,
  element: XmlElement,
  change: "inserted" | "deleted",
  around: Around,
  found: Found,
): void {
  // What one person inserted and another deleted is in neither text.
  if (around.tracked.change !== "none" && around.tracked.change !== change) return;
  story.trackedChanges += 1;
  if (element.name.startsWith("move")) countNotCarried(story, "moves");
  const { author = null, date = null } = element.attributes;
  addRuns(story, element, { ...around, tracked: { change, author, date } }, found);
}

function addRun(story: DocxStory, run: XmlElement, around: Around, found: Found): void {
  const properties = childOf(run, "rPr");
  const styleId = properties && childOf(properties, "rStyle")?.attributes.val;
  const style = {
    ...around.style,
    ...(styleId === undefined ? {} : ownTraits(story, styleId)),
    ...traitsOf(properties),
  };
  if (properties && childOf(properties, "rPrChange")) countNotCarried(story, "formatting-changes");
  if (style.hidden) {
    countNotCarried(story, "hidden-text", childrenOf(run, "t").length);
    for (const mark of childrenOf(run, "fldChar")) turnField(story, mark);
    return;
  }
  for (const piece of childrenOf(run)) addPiece(story, piece, { ...around, style }, found);
}

/** A character style speaks only of what it sets itself. */
function ownTraits(story: DocxStory, id: string): StyleTraits {
  const { hidden, capitals, font } = story.styles.traits(id);
  return { ...(hidden && { hidden }), ...(capitals && { capitals }), ...(font !== undefined && { font }) };
}

function addPiece(story: DocxStory, piece: XmlElement, around: Around, found: Found): void {
  const fixed = fixedText[piece.name];
  if (fixed !== undefined) addText(fixed, around, found);
  else if (piece.name === "t" || piece.name === "delText") {
    // Words between the instructions of one field and its result belong to a field inside the instructions.
    if (!(story.fields.length > 1 && story.fields.slice(0, -1).includes(false))) addText(textIn(piece), around, found);
  } else if (piece.name === "fldChar") turnField(story, piece);
  else if (piece.name === "sym") addSymbol(story, piece, around, found);
  else if (piece.name === "footnoteReference" || piece.name === "endnoteReference")
    addNoteMark(story, piece, around, found);
  else if (piece.name === "commentReference") countNotCarried(story, "comments");
  else if (piece.name === "AlternateContent") addPieces(story, alternative(piece), around, found);
  else if (["drawing", "pict", "object"].includes(piece.name)) addDrawing(story, piece, found);
}

function addPieces(story: DocxStory, element: XmlElement, around: Around, found: Found): void {
  for (const piece of childrenOf(element)) addPiece(story, piece, around, found);
}

const fixedText: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
  softHyphen: "\u00ad",
};

function addText(text: string, { tracked, style }: Around, { pieces }: Found): void {
  const font = fontEncoding(style.font ?? "") ? style.font! : "";
  if (text !== "") pieces.push({ tracked, font, capitals: style.capitals === true, text });
}

function addSymbol(story: DocxStory, piece: XmlElement, around: Around, found: Found): void {
  const text = symbolText(piece.attributes.font ?? "", Number.parseInt(piece.attributes.char ?? "", 16));
  if (text === undefined) countNotCarried(story, "unknown-symbols");
  addText(text ?? "□", around, found);
}

function addNoteMark(story: DocxStory, piece: XmlElement, around: Around, found: Found): void {
  const mark = story.noteMarks.length + 1;
  const kind = piece.name === "footnoteReference" ? "footnote" : "endnote";
  story.noteMarks.push({ kind, id: piece.attributes.id ?? "", mark });
  addText(`[${mark}]`, around, found);
}

function turnField(story: DocxStory, mark: XmlElement): void {
  const turn = mark.attributes.fldCharType;
  if (turn === "begin") story.fields.push(false);
  else if (turn === "separate" && story.fields.length > 0) story.fields[story.fields.length - 1] = true;
  else if (turn === "end") story.fields.pop();
}

function alternative(element: XmlElement): XmlElement {
  return childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element;
}

/** A text box is read after the paragraph that it hangs on; a picture is not read. */
function addDrawing(story: DocxStory, element: XmlElement, found: Found): void {
  for (const child of childrenOf(element)) {
    if (child.name === "txbxContent") found.boxes.push(child);
    else if (child.name === "blip" || child.name === "imagedata") countNotCarried(story, "pictures");
    else addDrawing(story, child.name === "AlternateContent" ? alternative(child) : child, found);
  }
}
