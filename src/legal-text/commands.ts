import type { Translate } from "../i18n/message.ts";
import type { Command } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readGivenDocument, readSwitches } from "../office/command-files.ts";
import { expectWords, printJson, printLines } from "../office/command-output.ts";
import type { WrittenText } from "../office/written-text.ts";
import { outlineGiven, refusalOf, refusalWords } from "./given-text.ts";
import { type OutlineJson, toOutlineJson } from "./outline-json.ts";

const usage = "outline FILE [--json]";

export const legalTextCommands: readonly Command<{ readonly t: Translate }>[] = [
  {
    name: "outline",
    usage,
    async run(given, { t }) {
      const { words } = readSwitches(given.args, {});
      expectWords(words, 1, 1, usage);
      const written = await readGivenDocument(given, words[0]!);
      const read = readOutline(words[0]!, written, t);
      if (given.json) printJson(given, read);
      else printLines(given, outlineLines(read));
      return given.strict && read.problems.length > 0 ? 1 : 0;
    },
  },
];

function readOutline(path: string, written: WrittenText, t: Translate): OutlineJson {
  const outline = outlineGiven(written);
  const refusal = refusalOf(outline);
  if (refusal) {
    const sentence = `${path}: ${refusalWords(refusal, t)}`;
    throw new CommandFault(1, { vi: sentence, en: sentence });
  }
  const read = toOutlineJson(outline, t);
  return { ...read, problems: [...fileProblems(path, written, t), ...read.problems] };
}

/** What the text does not show of its file. */
function fileProblems(path: string, { problems }: WrittenText, t: Translate): OutlineJson["problems"] {
  return problems.map(({ code, params }) => ({ at: path, code, message: t(`legal-text.file.${code}`, params) }));
}

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
