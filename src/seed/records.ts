/** The shapes of data/demo: what each file holds. */
import type { Role } from "../access/actor.ts";
import type { RegulationKind } from "../catalog/regulation.ts";
import type { WorkGroup } from "../costing/sheet.ts";
import type { DocumentKind } from "../legal-text/document.ts";
import type { Choice } from "../proposals/asked-change.ts";
import type { Day } from "../values/day.ts";

export type UsersRecord = {
  readonly password: string;
  readonly users: readonly {
    readonly username: string;
    readonly full_name: string;
    readonly role: Role;
    readonly organisation: string;
    readonly note: string;
  }[];
};

export type DocumentRecord = {
  readonly number: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuer: string;
  readonly issued_on: Day;
  readonly effective_on: Day;
  readonly file: string;
  readonly source: string;
};

export type RegulationRecord = {
  readonly code: string;
  readonly kind: RegulationKind;
  readonly name: string;
  readonly ministry: string;
  readonly unit: string;
  readonly field: string;
  readonly summary: string | null;
  readonly source: string;
  readonly real: boolean;
  readonly provisions: readonly {
    readonly document: string;
    readonly address: string;
    readonly part?: string | null;
  }[];
  readonly parts: {
    readonly applicants?: string | null;
    readonly handling_agency?: string | null;
    readonly decision_no?: string | null;
    readonly level?: string | null;
    readonly channels?: readonly string[] | null;
    readonly time_limit?: string | null;
    readonly fee?: string | null;
    readonly dossier?: readonly string[] | null;
    readonly steps?: string | null;
    readonly result?: string | null;
    readonly conditions?: string | null;
    readonly requirement?: string | null;
    readonly legal_basis?: string | null;
  };
};

export type SheetRecord = {
  readonly times_per_year: number;
  readonly subjects: number;
  readonly lines: readonly {
    readonly group: WorkGroup;
    readonly name: string;
    readonly hours: number;
    readonly services: number;
    readonly fees: number;
    readonly times_per_year?: number;
    readonly subjects?: number;
    readonly source: string | null;
  }[];
};
export type CostSheetRecord = SheetRecord & {
  readonly regulation: string;
  readonly norm_year: number;
  readonly assumed: boolean;
};

export type HistoryRecord = {
  readonly stage: string;
  readonly verdict: "submit" | "advance" | "approve" | "return" | "refuse" | "withdraw";
  readonly by: string;
  readonly on: Day;
  readonly reason: string | null;
  readonly on_paper: {
    readonly number: string;
    readonly signed_on: Day;
    readonly signer: string;
    readonly title: string;
  } | null;
};

export type ProposalRecord = {
  readonly code: string;
  readonly ministry: string;
  readonly drafter: string;
  readonly regulation: string;
  readonly lever: string;
  readonly title: string;
  readonly reason: string;
  readonly replacement_method: string | null;
  readonly operations: readonly {
    readonly op: Choice;
    readonly document: string;
    readonly address: string;
    readonly text?: string;
    readonly old?: string;
    readonly new?: string;
    readonly reason: string;
  }[];
  readonly after: SheetRecord | null;
  readonly created_on: Day;
  readonly history: readonly HistoryRecord[];
};

export type InstrumentRecord = {
  readonly code: string;
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly title: string;
  readonly issuer: string;
  readonly lead: string;
  readonly created_on: Day;
  readonly submitted_on: Day | null;
  readonly issued_on: Day | null;
  readonly effective_on: Day | null;
  readonly signer: string | null;
  readonly proposals: readonly string[];
};

export type BaselineRecord = {
  readonly code: string;
  readonly name: string;
  readonly taken_on: Day;
  readonly item_rule: string;
  readonly source: string;
  readonly items: readonly string[];
};

export type TargetRecord = {
  readonly code: string;
  readonly programme: string;
  readonly kind: RegulationKind | null;
  readonly ministry: string | null;
  readonly verb: string;
  readonly unit: string;
  readonly denominator: string;
  /** 0…1 as plain decimal text. */
  readonly share: string;
  readonly baseline: string | null;
  readonly valid_from: Day;
  readonly due_on: Day;
  readonly source: string;
};
