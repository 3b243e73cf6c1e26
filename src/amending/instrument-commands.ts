import type { Translate } from "../i18n/message.ts";
import { outline } from "../legal-text/outline.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readGivenJson, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import { writeGivenFile } from "../office/command-writing.ts";
import { akomaNtosoOfInstrument } from "./akoma-ntoso-instrument.ts";
import { instrumentDocument } from "./instrument-document.ts";
import { type InstrumentText, instrumentText, plainInstrument } from "./instrument-text.ts";
import { mismatchWords } from "./mismatch-words.ts";
import { findOverlaps } from "./overlap.ts";
import type { ReadOperation } from "./read-operation.ts";
import { type Mismatch, proveRoundTrip } from "./round-trip.ts";
import { type AskedInstrument, askedInstrument } from "./schema.ts";

type Services = { readonly t: Translate };

const usage = "instrument OPS.json [--json | --text OUT | --docx OUT | --akn OUT]";

export const instrumentCommands: readonly Command<Services>[] = [{ name: "instrument", usage, run: writeInstrument }];

/** A text that does not read back as it was meant is not written: the mismatches are told instead. */
async function writeInstrument(given: CommandArguments, { t }: Services): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["text", "docx", "akn"] });
  expectWords(words, 1, 1, usage);
  const asked = await readAsked(given, words[0]!, t);
  const text = instrumentText(asked);
  const plain = plainInstrument(text);
  const mismatches = [
    ...proveRoundTrip(outline(plain), asked.orders, asked.instrument.effectiveOn),
    ...overlapsAmong(asked),
  ];
  const problems = mismatches.map((mismatch) => ({ code: mismatch.kind, message: mismatchWords(mismatch, t) }));
  if (given.json) printJson(given, { ...toInstrumentJson(text), text: plain, problems });
  else for (const { message } of problems) given.err.write(`${message}\n`);
  if (problems.length > 0) return given.json && values.size === 0 && !given.strict ? 0 : 1;
  await writeFiles(given, values, text, plain, asked);
  if (!given.json && values.size === 0) printLines(given, plain.trimEnd().split("\n"));
  return 0;
}

/** Orders that contradict each other whatever the amended text says: whoever applies the instrument applies neither. */
function overlapsAmong({ orders, instrument }: AskedInstrument): readonly Mismatch[] {
  const operations = orders.map((order): ReadOperation => ({ ...order, source: "" }));
  const together = Map.groupBy(operations, (one) => `${one.document} ${one.effectiveOn ?? instrument.effectiveOn}`);
  return [...together.values()].flatMap((group) =>
    [...findOverlaps(group, [])].map(([read, { target }]): Mismatch => {
      return { kind: "not-applied", read, reason: "overlap", place: target };
    }),
  );
}

async function readAsked(given: CommandArguments, path: string, t: Translate): Promise<AskedInstrument> {
  const read = askedInstrument.safeParse(await readGivenJson(given, path));
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join(".") || "instrument";
  throw new CommandFault(1, {
    vi: t("amending.input.broken", { path, place }),
    en: t("amending.input.broken", { path, place }),
  });
}

async function writeFiles(
  given: CommandArguments,
  values: ReadonlyMap<string, string>,
  text: InstrumentText,
  plain: string,
  { instrument }: AskedInstrument,
): Promise<void> {
  const [textPath, docxPath, aknPath] = ["text", "docx", "akn"].map((format) => values.get(format));
  if (textPath !== undefined) await writeGivenFile(given, textPath, plain);
  if (aknPath !== undefined) await writeGivenFile(given, aknPath, akomaNtosoOfInstrument(text, instrument));
  if (docxPath === undefined) return;
  const { writeDocx } = await import("../office/docx.ts");
  const isDraft = instrument.number === null || instrument.issuedOn === null;
  await writeGivenFile(given, docxPath, await writeDocx(instrumentDocument(text, isDraft)));
}

function toInstrumentJson({ head, articles }: InstrumentText) {
  const clauseJson = ({
    number,
    words,
    quoted,
    points,
  }: InstrumentText["articles"][number]["clauses"][number]): object => ({
    number,
    words,
    quoted,
    points: points.map(clauseJson),
  });
  return {
    head,
    articles: articles.map(({ number, heading, clauses }) => ({ number, heading, clauses: clauses.map(clauseJson) })),
  };
}
