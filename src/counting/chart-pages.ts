/** Bars: each kind against its target, and the ladder stage by stage. */
import { formatNumber, formatShare } from "../i18n/format.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { exact } from "../values/dong.ts";
import { type BarChart, type BarContent, barChart } from "../web/charts.ts";
import { count, type Desk, kindName, stageName } from "./desk-pages.ts";
import { indicatorCode, measure } from "./indicator.ts";
import { stages } from "./ladder.ts";
import { evidenceExportPath, evidencePath } from "./address-pages.ts";
import type { EvidenceOf } from "./query.ts";
import { partsByKind } from "./tally.ts";
import { matchingTarget, type Target } from "./target.ts";

/** In force and approved as shares of each kind's own baseline, with a tick where a target counts the same. */
export function bulletChart(desk: Desk, targets: readonly Target[], ministry: Organisation | null): BarChart {
  const { t, ledger } = desk;
  const hasBaseline = ledger.baseline !== null;
  return barChart({
    id: "theo-loai",
    title: t("counting.bullet.title", {
      count: count(desk, "co-hieu-luc").text,
      approved: count(desk, "luy-ke-phe-duyet").text,
    }),
    note: t(hasBaseline ? "counting.bullet.note" : "counting.bullet.note-counts"),
    heads: {
      label: t("counting.kind"),
      value: t("counting.bullet.in-force"),
      outline: t("counting.bullet.approved"),
      target: t("counting.bullet.target"),
    },
    bars: partsByKind(ledger).map(({ kind, ledger: part }) => {
      const about = { ...desk.about, kind: kind.code };
      return bullet({ ...desk, ledger: part, about }, kindName(kind.code, t), targets, ministry);
    }),
    csvPath: evidenceExportPath(desk.about, "co-hieu-luc"),
  });
}

function bullet(desk: Desk, label: string, targets: readonly Target[], ministry: Organisation | null): BarContent {
  const { ledger, about, t } = desk;
  const { share, total } = measure(ledger, "ty-le-co-hieu-luc");
  const approved = measure(ledger, "luy-ke-phe-duyet").total.toNumber();
  const counting = { kind: about.kind, ministryId: ministry?.id ?? null, baselineId: ledger.baseline?.id ?? null };
  const target = share && matchingTarget(targets, counting, ledger.day);
  const whole = share?.denominator ?? 1;
  const text = share
    ? t("counting.bullet.text", {
        count: formatNumber(total, t.locale),
        base: formatNumber(share.denominator, t.locale),
        share: formatShare(share.ratio, t.locale),
      })
    : formatNumber(total, t.locale);
  return {
    label,
    value: total.toNumber() / whole,
    text,
    path: evidencePath(about, "co-hieu-luc"),
    outline: { value: approved / whole, text: formatNumber(approved, t.locale) },
    ...(target ? { target: { value: target.share.toNumber(), text: formatShare(target.share, t.locale) } } : {}),
  };
}

/** Every regulation once, at the furthest stage of its cuts. */
export function ladderChart(desk: Desk): BarChart {
  const { t } = desk;
  const total = stages.reduce((sum, stage) => sum + measure(desk.ledger, indicatorCode.at(stage)).rows.length, 0);
  return barChart({
    id: "cac-buoc",
    title: t("counting.ladder.title", { count: formatNumber(exact(total), t.locale) }),
    note: t("counting.ladder.note"),
    heads: { label: t("counting.stage"), value: t("counting.ladder.exclusive") },
    bars: stages.map((stage) => bar(desk, stageName(stage, t), indicatorCode.at(stage))),
    csvPath: evidenceExportPath(desk.about, indicatorCode.from("proposed")),
  });
}

function bar(desk: Desk, label: string, code: string, of: EvidenceOf = {}): BarContent {
  const { text, path } = count(desk, code, of);
  return { label, text, path, value: measure(desk.ledger, code, of).total.toNumber() };
}
