/** One sheet by several methods, and line by line why their totals differ from the default. */
import { formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { exact, type Exact } from "../values/dong.ts";
import { paths } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { costOfSheet } from "./line-cost.ts";
import { circular022017, circularRule } from "./methods/circular-02-2017.ts";
import type { CostMethod, Figures, Parameters } from "./methods/method.ts";
import { lineMethods } from "./methods/registry.ts";
import { type Reconciliation, reconcile } from "./reconciliation.ts";
import type { StoredSheet } from "./repository.ts";

export type MethodsPage = Page & {
  readonly lead: string;
  readonly table: Table;
  readonly methods: readonly {
    readonly title: string;
    readonly citation: string;
    /** Empty where the method counts as the default does. */
    readonly reasons: readonly string[];
    readonly figures: readonly string[];
  }[];
};

export const renderMethods = view<MethodsPage>("costing/methods");

type Reckoned = {
  readonly method: CostMethod;
  readonly found: Reconciliation;
  readonly figures: Figures;
};

export function methodsPage(
  { code, name }: { readonly code: string; readonly name: string },
  sheet: StoredSheet,
  t: Translate,
): MethodsPage {
  const reckoned = lineMethods.map((method) => reckon(method, sheet));
  return {
    title: t("costing.methods.title", { name }),
    wide: true,
    breadcrumbs: [
      { text: code, path: paths.regulation(code) },
      { text: t("costing.title"), path: paths.regulationCost(code) },
    ],
    lead: t("costing.methods.lead", { value: formatDong(sheet.norm.value, t.locale), year: sheet.norm.year }),
    table: methodTable(reckoned, t),
    methods: reckoned
      .filter(({ method }) => method !== circular022017)
      .map(({ method, found, figures }) => ({
        title: method.title[t.locale],
        citation: method.citation,
        reasons: found.steps.map((step) => reasonOf(step, sheet, t)),
        figures: figureWords(figures, t),
      })),
  };
}

/** With the same hourly income under every method, so that only the rules differ. */
function reckon(method: CostMethod, { current, norm }: StoredSheet): Reckoned {
  const parameters: Parameters = Object.fromEntries(
    Object.entries(method.parameters).map(([name, text]) => [name, exact(text)]),
  );
  const rule = method.rule(parameters);
  const cost = costOfSheet(current, norm.value, rule);
  return {
    method,
    found: reconcile(current, norm.value, circularRule, rule),
    figures: method.figures?.(cost, parameters) ?? {},
  };
}

function methodTable(reckoned: readonly Reckoned[], t: Translate): Table {
  return table({
    id: "phuong-phap",
    caption: t("costing.methods.caption"),
    heads: [
      t("costing.method"),
      { text: t("costing.per-year"), numeric: true },
      { text: t("costing.methods.difference"), numeric: true },
    ],
    rows: reckoned.map(({ method, found }) => [
      { text: method.title[t.locale], note: method.citation },
      formatDong(found.to, t.locale),
      method === circular022017 ? null : signed(found.to.minus(found.from), t),
    ]),
    shape: "figures",
  });
}

function reasonOf({ difference, amount, lines }: Reconciliation["steps"][number], sheet: StoredSheet, t: Translate) {
  const names = lines.map(({ line, amount: part }) => {
    const name = sheet.current.lines[line]?.name || t("costing.methods.line", { number: line + 1 });
    return t("costing.methods.of-line", { name, amount: signed(part, t) });
  });
  const why = t(`costing.methods.why.${difference}`);
  return t("costing.methods.reason", { why, amount: signed(amount, t), lines: names.join("; ") });
}

/** What the method adds to the yearly total: present value, hours, yearly equivalent. */
function figureWords(figures: Figures, t: Translate): readonly string[] {
  return Object.entries(figures).flatMap(([name, value]) => {
    if (value === null || Array.isArray(value)) return [];
    const amount = formatNumber((value as Exact).toDecimalPlaces(0), t.locale);
    return [t(`costing.methods.figure.${name}`, { amount })];
  });
}

function signed(amount: Exact, t: Translate): string {
  const text = formatDong(amount, t.locale);
  return amount.isPositive() && !amount.isZero() ? `+${text}` : text;
}
