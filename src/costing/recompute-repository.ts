/** Current sheets by the hundred, with no more of each than computing them again needs. */
import type { Reader } from "../db/database.ts";
import type { CostLineRow, CostSheetRow } from "../db/tables.ts";
import { type Exact, exact } from "../values/dong.ts";
import type { StoredComputation } from "./recompute.ts";
import type { CostLine, Scenario, WorkGroup } from "./sheet.ts";

export async function countCurrentSheets(reader: Reader): Promise<number> {
  const counted = reader.selectFrom("cost_sheets").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await counted.where("is_latest", "=", 1).executeTakeFirstOrThrow()).count;
}

/** The next of the current sheets in the order of their ids; `after` is the last id of the batch before. */
export async function listCurrentSheets(
  reader: Reader,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly StoredComputation[]> {
  const sheets = await reader
    .selectFrom("cost_sheets")
    .innerJoin("norms", "norms.id", "cost_sheets.norm_id")
    .selectAll("cost_sheets")
    .select("norms.value_dong")
    .where("cost_sheets.id", ">", after)
    .where("cost_sheets.is_latest", "=", 1)
    .orderBy("cost_sheets.id")
    .limit(limit)
    .execute();
  const lines = Map.groupBy(await listLines(reader, sheets), ({ sheet_id }) => sheet_id);
  return sheets.map((sheet) => toComputation(sheet, lines.get(sheet.id) ?? []));
}

type LineRow = Omit<CostLineRow, "id" | "position" | "source">;

async function listLines(reader: Reader, sheets: readonly { readonly id: string }[]): Promise<readonly LineRow[]> {
  if (sheets.length === 0) return [];
  const ids = sheets.map(({ id }) => id);
  return reader
    .selectFrom("cost_lines")
    .select(["sheet_id", "scenario", "group_code", "name", "hours", "minutes", "people", "wage_dong"])
    .select(["services_dong", "fees_dong", "times_per_year", "subjects", "one_off", "anyway_share", "take_up"])
    .select("addressee")
    .where("sheet_id", "in", ids)
    .orderBy("sheet_id")
    .orderBy("scenario")
    .orderBy("position")
    .execute();
}

function toComputation(row: CostSheetRow & { value_dong: string }, lines: readonly LineRow[]): StoredComputation {
  const of = (scenario: Scenario) => lines.filter((line) => line.scenario === scenario).map(toLine);
  const [timesAfter, subjectsAfter] = [known(row.times_per_year_after), known(row.subjects_after)];
  return {
    id: row.id,
    method: row.method,
    hourlyIncome: number(row.hourly_income_dong),
    normValue: number(row.value_dong),
    current: { lines: of("current"), timesPerYear: number(row.times_per_year), subjects: number(row.subjects) },
    after:
      timesAfter && subjectsAfter ? { lines: of("after"), timesPerYear: timesAfter, subjects: subjectsAfter } : null,
    figures: {
      per_case: exact(row.per_case_dong),
      per_year: exact(row.per_year_dong),
      per_case_after: known(row.per_case_after_dong),
      per_year_after: known(row.per_year_after_dong),
      saving: known(row.saving_dong),
      saving_time: known(row.saving_time_dong),
      saving_services: known(row.saving_services_dong),
      saving_fees: known(row.saving_fees_dong),
    },
  };
}

function toLine(row: LineRow): CostLine {
  return {
    group: row.group_code as WorkGroup,
    name: row.name,
    hours: number(row.hours),
    minutes: number(row.minutes),
    people: number(row.people),
    wage: known(row.wage_dong),
    services: number(row.services_dong),
    fees: number(row.fees_dong),
    timesPerYear: known(row.times_per_year),
    subjects: known(row.subjects),
    oneOff: row.one_off === 1,
    anywayShare: number(row.anyway_share),
    takeUp: number(row.take_up),
    addressee: row.addressee,
    source: null,
  };
}

/** Half a million lines hold a few hundred different short numbers; a number never changes, so that they may share it. */
const numbers = new Map<string, Exact>();
const mostNumbers = 10_000;

function number(text: string): Exact {
  const found = numbers.get(text);
  if (found) return found;
  const made = exact(text);
  if (numbers.size >= mostNumbers) numbers.clear();
  numbers.set(text, made);
  return made;
}

function known(text: string | null): Exact | null {
  return text === null ? null : number(text);
}
