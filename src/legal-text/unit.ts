/**
 * A provision while the text is being read, and the chain of provisions that are open at the present line: an appendix,
 * divisions, an article, a clause, a point. What comes next either goes deeper or closes what it does not belong to.
 */
import { addressOf, type ProvisionKind } from "./address.ts";
import type { OutlinedProvision } from "./outline.ts";

export type Unit = {
  readonly kind: ProvisionKind;
  readonly number: string;
  readonly address: string;
  readonly parent: Unit | null;
  readonly line: number;
  heading: string | null;
  readonly paragraphs: string[];
  /** Number of the last child of each kind, from which the next one is expected. */
  readonly last: Partial<Record<ProvisionKind, string>>;
  /** Its words contain quoted wording, so that numbers after it are not its children. */
  quoting: boolean;
  hasChildren: boolean;
};

const ranks: Readonly<Record<ProvisionKind, number>> = {
  mo_dau: 0,
  phu_luc: 0,
  mau: 1,
  phan: 2,
  chuong: 3,
  muc: 4,
  tieu_muc: 5,
  dieu: 6,
  khoan: 7,
  diem: 8,
  tieu_diem: 9,
  bang: 10,
  doan: 10,
};

/** The provisions of one text in reading order and those of them that are open, outermost first. */
export class Provisions {
  readonly all: Unit[] = [];
  private open: Unit[] = [];
  private readonly taken = new Map<string, number>();

  get deepest(): Unit | undefined {
    return this.open.at(-1);
  }

  find(...kinds: readonly ProvisionKind[]): Unit | undefined {
    return this.open.findLast((unit) => kinds.includes(unit.kind));
  }

  /** Closes what a provision of that kind does not belong to, and returns what it belongs to. */
  close(kind: ProvisionKind): Unit | null {
    while (this.open.length > 0 && ranks[this.open.at(-1)!.kind] >= ranks[kind]) this.open.pop();
    return this.open.at(-1) ?? null;
  }

  /** Closes everything inside `unit`. */
  closeInside(unit: Unit): void {
    this.open = this.open.slice(0, this.open.indexOf(unit) + 1);
  }

  /** Opens a provision; `under` gives its address another parent than the open one (an article outside its chapter). */
  add(kind: ProvisionKind, number: string, line: number, under?: string | null): Unit {
    const parent = kind === "doan" || kind === "bang" ? (this.deepest ?? null) : this.close(kind);
    const base = under === undefined ? (parent?.address ?? null) : under;
    const unit: Unit = {
      kind,
      number,
      address: this.free(addressOf(base, kind, number)),
      parent,
      line,
      heading: null,
      paragraphs: [],
      last: {},
      quoting: false,
      hasChildren: false,
    };
    if (parent && kind !== "doan" && kind !== "bang") parent.hasChildren = true;
    this.all.push(unit);
    this.open.push(unit);
    return unit;
  }

  /** A paragraph of a text without structure. */
  addParagraph(number: string, line: number): Unit {
    this.open = [];
    return this.add("doan", number, line);
  }

  /** A row of an appendix table: an address of its own, never open. */
  addRow(appendix: Unit, table: Unit, number: string, line: number): Unit {
    const plain = addressOf(appendix.address, "dong", number);
    const address = this.free(this.taken.has(plain) ? addressOf(table.address, "dong", number) : plain);
    const unit: Unit = { ...table, number, address, parent: table, line, paragraphs: [], last: {} };
    this.all.push(unit);
    return unit;
  }

  /** A number printed twice keeps both provisions: the second is "dieu-5~2". */
  private free(address: string): string {
    const count = (this.taken.get(address) ?? 0) + 1;
    this.taken.set(address, count);
    return count === 1 ? address : `${address}~${count}`;
  }
}

/** The units as provisions; the opening words of one that has children become a paragraph of their own, "…/doan-dau". */
export function toProvisions(units: readonly Unit[]): OutlinedProvision[] {
  return units.flatMap((unit) => {
    const text = unit.paragraphs.join("\n");
    const { address, kind, number, heading, line } = unit;
    const own = { address, kind, number, heading, text, parent: unit.parent?.address ?? null, line };
    if (!unit.hasChildren || text === "") return [own];
    const opening = { kind: "doan", number: "", heading: null, text, parent: address, line } as const;
    return [
      { ...own, text: "" },
      { ...opening, address: `${address}/doan-dau` },
    ];
  });
}

/** Adds a line to a provision's words: a new paragraph, or more of the last one where the line was only broken. */
export function addWords(unit: Unit, text: string, apart: boolean): void {
  const last = unit.paragraphs.at(-1);
  if (last === undefined) unit.paragraphs.push(text);
  else if (continues(last, text, apart)) unit.paragraphs[unit.paragraphs.length - 1] = joinWords(last, text);
  else unit.paragraphs.push(text);
}

/** Two parts of one line, with the space between them that the line break stood for. */
export function joinWords(one: string, other: string): string {
  return one === "" || /^[,;.:)]/.test(other) ? one + other : `${one} ${other}`;
}

// No paragraph of a law is this long; a text that never ends a sentence must not be one.
const longestParagraph = 20_000;

function continues(last: string, text: string, apart: boolean): boolean {
  if (last.length > longestParagraph) return false;
  if (/^[-–+•|] ?/.test(text) || last.startsWith("|")) return false;
  if (/^(?:\p{Ll}(?!\d?[).])|[,;])/u.test(text)) return true;
  return !apart && !/[.;:!?”"»’)…]/.test(last.at(-1)!);
}
