/**
 * Two proposals on one provision, told while either is still drafted. They contradict each other, can both be done, or ask for
 * the same; what nobody has worded yet is only told. A draft of another ministry is known to exist, and nothing more of it.
 */
import { combineOperations } from "../amending/combined-operations.ts";
import type { LiveText } from "../amending/live-text.ts";
import { asOrder } from "../amending/operation.ts";
import type { ProposalStatus } from "./lifecycle.ts";
import { operationOf, type Touched } from "./touched.ts";

export type Verdict = "clash" | "joinable" | "same" | "open";

/** The other proposal as the reader may know it: `shown` is null for a draft of another ministry. */
export type Overlap = {
  /** Address of the provision, and its place in the reader's own proposal. */
  readonly address: string;
  readonly index: number;
  readonly ministryName: string;
  readonly shown: {
    readonly code: string;
    readonly status: ProposalStatus;
    /** Who has it now. */
    readonly holder: string | null;
    readonly verdict: Verdict;
  } | null;
};

/** Whether the two stand at one provision or one inside the other. */
export function areRelated(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

/** What becomes of a change and those of another proposal on the same provision if both are done; `today` is the text. */
export function judgeTogether(mine: Touched, theirs: readonly Touched[], today: LiveText): Verdict {
  const standing = (each: Touched) => {
    const operation = operationOf(each);
    return operation && asOrder(operation, today) ? [operation] : [];
  };
  const [own, others] = [standing(mine), theirs.flatMap(standing)];
  if (own.length === 0 || others.length === 0) return "open";
  const { problems, operations } = combineOperations(today, [...own, ...others]);
  if (problems.length > 0) return "clash";
  return operations.length === 1 && others.length === 1 && own[0]!.op === others[0]!.op ? "same" : "joinable";
}
