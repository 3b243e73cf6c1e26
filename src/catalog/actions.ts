import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import type { Procedure } from "./procedure.ts";
import type { Regulation, RegulationKind } from "./regulation.ts";
import {
  deleteRegulation,
  findRegulation,
  findRegulationByCode,
  insertRegulation,
  insertRegulationProvision,
  saveProcedure,
  saveRegulation,
} from "./repository.ts";

export type RegulationInput = {
  readonly code: string;
  readonly kind: RegulationKind;
  readonly name: string;
  readonly ministryId: string;
  readonly field: string | null;
  readonly summary: string | null;
  readonly source: string;
  readonly assumed: boolean;
  readonly procedure: Procedure | null;
};

/** Adds a regulation with its parts; returns its id. A code that exists refuses. */
export async function addRegulationStep(tx: Tx, context: ActionContext, input: RegulationInput): Promise<string> {
  if (await findRegulationByCode(tx, input.code)) throw new Refused("code-taken", { code: input.code });
  const id = context.newId();
  const { procedure, ...regulation } = input;
  await insertRegulation(tx, { ...regulation, id, endedOn: null, version: 1, at: context.now });
  if (procedure) await saveProcedure(tx, id, procedure);
  await recordOn(tx, context, { id, ministryId: input.ministryId }, "catalog.added", {
    code: input.code,
    kind: input.kind,
  });
  return id;
}

export type RegulationChanges = Partial<
  Pick<Regulation, "name" | "ministryId" | "field" | "summary" | "source" | "endedOn">
> & {
  readonly procedure?: Procedure;
};

/** Changes a regulation over the version that was read; another version refuses as stale. Returns the new version. */
export async function changeRegulationStep(
  tx: Tx,
  context: ActionContext,
  id: string,
  version: number,
  changes: RegulationChanges,
): Promise<number> {
  const current = await findRegulation(tx, id);
  if (!current) throw new Refused("not-found");
  const { procedure, ...fields } = changes;
  const saved = await saveRegulation(tx, { ...current, ...fields, version, at: context.now });
  if (!saved) throw new Refused("stale");
  if (procedure) await saveProcedure(tx, id, procedure);
  await recordOn(tx, context, current, "catalog.changed", {
    code: current.code,
    fields: Object.keys(changes).join(" "),
  });
  return version + 1;
}

/** Ties a regulation to the provision that lays it down; `part` says which part of a procedure stands there. */
export async function tieProvisionStep(
  tx: Tx,
  context: ActionContext,
  regulationId: string,
  provisionId: string,
  part: string | null,
): Promise<void> {
  const regulation = await findRegulation(tx, regulationId);
  if (!regulation) throw new Refused("not-found");
  await insertRegulationProvision(tx, { regulationId, provisionId, part });
  await recordOn(tx, context, regulation, "catalog.tied", { code: regulation.code, provision: provisionId });
}

/** The regulation is abolished from that day. */
export async function endRegulationStep(tx: Tx, context: ActionContext, id: string, endedOn: Day): Promise<void> {
  const regulation = await findRegulation(tx, id);
  if (!regulation) throw new Refused("not-found");
  const saved = await saveRegulation(tx, { ...regulation, endedOn, at: context.now });
  if (!saved) throw new Refused("stale");
  await recordOn(tx, context, regulation, "catalog.ended", { code: regulation.code, ended_on: endedOn });
}

/** Takes back a record that an import added. */
export async function removeRegulationStep(tx: Tx, context: ActionContext, id: string): Promise<void> {
  const regulation = await findRegulation(tx, id);
  if (!regulation) throw new Refused("not-found");
  await deleteRegulation(tx, id);
  await recordOn(tx, context, regulation, "catalog.removed", { code: regulation.code });
}

function recordOn(
  tx: Tx,
  context: ActionContext,
  regulation: { readonly id: string; readonly ministryId: string },
  verb: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  const { id: objectId, ministryId: chain } = regulation;
  return record(tx, context, { chain, verb, objectKind: "regulation", objectId, details });
}
