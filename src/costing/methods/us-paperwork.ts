/**
 * Burden by the US Paperwork Reduction Act (44 U.S.C. 3501 et seq., 5 CFR 1320): responses = respondents × responses each,
 * hours = responses × hours each, cost = hours × loaded hourly rate. A change is relief only when it is a program change;
 * an adjustment is a new estimate of the same burden.
 */
import { type Exact, exact, sumExact, wholeDong, zero } from "../../values/dong.ts";
import { type Finding, finding } from "../finding.ts";
import type { ScenarioCost } from "../line-cost.ts";
import { amountOf, amountsOf, given, groupOf, groupsOf, type Inputs, isAmount, listOf, textOf } from "./inputs.ts";
import type { CostMethod, Figures, FiguresAndFindings } from "./method.ts";

export const usPaperwork: CostMethod = {
  code: "us-pra",
  aliases: ["us paperwork reduction act", "paperwork reduction act", "pra"],
  title: { vi: "Luật Giảm giấy tờ của Hoa Kỳ", en: "US Paperwork Reduction Act" },
  citation: "44 U.S.C. 3501 et seq.; 5 CFR 1320",
  currency: "USD",
  usesHourlyIncome: false,
  parameters: {},
  rule: () => ({ countsFees: false, oneOff: "apart", wageFactor: exact(1), unpaidAddressees: [] }),
  figures: ofScenario,
  fromInputs: ofInputs,
};

function ofScenario(cost: ScenarioCost): Figures {
  return {
    annual_responses: sumExact(cost.lines.filter(({ line }) => !line.oneOff).map(({ performances }) => performances)),
    annual_hours: cost.hoursPerYear,
    annual_cost: cost.perYear.time,
  };
}

function ofInputs(inputs: Inputs): FiguresAndFindings {
  const lines = groupsOf(inputs, "lines");
  const rows = roundedRows(inputs);
  const figures = {
    ...(lines.length > 0 ? sumOfLines(lines) : burdenOf(inputs)),
    ...rows.figures,
    ...changeOf(inputs),
    ...given([amountOf(inputs, "total_hours"), amountOf(inputs, "respondents")], (hours, respondents) => ({
      hours_per_respondent: respondents!.isZero() ? null : hours!.div(respondents!),
    })),
  };
  return { figures, findings: [...rows.findings, ...notRelief(inputs)] };
}

function sumOfLines(lines: readonly Inputs[]): Figures {
  const burdens = lines.map(burdenOf);
  const total = (name: string) => sumExact(burdens.map((burden) => burden[name]).filter(isAmount));
  return {
    annual_responses: total("annual_responses"),
    annual_hours: total("annual_hours"),
    annual_cost: total("annual_cost"),
  };
}

function burdenOf(inputs: Inputs): Figures {
  const respondents = amountOf(inputs, "respondents");
  const each = amountOf(inputs, "responses_per_respondent") ?? exact(1);
  const responses =
    amountOf(inputs, "annual_responses") ?? amountOf(inputs, "count") ?? respondents?.times(each) ?? null;
  const hoursEach = amountOf(inputs, "hours_per_response") ?? hoursOfPrior(inputs);
  const hours = amountOf(inputs, "annual_hours") ?? (responses && hoursEach ? responses.times(hoursEach) : null);
  const rate = amountOf(inputs, "hourly_rate");
  return {
    ...(responses ? { annual_responses: responses } : {}),
    ...(hours ? { annual_hours: hours } : {}),
    ...(hours && rate ? { annual_cost: hours.times(rate) } : {}),
  };
}

/** The effort of one response as approved before: hours / responses. */
function hoursOfPrior(inputs: Inputs): Exact | null {
  const prior = groupOf(inputs, "prior");
  const count = prior && (amountOf(prior, "count") ?? amountOf(prior, "annual_responses"));
  const hours = prior && (amountOf(prior, "hours") ?? amountOf(prior, "annual_hours"));
  return count && hours && !count.isZero() ? hours.div(count) : null;
}

/** Lines given as [respondents, hours]: rows rounded half up as registers print them, and what rounding did to their sum. */
function roundedRows(inputs: Inputs): { figures: Figures; findings: Finding[] } {
  const pairs = listOf(inputs, "lines").filter(
    (line) => Array.isArray(line) && line.length === 2 && line.every(isAmount),
  );
  if (pairs.length === 0) return { figures: {}, findings: [] };
  const exactRows = pairs.map((pair) => (pair as readonly Exact[])[0]!.times((pair as readonly Exact[])[1]!));
  const rows = exactRows.map(wholeDong);
  const subtotal = sumExact(rows);
  const total = wholeDong(sumExact(exactRows));
  const params = { rows: subtotal.toFixed(), total: total.toFixed() };
  const findings = subtotal.eq(total) ? [] : [finding("info", "result.subtotal", "costing.check.rounded-rows", params)];
  return { figures: { rows, subtotal, annual_hours: sumExact(exactRows) }, findings };
}

function changeOf(inputs: Inputs): Figures {
  const prior = amountsOf(inputs, "prior_hours");
  const requested = amountsOf(inputs, "new_hours");
  const program = Object.keys(inputs).filter((name) => /^program_change\w*_hours$/.test(name));
  const changes = program.map((name) => amountOf(inputs, name) ?? zero);
  const adjustment = amountOf(inputs, "adjustment_hours");
  return {
    ...(prior && requested ? { delta_hours: sumExact(requested).minus(sumExact(prior)) } : {}),
    ...given([amountOf(inputs, "prior_cost"), amountOf(inputs, "requested_cost")], (before, after) => ({
      delta_cost: after!.minus(before!),
    })),
    ...(program.length > 0 || adjustment
      ? { program_change_hours: sumExact(changes), net_change_hours: sumExact(changes).plus(adjustment ?? zero) }
      : {}),
  };
}

function notRelief(inputs: Inputs): Finding[] {
  const adjusted = textOf(inputs, "change_kind") === "adjustment" || amountOf(inputs, "adjustment_hours") !== null;
  return adjusted ? [finding("info", "inputs", "costing.check.adjustment-is-not-relief")] : [];
}
