import { may } from "../access/permissions.ts";
import { regulationKinds } from "../catalog/regulation.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import { toStored } from "../values/dong.ts";
import { Refused } from "../values/refusal.ts";
import { type Baseline, digestOf } from "./baseline.ts";
import { findBaselineByCode, findTargetByCode, insertBaseline, insertTarget, listItemsOn } from "./repository.ts";
import type { Target } from "./target.ts";

export type NewBaseline = Pick<Baseline, "code" | "name" | "takenOn" | "itemRule" | "source"> & {
  /** The items of an imported list; null takes every regulation that had not ended on the day. */
  readonly regulationIds: readonly string[] | null;
};

/** Freezes a baseline for good; returns its id. No action changes it afterwards. */
export async function freezeBaselineStep(tx: Tx, context: ActionContext, input: NewBaseline): Promise<string> {
  assertAdministrator(context);
  if (await findBaselineByCode(tx, input.code)) throw new Refused("code-taken", { code: input.code });
  const { regulationIds, ...described } = input;
  const present = await listItemsOn(tx, input.takenOn);
  const wanted = regulationIds && new Set(regulationIds);
  const items = wanted ? present.filter(({ regulationId }) => wanted.has(regulationId)) : present;
  if (items.length === 0 || (wanted && items.length < wanted.size)) throw new Refused("not-found");
  const baseline = { ...described, id: context.newId(), frozenAt: context.now, digest: digestOf(items) };
  await insertBaseline(tx, baseline, items);
  await record(tx, context, {
    chain: "system",
    verb: "counting.baseline-frozen",
    objectKind: "baseline",
    objectId: baseline.id,
    details: { code: baseline.code, items: items.length, digest: baseline.digest },
  });
  return baseline.id;
}

/** Adds a target; a later one for the same leaves earlier days as they were. Returns its id. */
export async function addTargetStep(tx: Tx, context: ActionContext, input: Omit<Target, "id">): Promise<string> {
  assertAdministrator(context);
  if (await findTargetByCode(tx, input.code)) throw new Refused("code-taken", { code: input.code });
  const isKnownKind = input.kind === null || regulationKinds.some(({ code }) => code === input.kind);
  if (!isKnownKind || input.share.lte(0) || input.dueOn < input.validFrom) throw new Refused("wrong-state");
  const id = context.newId();
  await insertTarget(tx, { ...input, id });
  await record(tx, context, {
    chain: "system",
    verb: "counting.target-added",
    objectKind: "target",
    objectId: id,
    details: { code: input.code, verb: input.verb, unit: input.unit, share: toStored(input.share) },
  });
  return id;
}

function assertAdministrator({ actor }: ActionContext): void {
  if (!may(actor, "administration")) throw new Refused("not-permitted");
}
