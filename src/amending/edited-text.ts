/**
 * A text that was edited elsewhere, in Word as a rule, read back as the changes that it makes of the text it was made from.
 * Provisions are matched by what they say and where they stand; nothing that a word processor may have renamed is relied
 * on. A clause keeps its own number: one that comes between 2 and 3 is 2a (Decree 78/2025/NĐ-CP), whatever a list counted. What
 * cannot be told as a change of a provision is never dropped: it is listed with its place.
 */
import { addressOf, parseAddress } from "../legal-text/address.ts";
import { insertedAfter } from "../legal-text/legal-alphabet.ts";
import { collapseSpaces, normaliseText } from "../legal-text/normalise.ts";
import { outline } from "../legal-text/outline.ts";
import { type Alignment, alignProvisions, isRepealNote } from "./align.ts";
import { unitMark } from "./order-wording.ts";
import { type Provision, type ProvisionNode, wordingOf } from "./provision-tree.ts";
import type { Change } from "./read-operation.ts";
import { restatedWording } from "./restated-wording.ts";
import { parentOf } from "./unit-list.ts";
import { formKey, isSameForm } from "./written-form.ts";

export type NotCarried = {
  readonly code: "renumbered" | "moved" | "table" | "no-number" | "unplaced";
  /** The provision in the base text, else the one in the edited text; null outside any. */
  readonly address: string | null;
  /** The words at stake, or the new number. */
  readonly words: string;
};
export type EditedText = { readonly operations: readonly Change[]; readonly notCarried: readonly NotCarried[] };

/**
 * What `edited` makes of the provisions of `base` (both in reading order, the operations in that of the edited text, repeals
 * last). `known` are the lines around the provisions that were handed out with them.
 */
export function readEditedText(base: readonly Provision[], edited: string, known: readonly string[] = []): EditedText {
  const provisions = outline(edited).provisions.filter(({ kind }) => kind !== "mo_dau");
  const [preamble, own] = [base.filter(({ kind }) => kind === "mo_dau"), base.filter(({ kind }) => kind !== "mo_dau")];
  const around = [...known, ...preamble.flatMap(({ text }) => text.split("\n"))];
  const alignment = alignProvisions(own, provisions);
  const reading: Reading = { ...alignment, placed: new Map(), whole: new Set(), operations: [], notCarried: [] };
  for (const node of alignment.after) readNode(node, reading);
  for (const node of alignment.before) readGone(node, reading);
  reading.notCarried.push(...unplacedLines(edited, provisions, around));
  return { operations: reading.operations, notCarried: reading.notCarried };
}

type Reading = Alignment & {
  /** Addresses of the inserted nodes. */
  readonly placed: Map<ProvisionNode, string>;
  /** Nodes of either text that were dealt with together with everything in them. */
  readonly whole: Set<ProvisionNode>;
  readonly operations: Change[];
  readonly notCarried: NotCarried[];
};

function readNode(node: ProvisionNode, reading: Reading): void {
  if (isInside(node, reading.whole)) return;
  const origin = reading.origins.get(node);
  if (!origin) readInserted(node, reading);
  else if (node.parent && reading.origins.get(node.parent) !== origin.parent) readMoved(origin, node, reading);
  else readKept(origin, node, reading);
}

function readKept(origin: ProvisionNode, node: ProvisionNode, reading: Reading): void {
  const { address } = origin.provision;
  const isNumbered = isTargetable(origin.provision) || isRow(origin.provision);
  if (isNumbered && origin.label !== node.label) {
    const mark = unitMark(node.provision.address).trim();
    reading.notCarried.push({ code: "renumbered", address, words: mark || node.provision.number });
  }
  if (isSameForm(wordingOf(origin.provision), wordingOf(node.provision)) && isLeaf(origin) === isLeaf(node)) return;
  const changes = changesOf(origin, node);
  if (changes === undefined) reading.notCarried.push(untold(origin.provision, node));
  else reading.operations.push(...changes);
  if (changes?.some(({ op, target }) => target === address && op !== "replace_heading"))
    markWhole(reading, origin, node);
}

/** The orders that make the one the other; undefined for what no order is given on. */
function changesOf(origin: ProvisionNode, node: ProvisionNode): Change[] | undefined {
  const [was, is] = [origin.provision, node.provision];
  const target = was.address;
  if (isRow(was)) return [{ op: "table_row", target, text: is.text, position: "in_place", beside: target }];
  if (!isTargetable(was)) return undefined;
  if (isRepealNote(node) && !isRepealNote(origin)) return [{ op: "repeal", target }];
  const isDivided = !isLeaf(origin) && !isLeaf(node);
  if (!isDivided || (was.text === "") !== (is.text === "")) {
    return [{ op: "replace_provision", target, text: restated(node) }];
  }
  const heading = is.heading ?? "";
  return [
    ...(isSameForm(was.heading ?? "", heading) ? [] : [{ op: "replace_heading", target, text: heading } as const]),
    ...(isSameForm(was.text, is.text)
      ? []
      : [{ op: "replace_provision", target: `${target}/doan-dau`, text: is.text } as const]),
  ];
}

function readInserted(node: ProvisionNode, reading: Reading): void {
  markWhole(reading, node);
  const { provision } = node;
  const place = isTargetable(provision) || isRow(provision) ? insertedPlace(node, reading) : undefined;
  if (!place) {
    const isListed = isTargetable(provision) && !isRow(provision);
    reading.notCarried.push(isListed ? { ...untold(provision, node), code: "no-number" } : untold(provision, node));
    return;
  }
  const { target, ...beside } = place;
  reading.placed.set(node, target);
  const text = isRow(provision) ? provision.text : unitMark(target) + restated(node);
  reading.operations.push({ op: isRow(provision) ? "table_row" : "insert_provision", target, text, ...beside });
}

type InsertedPlace = {
  readonly target: string;
  readonly position: "after" | "last_in";
  readonly beside: string;
};

/** Behind what stands before it, under its own number where that is free there; undefined before the first of its kind. */
function insertedPlace(node: ProvisionNode, { after, before, placed, origins }: Reading): InsertedPlace | undefined {
  const siblings = after.filter((other) => other.parent === node.parent && isSameKind(other, node));
  const addressIn = (other: ProvisionNode) => placed.get(other) ?? origins.get(other)?.provision.address;
  const previous = siblings
    .slice(0, siblings.indexOf(node))
    .map(addressIn)
    .findLast((address) => address !== undefined);
  const next = siblings
    .slice(siblings.indexOf(node) + 1)
    .map(addressIn)
    .find((address) => address !== undefined);
  const holder = node.parent ? addressIn(node.parent) : undefined;
  const taken = new Set([...before.map(({ provision }) => provision.address), ...placed.values()]);
  const kind = parseAddress(node.provision.address)!.at(-1)!.kind;
  const under = (number: string) => addressOf((previous ? parentOf(previous) : holder) ?? null, kind, number);
  if (previous === undefined) {
    if (next !== undefined || holder === undefined || taken.has(under(node.provision.number))) return undefined;
    return { target: under(node.provision.number), position: "last_in", beside: holder };
  }
  let number = node.provision.number;
  if (taken.has(under(number)) || next !== undefined) number = parseAddress(previous)!.at(-1)!.number;
  while (taken.has(under(number))) number = insertedAfter(number);
  return { target: under(number), position: "after", beside: previous };
}

/** To another provision: no order of a list moves it there, so it goes here and comes there. */
function readMoved(origin: ProvisionNode, node: ProvisionNode, reading: Reading): void {
  const { address } = origin.provision;
  reading.notCarried.push({ code: "moved", address, words: node.provision.address });
  if (!reading.whole.has(origin) && isTargetable(origin.provision))
    reading.operations.push({ op: "repeal", target: address });
  markWhole(reading, origin);
  readInserted(node, reading);
}

/** What stands in the base text alone, its outermost provision. */
function readGone(node: ProvisionNode, reading: Reading): void {
  if (reading.partners.has(node) || isInside(node, reading.whole)) return;
  markWhole(reading, node);
  const { provision } = node;
  if (isTargetable(provision) || isRow(provision)) {
    reading.operations.push({ op: "repeal", target: provision.address });
  } else if (wordingOf(provision) !== "") reading.notCarried.push(untold(provision, node));
}

/** Words of the file that stand in none of its provisions and were not handed out with them. */
function unplacedLines(edited: string, provisions: readonly Provision[], known: readonly string[]): NotCarried[] {
  const placed = formKey(provisions.map((one) => `${unitMark(one.address)}${wordingOf(one)}`).join(" "));
  const handedOut = new Set(known.map(formKey));
  return normaliseText(edited)
    .split("\n")
    .map((line) => collapseSpaces(line))
    .filter((line) => line !== "" && !handedOut.has(formKey(line)) && !placed.includes(formKey(withoutMarks(line))))
    .map((words) => ({ code: "unplaced", address: null, words }));
}

/** Marks are numbered anew, divisions print theirs otherwise, and strokes are not words. */
function withoutMarks(line: string): string {
  return line.replace(/^(?:Phần|Chương|Mục|Tiểu mục|PHỤ LỤC|Phụ lục) \S+\s*/u, "").replace(/^\|\s*|\s*\|$/g, "");
}

function untold(provision: Provision, node: ProvisionNode): NotCarried {
  const isTable = provision.kind === "bang";
  return { code: isTable ? "table" : "unplaced", address: provision.address, words: wordingOf(node.provision) };
}

/** The wording with everything in it. */
function restated(node: ProvisionNode): string {
  const below = (one: ProvisionNode): Provision[] =>
    one.children.flatMap((child) => [child.provision, ...below(child)]);
  return restatedWording(node.provision, below(node));
}

function isTargetable({ kind, address }: Provision): boolean {
  return !["doan", "bang", "mau"].includes(kind) && parseAddress(address) !== undefined;
}

function isRow({ address }: Provision): boolean {
  return parseAddress(address)?.at(-1)?.kind === "dong";
}

function isLeaf(node: ProvisionNode): boolean {
  return node.children.length === 0;
}

function isSameKind(one: ProvisionNode, other: ProvisionNode): boolean {
  return one.provision.kind === other.provision.kind && isRow(one.provision) === isRow(other.provision);
}

function isInside(node: ProvisionNode, nodes: ReadonlySet<ProvisionNode>): boolean {
  return nodes.has(node) || (node.parent !== null && isInside(node.parent, nodes));
}

function markWhole({ whole }: Reading, ...nodes: readonly ProvisionNode[]): void {
  for (const node of nodes) whole.add(node);
}
