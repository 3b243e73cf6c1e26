/**
 * A provision that a proposal touches: the wording its author saw, everything in it included, and the one change asked for
 * it. From the change follow the operation, the new wording, the redline and the sentence of the amending instrument. It is
 * never shown to a decider where it asks for nothing.
 */
import { amendingClauses } from "../amending/amending-clause.ts";
import { changeIssue } from "../amending/change-issue.ts";
import { endOf, type LiveText } from "../amending/live-text.ts";
import { applyOperations, type Operation, type OperationProblem } from "../amending/operation.ts";
import { unitMark } from "../amending/order-wording.ts";
import type { Change } from "../amending/read-operation.ts";
import type { Run } from "../amending/redline.ts";
import { restatedWording } from "../amending/restated-wording.ts";
import { storedText } from "../amending/stored-text.ts";
import { cite } from "../legal-text/address.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import type { Day } from "../values/day.ts";
import type { Issue } from "../values/issue.ts";
import { type AskedChange, changeAt } from "./asked-change.ts";

/** A provision as its author saw it. */
export type Unit = {
  readonly provisionId: string;
  readonly address: string;
  readonly kind: string;
  readonly number: string;
  readonly heading: string | null;
  readonly text: string;
};

export type Touched = AskedChange & {
  readonly provisionId: string;
  readonly baseVersionId: string;
  readonly baseHash: string;
  /** The day whose law its author saw; null for what was asked before this was kept. */
  readonly baseOn: Day | null;
  /** Ids of the versions of what stood in it then, in reading order; null for what was asked before this was kept. */
  readonly baseUnits: readonly string[] | null;
  readonly address: string;
  readonly own: Unit;
  /** Everything in it, in reading order. */
  readonly below: readonly Unit[];
  readonly document: Omit<LegalDocument, "effectiveOn" | "source">;
  /** How many changes of the same provision come before it in the proposal. */
  readonly repeat: number;
};

/** A touched provision as it is stored: its wording stands with the version. */
export type Asked = Omit<Touched, "own" | "below" | "document" | "repeat">;

/** The change as an act orders it; null where the provision stays. */
export function changeOf(touched: Touched): Change | null {
  return changeAt(touched.address, touched);
}

/** The change as an operation of the amending room; null where the provision stays. */
export function operationOf(touched: Touched): Operation | null {
  const { provisionId, baseHash, reason, effectiveOn, effectiveCondition: condition } = touched;
  const change = changeOf(touched);
  return change && { ...change, provisionId, baseHash, reason, effectiveOn, condition };
}

export type Wording = {
  readonly touched: Touched;
  /** What the new wording is compared with; empty for what comes to be. */
  readonly before: string;
  /** The new wording; empty when repealed, the present one where the change does not apply. */
  readonly after: string;
  readonly problem: Issue | null;
};

/** Pages and checks ask for it several times. */
const known = new WeakMap<Touched, Wording>();

/** The new wording, or why the change does not apply to the wording it was written for. */
export function wordingOf(touched: Touched): Wording {
  const found = known.get(touched) ?? changeWording(touched);
  known.set(touched, found);
  return found;
}

function changeWording(touched: Touched): Wording {
  const operation = operationOf(touched);
  const before = operation && comesToBe(operation) ? "" : wholeText(touched);
  if (!operation) return { touched, before, after: before, problem: null };
  const changed = changedWording(touched, operation, before);
  if ("problem" in changed) return { touched, before, after: before, problem: changed.problem };
  return { touched, ...changed, problem: null };
}

/** True when the change is complete and asks for something that is not so already. */
export function hasEffect(touched: Touched): boolean {
  const operation = operationOf(touched);
  const { after, problem } = wordingOf(touched);
  if (!operation || problem !== null) return false;
  const asksForPlace = ["repeal", "renumber", "move"].includes(operation.op);
  return asksForPlace || after !== wholeText(touched);
}

/** The provision with everything in it, a unit a line under its number. */
export function wholeText({ own, below }: Pick<Touched, "own" | "below">): string {
  return restatedWording(own, below);
}

/** The address that a change is about: of what comes to be, else of what changes. */
export function shownAddress(touched: Touched): string {
  const change = changeOf(touched);
  return change && comesToBe(change) && change.target !== "" ? change.target : touched.address;
}

/** Whether the provision that the change names is not there yet. */
export function comesToBe(change: Change): boolean {
  return change.op === "insert_provision" || (change.op === "table_row" && change.position !== "in_place");
}

type Changed = { readonly before: string; readonly after: string } | { readonly problem: Issue };

function changedWording(touched: Touched, operation: Operation, before: string): Changed {
  const { own, below, address } = touched;
  const isOnlyPlace = touched.place === "only";
  const problem = changeIssue(operation, [own, ...below], isOnlyPlace) ?? placeIssue(operation);
  if (problem) return { problem };
  switch (operation.op) {
    case "move":
      return { before, after: before };
    case "renumber":
      return { before: unitMark(address) + before, after: unitMark(operation.to) + before };
    default:
      return applied(touched, operation, before);
  }
}

function applied(touched: Touched, operation: Operation, before: string): Changed {
  const { own, below } = touched;
  const slice = storedText([own, ...below].map((unit) => ({ ...unit, status: "in_force" as const })));
  const { text, problems } = applyOperations(slice, [operation]);
  if (problems[0]) return { problem: problemIssue(problems[0]) };
  const after = wordingAt(text, operation.target);
  return { before, after: comesToBe(operation) ? unitMark(operation.target) + after : after };
}

/** What stands at the address; empty when it is repealed. */
function wordingAt(text: LiveText, address: string): string {
  const place = text.findIndex((each) => each.address === address);
  if (place < 0 || text[place]!.status === "repealed") return "";
  return restatedWording(text[place]!, text.slice(place + 1, endOf(text, place)));
}

function placeIssue(operation: Operation): Issue | null {
  const missing = (name: string): Issue => ({ field: "new_address", key: `proposals.issue.${name}` });
  if (comesToBe(operation) && operation.target === "") return missing("new-number");
  if (operation.op === "renumber" && operation.to === "") return missing("new-number");
  if (operation.op === "move" && operation.beside === "") return missing("new-place");
  return null;
}

/** Why an operation does not fit, as an issue at the field that a person can mend. */
export function problemIssue({ operation, reason, place }: OperationProblem): Issue {
  if (reason === "base-moved") return { field: "base", key: "amending.problem.base-moved" };
  const field = "text" in operation || "to" in operation || operation.op === "move" ? "new_address" : "choice";
  return { field, key: `amending.not-applied.${reason}`, params: { place: cite(place, "vi") } };
}

export type AmendedText = { readonly document: Touched["document"]; readonly clauses: readonly string[] };

/** The sentences of the amending instrument, per text to amend, in the order in which the texts are first touched. */
export function amendedTexts(touched: readonly Touched[]): readonly AmendedText[] {
  const asked = touched.filter(hasEffect);
  return [...Map.groupBy(asked, ({ document }) => document.id).values()].map((group) => ({
    document: group[0]!.document,
    clauses: amendingClauses(group.flatMap((each) => changeOf(each) ?? [])),
  }));
}

const runKinds = { "=": "same", "-": "removed", "+": "added" } as const;

/** Runs as the redline component names them. */
export function shownRuns(
  runs: readonly Run[],
): readonly { readonly kind: "same" | "removed" | "added"; readonly text: string }[] {
  return runs.map(([sign, text]) => ({ kind: runKinds[sign], text }));
}

/** The id of a provision on a page: "dieu-12/khoan-2" → "dieu-12-khoan-2"; a second change of it has its own. */
export function anchorOf(touched: Touched): string {
  const address = shownAddress(touched);
  const anchor = address.replaceAll("/", "-");
  return touched.repeat === 0 || address !== touched.address ? anchor : `${anchor}-${touched.repeat + 1}`;
}
