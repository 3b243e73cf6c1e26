/**
 * Erfüllungsaufwand (§ 2 NKRG; Destatis guide): per case Σ rate × minutes / 60 + material cost, × addressees × frequency.
 * Fees are outside, one-off cost stands apart, citizens' time is given in hours and never in money. Information obligations
 * of business are a subset (bureaucracy cost).
 */
import { type Exact, exact, sumExact, zero } from "../../values/dong.ts";
import { germanRate } from "./german-rates.ts";
import { amountOf, amountsOf, given, groupOf, groupsOf, type Inputs, isAmount, textOf } from "./inputs.ts";
import type { CostMethod, Figures } from "./method.ts";

const minutesPerPersonDay = exact(480);
const hoursPerDay = exact(8);
const daysPerYear = exact(200);

export const germanCompliance: CostMethod = {
  code: "de-erfuellungsaufwand",
  aliases: [
    "germany erfuellungsaufwand",
    "germany erfullungsaufwand",
    "erfullungsaufwand",
    "germany erfuellungsaufwand partial take-up",
  ],
  title: { vi: "Chi phí tuân thủ của Đức", en: "German compliance cost (Erfüllungsaufwand)" },
  citation: "§ 2 NKRG; Destatis, Leitfaden Erfüllungsaufwand",
  currency: "EUR",
  usesHourlyIncome: false,
  parameters: {},
  rule: () => ({
    countsFees: false,
    oneOff: "apart",
    wageFactor: exact(1),
    unpaidAddressees: ["citizens", "citizen", "Bürger", "Bürgerinnen und Bürger"],
  }),
  hourlyRate: germanRate,
  fromInputs: (inputs) => ({
    figures: { ...caseCost(inputs), ...splitByObligation(inputs), ...personTime(inputs), ...partialTakeUp(inputs) },
  }),
};

/** The values in use; estimates that a person has overridden stay in the inputs and count for nothing. */
function caseCost(inputs: Inputs): Figures {
  const costs = stepsOf(inputs).map(stepCost);
  if (costs.length === 0 || !costs.every((cost) => cost !== null)) return {};
  return given([amountOf(inputs, "addressees"), amountOf(inputs, "frequency")], (addressees, frequency) => {
    const cases = addressees!.times(frequency!);
    return { step_costs: costs, cases, total: sumExact(costs).times(cases) };
  });
}

function stepsOf(inputs: Inputs): readonly Inputs[] {
  const single = groupOf(inputs, "step");
  if (single) return [single];
  const steps = groupsOf(inputs, "steps");
  return steps.length === 0 && amountOf(inputs, "addressees") && amountOf(inputs, "minutes") ? [inputs] : steps;
}

function stepCost(step: Inputs): Exact | null {
  const minutes = amountOf(step, "minutes");
  const rate = amountOf(step, "rate") ?? germanRate(textOf(step, "level"), textOf(step, "grade"));
  const expenses = amountOf(step, "expenses") ?? zero;
  return minutes && rate ? rate.times(minutes).div(60).plus(expenses) : null;
}

/** A step that serves several provisions counts as bureaucracy cost by its share of information obligations. */
function splitByObligation(inputs: Inputs): Figures {
  const total = caseCost(inputs).total;
  const links = [amountOf(inputs, "linked_provisions"), amountOf(inputs, "of_which_information_obligations")];
  return given(links, (all, information) => {
    if (!isAmount(total) || all!.isZero()) return {};
    const bureaucracy = total.times(information!).div(all!);
    return { bureaucracy, other: total.minus(bureaucracy) };
  });
}

/** Person-days of 480 minutes; labour cost of a person-year of 1,600 hours. */
function personTime(inputs: Inputs): Figures {
  const perDay = amountOf(inputs, "minutes_per_person_day");
  const hours = (amountOf(inputs, "hours_per_day") ?? hoursPerDay).times(
    amountOf(inputs, "days_per_year") ?? daysPerYear,
  );
  const hourly = amountsOf(inputs, "hourly");
  return {
    ...(hourly ? { mak: hourly.map((rate) => rate.times(hours)) } : {}),
    ...given([amountOf(inputs, "minutes")], (minutes) => ({
      person_days: minutes!.div(perDay ?? minutesPerPersonDay),
    })),
  };
}

/** An optional simplification: new = base × ((1 − u) × t0 + u × t1) / t0. */
function partialTakeUp(inputs: Inputs): Figures {
  const names = ["baseline_cost", "baseline_minutes", "new_minutes", "uptake"];
  return given(
    names.map((name) => amountOf(inputs, name)),
    (base, before, after, uptake) => {
      if (before!.isZero()) return {};
      const minutes = exact(1).minus(uptake!).times(before!).plus(uptake!.times(after!));
      const cost = base!.times(minutes).div(before!);
      return { new_cost: cost, saving: base!.minus(cost) };
    },
  );
}
