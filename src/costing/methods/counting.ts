/**
 * Figures that are counted rather than costed: shares with their denominators, reductions of a stock, sums by part, and
 * indices at constant wages and cases (German bureaucracy cost index, Destatis: 100 × cost now / cost in the base period).
 */
import { type Exact, exact, sumExact } from "../../values/dong.ts";
import { circularRule } from "./circular-02-2017.ts";
import { amountOf, amountsOf, given, groupOf, groupsOf, type Inputs, isAmount } from "./inputs.ts";
import type { CostMethod, Figures } from "./method.ts";

export const countedShares: CostMethod = {
  code: "counting",
  aliases: [
    "counting shares",
    "vietnam reduction count",
    "british columbia requirement count",
    "simplifica method el salvador omr",
  ],
  title: { vi: "Đếm và tỷ lệ", en: "Counts and shares" },
  citation: "Nghị quyết 66/NQ-CP (tỷ lệ cắt giảm trên số liệu kỳ gốc)",
  currency: "VND",
  usesHourlyIncome: true,
  parameters: {},
  rule: () => circularRule,
  fromInputs: (inputs) => ({
    figures: { ...everyShare(inputs), ...againstBaselines(inputs), ...reduction(inputs), ...total(inputs) },
  }),
};

export const costIndex: CostMethod = {
  ...countedShares,
  code: "cost-index",
  aliases: ["germany bki", "bki", "burokratiekostenindex"],
  title: { vi: "Chỉ số chi phí tuân thủ", en: "Compliance cost index" },
  citation: "Destatis, Bürokratiekostenindex",
  fromInputs: (inputs) => ({ figures: indexFigures(inputs) }),
};

/** Before and after of a stock or a cost: the cut and its share of what there was. */
function reduction(inputs: Inputs): Figures {
  const before = amountOf(inputs, "before") ?? amountOf(inputs, "baseline");
  const after = amountOf(inputs, "after") ?? amountOf(inputs, "count");
  return given([before, after], (base, now) => {
    const saving = base!.minus(now!);
    return { saving, pct: percent(saving, base!) };
  });
}

/** Each part of each whole: a share is always shown with the denominator it belongs to. */
function everyShare(inputs: Inputs): Figures {
  const amounts = (name: string) =>
    Object.entries(groupOf(inputs, name) ?? {}).filter((entry): entry is [string, Exact] => isAmount(entry[1]));
  const shares = amounts("parts").flatMap(([part, count]) =>
    amounts("wholes").map(([whole, all]): [string, Exact | null] => [`${part}_of_${whole}`, percent(count, all)]),
  );
  return Object.fromEntries(shares);
}

/** "procedures" beside "procedures_baseline" is a share of its own baseline; one number beside a bare "baseline" is "pct". */
function againstBaselines(inputs: Inputs): Figures {
  const amounts = Object.entries(inputs).filter((entry): entry is [string, Exact] => isAmount(entry[1]));
  const others = amounts.filter(([name]) => !name.includes("baseline"));
  const shares = amounts.flatMap(([name, whole]): [string, Exact | null][] => {
    if (name === "baseline" && others.length === 1) return [["pct", percent(others[0]![1], whole)]];
    if (!name.endsWith("_baseline")) return [];
    const subject = name.slice(0, -"_baseline".length);
    return others
      .filter(([other]) => other === subject || other.startsWith(`${subject}_`))
      .map(([other, part]) => [`${other}_pct`, percent(part, whole)]);
  });
  return Object.fromEntries(shares);
}

function total(inputs: Inputs): Figures {
  const amounts = amountsOf(inputs, "amounts");
  const groups = groupsOf(inputs, "amounts").map((group) => amountOf(group, "amount"));
  const named = groups.length > 0 && groups.every((amount) => amount !== null) ? (groups as Exact[]) : null;
  const all = amounts && amounts.length > 0 ? amounts : named;
  return all ? { total: sumExact(all) } : {};
}

function indexFigures(inputs: Inputs): Figures {
  const index = amountsOf(inputs, "index");
  const base = amountOf(inputs, "base") ?? exact(100);
  return {
    ...(index ? { change_pct: index.map((value) => value.minus(base).times(100).div(base)) } : {}),
    ...given([amountOf(inputs, "cost_now"), amountOf(inputs, "cost_base")], (now, then) => ({
      index: then!.isZero() ? null : now!.times(base).div(then!),
    })),
  };
}

function percent(part: Exact, whole: Exact): Exact | null {
  return whole.isZero() ? null : part.times(100).div(whole);
}
