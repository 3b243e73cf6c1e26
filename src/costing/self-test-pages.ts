import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { exact } from "../values/dong.ts";
import type { Figure, Tag } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { findCostMethod } from "./methods/registry.ts";
import type { CaseResult, CostCase } from "./self-test.ts";

export type SelfTestPage = Page & {
  readonly figures: readonly Figure[];
  readonly cases: readonly {
    readonly id: string;
    readonly title: string;
    readonly verdict: Tag;
    readonly method: string;
    readonly source: string;
    /** Address of the source; null where it has none. */
    readonly address: string | null;
    /** The published figure contradicts its own inputs, which the calculation has to notice. */
    readonly flags: string | null;
    readonly table: Table;
  }[];
};

export const renderSelfTest = view<SelfTestPage>("costing/self-test");

export type TestedCase = { readonly published: CostCase; readonly result: CaseResult };

export function selfTestPage(tested: readonly TestedCase[], t: Translate): SelfTestPage {
  const passed = tested.filter(({ result }) => result.passed).length;
  const flagged = tested.filter(({ published }) => (published.flagged ?? []).length > 0).length;
  const figure = (key: string, count: number, note: string | null): Figure => ({
    label: t(key),
    value: formatNumber(count, t.locale),
    full: null,
    note,
    path: null,
  });
  return {
    title: t("costing.self-test.title"),
    breadcrumbs: [{ text: t("costing.norms.title"), path: paths.costNorms() }],
    figures: [
      figure("costing.self-test.passed", passed, t("costing.self-test.of", { count: tested.length })),
      figure("costing.self-test.failed", tested.length - passed, null),
      figure("costing.self-test.flagged", flagged, t("costing.self-test.flagged.note")),
    ],
    // What failed is what one came for.
    cases: tested.toSorted((a, b) => Number(a.result.passed) - Number(b.result.passed)).map((one) => caseOf(one, t)),
  };
}

function caseOf({ published, result }: TestedCase, t: Translate): SelfTestPage["cases"][number] {
  const flags = (published.flagged ?? []).map((flag) => {
    const isRaised = result.flagged.includes(flag);
    return t(isRaised ? "costing.self-test.flag.raised" : "costing.self-test.flag.missed", { flag });
  });
  return {
    id: published.id,
    title: published.title,
    verdict: verdict(result.passed, t),
    method: findCostMethod(result.method)?.title[t.locale] ?? result.method,
    source: published.source,
    address: published.url,
    flags: flags.length > 0 ? flags.join(" ") : null,
    table: figureTable({ published, result }, t),
  };
}

function figureTable({ published, result }: TestedCase, t: Translate): Table {
  const heads = [
    t("costing.self-test.figure"),
    { text: t("costing.self-test.expected"), numeric: true },
    { text: t("costing.self-test.computed"), numeric: true },
    t("costing.self-test.verdict"),
  ];
  const rows = Object.entries(published.expected).map(([path, wanted]) => {
    const computed = result.computed[path] ?? null;
    return [
      figureName(path, t),
      figureText(wanted, t),
      figureText(computed, t),
      { tag: verdict(agree(wanted, computed, published.tolerance ?? "0"), t) },
    ];
  });
  return table({
    id: published.id,
    caption: t("costing.self-test.case", { id: published.id }),
    heads,
    rows,
    shape: "figures",
  });
}

/** The figures that most cases have; the others keep the name that the command `cost` prints. */
const named = [
  "current.per_case",
  "current.per_year",
  "after.per_case",
  "after.per_year",
  "saving.per_year",
  "share.value",
];

function figureName(path: string, t: Translate): string {
  return named.includes(path) ? t(`costing.self-test.figure.${path}`) : path;
}

function agree(wanted: string | null, computed: string | null, tolerance: string): boolean {
  if (wanted === null || computed === null) return wanted === computed;
  return exact(computed).minus(wanted).abs().lte(tolerance);
}

/** Null is a result too: a share of nothing. */
function figureText(value: string | null, t: Translate): string {
  return value === null ? t("costing.self-test.none") : formatNumber(value, t.locale, 6);
}

function verdict(passed: boolean, t: Translate): Tag {
  return passed
    ? { text: t("costing.self-test.pass"), tone: "green" }
    : { text: t("costing.self-test.fail"), tone: "red" };
}
