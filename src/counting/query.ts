/** What a leadership page is about: the day, the ministry, the kind, the order. It stands in the address, so that it can be shared. */
import { type RegulationKind, regulationKinds } from "../catalog/regulation.ts";
import type { LeverKind } from "../proposals/levers.ts";
import { type Day, readDay } from "../values/day.ts";
import { findIndicator } from "./indicator.ts";
import { leagueColumns, type LeagueSort, leverKinds } from "./tally.ts";

export type Question = {
  /** As of the end of this day. */
  readonly day: Day;
  /** Code of the ministry; null for the whole Government. */
  readonly ministry: string | null;
  readonly kind: RegulationKind | null;
  readonly sort: LeagueSort;
};

const defaultSort: LeagueSort = { column: "ty-le-co-hieu-luc", isAscending: false };

/** The question of an address; what means nothing is left out and named. A day to come is not known yet. */
export function readQuestion(
  query: Readonly<Record<string, string>>,
  today: Day,
  ministries: readonly { readonly code: string }[],
): { readonly question: Question; readonly ignored: readonly string[] } {
  const day = query.ngay ? readDay(query.ngay) : today;
  const isKnownDay = day !== undefined && day <= today;
  const ministry = ministries.find(({ code }) => code === query.bo)?.code ?? null;
  const kind = regulationKinds.find(({ code }) => code === query.loai)?.code ?? null;
  const column = [...leagueColumns, "ten" as const].find((name) => name === query["sap-xep"]);
  const sort = column ? { column, isAscending: query.chieu === "tang" } : defaultSort;
  const ignored = [
    ...(query.ngay && !isKnownDay ? [query.ngay] : []),
    ...(query.bo && !ministry ? [query.bo] : []),
    ...(query.loai && !kind ? [query.loai] : []),
  ];
  return { question: { day: isKnownDay ? day : today, ministry, kind, sort }, ignored };
}

export type EvidenceQuestion = Question & {
  readonly indicator: string;
  readonly lever: LeverKind | null;
  readonly document: string | null;
  readonly proposal: string | null;
  /** From 1. */
  readonly page: number;
};

/** The question of an evidence address; an unknown indicator gives null. */
export function readEvidenceQuestion(
  query: Readonly<Record<string, string>>,
  today: Day,
  ministries: readonly { readonly code: string }[],
): EvidenceQuestion | null {
  const { question } = readQuestion(query, today, ministries);
  const indicator = findIndicator(query["chi-so"] ?? "")?.code;
  if (!indicator) return null;
  return {
    ...question,
    indicator,
    lever: leverKinds.find((kind) => kind === query["hinh-thuc"]) ?? null,
    document: query["van-ban"] || null,
    proposal: query["de-xuat"] || null,
    page: Math.max(1, Math.trunc(Number(query.trang)) || 1),
  };
}

export type About = Pick<Question, "day" | "ministry" | "kind">;
export type EvidenceOf = Partial<Pick<EvidenceQuestion, "lever" | "document" | "proposal" | "page">>;

/** The address parameters of a leadership page. */
export function questionQuery({ day, ministry, kind }: About, sort: LeagueSort | null) {
  const order = sort && { "sap-xep": sort.column, chieu: sort.isAscending ? "tang" : null };
  return { ngay: day, bo: ministry, loai: kind, ...order };
}

/** The address parameters of the rows behind a figure. */
export function evidenceQuery({ day, ministry, kind }: About, indicator: string, of: EvidenceOf) {
  const { lever, document, proposal, page } = of;
  return {
    "chi-so": indicator,
    bo: ministry,
    loai: kind,
    "hinh-thuc": lever,
    "van-ban": document,
    "de-xuat": proposal,
    ngay: day,
    trang: page,
  };
}
