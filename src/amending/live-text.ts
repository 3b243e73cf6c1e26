/**
 * A text while amendments are applied to it: its provisions in reading order, each with its status and what changed it. Every
 * change gives a new list. A repealed provision keeps its place and number with the words "(được bãi bỏ)", as official
 * consolidations print it (Ordinance 01/2012/UBTVQH13); what stood inside it is gone.
 */
import { parseAddress } from "../legal-text/address.ts";
import { compareNumbers } from "../legal-text/legal-alphabet.ts";
import type { OutlinedProvision } from "../legal-text/outline.ts";
import type { Day } from "../values/day.ts";
import type { OperationName } from "./read-operation.ts";

export type ChangeSource = {
  /** Number of the amending act. */
  readonly number: string;
  /** Address in it. */
  readonly address: string;
  readonly op: OperationName;
  readonly effectiveOn: Day | null;
  /** The provision that the order names; the others changed with it. */
  readonly target: string;
};

export type LiveProvision = OutlinedProvision & {
  /** Permanent id of a stored provision, kept through every change; null for what comes to be. */
  readonly provisionId: string | null;
  readonly status: "in_force" | "repealed" | "not_yet";
  /** Earliest first. */
  readonly sources: readonly ChangeSource[];
};

export type LiveText = readonly LiveProvision[];

export const repealedWords = "(được bãi bỏ)";

/** The provisions of a text that nothing has changed yet; those of a stored text bring their permanent ids. */
export function liveText(
  provisions: readonly (OutlinedProvision & { readonly provisionId?: string | null })[],
): LiveText {
  return provisions.map((provision) => ({
    ...provision,
    provisionId: provision.provisionId ?? null,
    status: "in_force",
    sources: [],
  }));
}

export function placeOf(text: LiveText, address: string): number {
  return text.findIndex((provision) => provision.address === address);
}

/** Place after the last provision inside the one at `start`. */
export function endOf(text: LiveText, start: number): number {
  const inside = new Set([text[start]!.address]);
  let end = start + 1;
  for (; end < text.length && inside.has(text[end]!.parent ?? ""); end++) inside.add(text[end]!.address);
  return end;
}

export function replaceAt(text: LiveText, start: number, end: number, fresh: LiveText): LiveText {
  return [...text.slice(0, start), ...fresh, ...text.slice(end)];
}

/** Puts `fresh`, a provision with those inside it, where its number belongs in `parent`. */
export function insertInOrder(text: LiveText, parent: string | null, fresh: LiveText): LiveText {
  const { kind, number } = fresh[0]!;
  const all = siblings(text, parent, kind);
  const before = all.findLast((place) => compareNumbers(text[place]!.number, number) < 0);
  if (before !== undefined) return replaceAt(text, endOf(text, before), endOf(text, before), fresh);
  if (all[0] !== undefined) return replaceAt(text, all[0], all[0], fresh);
  return insertFirst(text, parent, fresh);
}

/** Puts `fresh` beside the provision at `beside`, past those inserted there before it. */
export function insertBeside(text: LiveText, beside: number, after: boolean, fresh: LiveText): LiveText {
  const { kind, number } = fresh[0]!;
  let place = after ? endOf(text, beside) : beside;
  const follows = (at: number): boolean =>
    text[at] !== undefined &&
    text[at].kind === kind &&
    text[at].parent === text[beside]!.parent &&
    compareNumbers(text[at].number, number) < 0;
  while (after && follows(place)) place = endOf(text, place);
  return replaceAt(text, place, place, fresh);
}

/** The first of its kind in `parent` comes after the words that stand there, which become its opening words. */
function insertFirst(text: LiveText, parent: string | null, fresh: LiveText): LiveText {
  const place = parent === null ? -1 : placeOf(text, parent);
  if (place < 0) return [...text, ...fresh];
  const holder = text[place]!;
  if (holder.text === "" || holder.kind === "bang") {
    const opening = text[place + 1]?.address === `${holder.address}/doan-dau` ? 1 : 0;
    return replaceAt(text, place + 1 + opening, place + 1 + opening, fresh);
  }
  const opening: LiveProvision = {
    ...holder,
    provisionId: null,
    address: `${holder.address}/doan-dau`,
    kind: "doan",
    number: "",
    heading: null,
    parent: holder.address,
  };
  return replaceAt(text, place, place + 1, [{ ...holder, text: "" }, opening, ...fresh]);
}

function siblings(text: LiveText, parent: string | null, kind: string): number[] {
  return text.flatMap((one, place) => (one.kind === kind && one.parent === parent && one.number !== "" ? [place] : []));
}

/** The provision at `start` as repealed. */
export function repealedProvision(provision: LiveProvision): LiveProvision {
  const isRow = parseAddress(provision.address)?.at(-1)?.kind === "dong";
  const headed = provision.heading !== null && provision.kind !== "khoan" && provision.kind !== "diem";
  const text = isRow ? `${provision.number} | ${repealedWords}` : repealedWords;
  return { ...provision, status: "repealed", heading: headed ? repealedWords : null, text: headed ? "" : text };
}
