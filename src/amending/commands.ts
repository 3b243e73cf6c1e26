import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Translate } from "../i18n/message.ts";
import { type Outline, outline } from "../legal-text/outline.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readGivenText, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines, wrongUsage } from "../office/command-output.ts";
import { type Day, readDay } from "../values/day.ts";
import { type AmendmentJson, toAmendmentJson } from "./amendment-json.ts";
import { consolidate } from "./consolidate.ts";
import { consolidatedText } from "./consolidated-text.ts";
import { type ConsolidationJson, toConsolidationJson } from "./consolidation-json.ts";
import { instrumentCommands } from "./instrument-commands.ts";
import { readAmendment } from "./reading.ts";
import { redlineDocuments, toRedlineJson } from "./redline-document.ts";

const usage = "redline BEFORE AFTER [--json]";
const readingUsage = "read-amendment FILE --target NUMBER [--base BASEFILE] [--json]";
const consolidatingUsage = "consolidate BASE AMENDING… [--on DAY] [--json | --text OUT]";

type Services = { readonly t: Translate };

export const amendingCommands: readonly Command<Services>[] = [
  { name: "redline", usage, run: redline },
  { name: "read-amendment", usage: readingUsage, run: readAct },
  { name: "consolidate", usage: consolidatingUsage, run: consolidateActs },
  ...instrumentCommands,
];

async function redline(given: CommandArguments): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["html", "docx"] });
  expectWords(words, 2, 2, usage);
  const [format] = values.keys();
  if (format) throw notYet(format);
  const before = outline(await readGivenText(given, words[0]!));
  const after = outline(await readGivenText(given, words[1]!));
  const start = performance.now();
  const compared = redlineDocuments(before, after);
  const told = toRedlineJson(compared, Math.round(performance.now() - start));
  if (given.json) printJson(given, told);
  else printLines(given, redlineLines(told));
  return given.strict && told.approximate.length > 0 ? 1 : 0;
}

async function readAct(given: CommandArguments, { t }: Services): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["target", "base"] });
  expectWords(words, 1, 1, readingUsage);
  const number = values.get("target");
  if (!number) throw wrongUsage(readingUsage);
  const act = await readOutline(given, words[0]!);
  const base = values.get("base");
  const title = base === undefined ? null : (await readOutline(given, base)).document.title;
  const read = toAmendmentJson(readAmendment(act, { number: number.normalize("NFC"), title }), t);
  if (given.json) printJson(given, read);
  else printLines(given, readingLines(read));
  return given.strict && read.unread.length + read.warnings.length > 0 ? 1 : 0;
}

async function consolidateActs(given: CommandArguments, { t }: Services): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["on", "text", "docx", "akn"] });
  expectWords(words, 2, Number.POSITIVE_INFINITY, consolidatingUsage);
  const awaited = ["docx", "akn"].find((format) => values.has(format));
  if (awaited) throw notYet(awaited);
  const on = values.has("on") ? givenDay(values.get("on")!) : undefined;
  const [base, ...acts] = await Promise.all(words.map((word) => readOutline(given, word)));
  const consolidation = consolidate(base!, acts, on);
  const out = values.get("text");
  const heads = new Map(acts.map(({ document }) => [document.number ?? "", document]));
  if (out !== undefined) await writeFile(resolve(given.cwd, out), consolidatedText(consolidation, heads));
  const told = toConsolidationJson(consolidation, t);
  if (given.json) printJson(given, told);
  else if (out === undefined) printLines(given, consolidationLines(told));
  return given.strict && told.not_applied.length + told.unread.length + told.problems.length > 0 ? 1 : 0;
}

async function readOutline(given: CommandArguments, path: string): Promise<Outline> {
  const read = outline(await readGivenText(given, path));
  if (read.provisions.some(({ kind }) => kind === "dieu" || kind === "khoan")) return read;
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

function notYet(format: string): CommandFault {
  return new CommandFault(1, {
    vi: `Chưa ghi được dạng ${format}. Dùng --json.`,
    en: `The form ${format} is not written yet. Use --json.`,
  });
}

function redlineLines({ changes, unchanged }: ReturnType<typeof toRedlineJson>): readonly string[] {
  const marks = { "=": ["", ""], "-": ["[-", "-]"], "+": ["{+", "+}"] } as const;
  return [
    ...changes.flatMap(({ kind, before_address, after_address, classes, runs }) => [
      `${kind}\t${[before_address, after_address].filter(Boolean).join(" → ")}\t${classes.join(", ")}`,
      `\t${runs.map(([mark, text]) => marks[mark][0] + text + marks[mark][1]).join("")}`,
    ]),
    `= ${unchanged}`,
  ];
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

function consolidationLines({ provisions, not_applied, unread, problems }: ConsolidationJson): readonly string[] {
  return [
    ...provisions.map(({ address, heading, text, status, sources }) => {
      const words = [heading, text].filter(Boolean).join(" – ").replace(/\s+/g, " ").slice(0, 100);
      return [address, status, sources.map(({ number }) => number).join(", "), words].join("\t");
    }),
    ...not_applied.map(({ operation, reason }) => `! ${operation.act} ${operation.source}: ${operation.op}: ${reason}`),
    ...unread.map(({ act, source, reason }) => `? ${act} ${source}: ${reason}`),
    ...problems.map(({ at, message }) => `! ${at}: ${message}`),
  ];
}
