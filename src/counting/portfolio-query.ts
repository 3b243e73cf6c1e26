/** What a portfolio page is about: ministry, kind, from which stage cuts count, and the group behind one figure. */
import { type RegulationKind, regulationKinds } from "../catalog/regulation.ts";
import { stages, type Stage, stagesFrom } from "./ladder.ts";
import { type Dimension, dimensions, type Holding } from "./portfolio.ts";

export type PortfolioQuestion = {
  /** Code of a ministry; null for all. */
  readonly ministry: string | null;
  readonly kind: RegulationKind | null;
  /** Cuts at this stage or further. */
  readonly stage: Stage;
};
/** The rows behind a figure: those with a sheet of their own, or those with a cut. */
export type Side = "cost" | "cuts";
export type GroupQuestion = { readonly dimension: Dimension; readonly key: string };

const stageWords: Readonly<Record<Stage, string>> = {
  proposed: "de-xuat",
  approved: "phe-duyet",
  submitted: "da-trinh",
  issued: "da-ban-hanh",
  in_force: "co-hieu-luc",
};
const dimensionWords: Readonly<Record<Dimension, string>> = {
  ministry: "co-quan",
  field: "linh-vuc",
  kind: "loai-quy-dinh",
  instrument: "van-ban",
  lever: "bien-phap",
};

const sideWords: Readonly<Record<Side, string>> = { cost: "chi-phi", cuts: "phuong-an" };

type Query = Readonly<Record<string, string>>;

/** What means nothing in the address is left out and named. */
export function readPortfolioQuestion(
  query: Query,
  ministries: readonly { readonly code: string }[],
): { readonly question: PortfolioQuestion; readonly ignored: readonly string[] } {
  const ministry = ministries.find(({ code }) => code === query.bo)?.code ?? null;
  const kind = regulationKinds.find(({ code }) => code === query.loai)?.code ?? null;
  const stage = stages.find((one) => stageWords[one] === query.tu) ?? null;
  const ignored = [
    ...(query.bo && !ministry ? [query.bo] : []),
    ...(query.loai && !kind ? [query.loai] : []),
    ...(query.tu && !stage ? [query.tu] : []),
  ];
  return { question: { ministry, kind, stage: stage ?? "proposed" }, ignored };
}

/** The group of an address; null where it names no dimension. */
export function readGroup(query: Query): GroupQuestion | null {
  const dimension = dimensions.find((one) => dimensionWords[one] === query.theo);
  return dimension ? { dimension, key: query.nhom ?? "" } : null;
}

/** The dimension that a page is opened on alone. */
export function readDimension(query: Query): Dimension | null {
  return readGroup(query)?.dimension ?? null;
}

/** Null for both. */
export function readSide(query: Query): Side | null {
  return query.xem === sideWords.cost ? "cost" : query.xem === sideWords.cuts ? "cuts" : null;
}

export function sideQuery(side: Side | null) {
  return side && { xem: sideWords[side] };
}

/** The rows of one side with the figures of that side alone. */
export function onSide(holdings: readonly Holding[], side: Side | null): readonly Holding[] {
  if (side === "cuts") return holdings.filter(({ cuts }) => cuts.length > 0).map((one) => ({ ...one, cost: null }));
  if (side === "cost") return holdings.filter(({ cost }) => cost !== null).map((one) => ({ ...one, cuts: [] }));
  return holdings;
}

export function portfolioQuery({ ministry, kind, stage }: PortfolioQuestion) {
  return { bo: ministry, loai: kind, tu: stage === "proposed" ? null : stageWords[stage] };
}

export function dimensionQuery(dimension: Dimension) {
  return { theo: dimensionWords[dimension] };
}

export function stageWord(stage: Stage): string {
  return stageWords[stage];
}

/** The holdings that a question is about, each with the cuts that count. */
export function asked(
  holdings: readonly Holding[],
  { kind, stage }: PortfolioQuestion,
  ministryId: string | null,
): readonly Holding[] {
  const counted = stagesFrom(stage);
  return holdings
    .filter((one) => (ministryId === null || one.ministryId === ministryId) && (kind === null || one.kind === kind))
    .map((one) => ({ ...one, cuts: one.cuts.filter((cut) => counted.includes(cut.stage)) }))
    .filter(({ cost, cuts }) => cost !== null || cuts.length > 0);
}
