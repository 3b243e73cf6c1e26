/**
 * A provision of a foreign text while it is read, with its words and what stands inside it in their order; and the finished
 * tree as provisions: words before the first inner provision are its opening words, words after the last its closing words.
 */
import { addressOf, type ProvisionKind } from "./address.ts";
import type { PointStyle } from "./foreign-marks.ts";
import type { OutlinedProvision, OutlineProblem } from "./outline.ts";

export type ForeignUnit = {
  readonly kind: ProvisionKind;
  readonly number: string;
  readonly line: number;
  /** Depth: what has the same or a lower one closes it. */
  readonly rank: number;
  /** How its list is counted, of a point. */
  readonly style: PointStyle | null;
  heading: string | null;
  /** Paragraphs in their order, between the provisions inside. */
  readonly inside: (string | ForeignUnit)[];
  address: string;
};

export function foreignUnit(
  given: Pick<ForeignUnit, "kind" | "number" | "line" | "rank"> & Partial<Pick<ForeignUnit, "style">>,
): ForeignUnit {
  return { style: null, ...given, heading: null, inside: [], address: "" };
}

/** Number of the last provision of that kind directly inside, from which the next one is expected. */
export function lastInside(inside: ForeignUnit["inside"], kind: ProvisionKind): string | undefined {
  const last = inside.findLast((piece): piece is ForeignUnit => typeof piece !== "string" && piece.kind === kind);
  return last?.number;
}

/** What was doubtful, with the unit that it concerns; its address is known when the tree is finished. */
export type ForeignProblem = Omit<OutlineProblem, "address"> & { readonly unit: ForeignUnit | null };

/** The provisions of the tree in reading order; every unit gets its address. */
export function foreignProvisions(top: readonly ForeignUnit[]): OutlinedProvision[] {
  const taken = new Map<string, number>();
  return top.flatMap((unit) => provisionsOf(unit, { parent: null, annex: null, taken }));
}

type Around = {
  readonly parent: string | null;
  readonly annex: string | null;
  readonly taken: Map<string, number>;
};

function provisionsOf(unit: ForeignUnit, around: Around): OutlinedProvision[] {
  const { kind, number, heading, line } = unit;
  const { parent, annex, taken } = around;
  unit.address = freeAddress(taken, addressOf(kind === "dieu" ? annex : parent, kind, number));
  const { address } = unit;
  const stretches = stretchesOf(unit);
  const [first] = stretches;
  const ownsWords = isWords(first) && stretches.every((one) => isWords(one) || one.kind === "bang");
  const own = { address, kind, number, heading, text: ownsWords ? first.join("\n") : "", parent, line };
  const inner = { parent: address, annex: kind === "phu_luc" ? address : annex, taken };
  const rest = stretches.flatMap((stretch, index): OutlinedProvision[] => {
    if (!isWords(stretch)) return provisionsOf(stretch, inner);
    if (index === 0 && ownsWords) return [];
    const name =
      index === 0
        ? "dau"
        : index === stretches.length - 1
          ? "cuoi"
          : String(stretches.slice(0, index).filter(isWords).length);
    const place = freeAddress(taken, addressOf(address, "doan", name));
    const shown = name === "dau" ? "" : name;
    return [
      { address: place, kind: "doan", number: shown, heading: null, text: stretch.join("\n"), parent: address, line },
    ];
  });
  return [own, ...rest];
}

function isWords(stretch: readonly string[] | ForeignUnit | undefined): stretch is readonly string[] {
  return Array.isArray(stretch);
}

/** A number printed twice keeps both provisions: the second is "dieu-5~2". */
function freeAddress(taken: Map<string, number>, address: string): string {
  const count = (taken.get(address) ?? 0) + 1;
  taken.set(address, count);
  return count === 1 ? address : `${address}~${count}`;
}

/** Runs of paragraphs, and the units between them. */
function stretchesOf({ inside }: ForeignUnit): readonly (readonly string[] | ForeignUnit)[] {
  const stretches: (string[] | ForeignUnit)[] = [];
  for (const piece of inside) {
    const last = stretches.at(-1);
    if (typeof piece !== "string") stretches.push(piece);
    else if (Array.isArray(last)) last.push(piece);
    else stretches.push([piece]);
  }
  return stretches;
}

const longestParagraph = 20_000;

/** Adds a line to the words of a unit: a new paragraph, or more of the last one where the line was only broken. */
export function addForeignWords(unit: ForeignUnit, text: string): void {
  const last = unit.inside.at(-1);
  if (typeof last === "string" && goesOn(last, text)) unit.inside[unit.inside.length - 1] = joined(last, text);
  else unit.inside.push(text);
}

/** Whether `text` is more of the paragraph `last`, whose line was broken. */
export function goesOn(last: string, text: string): boolean {
  if (last.length > longestParagraph || /^[—–-] ?/.test(text)) return false;
  if (/^(?:[,.;:)\]’”]|\p{Ll}(?!\)))/u.test(text)) return true;
  // Short lines under each other are cells of a table or entries of a list.
  return !/[.;:!?”"»’)…]$|[;,] (?:and|or)$/.test(last) && (last.length >= 45 || text.length >= 45);
}

function joined(one: string, other: string): string {
  return /^[,.;:)\]’”]/.test(other) || /[(‘“]$/.test(one) ? one + other : `${one} ${other}`;
}
