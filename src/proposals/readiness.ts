/**
 * What a proposal still lacks before others see it. The same checks speak mildly while drafting and sternly on submission:
 * "stops" keeps it from being sent, "warns" only tells. Each problem belongs to one task of the editor.
 */
import type { Issue } from "../values/issue.ts";
import type { Competence } from "./competence.ts";
import { findLever } from "./levers.ts";
import { changesWords, isInside, type Touched, wordingOf } from "./touched.ts";

export const tasks = ["provisions", "lever", "wording", "cost", "reason", "authority"] as const;
export type Task = (typeof tasks)[number];

export const shortestReason = 20;

export type Draft = {
  readonly title: string;
  readonly lever: string;
  readonly reason: string;
  readonly touched: readonly Touched[];
  /** The fingerprint of each touched provision's wording today; null when it is no longer in force. */
  readonly wordingToday: ReadonlyMap<string, string | null>;
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
  return [
    ...provisionLacks(draft),
    ...leverLacks(draft),
    ...wordingLacks(draft),
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

/** How far each task of the editor is. */
export function taskStatuses(draft: Draft): Readonly<Record<Task, TaskStatus>> {
  const lacks = lacksOf(draft);
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

function provisionLacks({ touched, wordingToday }: Draft): readonly Lack[] {
  if (touched.length === 0) return [stops("provisions", "proposals.lack.provisions")];
  return touched
    .filter(({ choice, provisionId, baseHash }) => choice !== "keep" && wordingToday.get(provisionId) !== baseHash)
    .map(({ address }) => stops("provisions", "proposals.lack.base-moved", { address }));
}

/** A measure called abolition that repeals nothing would be counted for what it is not. */
function leverLacks({ lever, touched }: Draft): readonly Lack[] {
  const known = findLever(lever);
  if (!known) return [stops("lever", "proposals.lack.lever")];
  const asked = touched.filter(({ choice }) => choice !== "keep");
  const repealsNothing = asked.length > 0 && asked.every(({ choice }) => choice !== "repeal");
  return known.kind === "abolish" && repealsNothing ? [stops("lever", "proposals.lack.nothing-repealed")] : [];
}

function wordingLacks({ touched }: Draft): readonly Lack[] {
  const asked = touched.filter(({ choice }) => choice !== "keep");
  if (asked.length === 0) return [stops("wording", "proposals.lack.operation")];
  return asked.flatMap((each) => {
    const lack = wordingLack(each, asked);
    return lack ? [stops("wording", lack, { address: each.address })] : [];
  });
}

function wordingLack(each: Touched, asked: readonly Touched[]): string | null {
  const { problem } = wordingOf(each);
  if (problem)
    return problem.key === "proposals.issue.in-units" ? "proposals.lack.in-units" : "proposals.lack.not-applicable";
  const isRepealedAround = asked.some((outer) => outer.choice === "repeal" && isInside(each, outer));
  if (each.choice !== "repeal" && isRepealedAround) return "proposals.lack.inside-repealed";
  return changesWords(each) ? null : "proposals.lack.same-words";
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
