import type { Translate } from "../i18n/message.ts";
import type { Outline } from "../legal-text/outline.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines, wrongUsage } from "../office/command-output.ts";
import { writeGivenFile } from "../office/command-writing.ts";
import { type Day, readDay } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import { akomaNtosoOfConsolidation } from "./akoma-ntoso-consolidation.ts";
import { isTextOf } from "./amended-document.ts";
import { type AmendmentJson, toAmendmentJson } from "./amendment-json.ts";
import { type Consolidation, consolidate } from "./consolidate.ts";
import { consolidatedDocument } from "./consolidated-document.ts";
import { consolidatedText } from "./consolidated-text.ts";
import { type ConsolidationJson, toConsolidationJson } from "./consolidation-json.ts";
import { readGivenLines } from "./given-commands.ts";
import { instrumentCommands } from "./instrument-commands.ts";
import { type AmendmentReading, readAmendment } from "./reading.ts";
import { redlineCommands } from "./redline-commands.ts";

const readingUsage = "read-amendment FILE --target NUMBER [--base BASEFILE] [--json]";
const consolidatingUsage = "consolidate BASE AMENDING… [--on DAY] [--json | --text OUT | --docx OUT | --akn OUT]";

/** Files that a consolidation is written to. */
const written = ["text", "docx", "akn"] as const;

type Services = { readonly t: Translate; readonly now: () => Instant };

export const amendingCommands: readonly Command<Services>[] = [
  ...redlineCommands,
  { name: "read-amendment", usage: readingUsage, run: readAct },
  { name: "consolidate", usage: consolidatingUsage, run: consolidateActs },
  ...instrumentCommands,
];

async function readAct(given: CommandArguments, { t }: Services): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["target", "base"] });
  expectWords(words, 1, 1, readingUsage);
  const number = values.get("target");
  if (!number) throw wrongUsage(readingUsage);
  const act = await readOutline(given, words[0]!, t);
  const path = values.get("base");
  const base = path === undefined ? undefined : await readOutline(given, path, t);
  const read = toAmendmentJson(readAgainst(act, number.normalize("NFC"), base), t);
  if (given.json) printJson(given, read);
  else printLines(given, readingLines(read));
  return given.strict && read.unread.length + read.warnings.length > 0 ? 1 : 0;
}

function readAgainst(act: Outline, number: string, base: Outline | undefined): AmendmentReading {
  const reading = readAmendment(act, { number, title: base?.document.title ?? null });
  if (!base || isTextOf(base, number, act)) return reading;
  const params = { number, found: base.document.number ?? base.document.title ?? "…" };
  return { ...reading, warnings: [...reading.warnings, { field: "", key: "amending.warning.other-base", params }] };
}

async function consolidateActs(given: CommandArguments, { t }: Services): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["on", ...written] });
  expectWords(words, 2, Number.POSITIVE_INFINITY, consolidatingUsage);
  const on = values.has("on") ? givenDay(values.get("on")!) : undefined;
  const [base, ...acts] = await Promise.all(words.map((word) => readOutline(given, word, t)));
  const consolidation = consolidate(base!, acts, on);
  await writeConsolidation(given, values, consolidation, acts);
  const told = toConsolidationJson(consolidation, t);
  if (given.json) printJson(given, told);
  else if (written.every((format) => !values.has(format))) printLines(given, consolidationLines(told));
  else for (const line of findingLines(told)) given.err.write(`${line}\n`);
  return given.strict && told.not_applied.length + told.unread.length + told.problems.length > 0 ? 1 : 0;
}

async function writeConsolidation(
  given: CommandArguments,
  values: ReadonlyMap<string, string>,
  consolidation: Consolidation,
  acts: readonly Outline[],
): Promise<void> {
  const heads = new Map(acts.map(({ document }) => [document.number ?? "", document]));
  const [text, docx, akn] = written.map((format) => values.get(format));
  if (text !== undefined) await writeGivenFile(given, text, consolidatedText(consolidation, heads));
  if (akn !== undefined) await writeGivenFile(given, akn, akomaNtosoOfConsolidation(consolidation, heads));
  if (docx === undefined) return;
  const { writeConsolidatedDocx } = await import("../office/docx-consolidated.ts");
  await writeGivenFile(given, docx, await writeConsolidatedDocx(consolidatedDocument(consolidation, heads)));
}

async function readOutline(given: CommandArguments, path: string, t: Translate): Promise<Outline> {
  const { outline } = await readGivenLines(given, path, t);
  if (outline.provisions.some(({ kind }) => kind === "dieu" || kind === "khoan")) return outline;
  throw new CommandFault(1, {
    vi: `${path}: không có điều, khoản nào. Kiểm tra lại tệp.`,
    en: `${path}: there are no articles or clauses in it. Check the file.`,
  });
}

function givenDay(text: string): Day {
  const day = readDay(text);
  if (day) return day;
  throw new CommandFault(2, {
    vi: `${text}: không phải một ngày. Ghi như 2025-07-01.`,
    en: `${text}: this is no day. Write it like 2025-07-01.`,
  });
}

function readingLines({ operations, unread, warnings }: AmendmentJson): readonly string[] {
  return [
    ...operations.map((one) => {
      const words = one.text ?? [one.old, one.new].filter((part) => part !== null).join(" → ");
      return `${one.source}\t${one.op}\t${one.target ?? "*"}\t${words.replace(/\s+/g, " ").slice(0, 100)}`;
    }),
    ...unread.map(({ source, text, reason }) => `? ${source}: ${reason}: ${text.slice(0, 160)}`),
    ...warnings.map(({ source, message }) => `! ${source}: ${message}`),
  ];
}

function consolidationLines(told: ConsolidationJson): readonly string[] {
  return [
    ...told.provisions.map(({ address, heading, text, status, sources }) => {
      const words = [heading, text].filter(Boolean).join(" – ").replace(/\s+/g, " ").slice(0, 100);
      return [address, status, sources.map(({ number }) => number).join(", "), words].join("\t");
    }),
    ...findingLines(told),
  ];
}

/** What is not in the text, and why. */
function findingLines({ not_applied, unread, problems }: ConsolidationJson): readonly string[] {
  return [
    ...not_applied.map(({ operation, reason }) => `! ${operation.act} ${operation.source}: ${operation.op}: ${reason}`),
    ...unread.map(({ act, source, reason }) => `? ${act} ${source}: ${reason}`),
    ...problems.map(({ at, message }) => `! ${at}: ${message}`),
  ];
}
