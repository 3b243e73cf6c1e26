/**
 * What a proposal still lacks before others see it. The same checks speak mildly while drafting and sternly on submission:
 * "stops" keeps it from being sent, "warns" only tells. Each problem belongs to one task of the editor.
 */
import { combineOperations } from "../amending/combined-operations.ts";
import type { LiveText } from "../amending/live-text.ts";
import { asOrder, type Operation, type OperationProblem } from "../amending/operation.ts";
import { proveOperations } from "../amending/operation-orders.ts";
import type { Mismatch } from "../amending/round-trip.ts";
import type { Issue } from "../values/issue.ts";
import type { Competence } from "./competence.ts";
import { findLever } from "./levers.ts";
import { hasEffect, operationOf, shownAddress, type Touched, wordingOf } from "./touched.ts";

export const tasks = ["provisions", "lever", "wording", "cost", "reason", "authority"] as const;
export type Task = (typeof tasks)[number];

export const shortestReason = 20;

export type Draft = {
  readonly title: string;
  readonly lever: string;
  readonly reason: string;
  readonly touched: readonly Touched[];
  /** The touched texts as they are in force today, by the ids of their documents. */
  readonly texts: ReadonlyMap<string, LiveText>;
  readonly cost: {
    readonly isAfterKnown: boolean;
    /** The proposal would cost businesses more than they bear now. */
    readonly isDearer: boolean;
    readonly linesWithoutSource: number;
  } | null;
  readonly competence: Competence | null;
  /** Codes of other proposals on the same regulation that may still count. */
  readonly rivals: readonly string[];
};

export type Lack = Issue & { readonly task: Task; readonly weight: "stops" | "warns" };

/** Everything that is missing or doubtful, in the order of the tasks. */
export function lacksOf(draft: Draft): readonly Lack[] {
  return [...provisionLacks(draft), ...leverLacks(draft), ...wordingLacks(draft), ...otherLacks(draft)];
}

/** As `lacksOf`, where the wording is too long to be checked in time: that stops it too. */
export function lacksBesideWording(draft: Draft): readonly Lack[] {
  return [
    ...provisionLacks(draft),
    ...leverLacks(draft),
    stops("wording", "proposals.lack.unchecked"),
    ...otherLacks(draft),
  ];
}

function otherLacks(draft: Draft): readonly Lack[] {
  return [
    ...costLacks(draft),
    ...(draft.reason.trim().length < shortestReason
      ? [stops("reason", "proposals.lack.reason", { minimum: shortestReason })]
      : []),
    ...(draft.rivals.length > 0 ? [warns("cost", "proposals.lack.rivals", { codes: draft.rivals.join(", ") })] : []),
    ...(draft.competence?.isMixed ? [warns("authority", "proposals.lack.mixed")] : []),
  ];
}

/** True when nothing stops the proposal from being sent. */
export function isReady(lacks: readonly Lack[]): boolean {
  return lacks.every(({ weight }) => weight !== "stops");
}

export type TaskStatus = "todo" | "doing" | "done" | "error";

/** How far each task of the editor is; `lacks` are those of the draft. */
export function taskStatuses(draft: Draft, lacks: readonly Lack[]): Readonly<Record<Task, TaskStatus>> {
  const stopped = (task: Task) => lacks.some((lack) => lack.task === task && lack.weight === "stops");
  const isMoved = lacks.some(({ key }) => key === "proposals.lack.base-moved");
  const hasChoice = draft.touched.some(({ choice }) => choice !== "keep");
  return {
    provisions: stopped("provisions") ? (isMoved ? "error" : "todo") : "done",
    lever: stopped("lever") ? (findLever(draft.lever) ? "error" : "todo") : "done",
    wording: stopped("wording") ? (hasChoice ? "error" : "todo") : "done",
    cost: stopped("cost") ? (draft.cost ? "doing" : "todo") : "done",
    reason: stopped("reason") ? (draft.reason.trim() === "" ? "todo" : "doing") : "done",
    authority: draft.competence ? "done" : "todo",
  };
}

function provisionLacks({ touched, texts }: Draft): readonly Lack[] {
  if (touched.length === 0) return [stops("provisions", "proposals.lack.provisions")];
  return touched
    .filter((each) => isMoved(each, texts.get(each.document.id) ?? []))
    .map(({ address }) => stops("provisions", "proposals.lack.base-moved", { address }));
}

/** Whether the law is no longer what the change was written for. */
export function isMoved(touched: Touched, today: LiveText): boolean {
  const operation = operationOf(touched);
  return operation !== null && asOrder(operation, today) === undefined;
}

/** A measure called abolition that repeals nothing would be counted for what it is not. */
function leverLacks({ lever, touched }: Draft): readonly Lack[] {
  const known = findLever(lever);
  if (!known) return [stops("lever", "proposals.lack.lever")];
  const asked = touched.filter(({ choice }) => choice !== "keep");
  const repealsNothing = asked.length > 0 && asked.every(({ choice }) => choice !== "repeal");
  return known.kind === "abolish" && repealsNothing ? [stops("lever", "proposals.lack.nothing-repealed")] : [];
}

function wordingLacks({ touched, texts }: Draft): readonly Lack[] {
  const asked = touched.filter(({ choice }) => choice !== "keep");
  if (asked.length === 0) return [stops("wording", "proposals.lack.operation")];
  const own = asked.flatMap((each) => {
    const lack = wordingLack(each);
    return lack ? [stops("wording", lack, { address: shownAddress(each) })] : [];
  });
  const byDocument = Map.groupBy(asked.filter(hasEffect), ({ document }) => document.id);
  return [...own, ...[...byDocument].flatMap(([id, group]) => togetherLacks(group, texts.get(id) ?? []))];
}

const incomplete: ReadonlySet<string> = new Set([
  "amending.problem.text-missing",
  "amending.problem.phrase-missing",
  "proposals.issue.new-number",
  "proposals.issue.new-place",
]);

function wordingLack(each: Touched): string | null {
  const { problem } = wordingOf(each);
  if (problem) return incomplete.has(problem.key) ? "proposals.lack.incomplete" : "proposals.lack.not-applicable";
  return hasEffect(each) ? null : "proposals.lack.same-words";
}

/** What the changes of one text cannot be together, and what an instrument could not say of them. */
function togetherLacks(asked: readonly Touched[], today: LiveText): readonly Lack[] {
  const operations = asked.filter((each) => !isMoved(each, today)).flatMap((each) => operationOf(each) ?? []);
  if (operations.length === 0) return [];
  const { problems } = combineOperations(today, operations);
  if (problems.length > 0) return problems.map(clashLack);
  return proveOperations(asked[0]!.document.number, today, operations).map((mismatch) =>
    unreadLack(mismatch, operations),
  );
}

function clashLack({ operation, reason, place }: OperationProblem): Lack {
  const known = { overlap: "clash", "already-exists": "already-exists" } as const;
  const name = reason === "overlap" || reason === "already-exists" ? known[reason] : "not-applicable";
  return stops("wording", `proposals.lack.${name}`, { address: operation.target, place });
}

function unreadLack(mismatch: Mismatch, [first]: readonly Operation[]): Lack {
  const address = addressOf(mismatch) ?? first!.target;
  return stops("wording", `proposals.lack.${mismatch.kind === "open-quotes" ? "open-quotes" : "unreadable"}`, {
    address,
  });
}

function addressOf(mismatch: Mismatch): string | null {
  if ("order" in mismatch) return mismatch.order.target;
  if ("read" in mismatch) return mismatch.read.target;
  return "address" in mismatch ? mismatch.address : null;
}

function costLacks({ cost }: Draft): readonly Lack[] {
  if (!cost?.isAfterKnown) return [stops("cost", "proposals.lack.cost")];
  const count = cost.linesWithoutSource;
  return [
    ...(cost.isDearer ? [warns("cost", "proposals.lack.dearer")] : []),
    ...(count > 0 ? [warns("cost", "proposals.lack.source", { count })] : []),
  ];
}

function stops(task: Task, key: string, params: Issue["params"] = {}): Lack {
  return { field: task, key, params, task, weight: "stops" };
}

function warns(task: Task, key: string, params: Issue["params"] = {}): Lack {
  return { field: task, key, params, task, weight: "warns" };
}
