/** The building blocks of a Word 97–2003 file ([MS-DOC]): where its parts lie, the pieces of its text, and properties of ranges. */

/** A damaged file points outside itself. Readers of this format let this out; readDoc turns it into a refusal. */
export class OutsideFile extends Error {}

export type Block = {
  readonly length: number;
  readonly u8: (at: number) => number;
  readonly u16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly slice: (from: number, length: number) => Block;
  /** UTF-16LE characters. */
  readonly text: (at: number, characters: number) => string;
  readonly bytes: Uint8Array;
};

export function blockOf(bytes: Uint8Array): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const check = (at: number, length: number): number => {
    if (at < 0 || length < 0 || at + length > bytes.length) throw new OutsideFile();
    return at;
  };
  return {
    length: bytes.length,
    u8: (at) => view.getUint8(check(at, 1)),
    u16: (at) => view.getUint16(check(at, 2), true),
    u32: (at) => view.getUint32(check(at, 4), true),
    slice: (from, length) => blockOf(bytes.subarray(check(from, length), from + length)),
    text: (at, characters) =>
      new TextDecoder("utf-16le").decode(bytes.subarray(check(at, characters * 2), at + characters * 2)),
    bytes,
  };
}

/** Index of a pair "offset, length" in the file information block (FibRgFcLcb97, §2.5.6). */
export const parts = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  endnoteMarks: 46,
  endnoteTexts: 47,
  lists: 73,
  listUses: 74,
} as const;

/** A part of the table stream by its index; empty when the file has none. */
export function partOf(fib: Block, table: Block, index: number): Block {
  const at = 0x9a + index * 8;
  const length = fib.u32(at + 4);
  return length === 0 ? blockOf(new Uint8Array()) : table.slice(fib.u32(at), length);
}

/** Lengths in characters of the texts that stand one after another (FibRgLw97, §2.5.4). */
export function textLengths(fib: Block): {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly boxes: number;
} {
  const [main, footnotes, headers, , comments, endnotes, boxes] = [0, 1, 2, 3, 4, 5, 6].map((index) =>
    fib.u32(0x4c + index * 4),
  );
  return {
    main: main!,
    footnotes: footnotes!,
    headers: headers!,
    comments: comments!,
    endnotes: endnotes!,
    boxes: boxes!,
  };
}

/** A stretch of the text that lies together in the file, in one or two bytes a character. */
export type Piece = {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly width: 1 | 2;
  readonly text: string;
};

const western = new TextDecoder("windows-1252");

/** The pieces in the order of the text (§2.8.35). */
export function readPieces(clx: Block, stream: Block): readonly Piece[] {
  let at = 0;
  while (clx.u8(at) === 1) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== 2) throw new OutsideFile();
  const plc = clx.slice(at + 5, clx.u32(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  return Array.from({ length: count }, (_value, index) => {
    const [from, to] = [plc.u32(index * 4), plc.u32(index * 4 + 4)];
    const place = plc.u32((count + 1) * 4 + index * 8 + 2);
    const narrow = (place & 0x40000000) !== 0;
    const start = narrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    if (to < from) throw new OutsideFile();
    const text = narrow ? western.decode(stream.slice(start, to - from).bytes) : stream.text(start, to - from);
    return { from, to, at: start, width: narrow ? 1 : 2, text };
  });
}

/** Properties of a range of the file: single modifications, one after another. */
export type RangeProperties = {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly changes: Block;
};

const nothing = blockOf(new Uint8Array());

/** The ranges of all pages of 512 bytes that an index names, in the order of the file (§2.9.32, §2.9.175). */
export function readRanges(index: Block, stream: Block, of: "characters" | "paragraphs"): readonly RangeProperties[] {
  const pages = Math.max(0, Math.floor((index.length - 4) / 8));
  const ranges: RangeProperties[] = [];
  for (let page = 0; page < pages; page++) {
    const block = stream.slice((index.u32((pages + 1) * 4 + page * 4) & 0x3fffff) * 512, 512);
    const runs = block.u8(511);
    for (let run = 0; run < runs; run++) {
      const [from, to] = [block.u32(run * 4), block.u32(run * 4 + 4)];
      ranges.push({
        from,
        to,
        ...(of === "characters" ? characterChanges(block, runs, run) : paragraphChanges(block, runs, run)),
      });
    }
  }
  return ranges.sort((one, other) => one.from - other.from);
}

function characterChanges(block: Block, runs: number, run: number): Pick<RangeProperties, "style" | "changes"> {
  const at = block.u8((runs + 1) * 4 + run) * 2;
  return { style: 0, changes: at === 0 ? nothing : block.slice(at + 1, block.u8(at)) };
}

function paragraphChanges(block: Block, runs: number, run: number): Pick<RangeProperties, "style" | "changes"> {
  const at = block.u8((runs + 1) * 4 + run * 13) * 2;
  if (at === 0) return { style: 0, changes: nothing };
  const short = block.u8(at) * 2 - 1;
  const [from, length] = short > 0 ? [at + 1, short] : [at + 2, block.u8(at + 1) * 2];
  return { style: block.u16(from), changes: block.slice(from + 2, length - 2) };
}

/** The range that holds that place of the file. */
export function rangeAt(ranges: readonly RangeProperties[], place: number): RangeProperties | undefined {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle]!;
    if (place < range.from) high = middle - 1;
    else if (place >= range.to) low = middle + 1;
    else return range;
  }
  return undefined;
}

/** Calls `each` with the code and operand of every single modification (sprm, §2.2.5). */
export function eachChange(changes: Block, each: (code: number, operand: Block) => void): void {
  for (let at = 0; at + 3 <= changes.length; ) {
    const code = changes.u16(at);
    const [skip, length] = operandSize(changes, code, at + 2);
    if (at + 2 + skip + length > changes.length) return;
    each(code, changes.slice(at + 2 + skip, length));
    at += 2 + skip + length;
  }
}

const definesTable = 0xd608;
const fixedSizes = [1, 1, 2, 4, 2, 2, 0, 3];

function operandSize(changes: Block, code: number, at: number): readonly [skip: number, length: number] {
  const kind = code >> 13;
  if (kind !== 6) return [0, fixedSizes[kind]!];
  if (code === definesTable) return [2, Math.max(0, changes.u16(at) - 1)];
  return [1, changes.u8(at)];
}
