/** What commands print: results on standard output, words for people on standard error. */
import type { CommandArguments } from "./command.ts";
import { CommandFault, type Sentence } from "./command-fault.ts";

/** The result as one JSON document. */
export function printJson({ out }: CommandArguments, value: unknown): void {
  out.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** The result for people. */
export function printLines({ out }: CommandArguments, lines: readonly string[]): void {
  for (const line of lines) out.write(`${line}\n`);
}

/** Throws CommandFault(2) when a command was not given as many words as its usage says. */
export function expectWords(words: readonly string[], least: number, most: number, usage: string): void {
  if (words.length >= least && words.length <= most) return;
  throw wrongUsage(usage);
}

export function wrongUsage(usage: string): CommandFault {
  return new CommandFault(2, { vi: `Cách dùng: rasoat ${usage}`, en: `Usage: rasoat ${usage}` });
}

/** In the reader's language. */
export function inLanguage(sentence: Sentence, locale: "vi" | "en"): string {
  return sentence[locale];
}
