/**
 * What the components in views/components/ take. Plain objects only; texts are already in the reader's language and figures
 * already written out. The small functions fill in what a page leaves out, since a template refuses a missing name.
 */
import type { Translate } from "../i18n/message.ts";

export type Tone = "success" | "notice" | "warning" | "error";
export type TagTone = "grey" | "blue" | "teal" | "yellow" | "orange" | "red" | "green" | "purple";
export type Crumb = { readonly text: string; readonly path: string };
export type Link = { readonly text: string; readonly path: string };
/** One line of the error summary; `anchor` is the id of the field, null when the whole input is meant. */
export type ErrorLink = { readonly text: string; readonly anchor: string | null };
export type Tag = { readonly text: string; readonly tone: TagTone };

/** Where a deadline stands: a shape, words and a colour that say the same thing. */
export type Sla = {
  readonly text: string;
  readonly level: SlaLevel;
  readonly isOnTime: boolean;
  readonly isDueSoon: boolean;
  readonly isOverdue: boolean;
};
export type SlaLevel = "on-time" | "due-soon" | "overdue";

export function sla(level: SlaLevel, text: string): Sla {
  return {
    text,
    level,
    isOnTime: level === "on-time",
    isDueSoon: level === "due-soon",
    isOverdue: level === "overdue",
  };
}

/** The line that says what a thing is, in which state, and who must act until when. */
export type IdentityBar = {
  readonly code: string;
  readonly kind: string;
  readonly status: Tag;
  readonly holder: { readonly name: string; readonly since: string; readonly sla: Sla | null } | null;
};

export type TaskListItem = {
  readonly id: string;
  readonly title: string;
  readonly path: string | null;
  readonly hint: string | null;
  readonly status: Tag;
};
export type TimelineEntry = {
  readonly when: string;
  readonly who: string;
  readonly title: string;
  readonly path: string | null;
  readonly text: string | null;
};
export type Pagination = {
  readonly note: string;
  readonly previousPath: string | null;
  readonly nextPath: string | null;
};
export type ViewSwitch = { readonly label: string; readonly items: readonly (Link & { readonly current: boolean })[] };

/** A headline figure as text. `full` is the unrounded figure that stands behind a shortened one. */
export type Figure = {
  readonly label: string;
  readonly value: string;
  readonly full: string | null;
  readonly note: string | null;
  readonly path: string | null;
};

/** Why a list has no rows, with the one thing to do. */
export type Empty = { readonly title: string; readonly text: string; readonly action: Link | null };
const emptyTitles = {
  "no-data": "web.empty.no-data",
  "no-match": "web.empty.no-match",
  "no-access": "web.empty.no-access",
} as const;

export function empty(t: Translate, kind: keyof typeof emptyTitles, text: string, action: Link | null = null): Empty {
  return { title: t(emptyTitles[kind]), text, action };
}

/** One stage of a route; the words say the state, the mark only repeats it. */
export type Stage = {
  readonly text: string;
  readonly note: string | null;
  readonly state: string;
  readonly isDone: boolean;
  readonly isCurrent: boolean;
};
const stageStates = { done: "web.stage.done", current: "web.stage.current", ahead: "web.stage.ahead" } as const;

export function stage(t: Translate, state: keyof typeof stageStates, text: string, note: string | null = null): Stage {
  return { text, note, state: t(stageStates[state]), isDone: state === "done", isCurrent: state === "current" };
}

/** A formula with its numbers: 250.000 × 12 × 325.000 = 975.000.000.000, each number named and linked to its source. */
export type FormulaLine = {
  readonly label: string;
  readonly terms: readonly {
    readonly operator: string | null;
    readonly value: string;
    readonly meaning: string;
    readonly path: string | null;
  }[];
  readonly result: string;
  readonly unit: string;
  readonly note: string | null;
};

/** A stretch of legal text in a redline; a moved one notes where from, a citation leads to what it cites. */
export type Run = { readonly kind: RunKind; readonly text: string; readonly note?: string; readonly path?: string };
export type RunKind = "same" | "removed" | "added" | "moved";
export type RedlineRun = {
  readonly text: string;
  readonly note: string | null;
  readonly path: string | null;
  readonly isSame: boolean;
  readonly isRemoved: boolean;
  readonly isAdded: boolean;
  readonly isMoved: boolean;
};

export function redline(runs: readonly Run[]): readonly RedlineRun[] {
  return runs.map(({ kind, text, note, path }) => ({
    text,
    note: note ?? null,
    path: path ?? null,
    isSame: kind === "same",
    isRemoved: kind === "removed",
    isAdded: kind === "added",
    isMoved: kind === "moved",
  }));
}

/**
 * A provision as the gazette prints it: its number in the gutter, its text beside. `anchor` is its id in the page
 * ("dieu-12-khoan-2"), `depth` 0 for an article, 1 for a clause, 2 for a point.
 */
export type Provision = {
  readonly anchor: string;
  readonly label: string;
  readonly parent: string | null;
  readonly depth: 0 | 1 | 2;
  readonly runs: readonly RedlineRun[];
  /** True where the whole provision is abolished. */
  readonly isAbolished: boolean;
  readonly marks: readonly Tag[];
  readonly links: readonly Link[];
};

/** One row of the three-column comparison: current, proposed, explanation. */
export type ComparisonRow = {
  readonly anchor: string;
  readonly label: string;
  readonly current: readonly RedlineRun[];
  readonly proposed: readonly RedlineRun[];
  readonly explanation: string | null;
};
