/** A table of Akoma Ntoso as plain text has it: a line a row; in an annex a numbered row is a provision of its own. */
import { childrenOf, type XmlElement } from "../office/xml.ts";
import { addressOf } from "./address.ts";
import { type BodyWalk, freeAddress, type Growing, type Place } from "./akoma-ntoso-body.ts";
import { type Aside, linesIn, rowOf } from "./akoma-ntoso-words.ts";

type Row = {
  /** The words of its first cell. */
  readonly first: string;
  readonly text: string;
  readonly line: number;
};

/** Adds the table, and after the rows of its head the numbered rows, each with those that go on from it. */
export function addTable(walk: BodyWalk, table: XmlElement, place: Place, aside: Aside): void {
  const count = (place.counts.get("bang") ?? 0) + 1;
  place.counts.set("bang", count);
  const address = freeAddress(walk, addressOf(place.address, "bang", String(count)));
  const rows = rowsOf(table, aside);
  const numbered = place.countsRows ? numberedRows(rows) : [];
  const head = rows.slice(0, rows.length - numbered.length);
  walk.provisions.push(provision(address, String(count), place.address, head, table.line));
  for (const [index, row] of numbered.entries()) {
    if (row.first === "") continue;
    const end = numbered.findIndex(({ first }, at) => at > index && first !== "");
    const own = numbered.slice(index, end < 0 ? numbered.length : end);
    const number = rowNumber(row)!;
    walk.provisions.push(provision(rowAddress(walk, place, address, number), number, address, own, row.line));
  }
}

/** The rows from the first numbered one on; none where others stand between them, which would lose their place. */
function numberedRows(rows: readonly Row[]): readonly Row[] {
  const start = rows.findIndex((row) => rowNumber(row) !== undefined);
  const tail = start < 0 ? [] : rows.slice(start);
  return tail.every((row) => row.first === "" || rowNumber(row) !== undefined) ? tail : [];
}

function rowNumber({ first }: Row): string | undefined {
  return /^(\d{1,4}[a-zđ]?)\.?$/.exec(first)?.[1];
}

/** Every row that has words, and the caption. */
function rowsOf(element: XmlElement, aside: Aside): Row[] {
  return childrenOf(element).flatMap((child): Row[] => {
    const { name, line } = child;
    if (name === "caption") return linesIn(child.children, aside).map((text) => ({ first: text, text, line }));
    if (name !== "tr") return rowsOf(child, aside);
    const text = rowOf(child, aside);
    return text.replace(/[ |]/g, "") === "" ? [] : [{ first: text.split(" | ")[0]!.trim(), text, line }];
  });
}

function rowAddress(walk: BodyWalk, place: Place, table: string, number: string): string {
  const plain = addressOf(place.root, "dong", number);
  return freeAddress(walk, walk.taken.has(plain) ? addressOf(table, "dong", number) : plain);
}

function provision(
  address: string,
  number: string,
  parent: string | null,
  rows: readonly Row[],
  line: number,
): Growing {
  return { address, kind: "bang", number, heading: null, text: rows.map(({ text }) => text).join("\n"), parent, line };
}
