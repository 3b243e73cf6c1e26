/** What all leadership pages share: a figure is always text with the address of the rows behind it. */
import { type RegulationKind, regulationKindName } from "../catalog/regulation.ts";
import { formatDay, formatDong, formatNumber, formatShare } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { type Organisation, organisationName } from "../organisations/organisation.ts";
import type { MayRead } from "./disclosure.ts";
import { type Indicator, indicatorCode, measure, type Measure, type Unit, findIndicator } from "./indicator.ts";
import { type Stage, stages } from "./ladder.ts";
import type { Ledger } from "./ledger.ts";
import { evidencePath } from "./address-pages.ts";
import type { EvidenceOf, Question } from "./query.ts";

/** A ledger, already narrowed to what is asked, and the words and addresses to show it with. */
export type Desk = {
  readonly ledger: Ledger;
  readonly about: Pick<Question, "day" | "ministry" | "kind">;
  /** May the visitor see the proposals of that ministry while they are under review? */
  readonly mayRead: MayRead;
  readonly t: Translate;
};

/** A stretch of a sentence; with a path where it is a figure. */
export type Run = { readonly text: string; readonly path: string | null };
export type LinkedFigure = { readonly text: string; readonly path: string };

/** The figure of an indicator as people read it, leading to its rows; null for a share of nothing. */
export function figure(desk: Desk, code: string, of: EvidenceOf = {}): LinkedFigure | null {
  const { unit } = findIndicator(code) as Indicator;
  const text = figureText(measure(desk.ledger, code, of), unit, desk.t);
  return text === null ? null : { text, path: evidencePath(desk.about, code, of) };
}

/** A figure that always exists: anything but a share. */
export function count(desk: Desk, code: string, of: EvidenceOf = {}): LinkedFigure {
  return figure(desk, code, of) ?? { text: "0", path: evidencePath(desk.about, code, of) };
}

export function figureText({ total, share }: Measure, unit: Unit, t: Translate): string | null {
  if (unit === "share") return share && formatShare(share.ratio, t.locale);
  return unit === "dong" ? formatDong(total, t.locale) : formatNumber(total, t.locale, 0);
}

/** A sentence whose figures are links: the parameters that are figures keep their addresses. */
export function sentence(
  t: Translate,
  key: string,
  params: Readonly<Record<string, string | LinkedFigure>>,
): readonly Run[] {
  const names = Object.keys(params);
  const marked = t(key, Object.fromEntries(names.map((name) => [name, `\u{E000}${name}\u{E000}`])));
  return marked.split("\u{E000}").flatMap((text, index) => {
    if (index % 2 === 0) return text === "" ? [] : [{ text, path: null }];
    const value = params[text]!;
    return [typeof value === "string" ? { text: value, path: null } : value];
  });
}

/** "toàn Chính phủ, mọi loại quy định, đến hết ngày 02/03/2026". */
export function scopeText({ about, t }: Desk, ministry: Organisation | null): string {
  return t("counting.scope", {
    ministry: ministry ? organisationName(ministry, t.locale) : t("counting.scope.government"),
    kind: about.kind ? kindName(about.kind, t) : t("counting.scope.kinds"),
    day: formatDay(about.day),
  });
}

export function kindName(kind: RegulationKind, t: Translate): string {
  return regulationKindName(kind, t.locale);
}

export function stageName(stage: Stage, t: Translate): string {
  return t(`counting.stage.${stage}`);
}

/** What an indicator is called and how it is defined. */
export function indicatorWords(code: string, t: Translate): { readonly name: string; readonly definition: string } {
  if (code === indicatorCode.at("in_force")) {
    return { name: t("counting.indicator.co-hieu-luc"), definition: t("counting.definition.co-hieu-luc") };
  }
  for (const family of ["from", "saving", "at"] as const) {
    const stage = stages.find((each) => indicatorCode[family](each) === code);
    if (!stage) continue;
    const params = { stage: stageName(stage, t) };
    return {
      name: t(`counting.family.${family}`, params),
      definition: t(`counting.family-definition.${family}`, params),
    };
  }
  return { name: t(`counting.indicator.${code}`), definition: t(`counting.definition.${code}`) };
}
