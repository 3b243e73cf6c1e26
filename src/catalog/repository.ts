import type { Expression, ExpressionBuilder, Insertable, SqlBool } from "kysely";
import type { Reader, Tx } from "../db/database.ts";
import type { ProcedureRow, RegulationRow, Tables } from "../db/tables.ts";
import { sortKey } from "../i18n/collate.ts";
import { fold, searchWords } from "../i18n/fold.ts";
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import type { RegulationFilter } from "./filter.ts";
import type { Procedure } from "./procedure.ts";
import type { Regulation, RegulationKind } from "./regulation.ts";

export type ListedRegulation = Regulation & { readonly ministryCode: string; readonly ministryName: string };

export async function findRegulation(reader: Reader, id: string): Promise<ListedRegulation | undefined> {
  const row = await regulations(reader).where("regulations.id", "=", id).executeTakeFirst();
  return row && toRegulation(row);
}

export async function findRegulationByCode(reader: Reader, code: string): Promise<ListedRegulation | undefined> {
  const row = await regulations(reader).where("regulations.code", "=", code).executeTakeFirst();
  return row && toRegulation(row);
}

export type RegulationPage = {
  readonly filter: RegulationFilter;
  readonly today: Day;
  /** The code after which (or before which) the page begins. */
  readonly after?: string | null;
  readonly before?: string | null;
  readonly limit: number;
};

/** One page in the order of codes, by keyset: page 300 costs what page 1 costs. */
export async function listRegulations(reader: Reader, page: RegulationPage): Promise<readonly ListedRegulation[]> {
  let query = regulations(reader).where((where) => matching(where, page.filter, page.today));
  if (page.before) {
    const rows = await query
      .where("regulations.code", "<", page.before)
      .orderBy("regulations.code", "desc")
      .limit(page.limit)
      .execute();
    return rows.reverse().map(toRegulation);
  }
  if (page.after) query = query.where("regulations.code", ">", page.after);
  const rows = await query.orderBy("regulations.code").limit(page.limit).execute();
  return rows.map(toRegulation);
}

export async function countRegulations(reader: Reader, filter: RegulationFilter, today: Day): Promise<number> {
  const row = await reader
    .selectFrom("regulations")
    .innerJoin("organisations", "organisations.id", "regulations.ministry_id")
    .where((where) => matching(where, filter, today))
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The sectors in use, in alphabetical order. */
export async function listFields(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .selectFrom("regulations")
    .select("field")
    .distinct()
    .where("field", "is not", null)
    .execute();
  const keyed = rows.map((row) => ({ field: row.field!, key: sortKey(row.field!) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ field }) => field);
}

export async function findProcedure(reader: Reader, regulationId: string): Promise<Procedure | undefined> {
  const row = await reader
    .selectFrom("procedures")
    .selectAll()
    .where("regulation_id", "=", regulationId)
    .executeTakeFirst();
  return row && toProcedure(row);
}

/** Every procedure by code with its parts: what an import compares with. */
export async function listProcedures(
  reader: Reader,
): Promise<readonly { readonly regulation: ListedRegulation; readonly procedure: Procedure }[]> {
  const rows = await regulations(reader)
    .innerJoin("procedures", "procedures.regulation_id", "regulations.id")
    .selectAll("procedures")
    .orderBy("regulations.code")
    .execute();
  return rows.map((row) => ({ regulation: toRegulation(row), procedure: toProcedure(row) }));
}

export async function listProvisionsOf(
  reader: Reader,
  regulationId: string,
): Promise<readonly { readonly provisionId: string; readonly part: string | null }[]> {
  const rows = await reader
    .selectFrom("regulation_provisions")
    .select(["provision_id", "part"])
    .where("regulation_id", "=", regulationId)
    .orderBy("provision_id")
    .execute();
  return rows.map((row) => ({ provisionId: row.provision_id, part: row.part }));
}

/** The regulations that stand at any of these provisions. */
export async function listRegulationsAt(
  reader: Reader,
  documentId: string,
): Promise<readonly { readonly provisionId: string; readonly code: string; readonly name: string }[]> {
  const rows = await reader
    .selectFrom("regulation_provisions")
    .innerJoin("regulations", "regulations.id", "regulation_provisions.regulation_id")
    .innerJoin("provisions", "provisions.id", "regulation_provisions.provision_id")
    .select(["regulation_provisions.provision_id", "regulations.code", "regulations.name"])
    .where("provisions.document_id", "=", documentId)
    .orderBy("regulations.code")
    .execute();
  return rows.map((row) => ({ provisionId: row.provision_id, code: row.code, name: row.name }));
}

export type StoredRegulation = Omit<Regulation, "updatedAt"> & { readonly at: Instant };

export async function insertRegulation(tx: Tx, regulation: StoredRegulation): Promise<void> {
  const row: Insertable<RegulationRow> = {
    id: regulation.id,
    code: regulation.code,
    kind: regulation.kind,
    ministry_id: regulation.ministryId,
    source: regulation.source,
    assumed: regulation.assumed ? 1 : 0,
    ended_on: regulation.endedOn,
    version: 1,
    created_at: regulation.at,
    updated_at: regulation.at,
    ...described(regulation),
  };
  await tx.insertInto("regulations").values(row).execute();
}

/** Saves over the version that was read; false when somebody was faster. */
export async function saveRegulation(tx: Tx, regulation: StoredRegulation): Promise<boolean> {
  const result = await tx
    .updateTable("regulations")
    .set({
      ...described(regulation),
      ministry_id: regulation.ministryId,
      ended_on: regulation.endedOn,
      source: regulation.source,
      version: regulation.version + 1,
      updated_at: regulation.at,
    })
    .where("id", "=", regulation.id)
    .where("version", "=", regulation.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function saveProcedure(tx: Tx, regulationId: string, procedure: Procedure): Promise<void> {
  const row = toProcedureRow(procedure);
  await tx
    .insertInto("procedures")
    .values({ regulation_id: regulationId, ...row })
    .onConflict((conflict) => conflict.column("regulation_id").doUpdateSet(row))
    .execute();
}

export async function insertRegulationProvision(
  tx: Tx,
  tie: { readonly regulationId: string; readonly provisionId: string; readonly part: string | null },
): Promise<void> {
  await tx
    .insertInto("regulation_provisions")
    .values({ regulation_id: tie.regulationId, provision_id: tie.provisionId, part: tie.part })
    .onConflict((conflict) => conflict.columns(["regulation_id", "provision_id"]).doNothing())
    .execute();
}

/** Only an import that is undone takes a record away, and only one that nothing refers to. */
export async function deleteRegulation(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom("regulations").where("id", "=", id).execute();
}

function regulations(reader: Reader) {
  return reader
    .selectFrom("regulations")
    .innerJoin("organisations", "organisations.id", "regulations.ministry_id")
    .selectAll("regulations")
    .select(["organisations.code as ministry_code", "organisations.name_vi as ministry_name"]);
}

type Where = ExpressionBuilder<Tables, "regulations" | "organisations">;

/** A filter's conditions for any query over regulations joined with their ministry. */
function matching(where: Where, filter: RegulationFilter, today: Day) {
  const conditions: Expression<SqlBool>[] = [];
  if (filter.ministry) conditions.push(where("organisations.code", "=", filter.ministry));
  if (filter.kind) conditions.push(where("regulations.kind", "=", filter.kind));
  if (filter.field) conditions.push(where("regulations.field", "=", filter.field));
  if (filter.state === "ended") conditions.push(where("regulations.ended_on", "<=", today));
  if (filter.state === "in_force") {
    conditions.push(where.or([where("regulations.ended_on", "is", null), where("regulations.ended_on", ">", today)]));
  }
  for (const word of searchWords(filter.search)) {
    conditions.push(where("regulations.folded", "like", `%${word}%`));
  }
  return where.and(conditions);
}

function described(regulation: StoredRegulation) {
  const { code, name, field, summary } = regulation;
  return { name, field, summary, folded: fold(`${code} ${name} ${field ?? ""}`), sort_key: sortKey(name) };
}

function toRegulation(row: RegulationRow & { ministry_code: string; ministry_name: string }): ListedRegulation {
  return {
    id: row.id,
    code: row.code,
    kind: row.kind as RegulationKind,
    name: row.name,
    ministryId: row.ministry_id,
    ministryCode: row.ministry_code,
    ministryName: row.ministry_name,
    field: row.field,
    summary: row.summary,
    endedOn: row.ended_on,
    source: row.source,
    assumed: row.assumed === 1,
    version: row.version,
    updatedAt: row.updated_at,
  };
}

function toProcedure(row: ProcedureRow): Procedure {
  return {
    decisionNo: row.decision_no,
    level: row.level,
    type: row.type,
    applicants: row.applicants,
    competentAgency: row.competent_agency,
    implementingAgencies: JSON.parse(row.implementing_agencies) as string[],
    result: row.result,
    conditions: row.conditions,
    steps: row.steps,
    channels: row.channels,
    timeLimit: row.time_limit,
    fee: row.fee,
    dossier: row.dossier,
    legalBasis: JSON.parse(row.legal_basis) as string[],
    receptionAddress: row.reception_address,
    related: row.related,
  };
}

function toProcedureRow(procedure: Procedure): Omit<ProcedureRow, "regulation_id"> {
  return {
    decision_no: procedure.decisionNo,
    level: procedure.level,
    type: procedure.type,
    applicants: procedure.applicants,
    competent_agency: procedure.competentAgency,
    implementing_agencies: JSON.stringify(procedure.implementingAgencies),
    result: procedure.result,
    conditions: procedure.conditions,
    steps: procedure.steps,
    channels: procedure.channels,
    time_limit: procedure.timeLimit,
    fee: procedure.fee,
    dossier: procedure.dossier,
    legal_basis: JSON.stringify(procedure.legalBasis),
    reception_address: procedure.receptionAddress,
    related: procedure.related,
  };
}
