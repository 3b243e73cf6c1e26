/** A table of Akoma Ntoso as plain text has it: a line a row; in an annex a numbered row is a provision of its own. */
import { childrenOf, type XmlElement } from "../office/xml.ts";
import { addressOf } from "./address.ts";
import { type BodyWalk, freeAddress, type Growing, type Place } from "./akoma-ntoso-body.ts";
import { rankOf } from "./akoma-ntoso-levels.ts";
import { type Aside, linesIn, rowOf } from "./akoma-ntoso-words.ts";

/** Adds the table and, outside the articles of an annex, its numbered rows; a row without a number goes on the one before. */
export function addTable(walk: BodyWalk, table: XmlElement, place: Place, aside: Aside): void {
  const count = (place.counts.get("bang") ?? 0) + 1;
  place.counts.set("bang", count);
  const whole = tableProvision(walk, addressOf(place.address, "bang", String(count)), String(count), table.line);
  const own = { ...whole, parent: place.address };
  walk.provisions.push(own);
  const numbered = place.root !== null && place.rank < rankOf("dieu") && place.rank !== rankOf("mau");
  let row: Growing | undefined;
  for (const [first, line, at] of rowsOf(table, aside)) {
    const number = /^(\d{1,4}[a-zđ]?)\.?$/.exec(first)?.[1];
    if (numbered && number !== undefined) {
      row = { ...tableProvision(walk, rowAddress(walk, place, own, number), number, at), parent: own.address };
      walk.provisions.push(row);
    } else if (first !== "") row = undefined;
    const words = row ?? own;
    words.text = words.text === "" ? line : `${words.text}\n${line}`;
  }
}

/** The first cell, the line and its place, for every row and the caption. */
function rowsOf(element: XmlElement, aside: Aside): [first: string, line: string, at: number][] {
  return childrenOf(element).flatMap((child): [string, string, number][] => {
    if (child.name !== "tr") {
      const parts = child.name === "caption" ? linesIn(child.children, aside) : [];
      return child.name === "caption" ? parts.map((line) => [line, line, child.line]) : rowsOf(child, aside);
    }
    const line = rowOf(child, aside);
    return line.replace(/[ |]/g, "") === "" ? [] : [[line.split(" | ")[0]!.trim(), line, child.line]];
  });
}

function rowAddress(walk: BodyWalk, place: Place, table: Growing, number: string): string {
  const plain = addressOf(place.root, "dong", number);
  return walk.taken.has(plain) ? addressOf(table.address, "dong", number) : plain;
}

function tableProvision(walk: BodyWalk, address: string, number: string, line: number): Growing {
  return { address: freeAddress(walk, address), kind: "bang", number, heading: null, text: "", parent: null, line };
}
