import { outline } from "../legal-text/outline.ts";
import type { Command } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readGivenText, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import { redlineDocuments, toRedlineJson } from "./redline-document.ts";

const usage = "redline BEFORE AFTER [--json]";

export const amendingCommands: readonly Command<object>[] = [
  {
    name: "redline",
    usage,
    async run(given) {
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
    },
  },
];

function notYet(format: string): CommandFault {
  return new CommandFault(1, {
    vi: `Chưa ghi được bản so sánh dạng ${format}. Dùng --json.`,
    en: `A redline is not written as ${format} yet. Use --json.`,
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
