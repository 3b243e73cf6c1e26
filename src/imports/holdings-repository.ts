/** What an import, or its undoing, is planned against, read at one moment. */
import type { Actor } from "../access/actor.ts";
import { reachOf } from "../access/permissions.ts";
import { noFilter } from "../catalog/filter.ts";
import { emptyProcedure } from "../catalog/procedure.ts";
import { type ListedRegulation, listProcedures, listRegulations } from "../catalog/repository.ts";
import type { Reader } from "../db/database.ts";
import { findOrganisation, listMinistries } from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";
import type { Id } from "../values/id.ts";
import type { CatalogProcedure } from "./catalog-procedure.ts";
import { toRecord } from "./catalog-record.ts";
import type { Import } from "./import.ts";
import { findWritten, listUses } from "./repository.ts";
import type { Holdings, ImportScope } from "./scoped-plan.ts";
import { planUndo, type RecordUse, type UndoPlan } from "./undo.ts";

/** By code, the stored regulation (an import saves over the version that it read) and the record compared. */
export type StoredHoldings = Holdings & {
  readonly regulations: ReadonlyMap<string, ListedRegulation>;
  readonly records: ReadonlyMap<string, CatalogProcedure>;
};

/** More than any national catalogue. */
const everything = 1_000_000;

export async function findHoldings(reader: Reader, today: Day): Promise<StoredHoldings> {
  const regulations = await listRegulations(reader, { filter: noFilter, today, limit: everything });
  const parts = new Map((await listProcedures(reader)).map(({ regulation, procedure }) => [regulation.id, procedure]));
  const own = regulations.filter(({ kind }) => kind === "procedure");
  const procedures = own.map((regulation) => toRecord(regulation, parts.get(regulation.id) ?? emptyProcedure));
  return {
    regulations: new Map(own.map((regulation) => [regulation.code, regulation])),
    records: new Map(procedures.map((procedure) => [procedure.code, procedure])),
    procedures,
    otherCodes: new Set(regulations.filter(({ kind }) => kind !== "procedure").map(({ code }) => code)),
    ministries: (await listMinistries(reader)).map(({ id, nameVi, shortName, validTo }) => {
      return { id, name: nameVi, shortName, closedOn: validTo !== null && validTo <= today ? validTo : null };
    }),
  };
}

/** Officers stay within their ministry; `ministryId` is the one chosen for records whose row names none. */
export async function findScope(reader: Reader, actor: Actor, ministryId: Id | null): Promise<ImportScope> {
  const nameOf = async (id: Id | null) => (id === null ? null : ((await findOrganisation(reader, id))?.nameVi ?? null));
  if (reachOf(actor, "imports.run") === "everywhere") return { only: null, otherwise: await nameOf(ministryId) };
  const own = await nameOf(actor.ministryId);
  return { only: own ?? actor.organisationName, otherwise: own };
}

/** What taking the import back would do now. A record that has ended counts as used: its end is somebody's decision. */
export async function findUndoPlan(
  reader: Reader,
  one: Import,
  today: Day,
  ticked: ReadonlySet<string>,
): Promise<{ readonly plan: UndoPlan; readonly holdings: StoredHoldings }> {
  const holdings = await findHoldings(reader, today);
  const written = await findWritten(reader, one.id);
  const ended = [...holdings.regulations.values()].filter(({ endedOn }) => endedOn !== null);
  const uses = [
    ...(await listUses(reader, written.regulationIds)),
    ...ended.map(({ code }): RecordUse => ({ code, by: "ended" })),
  ];
  return { plan: planUndo(written, holdings.procedures, ticked, uses), holdings };
}
