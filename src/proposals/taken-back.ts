/**
 * A Word file of a proposal, edited and handed in again: what it asks for now. What the file did not touch keeps its change and
 * its reason as they are; what it did touch is asked for anew, from the law in force to the words of the file. Changes that
 * cannot be asked for are told with those that the file could not carry.
 */
import { type NotCarried, readEditedText } from "../amending/edited-text.ts";
import type { LiveProvision } from "../amending/live-text.ts";
import type { Change } from "../amending/read-operation.ts";
import { wordingKey } from "../legal-text/normalise.ts";
import { type AskedChange, noChange } from "./asked-change.ts";
import { hasEffect, shownAddress, type Touched } from "./touched.ts";
import type { WordExtract } from "./word-extract.ts";

/** A change on the provision in force with that permanent id. */
export type TakenChange = { readonly provisionId: string; readonly asked: AskedChange };

export type TakenBack = {
  /** Positions of the changes of the proposal that stay as they are. */
  readonly kept: readonly number[];
  readonly fresh: readonly TakenChange[];
  readonly notCarried: readonly NotCarried[];
};

/** `edited` is the text of the file with its tracked changes accepted; `touched` what is asked of the same document. */
export function takeBack(extract: WordExtract, touched: readonly Touched[], edited: string): TakenBack {
  const known = [extract.title];
  const since = readEditedText(extract.proposed, edited, known);
  const edits = since.operations.map(({ target }) => target);
  const isEdited = (address: string) => edits.some((target) => overlaps(target, address));
  const stays = touched.map((each) => !isEdited(each.address) && !isEdited(shownAddress(each)));
  if (edits.length === 0) return { kept: [...touched.keys()], fresh: [], notCarried: since.notCarried };
  const { operations } = readEditedText(extract.current, edited, known);
  const standing = touched.filter((each, at) => stays[at] && hasEffect(each));
  const redone = touched.filter((_each, at) => !stays[at]);
  const words = new Set(since.operations.map(wordsOf));
  // Read from the law in force, a standing new clause may bear another number: only what was edited is asked for anew.
  const asked = operations.filter(
    (change) =>
      !standing.some((each) => isOf(each, change.target)) &&
      (isEdited(change.target) || redone.some((each) => isOf(each, change.target)) || words.has(wordsOf(change))),
  );
  const fresh = asked.map((change) => takenChange(change, operations, extract.current, touched));
  const ids = new Set(fresh.map((change) => change?.provisionId));
  return {
    kept: touched.flatMap((each, at) => (stays[at] && (hasEffect(each) || !ids.has(each.provisionId)) ? [at] : [])),
    fresh: fresh.filter((change) => change !== undefined),
    notCarried: [...since.notCarried, ...asked.filter((_change, at) => !fresh[at]).map(untold)],
  };
}

/** Whether one of the two addresses lies in the other. */
function overlaps(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

function isOf(touched: Touched, target: string): boolean {
  return overlaps(target, touched.address) || overlaps(target, shownAddress(touched));
}

/** Undefined where the provision that it hangs on is not in force. */
function takenChange(
  given: Change,
  all: readonly Change[],
  current: readonly LiveProvision[],
  touched: readonly Touched[],
): TakenChange | undefined {
  const change = besideInForce(given, all);
  const comesToBe = "beside" in change && change.beside !== change.target;
  const anchor = current.find(({ address }) => address === (comesToBe ? change.beside : change.target));
  const asked = askedOf(change);
  if (!anchor?.provisionId || !asked) return undefined;
  const { provisionId } = anchor;
  const reason = touched.find((each) => each.provisionId === provisionId && hasEffect(each))?.reason ?? "";
  return { provisionId, asked: { ...asked, reason: comesToBe ? "" : reason } };
}

/** What stands behind another new provision hangs on what that one hangs on: their numbers tell the order. */
function besideInForce(change: Change, all: readonly Change[]): Change {
  const before = "beside" in change && all.find((other) => other !== change && isNewAt(other, change.beside));
  if (!before || !("beside" in change)) return change;
  const { position, beside } = besideInForce(before, all) as typeof change;
  return { ...change, position, beside };
}

function isNewAt(change: Change, address: string): boolean {
  return "beside" in change && change.target === address && change.beside !== address;
}

function askedOf(change: Change): AskedChange | undefined {
  switch (change.op) {
    case "repeal":
      return { ...noChange, choice: "repeal" };
    case "replace_provision":
    case "replace_heading":
      return { ...noChange, choice: change.op, text: change.text };
    case "insert_provision":
    case "table_row": {
      const { text, position: side, target } = change;
      return { ...noChange, choice: change.op, text, side, newAddress: side === "in_place" ? null : target };
    }
    default:
      return undefined;
  }
}

/** What the change says, however its unit is numbered; a change without words of its own is told by its place. */
function wordsOf(change: Change): string {
  return "text" in change
    ? wordingKey(change.text.replace(/^\s*(?:\d+[a-zđ]*[.)]|[a-zđ]\d*\))\s*/u, ""))
    : change.target;
}

function untold(change: Change): NotCarried {
  return { code: "unplaced", address: change.target, words: "text" in change ? change.text : "" };
}
