/** Numbered lists of a Word 97–2003 file ([MS-DOC] §2.9.147, §2.9.150 and §2.9.131) in the same form as those of newer files. */
import type { Block } from "./doc-structures.ts";
import type { ListLevel, NumberedList } from "./list-numbering.ts";

/** Number formats by their code ([MS-OSHARED] §2.2.1.3); others come out in Arabic figures. */
const formats: Readonly<Record<number, string>> = {
  0: "decimal",
  1: "upperRoman",
  2: "lowerRoman",
  3: "upperLetter",
  4: "lowerLetter",
  22: "decimalZero",
  23: "bullet",
  56: "vietnameseCounting",
  255: "none",
};

/** `definitions` is the part PlfLst, and `table` the stream that goes on after it with the levels; `uses` is PlfLfo. */
export function readDocLists(
  definitions: Block,
  afterDefinitions: Block,
  uses: Block,
): ReadonlyMap<string, NumberedList> {
  const lists = new Map<string, NumberedList>();
  if (definitions.length < 2 || uses.length < 4) return lists;
  const defined = readDefinitions(definitions, afterDefinitions);
  const count = uses.u32(0);
  let at = 4 + count * 16;
  for (let use = 0; use < count && 4 + use * 16 + 16 <= uses.length; use++) {
    const id = uses.u32(4 + use * 16);
    const levels = [...(defined.get(id) ?? [])];
    const restarts = new Map<number, number>();
    const overrides = uses.u8(4 + use * 16 + 12);
    at += 4;
    for (let override = 0; override < overrides && at + 8 <= uses.length; override++) {
      const flags = uses.u32(at + 4);
      const level = flags & 0xf;
      if (flags & 0x10) restarts.set(level, uses.u32(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(uses, at);
      levels[level] = read.level;
      at = read.end;
    }
    lists.set(String(use + 1), { definition: String(id), levels, restarts });
  }
  return lists;
}

function readDefinitions(definitions: Block, levels: Block): ReadonlyMap<number, readonly ListLevel[]> {
  const defined = new Map<number, readonly ListLevel[]>();
  let at = 0;
  for (let index = 0; index < definitions.u16(0); index++) {
    const from = 2 + index * 28;
    const simple = (definitions.u8(from + 26) & 1) === 1;
    const own: ListLevel[] = [];
    for (let level = 0; level < (simple ? 1 : 9); level++) {
      const read = readLevel(levels, at);
      own.push(read.level);
      at = read.end;
    }
    defined.set(definitions.u32(from), own);
  }
  return defined;
}

function readLevel(block: Block, at: number): { readonly level: ListLevel; readonly end: number } {
  const flags = block.u8(at + 5);
  const text = at + 28 + block.u8(at + 24) + block.u8(at + 25);
  const length = block.u16(text);
  const pattern = block.text(text + 2, length).replace(/[\0-\x08]/g, (sign) => `%${sign.charCodeAt(0) + 1}`);
  const format = formats[block.u8(at + 4)] ?? "decimal";
  return {
    level: {
      start: block.u32(at),
      format,
      pattern,
      suffix: block.u8(at + 15) === 2 ? "" : " ",
      legal: (flags & 4) !== 0,
      restartsAfter: (flags & 8) === 0 ? null : block.u8(at + 26),
    },
    end: text + 2 + length * 2,
  };
}
