import type { Translate } from "../i18n/message.ts";
import type { Command } from "../office/command.ts";
import { readGivenText, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import { outline } from "./outline.ts";
import { type OutlineJson, toOutlineJson } from "./outline-json.ts";

const usage = "outline FILE [--json]";

export const legalTextCommands: readonly Command<{ readonly t: Translate }>[] = [
  {
    name: "outline",
    usage,
    async run(given, { t }) {
      const { words } = readSwitches(given.args, {});
      expectWords(words, 1, 1, usage);
      const read = toOutlineJson(outline(await readGivenText(given, words[0]!)), t);
      if (given.json) printJson(given, read);
      else printLines(given, outlineLines(read));
      return given.strict && read.problems.length > 0 ? 1 : 0;
    },
  },
];

function outlineLines({ document, provisions, problems }: OutlineJson): readonly string[] {
  const head = [document.type, document.number, document.issuer, document.issued_on, document.title];
  return [
    head.filter((part) => part !== null).join(" · "),
    ...provisions.map(({ address, heading, text }) => {
      const words = [heading, text].filter(Boolean).join(" – ").replace(/\s+/g, " ");
      return `${address}\t${words.slice(0, 120)}`;
    }),
    ...problems.map(({ at, message }) => `! ${at}: ${message}`),
  ];
}
