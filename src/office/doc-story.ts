/**
 * One text of a Word 97–2003 file, walked in the order of its characters: each stretch with one formatting is read into the
 * paragraph that is open, and signs below the space end paragraphs, cells and rows or stand for notes, fields and pictures.
 */
import { characterTraits, type DocStyle, type ParagraphTraits, paragraphTraits } from "./doc-properties.ts";
import { type Block, type Piece, type RangeProperties, rangeAt } from "./doc-structures.ts";
import { type TableStack, tableStack } from "./doc-tables.ts";
import { type DocxBlock, type NotCarried, type TrackedMark, unchanged } from "./docx-story.ts";
import { fontEncoding } from "./legacy-fonts.ts";
import type { NumberedList } from "./list-numbering.ts";
import { symbolText } from "./symbols.ts";
import { runsOf, type WordPiece } from "./word-runs.ts";

/** What is known and counted while one file is read. */
export type DocStory = {
  readonly pieces: readonly Piece[];
  readonly characters: readonly RangeProperties[];
  readonly paragraphs: readonly RangeProperties[];
  readonly styles: readonly (DocStyle | undefined)[];
  readonly fonts: readonly string[];
  readonly lists: ReadonlyMap<string, NumberedList>;
  /** Properties of a paragraph that stand in the data stream. */
  readonly huge: (at: number) => Block | undefined;
  /** Notes by the place of their mark, which is 0 until it has been met. */
  readonly noteTexts: { readonly at: number; mark: number; readonly from: number; readonly to: number }[];
  /** Fields that are open, innermost last: whether their result has begun. */
  readonly fields: boolean[];
  readonly notCarried: Map<NotCarried, number>;
  marks: number;
  trackedChanges: number;
};

type OpenText = { readonly story: DocStory; readonly tables: TableStack; words: WordPiece[] };
/** A stretch of one formatting inside one paragraph. */
type Stretch = {
  readonly text: string;
  readonly at: number;
  readonly paragraph: RangeProperties | undefined;
  readonly endsParagraph: boolean;
  readonly traits: ReturnType<typeof characterTraits>;
  readonly tracked: TrackedMark;
};

const deleted: TrackedMark = { ...unchanged, change: "deleted" };
const inserted: TrackedMark = { ...unchanged, change: "inserted" };

/** The blocks of the characters from `from` up to `to`. */
export function readDocStory(story: DocStory, from: number, to: number): DocxBlock[] {
  const open: OpenText = { story, tables: tableStack(), words: [] };
  for (const piece of story.pieces) {
    const end = Math.min(piece.to, to);
    for (let at = Math.max(piece.from, from); at < end; ) {
      const stretch = nextStretch(story, piece, at, end);
      readStretch(open, stretch);
      at += stretch.text.length;
    }
  }
  if (open.words.length > 0) endParagraph(open, undefined, unchanged, false);
  return open.tables.finish();
}

function nextStretch(story: DocStory, piece: Piece, at: number, end: number): Stretch {
  const place = piece.at + (at - piece.from) * piece.width;
  const paragraph = rangeAt(story.paragraphs, place);
  const run = rangeAt(story.characters, place);
  const reach = (range: RangeProperties | undefined): number =>
    range ? Math.max(1, Math.ceil((range.to - place) / piece.width)) : 64;
  const length = Math.min(end - at, reach(paragraph), reach(run));
  const traits = characterTraits(story.styles, paragraph?.style ?? 0, run?.changes ?? noChanges);
  const tracked = traits.deleted ? deleted : traits.inserted ? inserted : unchanged;
  const text = piece.text.slice(at - piece.from, at - piece.from + length);
  return { text, at, paragraph, endsParagraph: length === reach(paragraph), traits, tracked };
}

const noChanges: Block = { length: 0 } as Block;

function readStretch(open: OpenText, stretch: Stretch): void {
  const { story } = open;
  const { traits, tracked } = stretch;
  if (tracked.change !== "none" && open.words.at(-1)?.tracked !== tracked) story.trackedChanges += 1;
  if (traits.hidden) count(story, "hidden-text");
  let from = 0;
  const flush = (to: number): void => {
    if (to > from && !traits.hidden && !story.fields.includes(false))
      addWords(open, stretch, stretch.text.slice(from, to));
    from = to + 1;
  };
  for (let index = 0; index < stretch.text.length; index++) {
    const code = stretch.text.charCodeAt(index);
    if (code >= 0x20 && !(code === 0x28 && traits.special)) continue;
    flush(index);
    const last = stretch.endsParagraph && index === stretch.text.length - 1;
    if (code === 0x0d || code === 0x07 || (code === 0x0c && last))
      endParagraph(open, stretch.paragraph, tracked, traits.hidden, code === 0x07);
    else readSign(open, stretch, code, stretch.at + index);
  }
  flush(stretch.text.length);
}

const fixed: Readonly<Record<number, string>> = { 9: "\t", 11: "\n", 12: "\n", 14: "\n", 30: "-", 31: "\u00ad" };

function readSign(open: OpenText, stretch: Stretch, code: number, at: number): void {
  const { story } = open;
  const { symbol } = stretch.traits;
  if (code === 0x13) story.fields.push(false);
  else if (code === 0x14 && story.fields.length > 0) story.fields[story.fields.length - 1] = true;
  else if (code === 0x15) story.fields.pop();
  else if (story.fields.includes(false) || stretch.traits.hidden) return;
  else if (fixed[code] !== undefined) addWords(open, stretch, fixed[code]);
  else if (code === 0x28) {
    const sign = symbol ? symbolText(story.fonts[symbol.font] ?? "", symbol.code) : "(";
    if (sign === undefined) count(story, "unknown-symbols");
    addWords(open, stretch, sign ?? "□");
  } else if (code === 0x01) count(story, "pictures");
  else if (code === 0x05) count(story, "comments");
  else if (code === 0x02) addNoteMark(open, stretch, at);
}

function addNoteMark(open: OpenText, stretch: Stretch, at: number): void {
  const note = open.story.noteTexts.find((text) => text.at === at && text.mark === 0);
  if (!note) return;
  note.mark = ++open.story.marks;
  addWords(open, stretch, `[${note.mark}]`);
}

function addWords(open: OpenText, { traits, tracked }: Stretch, text: string): void {
  const name = open.story.fonts[traits.font] ?? "";
  open.words.push({ tracked, font: fontEncoding(name) ? name : "", capitals: traits.capitals, text });
}

function endParagraph(
  open: OpenText,
  range: RangeProperties | undefined,
  end: TrackedMark,
  runsOn: boolean,
  cell = false,
): void {
  const { story, tables } = open;
  const traits: ParagraphTraits = paragraphTraits(
    story.styles,
    range?.style ?? 0,
    range?.changes ?? noChanges,
    story.huge,
  );
  const runs = runsOf(open.words);
  open.words = [];
  // A field whose instructions never end would swallow the rest of the text.
  if (story.fields.includes(false)) story.fields.length = 0;
  if (story.styles[traits.style]?.contents) {
    count(story, "contents-list");
    return;
  }
  const place = traits.list > 0 && traits.list < 0x7ff ? { list: String(traits.list), level: traits.level } : null;
  tables.add(
    { kind: "paragraph", place, runs, end, runsOn },
    { ...traits, endsCell: traits.endsCell || (cell && traits.depth <= 1) },
    end,
  );
}

function count(story: DocStory, code: NotCarried): void {
  story.notCarried.set(code, (story.notCarried.get(code) ?? 0) + 1);
}
