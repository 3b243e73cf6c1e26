import { may, mayIn } from "../access/permissions.ts";
import { findRegulation } from "../catalog/repository.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import { record } from "../journal/actions.ts";
import { toStored } from "../values/dong.ts";
import { Refused } from "../values/refusal.ts";
import { circular022017, compare, computeScenario } from "./methods/circular-02-2017.ts";
import type { HourlyIncome } from "./norms.ts";
import { findNorm, insertNorm, listNorms, type Norm } from "./norm-repository.ts";
import { findSheetVersion, insertSheet, type SheetResults } from "./repository.ts";
import type { CostSheet } from "./sheet.ts";

export type RegulationSheet = {
  readonly regulationId: string;
  readonly current: CostSheet;
  readonly normId: string;
  /** True where volumes or times are assumed; shown with the figure. */
  readonly assumed: boolean;
};
export type ProposalSheet = RegulationSheet & { readonly proposalId: string; readonly after: CostSheet };

/** Saves what a regulation costs today as a new version; `basedOn` is the version that the form showed. */
export async function saveRegulationSheet(
  context: ActionContext,
  sheet: RegulationSheet,
  basedOn: number,
): Promise<string> {
  return context.database.inTransaction(async (tx) => {
    const regulation = await findRegulation(tx, sheet.regulationId);
    if (!regulation) throw new Refused("not-found");
    if (!mayIn(context.actor, "costs.edit", regulation.ministryId)) throw new Refused("foreign-agency");
    if ((await findSheetVersion(tx, sheet.regulationId, null)) !== basedOn) throw new Refused("stale");
    // Asked again below, the version might be that of somebody who saved meanwhile: the key of this one decides.
    return saveRegulationSheetStep(tx, context, sheet, basedOn + 1);
  });
}

/** The step inside a larger transaction; returns the sheet's id. */
export async function saveRegulationSheetStep(
  tx: Tx,
  context: ActionContext,
  sheet: RegulationSheet,
  version?: number,
): Promise<string> {
  const norm = await normOf(tx, sheet.normId);
  const cost = computeScenario(sheet.current, norm.value);
  const results: SheetResults = {
    perCase: cost.perCase.total,
    perYear: cost.perYear.total,
    perCaseAfter: null,
    perYearAfter: null,
    saving: null,
    savingTime: null,
    savingServices: null,
    savingFees: null,
  };
  return store(tx, context, { ...sheet, proposalId: null, after: null, version }, norm, results);
}

/** Saves both scenarios of a proposal, computed with one norm; returns the sheet's id. */
export async function saveProposalSheetStep(tx: Tx, context: ActionContext, sheet: ProposalSheet): Promise<string> {
  const norm = await normOf(tx, sheet.normId);
  const { current, after, saving } = compare(sheet.current, sheet.after, norm.value);
  const results: SheetResults = {
    perCase: current.perCase.total,
    perYear: current.perYear.total,
    perCaseAfter: after.perCase.total,
    perYearAfter: after.perYear.total,
    saving: saving.perYear.total,
    savingTime: saving.perYear.time,
    savingServices: saving.perYear.services,
    savingFees: saving.perYear.fees,
  };
  return store(tx, context, sheet, norm, results);
}

/** Adds a year's hourly income for sheets to come; every sheet that was computed keeps its own. */
export async function addNorm(context: ActionContext, norm: HourlyIncome): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    if (!may(context.actor, "administration")) throw new Refused("not-permitted");
    await saveNormStep(tx, context, norm);
  });
}

/** The step inside a larger transaction. Throws Refused("stale") for a year that has its norm. */
export async function saveNormStep(tx: Tx, context: ActionContext, norm: HourlyIncome): Promise<string> {
  if (await findNorm(tx, norm.year)) throw new Refused("stale");
  const id = context.newId();
  await insertNorm(tx, { ...norm, id });
  const details = { year: norm.year, value: toStored(norm.value) };
  await record(tx, context, { chain: "system", verb: "costing.norm-added", objectKind: "norm", objectId: id, details });
  return id;
}

type Storing = RegulationSheet & {
  readonly proposalId: string | null;
  readonly after: CostSheet | null;
  /** The next one unless said otherwise. */
  readonly version?: number | undefined;
};

async function store(
  tx: Tx,
  context: ActionContext,
  sheet: Storing,
  norm: Norm,
  results: SheetResults,
): Promise<string> {
  const regulation = await findRegulation(tx, sheet.regulationId);
  if (!regulation) throw new Refused("not-found");
  const id = context.newId();
  const { regulationId, proposalId, current, after, assumed } = sheet;
  const version = sheet.version ?? (await findSheetVersion(tx, regulationId, proposalId)) + 1;
  const stored = {
    id,
    regulationId,
    proposalId,
    version,
    method: circular022017.code,
    norm,
    current,
    after,
    results,
    assumed,
  };
  await insertSheet(tx, { ...stored, authorId: context.actor.personId, createdAt: context.now }, context.newId);
  await record(tx, context, {
    chain: regulation.ministryId,
    verb: "costing.saved",
    objectKind: proposalId ? "proposal" : "regulation",
    objectId: proposalId ?? regulationId,
    details: {
      ...(proposalId ? { regulation: regulation.code } : { code: regulation.code }),
      version,
      norm_year: norm.year,
      per_year: toStored(results.perYear),
      saving: results.saving && toStored(results.saving),
    },
  });
  return id;
}

async function normOf(tx: Tx, normId: string): Promise<Norm> {
  const norm = (await listNorms(tx)).find(({ id }) => id === normId);
  if (!norm) throw new Refused("not-found");
  return norm;
}
