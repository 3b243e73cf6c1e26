/**
 * A document's text told again from the effects on it: each act on each day in turn, so that the same effects give the same
 * versions in whatever order they became known. An act that orders the same twice does it once, and what stands in a
 * provision that it repeals needs no order of its own.
 */
import { applyReadOperations } from "../amending/apply-operations.ts";
import { type LiveText, placeOf } from "../amending/live-text.ts";
import type { ReadOperation } from "../amending/read-operation.ts";
import type { Day } from "../values/day.ts";
import { compareEffects, type Effect, type Unapplied } from "./effect.ts";

/** How the text reads from that day. */
export type ReplayStep = { readonly day: Day; readonly text: LiveText };
export type Unfit = Unapplied & { readonly effect: Effect };
export type Replay = {
  /** One for each day, in order. */
  readonly steps: readonly ReplayStep[];
  readonly unfit: readonly Unfit[];
  /** The provision that each effect changed or brought into being, by effect; of a whole document none. */
  readonly changed: ReadonlyMap<string, string>;
};

/** The effect of an act as the engine is told it: where the order comes from is the effect's own id. */
type Told = { readonly operation: ReadOperation; readonly standsFor: readonly Effect[] };

/**
 * `text` with these effects, which all have days; nothing happens before `beginsOn`, the first day of the text. `idOf` gives
 * the permanent id of what comes to be, by its first day and address.
 */
export function replay(
  text: LiveText,
  effects: readonly Effect[],
  idOf: (day: Day, address: string) => string,
  beginsOn: Day | null = null,
): Replay {
  const unfit: Unfit[] = [];
  const changed = new Map<string, string>();
  const steps: ReplayStep[] = [];
  let current = text;
  for (const group of actsInOrder(effects)) {
    const { effectiveOn, act } = group[0]!;
    const day = beginsOn !== null && beginsOn > effectiveOn! ? beginsOn : effectiveOn!;
    const told = toldOnce(group);
    const applied = applyReadOperations(
      current,
      told.map(({ operation }) => operation),
      act.number,
    );
    const after = applied.text.map((one) => ({ ...one, provisionId: one.provisionId ?? idOf(day, one.address) }));
    const refused = new Map(applied.notApplied.map((one) => [one.operation.source, one]));
    for (const { operation, standsFor } of told) {
      const problem = refused.get(operation.source);
      if (problem && problem.reason !== "nothing-to-do") {
        unfit.push(...standsFor.map((effect) => ({ effect, reason: problem.reason, place: problem.place })));
      }
      const provisionId =
        idAt(after, "to" in operation ? operation.to : operation.target) ?? idAt(current, operation.target);
      if (provisionId) for (const { id } of standsFor) changed.set(id, provisionId);
    }
    current = after;
    if (steps.at(-1)?.day === day) steps.pop();
    steps.push({ day, text: current });
  }
  return { steps, unfit, changed };
}

/** What one act does on one day, each group in the order of its effects. */
function actsInOrder(effects: readonly Effect[]): Effect[][] {
  const inOrder = effects.toSorted(compareEffects);
  return [...Map.groupBy(inOrder, ({ effectiveOn, act }) => `${effectiveOn} ${act.id}`).values()];
}

function toldOnce(effects: readonly Effect[]): Told[] {
  const repealed = effects.flatMap(({ change }) => (change.op === "repeal" ? [change.target] : []));
  const outermost = (target: string): string =>
    repealed.filter((outer) => target.startsWith(`${outer}/`)).sort((a, b) => a.length - b.length)[0] ?? target;
  const contentOf = ({ change }: Effect): string =>
    JSON.stringify(change.op === "repeal" ? { ...change, target: outermost(change.target) } : change);
  return [...Map.groupBy(effects, contentOf).values()].map((standsFor) => {
    const { change, id, effectiveOn } = standsFor.toSorted(
      (a, b) => a.change.target.length - b.change.target.length,
    )[0]!;
    return { operation: { ...change, document: "", source: id, effectiveOn }, standsFor };
  });
}

function idAt(text: LiveText, address: string): string | null {
  return text[placeOf(text, address)]?.provisionId ?? null;
}
