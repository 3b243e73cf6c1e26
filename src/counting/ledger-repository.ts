/** The rows of the ledger as they were known on a day: six reads over everything, none per row. */
import type { ExpressionBuilder } from "kysely";
import type { RegulationKind } from "../catalog/regulation.ts";
import type { Reader } from "../db/database.ts";
import type { Tables } from "../db/tables.ts";
import { listCutDays } from "../enactment/effect-repository.ts";
import { findLever } from "../proposals/levers.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import { exact } from "../values/dong.ts";
import { type Instant, parseInstant } from "../values/instant.ts";
import type { Baseline } from "./baseline.ts";
import { type Clause, type CutRecord, type Late, type Ledger, ledgerOf, type RegulationRecord } from "./ledger.ts";
import type { Milestones } from "./ladder.ts";
import { findBaselineOn } from "./repository.ts";

/** The ledger of that day against the baseline that was the newest then. */
export async function findLedger(reader: Reader, day: Day): Promise<Ledger> {
  const baseline = (await findBaselineOn(reader, day)) ?? null;
  const [regulations, cuts, late] = await Promise.all([
    listRegulationRecords(reader, baseline),
    listCutRecords(reader, day),
    listLate(reader, day),
  ]);
  return ledgerOf({ day, baseline, regulations, cuts, late });
}

async function listRegulationRecords(reader: Reader, baseline: Baseline | null): Promise<readonly RegulationRecord[]> {
  const rows = await reader
    .selectFrom("regulations")
    .leftJoin("baseline_items", (join) =>
      join
        .onRef("baseline_items.regulation_id", "=", "regulations.id")
        .on("baseline_items.baseline_id", "=", baseline?.id ?? ""),
    )
    .select([
      "regulations.id",
      "regulations.code",
      "regulations.name",
      "regulations.ended_on",
      "regulations.created_at",
    ])
    .select(["regulations.kind", "regulations.ministry_id"])
    .select(["baseline_items.kind as frozen_kind", "baseline_items.ministry_id as frozen_ministry_id"])
    .orderBy("regulations.code")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    kind: (row.frozen_kind ?? row.kind) as RegulationKind,
    ministryId: row.frozen_ministry_id ?? row.ministry_id,
    endedOn: row.ended_on,
    addedOn: dayOfInstant(row.created_at),
    isInBaseline: row.frozen_kind !== null,
  }));
}

async function listCutRecords(reader: Reader, day: Day): Promise<readonly CutRecord[]> {
  const [rows, clauses, recalls, days] = await Promise.all([
    cuts(reader, day)
      .leftJoin("cost_sheets", "cost_sheets.id", "revision.sheet_id")
      .leftJoin("instrument_items", "instrument_items.proposal_id", "proposals.id")
      .leftJoin("instruments", "instruments.id", "instrument_items.instrument_id")
      .select(["proposals.id", "proposals.code", "proposals.regulation_id", "proposals.status", "proposals.updated_at"])
      .select([
        "proposals.submitted_at",
        "proposals.approved_at",
        "revision.lever",
        "cost_sheets.saving_dong",
        "cost_sheets.per_year_dong",
      ])
      .select(["instruments.code as instrument_code", "instruments.number", "instruments.lead_organisation_id"])
      .select(["instruments.submitted_on", "instruments.issued_on", "instruments.effective_on"])
      .select((select) =>
        select
          .selectFrom("turns")
          .select(({ fn }) => fn.min("turns.since_at").as("at"))
          .whereRef("turns.proposal_id", "=", "proposals.id")
          .as("first_turn_at"),
      )
      .execute(),
    listClauses(reader, day),
    listRecalls(reader),
    listCutDays(reader),
  ]);
  return rows.map((row) => {
    // A change may wait for a day of its own, and the cut with it.
    const effectiveOn = days.has(row.id) ? days.get(row.id)! : row.effective_on;
    return toCut({ ...row, effective_on: effectiveOn }, clauses.get(row.id) ?? [], recalls.get(row.id) ?? []);
  });
}

/** Submissions that were taken back, by the proposals that the instrument carries. */
async function listRecalls(reader: Reader): Promise<ReadonlyMap<string, Milestones["recalls"]>> {
  const rows = await reader
    .selectFrom("instrument_recalls")
    .innerJoin("instrument_items", "instrument_items.instrument_id", "instrument_recalls.instrument_id")
    .select(["instrument_items.proposal_id", "instrument_recalls.submitted_on", "instrument_recalls.recalled_at"])
    .execute();
  const recalls = rows.map((row) => ({
    proposalId: row.proposal_id,
    submittedOn: row.submitted_on,
    recalledOn: dayOfInstant(row.recalled_at),
  }));
  return Map.groupBy(recalls, ({ proposalId }) => proposalId);
}

/** The clauses that each proposal changes, by proposal. */
async function listClauses(reader: Reader, day: Day): Promise<ReadonlyMap<string, readonly Clause[]>> {
  const rows = await cuts(reader, day)
    .innerJoin("proposal_operations", "proposal_operations.revision_id", "revision.id")
    .innerJoin("provision_versions", "provision_versions.id", "proposal_operations.base_version_id")
    .innerJoin("documents", "documents.id", "provision_versions.document_id")
    .select(["proposals.id", "documents.number", "provision_versions.address"])
    .where("proposal_operations.op", "!=", "keep")
    .orderBy("proposal_operations.position")
    .execute();
  return Map.groupBy(rows, ({ id }) => id);
}

/** Steps that were open on that day although their deadline had passed. */
async function listLate(reader: Reader, day: Day): Promise<readonly Late[]> {
  const end = endOf(day);
  const rows = await reader
    .selectFrom("turns")
    .innerJoin("proposals", "proposals.id", "turns.proposal_id")
    .innerJoin("organisations", "organisations.id", "turns.organisation_id")
    .select(["proposals.code", "proposals.regulation_id", "turns.stage", "turns.due_on", "organisations.name_vi"])
    .where("turns.since_at", "<", end)
    .where("turns.due_on", "<", day)
    .where((where) => where.or([where("turns.ended_at", "is", null), where("turns.ended_at", ">=", end)]))
    .orderBy("turns.due_on")
    .orderBy("proposals.code")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    regulationId: row.regulation_id,
    step: row.stage,
    holderName: row.name_vi,
    dueOn: row.due_on,
  }));
}

/** Proposals that were ever sent, each with its last revision of that day; what is written after the last sending is a draft. */
function cuts(reader: Reader, day: Day) {
  return reader
    .selectFrom("proposals")
    .innerJoin("proposal_revisions as revision", (join) =>
      join
        .onRef("revision.proposal_id", "=", "proposals.id")
        .on((on) => on("revision.number", "=", lastRevisionBy(on, day))),
    )
    .where("proposals.submitted_at", "is not", null);
}

function lastRevisionBy(on: ExpressionBuilder<Tables, "proposals">, day: Day) {
  return on
    .selectFrom("proposal_revisions as known")
    .select(({ fn }) => fn.max("known.number").as("number"))
    .whereRef("known.proposal_id", "=", "proposals.id")
    .whereRef("known.number", "<=", "proposals.submitted_revision")
    .where("known.created_at", "<", endOf(day));
}

/** The first moment of the next day in Vietnam (UTC+7). */
function endOf(day: Day): Instant {
  return parseInstant(`${day}T24:00:00+07:00`);
}

type CutRow = {
  readonly id: string;
  readonly code: string;
  readonly regulation_id: string;
  readonly status: string;
  readonly updated_at: Instant;
  readonly submitted_at: Instant | null;
  readonly approved_at: Instant | null;
  readonly first_turn_at: Instant | null;
  readonly lever: string;
  readonly saving_dong: string | null;
  readonly per_year_dong: string | null;
  readonly instrument_code: string | null;
  readonly number: string | null;
  readonly lead_organisation_id: string | null;
  readonly submitted_on: Day | null;
  readonly issued_on: Day | null;
  readonly effective_on: Day | null;
};

/** Refused and withdrawn are final: the last change of such a proposal is the day it was dropped. */
const dropped = ["refused", "withdrawn"];

function toCut(row: CutRow, clauses: readonly Clause[], recalls: Milestones["recalls"]): CutRecord {
  const dayOf = (moment: Instant | null) => moment && dayOfInstant(moment);
  return {
    proposalId: row.id,
    code: row.code,
    regulationId: row.regulation_id,
    lever: row.lever,
    leverKind: findLever(row.lever)?.kind ?? "simplify",
    saving: row.saving_dong === null ? null : exact(row.saving_dong),
    cost: row.per_year_dong === null ? null : exact(row.per_year_dong),
    milestones: {
      // Sending it again after a return does not make it newer.
      proposedOn: dayOf(row.first_turn_at ?? row.submitted_at),
      approvedOn: dayOf(row.approved_at),
      submittedOn: row.submitted_on,
      issuedOn: row.issued_on,
      effectiveOn: row.effective_on,
      recalls,
      droppedOn: dropped.includes(row.status) ? dayOfInstant(row.updated_at) : null,
    },
    instrument:
      row.instrument_code === null
        ? null
        : { code: row.instrument_code, number: row.number, leadId: row.lead_organisation_id! },
    clauses: clauses.map(({ number, address }) => ({ number, address })),
  };
}
