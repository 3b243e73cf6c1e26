/**
 * What stands on a page of a PDF (ISO 32000-1, §9.4 and §8.5): stretches of glyphs with their place, and the lines drawn. The
 * operators of the page are followed glyph by glyph, since the letters of one word may come from several fonts, and the order
 * of drawing is not that of reading.
 */

import {
  type Box,
  backBy,
  everywhere,
  identity,
  type Matrix,
  narrowed,
  type PdfRule,
  rulesOf,
  times,
  turnedBack,
} from "./pdf-geometry.ts";

/** Letters that follow each other without a gap, or the space " " between them; x to the right and y down, in points, y that of the foot of the letters. */
export type PdfRun = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly text: string;
  readonly font: string;
};
export type PdfPage = { readonly runs: readonly PdfRun[]; readonly rules: readonly PdfRule[] };

export type PdfOperators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
};
/** The numbers of the operators by their names, as the library has them. */
export type OperatorNumbers = Readonly<Record<string, number>>;
/** Of a font by the name that the operators call it. */
export type FontOf = (id: string) => { readonly name: string; readonly scale: number };

type TextState = {
  readonly ctm: Matrix;
  readonly font: string;
  readonly size: number;
  readonly letterGap: number;
  readonly wordGap: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** Nothing shows outside it. */
  readonly clip: Box;
};
type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };
type Drawn = PdfRun & { readonly along: number };
/** A marked stretch with words of its own, which its first glyph takes. */
type Marked = { readonly words: string | null; taken: boolean };
type Pen = {
  state: TextState;
  readonly saved: TextState[];
  line: Matrix;
  text: Matrix;
  readonly runs: Drawn[];
  readonly rules: PdfRule[];
  readonly fontOf: FontOf;
  /** The next path narrows what shows. */
  clips: boolean;
  readonly marked: Marked[];
  readonly actualTexts: (string | null)[];
};

const plainState: TextState = {
  ctm: identity,
  font: "",
  size: 0,
  letterGap: 0,
  wordGap: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  clip: everywhere,
};
const deepestState = 500;

/**
 * Follows the operators; `base` takes the page's own coordinates to those of its upright top left corner, `actualTexts` are
 * the words of its marked stretches where some have words of their own.
 */
export function readOperators(
  { fnArray, argsArray }: PdfOperators,
  ops: OperatorNumbers,
  base: readonly number[],
  fontOf: FontOf,
  actualTexts: readonly (string | null)[],
): PdfPage {
  const pen: Pen = {
    state: { ...plainState, ctm: base as Matrix },
    saved: [],
    line: identity,
    text: identity,
    runs: [],
    rules: [],
    fontOf,
    clips: false,
    marked: [],
    actualTexts: [...actualTexts].reverse(),
  };
  const actions = new Map(Object.entries(operators).map(([name, action]) => [ops[name], action]));
  for (const [index, operator] of fnArray.entries()) actions.get(operator)?.(pen, (argsArray[index] ?? []) as never);
  return upright(pen);
}

type Action = (pen: Pen, args: never) => void;

const set =
  (change: (...args: number[]) => Partial<TextState>): Action =>
  (pen, args: number[]) => {
    pen.state = { ...pen.state, ...change(...args) };
  };
const move: Action = (pen, [x, y]: number[]) => {
  pen.line = times(pen.line, [1, 0, 0, 1, x!, y!]);
  pen.text = pen.line;
};
const save: Action = (pen) => {
  if (pen.saved.length < deepestState) pen.saved.push(pen.state);
};
const restore: Action = (pen) => {
  pen.state = pen.saved.pop() ?? pen.state;
};

const operators: Readonly<Record<string, Action>> = {
  save,
  restore,
  transform: (pen, args: number[]) => {
    pen.state = { ...pen.state, ctm: times(pen.state.ctm, args as unknown as Matrix) };
  },
  paintFormXObjectBegin: (pen, [matrix]: [Matrix | null]) => {
    save(pen, [] as never);
    if (matrix) pen.state = { ...pen.state, ctm: times(pen.state.ctm, matrix) };
  },
  paintFormXObjectEnd: restore,
  beginText: (pen) => {
    pen.line = identity;
    pen.text = identity;
  },
  setFont: (pen, [font, size]: [string, number]) => {
    pen.state = { ...pen.state, font, size };
  },
  setCharSpacing: set((letterGap) => ({ letterGap: letterGap! })),
  setWordSpacing: set((wordGap) => ({ wordGap: wordGap! })),
  setHScale: set((percent) => ({ stretch: percent! / 100 })),
  setLeading: set((leading) => ({ leading: -leading! })),
  setTextRise: set((rise) => ({ rise: rise! })),
  setTextMatrix: (pen, [matrix]: [ArrayLike<number>]) => {
    pen.line = Array.from(matrix) as unknown as Matrix;
    pen.text = pen.line;
  },
  moveText: move,
  setLeadingMoveText: (pen, args: number[]) => {
    pen.state = { ...pen.state, leading: args[1]! };
    move(pen, args as never);
  },
  nextLine: (pen) => move(pen, [0, pen.state.leading] as never),
  showText: (pen, [glyphs]: [readonly (Glyph | number | null)[]]) => {
    for (const glyph of glyphs) if (glyph !== null) show(pen, glyph);
  },
  clip: (pen) => {
    pen.clips = true;
  },
  eoClip: (pen) => {
    pen.clips = true;
  },
  constructPath: (
    pen,
    [paint, data, bounds]: [number, readonly (ArrayLike<number> | null)[], ArrayLike<number> | null],
  ) => {
    if (pen.clips && bounds)
      pen.state = { ...pen.state, clip: narrowed(pen.state.clip, pen.state.ctm, Array.from(bounds)) };
    pen.clips = false;
    if (data[0] && !unpainted.has(paint)) pen.rules.push(...rulesOf(data[0], pen.state.ctm));
  },
  beginMarkedContent: (pen) => void pen.marked.push({ words: null, taken: false }),
  beginMarkedContentProps: (pen) => void pen.marked.push({ words: pen.actualTexts.pop() ?? null, taken: false }),
  endMarkedContent: (pen) => void pen.marked.pop(),
};

/** Paths that only clip. */
const unpainted = new Set([28, 29, 30]);

function show(pen: Pen, glyph: Glyph | number): void {
  const { state } = pen;
  const font = pen.fontOf(state.font);
  if (typeof glyph === "number") {
    advance(pen, ((-glyph * state.size) / 1000) * state.stretch);
    return;
  }
  const width = glyph.width * font.scale * state.size;
  const gap = state.letterGap + (glyph.isSpace ? state.wordGap : 0);
  addGlyph(pen, wordsOf(pen, glyph), width * state.stretch, font.name);
  advance(pen, (width + gap) * state.stretch);
}

/** What the glyph says: within a stretch that has words of its own, the first glyph has them all and the others none. */
function wordsOf(pen: Pen, glyph: Glyph): string {
  const marked = pen.marked.find(({ words }) => words !== null);
  if (!marked) return glyph.unicode;
  const words = marked.taken ? "" : (marked.words ?? "");
  marked.taken = true;
  return words;
}

function advance(pen: Pen, by: number): void {
  pen.text = times(pen.text, [1, 0, 0, 1, by, 0]);
}

/** A glyph goes on the run before it where it follows without a gap; an accent always belongs to the letter before it. */
function addGlyph(pen: Pen, text: string, width: number, font: string): void {
  const [a, b, c, d, x, y] = times(times(pen.state.ctm, pen.text), [1, 0, 0, 1, 0, pen.state.rise]);
  const size = Math.hypot(c, d) * Math.abs(pen.state.size);
  const length = width * Math.hypot(a, b);
  const along = Math.round(Math.atan2(b, a) / (Math.PI / 2));
  if (
    Math.abs(Math.atan2(b, a) - (along * Math.PI) / 2) > 0.1 ||
    size < 0.5 ||
    text === "\0" ||
    !shows(pen, x, y, size)
  )
    return;
  const last = pen.runs.at(-1);
  if (text === "" && !last) return;
  const [left, foot] = backBy(along, [x, y]);
  const place = { x: left, y: foot };
  const blank = /^\s+$/.test(text);
  const fits =
    last &&
    !blank &&
    last.text !== " " &&
    last.along === along &&
    last.font === font &&
    Math.abs(last.size - size) < 0.1 &&
    Math.abs(last.y - place.y) < size * 0.05;
  const gap = last ? place.x - (last.x + last.width) : 0;
  if (fits && (/^\p{M}*$/u.test(text) || (gap > -0.3 * size && gap < 0.12 * size))) {
    pen.runs[pen.runs.length - 1] = {
      ...last,
      text: last.text + text,
      width: Math.max(last.width, place.x + length - last.x),
    };
  } else if (text !== "") pen.runs.push({ ...place, width: length, size, text: blank ? " " : text, font, along });
}

/** The middle of a letter of that size must be inside, so that a line cut in two by the end of a page shows on one alone. */
function shows({ state: { clip } }: Pen, x: number, y: number, size: number): boolean {
  return x >= clip[0] - size && x <= clip[2] + size && y - 0.3 * size >= clip[1] && y - 0.3 * size <= clip[3];
}

/** Only what stands in the direction of most words is read: a stamp or a mark across the page is not. */
function upright({ runs, rules }: Pen): PdfPage {
  const words = new Map<number, number>();
  for (const { along, text } of runs) words.set(along, (words.get(along) ?? 0) + text.length);
  const [main = 0] = [...words].sort((one, other) => other[1] - one[1])[0] ?? [];
  return { runs: runs.filter(({ along }) => along === main), rules: rules.map((rule) => turnedBack(rule, main)) };
}
