/**
 * Canada's one-for-one rule (Red Tape Reduction Regulations, SOR/2015-202, section 2):
 *   A = Σ_{F=1…10G} C × D × E / 1.07^(F/G), cost = A × 0.142378 / 1.07^(B − 2012)
 * with C hourly cost in 2012 dollars, D hours of one performance, E businesses, G performances a year, B the year of
 * registration. The statute prints the constant rounded, and so it is used.
 */
import { type Exact, exact, sumExact, zero } from "../../values/dong.ts";
import type { LineCost } from "../line-cost.ts";
import { capitalRecoveryFactor } from "./discounting.ts";
import { amountOf, given, type Inputs } from "./inputs.ts";
import type { CostMethod, Figures, Parameters } from "./method.ts";

const growth = exact("1.07");
const yearsCounted = 10;
const statutoryConstant = exact("0.142378");
const priceYear = 2012;

export const canadaOneForOne: CostMethod = {
  code: "ca-one-for-one",
  aliases: ["canada one-for-one rule", "one-for-one", "canada regulatory costing calculator", "ca-rcc"],
  title: { vi: "Quy tắc một đổi một của Canada", en: "Canada's one-for-one rule" },
  citation: "Red Tape Reduction Regulations, SOR/2015-202, s. 2",
  currency: "CAD",
  usesHourlyIncome: false,
  parameters: { year_registered: String(priceYear) },
  rule: () => ({ countsFees: false, oneOff: "apart", wageFactor: exact(1), unpaidAddressees: [] }),
  figures: ({ lines }, parameters) => ({
    annualized_cost: sumExact(lines.filter(({ line }) => !line.oneOff).map((line) => ofLine(line, parameters))),
  }),
  fromInputs: (inputs, parameters) => ({ figures: ofInputs(inputs, parameters) }),
};

/** Performances of one business in ten years, each discounted to the start. */
function discountedPerformances(timesPerYear: Exact): Exact {
  const count = timesPerYear.times(yearsCounted).floor();
  if (count.isZero()) return zero;
  const step = growth.pow(exact(-1).div(timesPerYear));
  return step.times(exact(1).minus(step.pow(count))).div(exact(1).minus(step));
}

function annualized(yearlyMoneyOfOne: Exact, timesPerYear: Exact, yearRegistered: Exact): Exact {
  const total = yearlyMoneyOfOne.times(discountedPerformances(timesPerYear));
  return total.times(statutoryConstant).div(growth.pow(yearRegistered.minus(priceYear)));
}

function ofLine({ line, perCase, subjects, timesPerYear }: LineCost, { year_registered }: Parameters): Exact {
  const counted = subjects.times(line.takeUp).times(exact(1).minus(line.anywayShare));
  return annualized(perCase.total.times(counted), timesPerYear, year_registered!);
}

function ofInputs(inputs: Inputs, parameters: Parameters): Figures {
  const cells = ["hourly_cost", "hours_per_period", "businesses", "times_per_year"].map((name) => letter(inputs, name));
  const year = letter(inputs, "year_registered") ?? parameters.year_registered!;
  return {
    ...given(cells, (hourly, hours, businesses, times) => ({
      annualized_cost: annualized(hourly!.times(hours!).times(businesses!), times!, year),
    })),
    ...given([amountOf(inputs, "rate"), amountOf(inputs, "years")], (rate, years) => ({
      k: capitalRecoveryFactor(rate!, years!).toDecimalPlaces(6),
    })),
    ...given([amountOf(inputs, "units_per_occasion"), amountOf(inputs, "annual_frequency")], (units, frequency) => ({
      units_per_year: units!.times(frequency!),
    })),
  };
}

/** The statute names its numbers by letters; inputs may carry them in front ("C_hourly_cost_2012_cad"). */
function letter(inputs: Inputs, name: string): Exact | null {
  const key = Object.keys(inputs).find(
    (candidate) => candidate.replace(/^[A-G]_/, "").replace(/(_2012)?(_cad)?$/, "") === name,
  );
  return key === undefined ? null : amountOf(inputs, key);
}
