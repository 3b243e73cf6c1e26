import type { ActionContext } from "../db/action.ts";
import type { Database, Reader } from "../db/database.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import { listMinistries } from "../organisations/repository.ts";
import type { Instant } from "../values/instant.ts";
import type { PortfolioTotals } from "./portfolio.ts";
import { elapsedMs, type Recompute, stateOn } from "./recompute.ts";
import { beginRecompute, runRecompute } from "./recompute-actions.ts";
import { findOpenRecompute, findRecompute, listFindings, type StoredFinding } from "./recompute-repository.ts";

type Services = {
  readonly t: Translate;
  readonly now: () => Instant;
  openDatabase(): Promise<Database>;
  contextOf(database: Database): ActionContext;
};

const usage = "recompute [--json]";
/** As many findings as anybody reads; their number is told whatever it is. */
const findingsPrinted = 1000;

export const countingCommands: readonly Command<Services>[] = [{ name: "recompute", usage, run: runRecomputeCommand }];

async function runRecomputeCommand(given: CommandArguments, services: Services): Promise<number> {
  expectWords(readSwitches(given.args, {}).words, 0, 0, usage);
  const database = await services.openDatabase();
  const open = await findOpenRecompute(database.reader);
  if (open && stateOn(open, services.now()) === "running") {
    given.err.write(`${services.t("counting.recompute.running")}\n`);
    return 1;
  }
  const context = services.contextOf(database);
  const id = await beginRecompute(context);
  await runRecompute(context, id, services);
  const run = (await findRecompute(database.reader, id))!;
  const findings = await listFindings(database.reader, { recomputeId: id, after: "", limit: findingsPrinted });
  const totals = await withCodes(database.reader, run.totals!);
  if (given.json) printJson(given, reportOf(run, findings, totals));
  else printLines(given, linesOf(run, findings, totals, services.t));
  return given.strict && run.progress.findings > 0 ? 1 : 0;
}

function reportOf(run: Recompute, findings: readonly StoredFinding[], totals: PortfolioTotals) {
  const { sheets, lines, findings: count } = run.progress;
  return {
    count: sheets,
    lines,
    elapsed_ms: elapsedMs(run),
    differing: count,
    findings: findings.map(({ code, version, isOfProposal, figure, stored, computed }) => ({
      ...{ regulation: code, sheet: isOfProposal ? "proposal" : "regulation", version },
      ...{ figure, stored, computed },
    })),
    totals,
  };
}

function linesOf(
  run: Recompute,
  findings: readonly StoredFinding[],
  { all, by }: PortfolioTotals,
  t: Translate,
): readonly string[] {
  const number = (value: number | string) => formatNumber(value, t.locale);
  const { sheets, lines, findings: count } = run.progress;
  const seconds = number(String(elapsedMs(run) / 1000));
  const amounts = (one: PortfolioTotals["all"]) =>
    [one.costed, one.cost, one.compared, one.current, one.after, one.saving].map(number).join("\t") +
    `\t${one.share === null ? "–" : `${number(one.share)}%`}`;
  const columns = ["costed", "cost-dong", "compared", "current-dong", "after-dong", "saving-dong", "share"];
  return [
    t("counting.recompute.line", {
      sheets: number(sheets),
      lines: number(lines),
      seconds,
      findings: number(count),
    }),
    ...findings.map((one) => `${one.code}\t${one.figure}\t${one.stored ?? "–"}\t${one.computed ?? "–"}`),
    ["", ...columns.map((key) => t(`counting.portfolio.${key}`))].join("\t"),
    `${t("counting.total")}\t${amounts(all)}`,
    ...by.ministry.map((one) => `${one.key}\t${amounts(one)}`),
  ];
}

/** Ids of ministries mean nothing outside; their codes do. */
async function withCodes(reader: Reader, totals: PortfolioTotals): Promise<PortfolioTotals> {
  const codes = new Map((await listMinistries(reader)).map(({ id, code }) => [id, code]));
  const ministry = totals.by.ministry.map((one) => ({ ...one, key: codes.get(one.key) ?? one.key }));
  return { ...totals, by: { ...totals.by, ministry } };
}
