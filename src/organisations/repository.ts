import type { Reader, Tx } from "../db/database.ts";
import { sortKey } from "../i18n/collate.ts";
import type { CalendarDayRow, OrganisationRow } from "../db/tables.ts";
import type { Day } from "../values/day.ts";
import type { WorkCalendar } from "../values/working-days.ts";
import { managingKinds, type Organisation, type OrganisationKind } from "./organisation.ts";

export async function findOrganisation(reader: Reader, id: string): Promise<Organisation | undefined> {
  const row = await reader.selectFrom("organisations").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toOrganisation(row);
}

export async function findOrganisationByCode(reader: Reader, code: string): Promise<Organisation | undefined> {
  const row = await reader.selectFrom("organisations").selectAll().where("code", "=", code).executeTakeFirst();
  return row && toOrganisation(row);
}

/** The whole tree in Vietnamese alphabetical order. */
export async function listOrganisations(reader: Reader): Promise<readonly Organisation[]> {
  const rows = await reader.selectFrom("organisations").selectAll().orderBy("sort_key").orderBy("code").execute();
  return rows.map(toOrganisation);
}

/** Bodies that manage procedures, closed ones included, in alphabetical order. */
export async function listMinistries(reader: Reader): Promise<readonly Organisation[]> {
  const rows = await reader
    .selectFrom("organisations")
    .selectAll()
    .where("kind", "in", [...managingKinds])
    .orderBy("sort_key")
    .execute();
  return rows.map(toOrganisation);
}

/** The agency that controls administrative procedures on that day; it has changed hands four times. */
export async function findControlAgency(reader: Reader, day: Day): Promise<Organisation | undefined> {
  const row = await reader
    .selectFrom("control_agencies")
    .innerJoin("organisations", "organisations.id", "control_agencies.organisation_id")
    .selectAll("organisations")
    .where("control_agencies.valid_from", "<=", day)
    .where((where) =>
      where.or([where("control_agencies.valid_to", "is", null), where("control_agencies.valid_to", ">", day)]),
    )
    .orderBy("control_agencies.valid_from", "desc")
    .executeTakeFirst();
  return row && toOrganisation(row);
}

/** The one organisation of a kind that exists once: the Government, the Prime Minister, the National Assembly. */
export async function findSoleOrganisation(reader: Reader, kind: OrganisationKind): Promise<Organisation | undefined> {
  const row = await reader
    .selectFrom("organisations")
    .selectAll()
    .where("kind", "=", kind)
    .where("valid_to", "is", null)
    .executeTakeFirst();
  return row && toOrganisation(row);
}

/** A department of a ministry by its kind of duty code, e.g. "BCT-VP" (office) or "BCT-PC" (legal). */
export async function listUnits(reader: Reader, ministryId: string): Promise<readonly Organisation[]> {
  const rows = await reader
    .selectFrom("organisations")
    .selectAll()
    .where("parent_id", "=", ministryId)
    .orderBy("sort_key")
    .execute();
  return rows.map(toOrganisation);
}

/** The ministry and the organisations that were merged into it: their circulars are its own. */
export async function listOwnIssuers(reader: Reader, ministryId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .selectFrom("organisation_successors")
    .select("organisation_id")
    .where("successor_id", "=", ministryId)
    .execute();
  return new Set([ministryId, ...rows.map((row) => row.organisation_id)]);
}

export async function findWorkCalendar(reader: Reader): Promise<WorkCalendar> {
  const [years, days] = await Promise.all([
    reader.selectFrom("calendar_years").select("year").execute(),
    reader.selectFrom("calendar_days").select(["day", "kind"]).execute(),
  ]);
  const of = (kind: CalendarDayRow["kind"]) => new Set(days.filter((row) => row.kind === kind).map((row) => row.day));
  return {
    holidays: of("holiday"),
    workingWeekends: of("working_weekend"),
    years: new Set(years.map((row) => row.year)),
  };
}

export async function insertOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  await tx
    .insertInto("organisations")
    .values({
      id: organisation.id,
      code: organisation.code,
      kind: organisation.kind,
      name_vi: organisation.nameVi,
      name_en: organisation.nameEn,
      short_name: organisation.shortName,
      parent_id: organisation.parentId,
      valid_from: organisation.validFrom,
      valid_to: organisation.validTo,
      head_title_vi: organisation.headTitleVi,
      head_title_en: organisation.headTitleEn,
      reaches_everywhere: organisation.reachesEverywhere ? 1 : 0,
      sort_key: sortKey(organisation.nameVi),
    })
    .execute();
}

export async function insertSuccession(tx: Tx, organisationId: string, successorId: string): Promise<void> {
  await tx
    .insertInto("organisation_successors")
    .values({ organisation_id: organisationId, successor_id: successorId })
    .execute();
}

export async function insertControlAgency(
  tx: Tx,
  term: {
    readonly organisationId: string;
    readonly validFrom: Day;
    readonly validTo: Day | null;
    readonly source: string;
  },
): Promise<void> {
  await tx
    .insertInto("control_agencies")
    .values({
      organisation_id: term.organisationId,
      valid_from: term.validFrom,
      valid_to: term.validTo,
      source: term.source,
    })
    .execute();
}

export async function insertCalendarYear(
  tx: Tx,
  calendar: { readonly year: number; readonly source: string; readonly days: readonly CalendarDayRow[] },
): Promise<void> {
  await tx.insertInto("calendar_years").values({ year: calendar.year, source: calendar.source }).execute();
  if (calendar.days.length > 0)
    await tx
      .insertInto("calendar_days")
      .values([...calendar.days])
      .execute();
}

function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as OrganisationKind,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    shortName: row.short_name,
    parentId: row.parent_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    headTitleVi: row.head_title_vi,
    headTitleEn: row.head_title_en,
    reachesEverywhere: row.reaches_everywhere === 1,
  };
}
