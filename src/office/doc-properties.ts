/** What a Word 97–2003 file says of characters and paragraphs ([MS-DOC] §2.6), its styles (§2.9.271) and fonts (§2.9.286). */
import { type Block, eachChange } from "./doc-structures.ts";

export type CharacterTraits = {
  deleted: boolean;
  inserted: boolean;
  hidden: boolean;
  capitals: boolean;
  special: boolean;
  font: number;
  symbol: { readonly font: number; readonly code: number } | null;
};
export type ParagraphTraits = {
  depth: number;
  endsCell: boolean;
  endsRow: boolean;
  list: number;
  level: number;
  style: number;
  row: RowTraits;
};
/** Cells of a row by their place: merged into the one before, or hanging under the one above. */
export type RowTraits = { readonly joined: Set<number>; readonly under: Set<number>; ruled: boolean };

export type DocStyle = {
  readonly parent: number;
  readonly contents: boolean;
  readonly paragraph: Block | null;
  readonly characters: Block | null;
};

const plainCharacters: CharacterTraits = {
  deleted: false,
  inserted: false,
  hidden: false,
  capitals: false,
  special: false,
  font: 0,
  symbol: null,
};

/** Of a run: what its paragraph's style says, its character style, then its own changes. */
export function characterTraits(
  styles: readonly (DocStyle | undefined)[],
  style: number,
  changes: Block,
): CharacterTraits {
  const traits = { ...plainCharacters };
  for (const from of lineage(styles, style)) if (from.characters) changeCharacters(traits, from.characters, styles);
  const plain = { ...traits };
  changeCharacters(traits, changes, styles, plain);
  return traits;
}

function changeCharacters(
  traits: CharacterTraits,
  changes: Block,
  styles: readonly (DocStyle | undefined)[],
  plain = traits,
): void {
  const toggled = (operand: Block, before: boolean): boolean => {
    const value = operand.u8(0);
    return value === 0x80 ? before : value === 0x81 ? !before : value === 1;
  };
  eachChange(changes, (code, operand) => {
    if (code === 0x0800) traits.deleted = operand.u8(0) === 1;
    else if (code === 0x0801) traits.inserted = operand.u8(0) === 1;
    else if (code === 0x083c) traits.hidden = toggled(operand, plain.hidden);
    else if (code === 0x083b) traits.capitals = toggled(operand, plain.capitals);
    else if (code === 0x0855) traits.special = operand.u8(0) === 1;
    else if (code === 0x4a4f) traits.font = operand.u16(0);
    else if (code === 0x6a09) traits.symbol = { font: operand.u16(0), code: operand.u16(2) };
    else if (code === 0x4a30) {
      const own = styles[operand.u16(0)]?.characters;
      if (own && own !== changes) changeCharacters(traits, own, [], plain);
    }
  });
}

/** Of a paragraph; `huge` finds properties that were too many to stand beside it. */
export function paragraphTraits(
  styles: readonly (DocStyle | undefined)[],
  style: number,
  changes: Block,
  huge: (at: number) => Block | undefined,
): ParagraphTraits {
  const traits: ParagraphTraits = {
    depth: 0,
    endsCell: false,
    endsRow: false,
    list: 0,
    level: 0,
    style,
    row: { joined: new Set(), under: new Set(), ruled: false },
  };
  for (const from of lineage(styles, style)) if (from.paragraph) changeParagraph(traits, from.paragraph, huge, 0);
  changeParagraph(traits, changes, huge, 0);
  return traits;
}

function changeParagraph(
  traits: ParagraphTraits,
  changes: Block,
  huge: (at: number) => Block | undefined,
  nested: number,
): void {
  eachChange(changes, (code, operand) => {
    if (code === 0x2416) traits.depth = Math.max(traits.depth, operand.u8(0));
    else if (code === 0x6649) traits.depth = operand.u32(0);
    else if (code === 0x2417 || code === 0x244c) traits.endsRow = operand.u8(0) === 1;
    else if (code === 0x244b) traits.endsCell = operand.u8(0) === 1;
    else if (code === 0x260a) traits.level = Math.min(8, operand.u8(0));
    else if (code === 0x460b) traits.list = operand.u16(0);
    else if ((code === 0x6646 || code === 0x6645) && nested === 0) {
      const more = huge(operand.u32(0));
      if (more) changeParagraph(traits, more, huge, 1);
    } else changeRow(traits.row, code, operand);
  });
}

function changeRow(row: RowTraits, code: number, operand: Block): void {
  if (code === 0xd608) defineRow(row, operand);
  else if (code === 0xd605) row.ruled ||= bordersDrawn(operand, 4, 1);
  else if (code === 0xd613) row.ruled ||= bordersDrawn(operand, 8, 5);
  else if (code === 0xd620 && operand.length >= 7) row.ruled ||= isDrawn(operand.u8(4));
  else if (code === 0xd62f && operand.length >= 11) row.ruled ||= isDrawn(operand.u8(8));
  else if (code === 0xd62b && operand.length >= 2 && operand.u8(1) === 1) row.under.add(operand.u8(0));
  else if (code === 0x5624) for (let cell = operand.u8(0) + 1; cell < operand.u8(1); cell++) row.joined.add(cell);
}

/** The cells' edges, then twenty bytes for each: merging in the first two, four borders from the fifth on. */
function defineRow(row: RowTraits, operand: Block): void {
  const cells = operand.u8(0);
  let drawn = 0;
  for (let cell = 0; cell < cells; cell++) {
    const at = 1 + (cells + 1) * 2 + cell * 20;
    if (at + 20 > operand.length) break;
    const flags = operand.u16(at);
    if (flags & 2) row.joined.add(cell);
    if ((flags & 0x60) === 0x20) row.under.add(cell);
    if (
      [4, 8, 12, 16].some((border) => operand.u32(at + border) !== 0xffffffff && isDrawn(operand.u8(at + border + 1)))
    )
      drawn += 1;
  }
  row.ruled ||= drawn * 2 > cells;
}

function bordersDrawn(operand: Block, size: number, type: number): boolean {
  for (let at = 0; at + size <= operand.length; at += size) if (isDrawn(operand.u8(at + type))) return true;
  return false;
}

function isDrawn(type: number): boolean {
  return type !== 0 && type !== 0xff;
}

/** The style and those it is based on, the furthest first. */
function lineage(styles: readonly (DocStyle | undefined)[], style: number): readonly DocStyle[] {
  const line: DocStyle[] = [];
  for (let own = styles[style]; own && !line.includes(own); own = styles[own.parent]) line.unshift(own);
  return line;
}

/** The styles by their index; "toc 1" to "toc 9" have fixed identifiers. */
export function readDocStyles(block: Block): readonly (DocStyle | undefined)[] {
  if (block.length < 6) return [];
  const [header, count, fixed] = [block.u16(0), block.u16(2), block.u16(4)];
  const styles: (DocStyle | undefined)[] = [];
  let at = 2 + header;
  for (let index = 0; index < count && at + 2 <= block.length; index++) {
    const length = block.u16(at);
    styles.push(length < 10 ? undefined : readStyle(block.slice(at + 2, length), fixed));
    at += 2 + length;
  }
  return styles;
}

function readStyle(style: Block, fixed: number): DocStyle {
  const identifier = style.u16(0) & 0xfff;
  const kind = style.u16(2) & 0xf;
  let at = fixed + 2 + style.u16(fixed) * 2 + 2;
  const next = (): Block | null => {
    at += at % 2;
    if (at + 2 > style.length) return null;
    const length = style.u16(at);
    const part = at + 2 + length <= style.length ? style.slice(at + 2, length) : null;
    at += 2 + length;
    return part;
  };
  const first = next();
  const paragraph = kind === 1 && first && first.length >= 2 ? first.slice(2, first.length - 2) : null;
  const characters = kind === 1 ? next() : kind === 2 ? first : null;
  return { parent: style.u16(2) >> 4, contents: identifier >= 19 && identifier <= 27, paragraph, characters };
}

/** Names of the fonts by their index. */
export function readFontNames(block: Block): readonly string[] {
  const names: string[] = [];
  for (let at = 4; at < block.length && names.length < 4096; ) {
    const length = block.u8(at) + 1;
    const characters = Math.floor((length - 40) / 2);
    names.push(characters > 0 && at + length <= block.length ? block.text(at + 40, characters).split("\0")[0]! : "");
    at += length;
  }
  return names;
}
