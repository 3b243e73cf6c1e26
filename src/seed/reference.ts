/**
 * What every installation starts with: the bodies of the State, who controls procedures from when to when, the working
 * calendar and the norms, each row with its source in data/reference.
 */
import { readFileSync } from "node:fs";
import { listNorms } from "../costing/norm-repository.ts";
import { saveNormStep } from "../costing/actions.ts";
import { readHourlyIncomes, type HourlyIncomeRow } from "../costing/norms.ts";
import type { ActionContext } from "../db/action.ts";
import type { Tx } from "../db/database.ts";
import type { OrganisationKind } from "../organisations/organisation.ts";
import {
  findOrganisationByCode,
  insertCalendarYear,
  insertControlAgency,
  insertOrganisation,
  insertSuccession,
  listOrganisations,
} from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";

export type OrganisationRecord = {
  readonly code: string;
  readonly kind: OrganisationKind;
  readonly name: { readonly vi: string; readonly en: string };
  readonly short_name: string;
  readonly parent: string | null;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
  readonly successors: readonly string[];
  readonly head_title?: { readonly vi: string; readonly en: string } | null;
  readonly reaches_everywhere?: boolean;
  readonly control_agency?: readonly { readonly from: Day; readonly to: Day | null; readonly source: string }[];
};

type CalendarRecord = {
  readonly year: number;
  readonly source: string;
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  readonly working_weekends: readonly { readonly day: Day; readonly swapped_for: string }[];
};

/** Parses a JSON file below data/. */
export function readRecords<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), "utf8")) as Shape;
}

/** Loads the reference data into an empty database; does nothing when it is there. */
export async function loadReference(context: ActionContext): Promise<void> {
  await context.database.inTransaction(async (tx) => {
    if ((await listOrganisations(tx)).length > 0) return;
    await addOrganisations(tx, context, readRecords<readonly OrganisationRecord[]>("reference/organisations.json"));
    for (const year of readRecords<{ years: readonly CalendarRecord[] }>("reference/holidays.json").years) {
      await addCalendar(tx, year);
    }
    await addNorms(tx, context);
  });
}

/** Parents before children; successions once both stand. */
export async function addOrganisations(
  tx: Tx,
  context: ActionContext,
  records: readonly OrganisationRecord[],
): Promise<void> {
  const ids = new Map<string, string>();
  for (const record of records) {
    const parentId = record.parent && (ids.get(record.parent) ?? (await findOrganisationByCode(tx, record.parent))?.id);
    if (record.parent && !parentId) throw new Error(`organisation ${record.code}: unknown parent ${record.parent}`);
    const id = context.newId();
    ids.set(record.code, id);
    await insertOrganisation(tx, organisationOf(record, id, parentId || null));
    for (const { from, to, source } of record.control_agency ?? []) {
      await insertControlAgency(tx, { organisationId: id, validFrom: from, validTo: to, source });
    }
  }
  for (const { code, successors } of records) {
    for (const successor of successors) await insertSuccession(tx, ids.get(code)!, ids.get(successor)!);
  }
}

function organisationOf(record: OrganisationRecord, id: string, parentId: string | null) {
  return {
    id,
    code: record.code,
    kind: record.kind,
    nameVi: record.name.vi,
    nameEn: record.name.en,
    shortName: record.short_name,
    parentId,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    headTitleVi: record.head_title?.vi ?? null,
    headTitleEn: record.head_title?.en ?? null,
    reachesEverywhere: record.reaches_everywhere ?? false,
  };
}

async function addCalendar(tx: Tx, { year, source, holidays, working_weekends }: CalendarRecord): Promise<void> {
  const days = [
    ...holidays.map(({ day, name }) => ({ day, name, kind: "holiday" as const })),
    ...working_weekends.map(({ day, swapped_for }) => ({ day, name: swapped_for, kind: "working_weekend" as const })),
  ];
  await insertCalendarYear(tx, { year, source, days });
}

async function addNorms(tx: Tx, context: ActionContext): Promise<void> {
  if ((await listNorms(tx)).length > 0) return;
  const { norms, issues } = readHourlyIncomes(readRecords<readonly HourlyIncomeRow[]>("reference/hourly-income.json"));
  if (issues.length > 0)
    throw new Error(`data/reference/hourly-income.json contradicts itself: ${JSON.stringify(issues)}`);
  for (const norm of norms) await saveNormStep(tx, context, norm);
}
