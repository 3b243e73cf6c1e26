import { basename } from "node:path";
import type { Translate } from "../i18n/message.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import { writeGivenFile } from "../office/command-writing.ts";
import type { Instant } from "../values/instant.ts";
import { type GivenText, readGivenLines } from "./given-commands.ts";
import { redlineBlocks } from "./redline-blocks.ts";
import { type DocumentRedline, redlineDocuments, toRedlineJson } from "./redline-document.ts";
import { type ComparedNames, redlineHtml } from "./redline-html.ts";
import { redlineSheet } from "./redline-sheet.ts";

const usage = "redline BEFORE AFTER [--json | --html OUT | --docx OUT]";

type Services = { readonly t: Translate; readonly now: () => Instant };

export const redlineCommands: readonly Command<Services>[] = [{ name: "redline", usage, run: redline }];

async function redline(given: CommandArguments, { t, now }: Services): Promise<number> {
  const { words, values } = readSwitches(given.args, { values: ["html", "docx"] });
  expectWords(words, 2, 2, usage);
  const [before, after] = [await readGivenLines(given, words[0]!, t), await readGivenLines(given, words[1]!, t)];
  const start = performance.now();
  const compared = redlineDocuments(before.outline, after.outline);
  const elapsed = Math.round(performance.now() - start);
  const names = { before: nameOf(before, words[0]!), after: nameOf(after, words[1]!) };
  const [html, docx] = [values.get("html"), values.get("docx")];
  if (html !== undefined) await writeGivenFile(given, html, pageOf(names, after, compared, t));
  if (docx !== undefined) await writeGivenFile(given, docx, await wordOf(names, before, after, now(), t));
  const told = toRedlineJson(compared, elapsed);
  if (given.json) printJson(given, told);
  else if (values.size === 0) printLines(given, redlineLines(told));
  return given.strict && told.approximate.length > 0 ? 1 : 0;
}

function nameOf({ outline }: GivenText, path: string): string {
  return outline.document.number ?? basename(path);
}

function pageOf(names: ComparedNames, after: GivenText, compared: DocumentRedline, t: Translate): string {
  return redlineHtml(names, redlineSheet(after.outline.provisions, compared), t);
}

async function wordOf(names: ComparedNames, before: GivenText, after: GivenText, now: Instant, t: Translate) {
  const { writeTrackedDocx } = await import("../office/docx-tracked.ts");
  return writeTrackedDocx({
    title: t("amending.redline.title", names),
    author: "Rà soát",
    madeAt: `${now.slice(0, 19)}Z`,
    blocks: redlineBlocks(before.lines, after.lines),
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
