import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { readGivenJson, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import { type Calculation, calculate } from "./calculation.ts";
import { readCostDocument } from "./document-json.ts";
import type { Finding } from "./finding.ts";
import { listCostCases, listShippedNorms } from "./reference-repository.ts";
import { type Json, resultJson } from "./result-json.ts";
import { runCostCases } from "./self-test.ts";

type Services = { readonly t: Translate };

const costUsage = "cost SHEET.json [--method METHOD] [--trace] [--json]";
const selfTestUsage = "cost-self-test [--json]";

export const costingCommands: readonly Command<Services>[] = [
  { name: "cost", usage: costUsage, run: runCost },
  { name: "cost-self-test", usage: selfTestUsage, run: runSelfTest },
];

async function runCost(given: CommandArguments, services: Services): Promise<number> {
  const { words, flags, values } = readSwitches(given.args, { flags: ["trace"], values: ["method"] });
  expectWords(words, 1, 1, costUsage);
  const sheet = await readGivenJson(given, words[0]!);
  const { document, findings } = readCostDocument(sheet, listShippedNorms(), values.get("method"));
  const say = ({ field, key, params }: Finding) => {
    const sentence = services.t(key, params);
    return field === "" ? sentence : `${field}: ${sentence}`;
  };
  const calculation = document && calculate(document, findings);
  const found = calculation?.findings ?? findings;
  for (const one of found) if (!given.json || !calculation) given.err.write(`${say(one)}\n`);
  const message = ({ key, params }: Finding) => services.t(key, params);
  if (!calculation) {
    if (given.json) printJson(given, { checks: findings.map((one) => checkJson(one, message(one))) });
    return 1;
  }
  const result = resultJson(calculation, { withTrace: flags.has("trace"), say: message });
  if (given.json) printJson(given, result);
  else printLines(given, costLines(calculation, result, services.t.locale));
  return given.strict && found.some(({ severity }) => severity !== "info") ? 1 : 0;
}

async function runSelfTest(given: CommandArguments): Promise<number> {
  expectWords(readSwitches(given.args, {}).words, 0, 0, selfTestUsage);
  const result = runCostCases(listCostCases(), listShippedNorms());
  if (given.json) printJson(given, result);
  else
    printLines(
      given,
      result.cases.map(({ id, method, passed }) => `${passed ? "✓" : "✗"} ${id}\t${method}`),
    );
  return result.cases.every(({ passed }) => passed) ? 0 : 1;
}

function checkJson({ severity, field, key, params }: Finding, message: string) {
  return { severity, at: field, code: key.slice(key.lastIndexOf(".") + 1), params: params ?? {}, message };
}

/** Every figure of the result on its line, and the formula where it was asked for. */
function costLines(
  { document }: Calculation,
  result: { readonly [name: string]: Json },
  locale: "vi" | "en",
): readonly string[] {
  const { trace, checks: _checks, share, ...figures } = result;
  const ratio =
    isObject(share) && typeof share.value === "string" ? [`share\t${formatNumber(share.value, locale)}%`] : [];
  return [
    `${document.method.code} (${document.currency})`,
    ...figureLines(figures, "", locale),
    ...ratio,
    ...(Array.isArray(trace) ? trace.map((step) => formulaLine(step, locale)) : []),
  ];
}

function figureLines(value: Json, path: string, locale: "vi" | "en"): readonly string[] {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, member]) =>
      figureLines(member, path === "" ? name : `${path}.${name}`, locale),
    );
  }
  const isFigure = typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value);
  return isFigure ? [`${path}\t${formatNumber(value, locale, 6)}`] : [];
}

function formulaLine(step: Json, locale: "vi" | "en"): string {
  if (!isObject(step)) return "";
  const parts = Array.isArray(step.parts) ? (step.parts as readonly Json[]).filter(isObject) : [];
  const terms = parts.map((part) => `${part.operator ?? ""} ${formatNumber(String(part.value), locale, 6)}`.trim());
  const value = typeof step.value === "string" ? formatNumber(step.value, locale, 6) : "–";
  return `${step.symbol} = ${terms.join(" ")} = ${value}`;
}

function isObject(value: Json | undefined): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
