/**
 * Every table on one page, grouped by the room that owns it. Days are "YYYY-MM-DD" text, instants ISO text in UTC, exact
 * money plain decimal text, flags 0 or 1, structured cells JSON text: the same bytes on SQLite and on PostgreSQL.
 */
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";

type Flag = 0 | 1;

// — journal —
export type JournalEntryRow = {
  id: string;
  chain: string;
  position: number;
  at: Instant;
  person_id: string | null;
  verb: string;
  object_kind: string;
  object_id: string;
  details_digest: string;
  previous_hash: string;
  hash: string;
  form_token: string | null;
};
export type JournalDetailRow = { entry_id: string; salt: string; details: string };

// — organisations —
export type OrganisationRow = {
  id: string;
  code: string;
  kind: string;
  name_vi: string;
  name_en: string;
  short_name: string;
  parent_id: string | null;
  valid_from: Day;
  valid_to: Day | null;
  head_title_vi: string | null;
  head_title_en: string | null;
  reaches_everywhere: Flag;
  sort_key: string;
};
export type OrganisationSuccessorRow = { organisation_id: string; successor_id: string };
export type ControlAgencyRow = { organisation_id: string; valid_from: Day; valid_to: Day | null; source: string };
export type CalendarYearRow = { year: number; source: string };
export type CalendarDayRow = { day: Day; kind: "holiday" | "working_weekend"; name: string };

// — accounts —
export type UserRow = {
  id: string;
  username: string;
  full_name: string;
  organisation_id: string;
  password_hash: string;
  status: "active" | "suspended";
  demo_note: string | null;
  created_at: Instant;
};
export type UserRoleRow = { user_id: string; role: string };
export type SessionRow = {
  id_hash: string;
  user_id: string;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  flash: string | null;
};

export type SettingRow = { name: string; value: string };

// — legal-text —
export type DocumentRow = {
  id: string;
  number: string;
  /** The number as it stands in addresses, in small letters. */
  slug: string;
  kind: string;
  title: string;
  issuer_id: string;
  issued_on: Day | null;
  effective_on: Day | null;
  source: string;
  source_text: string;
  folded: string;
};
export type ProvisionRow = { id: string; document_id: string; kind: string };
export type ProvisionVersionRow = {
  id: string;
  provision_id: string;
  document_id: string;
  ordinal: number;
  number: string;
  address: string;
  heading: string | null;
  text: string;
  text_hash: string;
  status: "in_force" | "repealed";
  valid_from: Day | null;
  valid_to: Day | null;
  effect_id: string | null;
  /** When an earlier change that became known late took its place; such a version never was the law. */
  superseded_at: Instant | null;
  /** 1 for what is repealed and has no place in the text any more: the wording around it was restated without it. */
  omitted: Flag;
};

// — catalog —
export type RegulationRow = {
  id: string;
  code: string;
  kind: string;
  name: string;
  ministry_id: string;
  field: string | null;
  summary: string | null;
  ended_on: Day | null;
  source: string;
  assumed: Flag;
  version: number;
  created_at: Instant;
  updated_at: Instant;
  folded: string;
  sort_key: string;
};
export type ProcedureRow = {
  regulation_id: string;
  decision_no: string | null;
  level: string | null;
  type: string | null;
  applicants: string | null;
  competent_agency: string | null;
  implementing_agencies: string;
  result: string | null;
  conditions: string | null;
  steps: string | null;
  channels: string | null;
  time_limit: string | null;
  fee: string | null;
  dossier: string | null;
  legal_basis: string;
  reception_address: string | null;
  related: string | null;
};
export type RegulationProvisionRow = { regulation_id: string; provision_id: string; part: string | null };

// — imports —
export type ImportRow = {
  id: string;
  code: string;
  kind: string;
  file_name: string;
  file_digest: string;
  content: Uint8Array;
  status: "previewed" | "applied" | "undone";
  row_count: number;
  add_count: number;
  change_count: number;
  same_count: number;
  error_count: number;
  plan_digest: string;
  /** Null where the import may reach every ministry. */
  organisation_id: string | null;
  /** Null from the command line. */
  uploaded_by: string | null;
  uploaded_at: Instant;
  applied_at: Instant | null;
  undone_at: Instant | null;
};
export type ImportChangeRow = {
  id: string;
  import_id: string;
  regulation_id: string;
  action: "add" | "change";
  before: string | null;
  after: string;
  version_after: number;
};

// — costing —
export type NormRow = {
  id: string;
  kind: string;
  year: number;
  value_dong: string;
  gdp_per_capita_dong: string | null;
  source: string;
};
export type CostSheetRow = {
  id: string;
  regulation_id: string;
  proposal_id: string | null;
  version: number;
  is_latest: Flag;
  method: string;
  norm_id: string;
  hourly_income_dong: string;
  times_per_year: string;
  subjects: string;
  times_per_year_after: string | null;
  subjects_after: string | null;
  per_case_dong: string;
  per_year_dong: string;
  per_case_after_dong: string | null;
  per_year_after_dong: string | null;
  saving_dong: string | null;
  saving_time_dong: string | null;
  saving_services_dong: string | null;
  saving_fees_dong: string | null;
  assumed: Flag;
  author_id: string;
  created_at: Instant;
};
export type CostLineRow = {
  id: string;
  sheet_id: string;
  scenario: "current" | "after";
  position: number;
  group_code: string;
  name: string;
  hours: string;
  minutes: string;
  people: string;
  wage_dong: string | null;
  services_dong: string;
  fees_dong: string;
  times_per_year: string | null;
  subjects: string | null;
  one_off: Flag;
  anyway_share: string;
  take_up: string;
  addressee: string | null;
  source: string | null;
};

// — proposals —
export type ProposalRow = {
  id: string;
  code: string;
  ministry_id: string;
  unit_id: string;
  regulation_id: string;
  author_id: string;
  title: string;
  status: string;
  route: string | null;
  round: number;
  revision: number;
  version: number;
  created_at: Instant;
  updated_at: Instant;
  submitted_at: Instant | null;
  /** The revision last sent: what others than the drafting ministry see. */
  submitted_revision: number | null;
  approved_at: Instant | null;
  /** Why it was withdrawn, or why its approval was taken back. */
  reversal_reason: string | null;
  folded: string;
};
export type ProposalRevisionRow = {
  id: string;
  proposal_id: string;
  number: number;
  title: string;
  lever: string;
  reason: string;
  replacement_method: string | null;
  sheet_id: string | null;
  content_hash: string;
  author_id: string;
  created_at: Instant;
};
export type ProposalOperationRow = {
  id: string;
  revision_id: string;
  position: number;
  op: string;
  provision_id: string;
  base_version_id: string;
  base_hash: string;
  old_words: string | null;
  new_words: string | null;
  text: string | null;
  place: string | null;
  side: string | null;
  /** Address of what comes to be, of the new number, or of where it is moved. */
  new_address: string | null;
  effective_on: Day | null;
  effective_condition: string | null;
  /** The day whose law the author saw; null on rows from before this was kept. */
  base_on: Day | null;
  /** JSON list of the ids of the versions that stood in the provision then; null on such rows too. */
  base_units: string | null;
  reason: string;
};

// — approvals —
export type TurnRow = {
  id: string;
  proposal_id: string;
  round: number;
  stage: string;
  organisation_id: string;
  role: string;
  since_at: Instant;
  due_on: Day;
  ended_at: Instant | null;
};
export type DecisionRow = {
  id: string;
  proposal_id: string;
  revision_id: string;
  turn_id: string;
  round: number;
  stage: string;
  verdict: string;
  reason: string;
  decider_id: string | null;
  decider_name: string;
  decider_title: string;
  recorder_id: string;
  on_paper: Flag;
  document_number: string | null;
  signed_on: Day | null;
  file_id: string | null;
  shown_hash: string;
  decided_at: Instant;
};
export type FileRow = {
  id: string;
  name: string;
  media_type: string;
  size: number;
  digest: string;
  content: Uint8Array;
  organisation_id: string;
  uploaded_by: string;
  uploaded_at: Instant;
};

// — enactment —
export type InstrumentRow = {
  id: string;
  code: string;
  kind: string;
  title: string;
  number: string | null;
  issuer_id: string;
  lead_organisation_id: string;
  status: "drafting" | "submitted" | "issued";
  submitted_on: Day | null;
  issued_on: Day | null;
  effective_on: Day | null;
  /** What an issued text waits for whose day is not known. */
  effective_condition: string | null;
  signer: string | null;
  file_id: string | null;
  /** One paragraph a line. */
  grounds: string;
  transition: string;
  version: number;
  created_at: Instant;
};
/** A submission that was taken back: when it had been made, until when it stood, and why. */
export type InstrumentRecallRow = {
  id: string;
  instrument_id: string;
  submitted_on: Day;
  recalled_at: Instant;
  reason: string;
};
export type InstrumentItemRow = { instrument_id: string; proposal_id: string };
/** An amending act that was not prepared here. */
export type OutsideActRow = {
  id: string;
  number: string;
  issued_on: Day | null;
  effective_on: Day | null;
  effective_condition: string | null;
  /** Its own text, where it is kept here. */
  document_id: string | null;
  registered_at: Instant;
};
/** One change that an act orders in a document. It comes of an instrument (and a proposal on a regulation) or of an outside act. */
export type EffectRow = {
  id: string;
  document_id: string;
  instrument_id: string | null;
  outside_act_id: string | null;
  proposal_id: string | null;
  regulation_id: string | null;
  /** The provision that changes; null while what comes to be is not there. */
  provision_id: string | null;
  /** Address in the act; empty when not known. */
  place_in_act: string;
  /** Order within the act. */
  position: number;
  op: string;
  target: string;
  placed: string | null;
  beside: string | null;
  new_address: string | null;
  old_words: string | null;
  new_words: string | null;
  within: string | null;
  scope: string | null;
  text: string | null;
  /** Null while it is not known, perhaps for what `effective_condition` says. */
  effective_on: Day | null;
  effective_condition: string | null;
  /** Null while the versions do not show it. */
  applied_at: Instant | null;
  /** Why it does not fit the text. */
  unapplied_reason: string | null;
  unapplied_place: string | null;
  recorded_at: Instant;
};

// — counting —
export type BaselineRow = {
  id: string;
  code: string;
  name: string;
  taken_on: Day;
  frozen_at: Instant;
  item_rule: string;
  source: string;
  digest: string;
};
export type BaselineItemRow = { baseline_id: string; regulation_id: string; kind: string; ministry_id: string };
export type TargetRow = {
  id: string;
  code: string;
  programme: string;
  kind: string | null;
  ministry_id: string | null;
  verb: string;
  unit: string;
  denominator: string;
  share: string;
  baseline_id: string | null;
  valid_from: Day;
  due_on: Day;
  source: string;
};
/** A run over every current cost sheet. */
export type RecomputeRow = {
  id: string;
  status: "running" | "done" | "failed";
  /** 1 while it runs, else null: one run at a time. */
  running: 1 | null;
  sheets_total: number;
  sheets_done: number;
  lines_done: number;
  finding_count: number;
  /** JSON: the portfolio's totals at its end. */
  totals: string | null;
  /** Null from the command line. */
  started_by: string | null;
  started_at: Instant;
  /** When it last said how far it is. */
  reported_at: Instant;
  ended_at: Instant | null;
};
/** A stored figure that does not come out again. */
export type RecomputeFindingRow = {
  id: string;
  recompute_id: string;
  sheet_id: string;
  figure: string;
  stored: string | null;
  computed: string | null;
};

export type Tables = {
  journal_entries: JournalEntryRow;
  journal_details: JournalDetailRow;
  organisations: OrganisationRow;
  organisation_successors: OrganisationSuccessorRow;
  control_agencies: ControlAgencyRow;
  calendar_years: CalendarYearRow;
  calendar_days: CalendarDayRow;
  users: UserRow;
  user_roles: UserRoleRow;
  sessions: SessionRow;
  settings: SettingRow;
  documents: DocumentRow;
  provisions: ProvisionRow;
  provision_versions: ProvisionVersionRow;
  regulations: RegulationRow;
  procedures: ProcedureRow;
  regulation_provisions: RegulationProvisionRow;
  imports: ImportRow;
  import_changes: ImportChangeRow;
  norms: NormRow;
  cost_sheets: CostSheetRow;
  cost_lines: CostLineRow;
  proposals: ProposalRow;
  proposal_revisions: ProposalRevisionRow;
  proposal_operations: ProposalOperationRow;
  turns: TurnRow;
  decisions: DecisionRow;
  files: FileRow;
  instruments: InstrumentRow;
  instrument_items: InstrumentItemRow;
  instrument_recalls: InstrumentRecallRow;
  outside_acts: OutsideActRow;
  effects: EffectRow;
  baselines: BaselineRow;
  baseline_items: BaselineItemRow;
  targets: TargetRow;
  recomputes: RecomputeRow;
  recompute_findings: RecomputeFindingRow;
};

/** Which room's repository may write a table; everybody else reads at most. */
export const tableOwners = {
  journal_entries: "journal",
  journal_details: "journal",
  organisations: "organisations",
  organisation_successors: "organisations",
  control_agencies: "organisations",
  calendar_years: "organisations",
  calendar_days: "organisations",
  users: "accounts",
  user_roles: "accounts",
  sessions: "accounts",
  settings: "accounts",
  documents: "legal-text",
  provisions: "legal-text",
  provision_versions: "legal-text",
  regulations: "catalog",
  procedures: "catalog",
  regulation_provisions: "catalog",
  imports: "imports",
  import_changes: "imports",
  norms: "costing",
  cost_sheets: "costing",
  cost_lines: "costing",
  proposals: "proposals",
  proposal_revisions: "proposals",
  proposal_operations: "proposals",
  turns: "approvals",
  decisions: "approvals",
  files: "approvals",
  instruments: "enactment",
  instrument_items: "enactment",
  instrument_recalls: "enactment",
  outside_acts: "enactment",
  effects: "enactment",
  baselines: "counting",
  baseline_items: "counting",
  targets: "counting",
  recomputes: "counting",
  recompute_findings: "counting",
} as const satisfies Record<keyof Tables, string>;
