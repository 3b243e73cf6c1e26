import type { Reader, Tx } from "../db/database.ts";
import type { CostLineRow, CostSheetRow } from "../db/tables.ts";
import { type Exact, exact, toStored } from "../values/dong.ts";
import type { Instant } from "../values/instant.ts";
import type { Norm } from "./norm-repository.ts";
import type { CostLine, CostSheet, Scenario, WorkGroup } from "./sheet.ts";

/** A sheet as stored: its inputs, the norm it used and the results of that day, none of them rounded. */
export type StoredSheet = {
  readonly id: string;
  readonly regulationId: string;
  readonly proposalId: string | null;
  readonly version: number;
  readonly method: string;
  readonly norm: Norm;
  readonly current: CostSheet;
  readonly after: CostSheet | null;
  readonly results: SheetResults;
  readonly assumed: boolean;
  readonly authorId: string;
  readonly createdAt: Instant;
};

export type SheetResults = {
  readonly perCase: Exact;
  readonly perYear: Exact;
  readonly perCaseAfter: Exact | null;
  readonly perYearAfter: Exact | null;
  readonly saving: Exact | null;
  readonly savingTime: Exact | null;
  readonly savingServices: Exact | null;
  readonly savingFees: Exact | null;
};

/** The regulation's own latest sheet (what it costs today), not those of proposals. */
export async function findLatestSheet(reader: Reader, regulationId: string): Promise<StoredSheet | undefined> {
  const row = await sheets(reader)
    .where("cost_sheets.regulation_id", "=", regulationId)
    .where("cost_sheets.proposal_id", "is", null)
    .where("cost_sheets.is_latest", "=", 1)
    .executeTakeFirst();
  return row && withLines(reader, row);
}

export async function findSheet(reader: Reader, id: string): Promise<StoredSheet | undefined> {
  const row = await sheets(reader).where("cost_sheets.id", "=", id).executeTakeFirst();
  return row && withLines(reader, row);
}

/** Every version of a regulation's own sheet, newest first, without lines. */
export async function listSheetVersions(
  reader: Reader,
  regulationId: string,
): Promise<
  readonly {
    readonly id: string;
    readonly version: number;
    readonly perYear: Exact;
    readonly createdAt: Instant;
    readonly author: string;
  }[]
> {
  const rows = await reader
    .selectFrom("cost_sheets")
    .innerJoin("users", "users.id", "cost_sheets.author_id")
    .select([
      "cost_sheets.id",
      "cost_sheets.version",
      "cost_sheets.per_year_dong",
      "cost_sheets.created_at",
      "users.full_name",
    ])
    .where("regulation_id", "=", regulationId)
    .where("proposal_id", "is", null)
    .orderBy("version", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    perYear: exact(row.per_year_dong),
    createdAt: row.created_at,
    author: row.full_name,
  }));
}

/** The newest version of the sheet of a regulation (proposal null) or of a proposal; 0 when there is none. */
export async function findSheetVersion(tx: Tx, regulationId: string, proposalId: string | null): Promise<number> {
  const row = await tx
    .selectFrom("cost_sheets")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("regulation_id", "=", regulationId)
    .where("proposal_id", proposalId === null ? "is" : "=", proposalId)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Stores a sheet as the latest of its kind; earlier versions stay as they were. */
export async function insertSheet(tx: Tx, sheet: StoredSheet, newId: () => string): Promise<void> {
  await tx
    .updateTable("cost_sheets")
    .set({ is_latest: 0 })
    .where("regulation_id", "=", sheet.regulationId)
    .where("proposal_id", sheet.proposalId === null ? "is" : "=", sheet.proposalId)
    .where("is_latest", "=", 1)
    .execute();
  await tx.insertInto("cost_sheets").values(toSheetRow(sheet)).execute();
  const lines = [
    ...sheet.current.lines.map((line, position) => toLineRow(line, sheet.id, "current", position, newId())),
    ...(sheet.after?.lines ?? []).map((line, position) => toLineRow(line, sheet.id, "after", position, newId())),
  ];
  for (let start = 0; start < lines.length; start += 40) {
    await tx
      .insertInto("cost_lines")
      .values(lines.slice(start, start + 40))
      .execute();
  }
}

function sheets(reader: Reader) {
  return reader
    .selectFrom("cost_sheets")
    .innerJoin("norms", "norms.id", "cost_sheets.norm_id")
    .selectAll("cost_sheets")
    .select(["norms.year as norm_year", "norms.gdp_per_capita_dong", "norms.source as norm_source"]);
}

type SheetAndNorm = CostSheetRow & { norm_year: number; gdp_per_capita_dong: string | null; norm_source: string };

async function withLines(reader: Reader, row: SheetAndNorm): Promise<StoredSheet> {
  const lines = await reader
    .selectFrom("cost_lines")
    .selectAll()
    .where("sheet_id", "=", row.id)
    .orderBy("scenario")
    .orderBy("position")
    .execute();
  const of = (scenario: Scenario) => lines.filter((line) => line.scenario === scenario).map(toLine);
  const hasAfter = row.times_per_year_after !== null;
  return {
    id: row.id,
    regulationId: row.regulation_id,
    proposalId: row.proposal_id,
    version: row.version,
    method: row.method,
    norm: {
      id: row.norm_id,
      year: row.norm_year,
      // The value of the day of computing, should the norm itself ever be corrected.
      value: exact(row.hourly_income_dong),
      gdpPerCapita: exact(row.gdp_per_capita_dong ?? 0),
      source: row.norm_source,
    },
    current: { lines: of("current"), timesPerYear: exact(row.times_per_year), subjects: exact(row.subjects) },
    after: hasAfter
      ? { lines: of("after"), timesPerYear: exact(row.times_per_year_after!), subjects: exact(row.subjects_after!) }
      : null,
    results: {
      perCase: exact(row.per_case_dong),
      perYear: exact(row.per_year_dong),
      perCaseAfter: optional(row.per_case_after_dong),
      perYearAfter: optional(row.per_year_after_dong),
      saving: optional(row.saving_dong),
      savingTime: optional(row.saving_time_dong),
      savingServices: optional(row.saving_services_dong),
      savingFees: optional(row.saving_fees_dong),
    },
    assumed: row.assumed === 1,
    authorId: row.author_id,
    createdAt: row.created_at,
  };
}

function toSheetRow(sheet: StoredSheet): CostSheetRow {
  const { results, current, after, norm } = sheet;
  return {
    id: sheet.id,
    regulation_id: sheet.regulationId,
    proposal_id: sheet.proposalId,
    version: sheet.version,
    is_latest: 1,
    method: sheet.method,
    norm_id: norm.id,
    hourly_income_dong: toStored(norm.value),
    times_per_year: toStored(current.timesPerYear),
    subjects: toStored(current.subjects),
    times_per_year_after: after && toStored(after.timesPerYear),
    subjects_after: after && toStored(after.subjects),
    per_case_dong: toStored(results.perCase),
    per_year_dong: toStored(results.perYear),
    per_case_after_dong: stored(results.perCaseAfter),
    per_year_after_dong: stored(results.perYearAfter),
    saving_dong: stored(results.saving),
    saving_time_dong: stored(results.savingTime),
    saving_services_dong: stored(results.savingServices),
    saving_fees_dong: stored(results.savingFees),
    assumed: sheet.assumed ? 1 : 0,
    author_id: sheet.authorId,
    created_at: sheet.createdAt,
  };
}

function toLineRow(line: CostLine, sheetId: string, scenario: Scenario, position: number, id: string): CostLineRow {
  return {
    id,
    sheet_id: sheetId,
    scenario,
    position,
    group_code: line.group,
    name: line.name,
    hours: toStored(line.hours),
    minutes: toStored(line.minutes),
    people: toStored(line.people),
    wage_dong: stored(line.wage),
    services_dong: toStored(line.services),
    fees_dong: toStored(line.fees),
    times_per_year: stored(line.timesPerYear),
    subjects: stored(line.subjects),
    one_off: line.oneOff ? 1 : 0,
    anyway_share: toStored(line.anywayShare),
    take_up: toStored(line.takeUp),
    addressee: line.addressee,
    source: line.source,
  };
}

function toLine(row: CostLineRow): CostLine {
  return {
    group: row.group_code as WorkGroup,
    name: row.name,
    hours: exact(row.hours),
    minutes: exact(row.minutes),
    people: exact(row.people),
    wage: optional(row.wage_dong),
    services: exact(row.services_dong),
    fees: exact(row.fees_dong),
    timesPerYear: optional(row.times_per_year),
    subjects: optional(row.subjects),
    oneOff: row.one_off === 1,
    anywayShare: exact(row.anyway_share),
    takeUp: exact(row.take_up),
    addressee: row.addressee,
    source: row.source,
  };
}

function optional(text: string | null): Exact | null {
  return text === null ? null : exact(text);
}

function stored(value: Exact | null): string | null {
  return value && toStored(value);
}
