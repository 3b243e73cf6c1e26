import type { Translate } from "../i18n/message.ts";
import { outlineGiven, refusalOf, refusalWords } from "../legal-text/given-text.ts";
import type { Outline } from "../legal-text/outline.ts";
import type { CommandArguments } from "../office/command.ts";
import { CommandFault } from "../office/command-fault.ts";
import { readGivenDocument } from "../office/command-files.ts";
import { printedLines, type WrittenLine, writtenLines } from "./written-lines.ts";

export type GivenText = { readonly outline: Outline; readonly lines: readonly WrittenLine[] };

/**
 * A text in any kind of file, as its structure and line by line; what the words do not show of the file is told on standard
 * error. Throws CommandFault(1) for a file that holds no text.
 */
export async function readGivenLines(given: CommandArguments, path: string, t: Translate): Promise<GivenText> {
  const written = await readGivenDocument(given, path);
  for (const { code, params } of written.problems)
    given.err.write(`! ${path}: ${t(`legal-text.file.${code}`, params)}\n`);
  const outline = outlineGiven(written);
  const refusal = refusalOf(outline);
  if (refusal) {
    const sentence = `${path}: ${refusalWords(refusal, t)}`;
    throw new CommandFault(1, { vi: sentence, en: sentence });
  }
  return { outline, lines: written.kind === "xml" ? printedLines(outline) : writtenLines(written.text, outline) };
}
