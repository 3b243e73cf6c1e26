/**
 * The indicators: each is a selection of the ledger's rows and what a row contributes (one item, minus one, or đồng per year).
 * The figure is the sum of what its rows contribute, and the evidence page lists these rows: one function gives both.
 */
import type { LeverKind } from "../proposals/levers.ts";
import { type Exact, exact, sumExact } from "../values/dong.ts";
import { type Stage, stages, stagesFrom } from "./ladder.ts";
import type { Cut, Late, Ledger, Regulation } from "./ledger.ts";
import { type Share, shareOf } from "./share.ts";

export type Row = {
  readonly regulation: Regulation;
  readonly cut: Cut | null;
  readonly late: Late | null;
  /** Null where nothing is known: a cut whose cost was not worked out. */
  readonly contributes: Exact | null;
};
export type Unit = "items" | "dong" | "share" | "proposals";

export type Indicator = {
  readonly code: string;
  readonly unit: Unit;
  readonly rows: (ledger: Ledger) => readonly Row[];
};

const stageCodes: Readonly<Record<Stage, string>> = {
  proposed: "de-xuat",
  approved: "phe-duyet",
  submitted: "da-trinh",
  issued: "da-ban-hanh",
  in_force: "co-hieu-luc",
};
const notIssued: readonly Stage[] = ["approved", "submitted"];
const reported: readonly Stage[] = ["submitted", "issued", "in_force"];

/** The code of the indicator that counts regulations at that stage, of those that reached it, or what is saved at it. */
export const indicatorCode = {
  at: (stage: Stage) => stageCodes[stage],
  from: (stage: Stage) => `luy-ke-${stageCodes[stage]}`,
  saving: (stage: Stage) => `tiet-kiem-${stageCodes[stage]}`,
};

const indicators: readonly Indicator[] = [
  ...stages.flatMap((stage): Indicator[] => [
    { code: indicatorCode.at(stage), unit: "items", rows: regulationsAt([stage]) },
    { code: indicatorCode.from(stage), unit: "items", rows: regulationsAt(stagesFrom(stage)) },
    { code: indicatorCode.saving(stage), unit: "dong", rows: savingsAt([stage]) },
  ]),
  { code: "ty-le-co-hieu-luc", unit: "share", rows: regulationsAt(["in_force"]) },
  { code: "chua-ban-hanh", unit: "items", rows: regulationsAt(notIssued) },
  { code: "tiet-kiem-chua-ban-hanh", unit: "dong", rows: savingsAt(notIssued) },
  { code: "bao-cao", unit: "items", rows: regulationsAt(reported) },
  { code: "ty-le-bao-cao", unit: "share", rows: regulationsAt(reported) },
  { code: "ky-goc", unit: "items", rows: ({ regulations }) => regulations.filter(isCounted).map(one) },
  { code: "bai-bo", unit: "items", rows: abolished },
  { code: "moi-ban-hanh", unit: "items", rows: added },
  { code: "tang-giam-rong", unit: "items", rows: (ledger) => [...abolished(ledger).map(minusOne), ...added(ledger)] },
  { code: "het-hieu-luc-khac", unit: "items", rows: lapsed },
  { code: "ngoai-ky-goc", unit: "items", rows: ({ regulations }) => regulations.filter(isExtraCut).map(one) },
  {
    code: "qua-han",
    unit: "proposals",
    rows: ({ late }) => late.map(({ regulation, ...step }) => ({ ...one(regulation), cut: null, late: step })),
  },
];

export function findIndicator(code: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.code === code);
}

export function listIndicatorCodes(): readonly string[] {
  return indicators.map(({ code }) => code);
}

/** What the rows of an indicator are narrowed to besides ministry and kind. */
export type Selection = {
  readonly lever?: LeverKind | null;
  /** Number of a text that the cuts amend. */
  readonly document?: string | null;
  /** Code of one proposal. */
  readonly proposal?: string | null;
};

export type Measure = {
  readonly rows: readonly Row[];
  readonly total: Exact;
  /** Cuts of unknown saving among the rows. */
  readonly unknown: number;
  /** For a share: its two numbers; null where there is nothing to divide by. */
  readonly share: Share | null;
};

/** The figure and its rows. Throws a plain Error for an unknown code (a bug). */
export function measure(ledger: Ledger, code: string, selection: Selection = {}): Measure {
  const indicator = findIndicator(code);
  if (!indicator) throw new Error(`no indicator ${code}`);
  const rows = indicator.rows(ledger).filter((row) => isSelected(row, selection));
  const known = rows.flatMap(({ contributes }) => contributes ?? []);
  const isDong = indicator.unit === "dong";
  // Items are summed as machine integers: a dashboard measures thousands of rows a hundred times.
  const total = isDong ? sumExact(known) : exact(known.reduce((sum, each) => sum + each.toNumber(), 0));
  const whole = indicator.unit === "share" ? ledger.regulations.filter(isCounted).length : 0;
  return { rows, total, unknown: rows.length - known.length, share: shareOf(rows.length, whole, ledger.baseline) };
}

function isSelected({ cut, late }: Row, { lever, document, proposal }: Selection): boolean {
  return (
    (!lever || cut?.leverKind === lever) &&
    (!document || (cut?.clauses.some(({ number }) => number === document) ?? false)) &&
    (!proposal || (cut?.code ?? late?.code) === proposal)
  );
}

const plusOne = exact(1);
const negativeOne = exact(-1);

function one(regulation: Regulation): Row {
  return { regulation, cut: regulation.leading, late: null, contributes: plusOne };
}

function minusOne(row: Row): Row {
  return { ...row, contributes: negativeOne };
}

function isCounted({ isCounted }: Regulation): boolean {
  return isCounted;
}

function regulationsAt(wanted: readonly Stage[]) {
  return ({ regulations }: Ledger) =>
    regulations.filter(({ isCounted, stage }) => isCounted && stage !== null && wanted.includes(stage)).map(one);
}

/** A regulation with several cuts saves with each of them, at the stage of each; what overlaps is not added. */
function savingsAt(wanted: readonly Stage[]) {
  return ({ regulations }: Ledger): readonly Row[] =>
    regulations
      .filter(isCounted)
      .flatMap((regulation) =>
        regulation.cuts
          .filter(({ stage }) => wanted.includes(stage))
          .map((cut) => ({ regulation, cut, late: null, contributes: cut.saving?.minus(cut.overlap) ?? null })),
      );
}

function isAbolished({ stage, leading }: Regulation): boolean {
  return stage === "in_force" && leading?.leverKind === "abolish";
}

function abolished({ regulations }: Ledger): readonly Row[] {
  return regulations.filter((regulation) => regulation.isCounted && isAbolished(regulation)).map(one);
}

/** Came after the baseline and is still there. */
function added({ regulations, day }: Ledger): readonly Row[] {
  return regulations.filter(({ isCounted, endedOn }) => !isCounted && !(endedOn && endedOn <= day)).map(one);
}

/** Ended without any abolition of ours in force: no credit, but no longer there. */
function lapsed({ regulations, day, baseline }: Ledger): readonly Row[] {
  const isOver = ({ endedOn }: Regulation) =>
    endedOn !== null && endedOn <= day && (baseline === null || endedOn > baseline.takenOn);
  return regulations
    .filter((regulation) => regulation.isCounted && isOver(regulation) && !isAbolished(regulation))
    .map(one);
}

function isExtraCut({ isCounted, stage }: Regulation): boolean {
  return !isCounted && stage === "in_force";
}
