/**
 * Operations of several proposals in one instrument. The same change asked for twice is done once, and a repeal inside another
 * is part of it; changes of words are joined when their order makes no difference. Two new wordings of one provision, a change beside its repeal, or one inside what
 * another restates, cannot both be meant: a clash that a person must settle. All were written for the same wording.
 */
import type { LiveText } from "./live-text.ts";
import {
  type AppliedOperations,
  applyOperations,
  asOrder,
  changeOf,
  type Operation,
  type OperationProblem,
} from "./operation.ts";

export type CombinedOperations = AppliedOperations & {
  /** What is left to do of those that fit. */
  readonly operations: readonly Operation[];
};

/** The text after all of them; `problems` names each operation that does not fit or contradicts another. */
export function combineOperations(text: LiveText, operations: readonly Operation[]): CombinedOperations {
  const asked = [...new Map(operations.map((operation) => [contentOf(operation), operation])).values()];
  const distinct = asked.filter((operation) => !isInsideRepeal(operation, asked));
  const clashes = phraseClashes(text, distinct);
  const clear = distinct.filter((operation) => !clashes.some((clash) => clash.operation === operation));
  const forwards = applyOperations(text, clear);
  const backwards = applyOperations(text, reversedPhrases(clear));
  const disordered = forwards.problems.length === 0 ? differing(forwards.text, backwards.text, clear) : [];
  const problems = [...clashes, ...forwards.problems, ...disordered];
  const refused = new Set(problems.map(({ operation }) => operation));
  return { text: forwards.text, problems, operations: clear.filter((operation) => !refused.has(operation)) };
}

function isInsideRepeal({ op, target }: Operation, others: readonly Operation[]): boolean {
  return op === "repeal" && others.some((other) => other.op === "repeal" && target.startsWith(`${other.target}/`));
}

/** What is asked for, without why and by whom. */
function contentOf({ reason: _reason, ...asked }: Operation): string {
  return JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The engine takes phrases as what is left to change in new wording; here nobody has seen that wording. */
function phraseClashes(text: LiveText, operations: readonly Operation[]): OperationProblem[] {
  const placed = operations.flatMap((operation) => {
    const order = asOrder(operation, text);
    return order ? [{ operation, order }] : [];
  });
  const whole = placed.filter(({ order: { op } }) => op === "replace_provision" || op === "repeal");
  return placed.flatMap(({ operation, order }) => {
    const isPhrase = order.op.endsWith("_words") || order.op === "set_effective";
    const other = whole.find(({ order: outer }) => isWithin(order.target, outer.target));
    return isPhrase && other ? [{ operation, reason: "overlap" as const, place: other.order.target }] : [];
  });
}

function isWithin(address: string, outer: string): boolean {
  return address === outer || address.startsWith(`${outer}/`);
}

function reversedPhrases(operations: readonly Operation[]): readonly Operation[] {
  const isPhrase = ({ op }: Operation) => op.endsWith("_words");
  return [...operations.filter((one) => !isPhrase(one)), ...operations.filter(isPhrase).toReversed()];
}

/** Where the words depend on the order of the changes. */
function differing(one: LiveText, other: LiveText, operations: readonly Operation[]): OperationProblem[] {
  const words = new Map(other.map((each) => [each.address, `${each.heading}\n${each.text}`]));
  return one
    .filter((each) => words.get(each.address) !== `${each.heading}\n${each.text}`)
    .flatMap(({ address }) => {
      const operation = operations.find((each) => isWithin(address, changeOf(each).target));
      return operation ? [{ operation, reason: "overlap" as const, place: address }] : [];
    });
}
