import type { ActionContext } from "../db/action.ts";
import type { Database } from "../db/database.ts";
import { formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readGivenFile, readGivenText, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines, wrongUsage } from "../office/command-output.ts";
import { findOrganisationByCode } from "../organisations/repository.ts";
import { applyImport, storeUpload } from "./actions.ts";
import { findHoldings, findScope } from "./holdings-repository.ts";
import { importLegalText } from "./legal-text-actions.ts";
import { isFreeOfErrors } from "./plan.ts";
import { planDigest } from "./plan-digest.ts";
import { isUnreadable, readProcedureFile } from "./procedure-file.ts";
import { type ImportReport, importReport } from "./report.ts";
import { planWithin } from "./scoped-plan.ts";

export type ImportServices = {
  readonly t: Translate;
  openDatabase(): Promise<Database>;
  contextOf(database: Database): ActionContext;
};

const usage =
  "import FILE [--kind procedures|regulations|legal-text] [--dry-run] [--skip-bad-rows] [--ministry CODE] [--json]";

export const importCommands: readonly Command<ImportServices>[] = [{ name: "import", usage, run: runImport }];

type Order = {
  readonly path: string;
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
  /** Code of the ministry of rows that name none. */
  readonly ministry: string | null;
};

type Outcome = {
  readonly report: ImportReport;
  /** The receipt of what was applied. */
  readonly code: string | null;
  /** False when not one row could be read. */
  readonly isReadable: boolean;
};

async function runImport(given: CommandArguments, services: ImportServices): Promise<number> {
  const { words, flags, values } = readSwitches(given.args, {
    flags: ["dry-run", "skip-bad-rows"],
    values: ["kind", "ministry"],
  });
  expectWords(words, 1, 1, usage);
  const switches = { dryRun: flags.has("dry-run"), skipBadRows: flags.has("skip-bad-rows") };
  const order: Order = { path: words[0]!, ...switches, ministry: values.get("ministry") ?? null };
  const kind = values.get("kind") ?? "procedures";
  if (kind === "regulations") throw notYet();
  if (kind !== "procedures" && kind !== "legal-text") throw wrongUsage(usage);
  const outcome = await (kind === "procedures" ? importProcedures : importText)(given, services, order);
  tell(given, services.t, outcome);
  if (!outcome.isReadable || (!order.dryRun && !outcome.report.applied)) return 1;
  return given.strict && outcome.report.problems.length > 0 ? 1 : 0;
}

async function importProcedures(given: CommandArguments, services: ImportServices, order: Order): Promise<Outcome> {
  const { name: fileName, bytes } = await readGivenFile(given, order.path);
  const read = await readProcedureFile(bytes);
  const database = await services.openDatabase();
  const context = services.contextOf(database);
  const ministryId = order.ministry === null ? null : await ministryIdOf(database, order.ministry);
  const scope = await findScope(database.reader, context.actor, ministryId);
  const plan = planWithin(read.list, await findHoldings(database.reader, context.today), scope);
  const isReadable = !isUnreadable(read);
  const mayApply = isFreeOfErrors(plan) || order.skipBadRows;
  const report = (applied: boolean) => importReport(plan, { kind: "procedures", applied }, services.t);
  if (order.dryRun || !isReadable || !mayApply) return { report: report(false), code: null, isReadable };
  const code = await storeUpload(context, { fileName, bytes, plan, ministryId });
  const { skipBadRows } = order;
  await applyImport(context, code, read.list, { shownDigest: planDigest(plan), skipBadRows });
  return { report: report(true), code, isReadable };
}

async function importText(given: CommandArguments, services: ImportServices, order: Order): Promise<Outcome> {
  const text = await readGivenText(given, order.path);
  const database = await services.openDatabase();
  const context = services.contextOf(database);
  const report = await importLegalText(context, { text, source: order.path, dryRun: order.dryRun }, services.t);
  return { report, code: null, isReadable: report.rows > 0 };
}

async function ministryIdOf(database: Database, code: string): Promise<string> {
  const ministry = await findOrganisationByCode(database.reader, code);
  if (ministry) return ministry.id;
  throw new CommandFault(2, {
    vi: `Không có cơ quan nào có mã ${code}. Dùng mã như BTC, BTP, BCT.`,
    en: `There is no agency with the code ${code}. Use a code such as BTC, BTP, BCT.`,
  });
}

function notYet(): CommandFault {
  return new CommandFault(1, {
    vi: "Chưa nhập được quy định không phải thủ tục hành chính. Dùng --kind procedures hoặc legal-text.",
    en: "Regulations other than procedures cannot be imported yet. Use --kind procedures or legal-text.",
  });
}

/** The report on standard output; for people, its problems on standard error. */
function tell(given: CommandArguments, t: Translate, { report, code }: Outcome): void {
  if (given.json) {
    printJson(given, report);
    return;
  }
  for (const { sheet, row, column, message, severity } of report.problems) {
    const place = [sheet, row === null ? "" : t("imports.command.row", { row }), column].filter(Boolean).join(", ");
    given.err.write(`${t(`imports.command.${severity}`)} ${place ? `${place}: ` : ""}${message}\n`);
  }
  const count = (number: number) => formatNumber(number, t.locale);
  const { rows, add, change, same, left_out: leftOut } = report;
  const isSame = rows > 0 && add + change + leftOut.length === 0;
  const done = report.applied ? t("imports.command.applied") : t("imports.command.not-applied");
  const lines = [
    t("imports.command.counts", {
      rows: count(rows),
      add: count(add),
      change: count(change),
      same: count(same),
      left: count(leftOut.length),
    }),
    isSame ? t("imports.command.no-change") : done,
    ...(code ? [t("imports.command.receipt", { code })] : []),
  ];
  printLines(given, lines);
}
