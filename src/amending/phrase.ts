/**
 * Finding a quoted phrase (cụm từ “…”) in a provision: whole syllables only, the letters' case as quoted, the keyboard's ways
 * (NFC/NFD, hòa/hoà, one space or two) ignored. Places are spans of the text as written.
 */
import { lexemes, type Token } from "./tokens.ts";

/** Offsets into the text, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** All places of the phrase, without overlaps, in order; none for a blank phrase. */
export function findPhrase(text: string, phrase: string): Span[] {
  const wanted = significant(lexemes(phrase.trim()));
  const tokens = withOffsets(lexemes(text));
  const found: Span[] = [];
  if (wanted.length === 0) return found;
  for (let at = 0; at + wanted.length <= tokens.length; at += 1) {
    if (!wanted.every((token, n) => token.key === tokens[at + n]!.key)) continue;
    const last = tokens[at + wanted.length - 1]!;
    found.push({ start: tokens[at]!.offset, end: last.offset + last.text.length });
    at += wanted.length - 1;
  }
  return found;
}

/** Puts `replacement` in the place of every span; a phrase that goes takes its spare space along. */
export function replaceSpans(text: string, spans: readonly Span[], replacement: string): string {
  let result = "";
  let from = 0;
  for (const span of spans) {
    result += text.slice(from, span.start) + replacement;
    from = span.end;
    if (replacement === "") [result, from] = closeGap(result, text, from);
  }
  return result + text.slice(from);
}

function closeGap(before: string, text: string, from: number): [string, number] {
  const next = text[from] ?? "";
  if (/[\s]/.test(next) && (before === "" || /\s$/.test(before))) return [before, from + 1];
  return /[,.;:)”]/.test(next) || next === "" ? [before.trimEnd(), from] : [before, from];
}

function significant(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== "space" && token.kind !== "note");
}

function withOffsets(tokens: readonly Token[]): (Token & { offset: number })[] {
  let offset = 0;
  const placed = tokens.map((token) => {
    const at = offset;
    offset += token.text.length;
    return { ...token, offset: at };
  });
  return placed.filter((token) => token.kind !== "space" && token.kind !== "note");
}
