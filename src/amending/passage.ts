/**
 * Passages: what an order changes inside a provision and below its numbering, "đoạn mở đầu khoản 1", "đoạn thứ hai",
 * "câu cuối". They have addresses of their own after the provision's: doan-dau the opening words, doan-2 the second
 * paragraph, doan-cuoi the last, cau-2 the second sentence. A passage is looked for only in the words that stand directly
 * in the provision; where it cannot be told, there is none.
 */
import type { Span } from "./phrase.ts";

const ordinals = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ordinal = `(?:nhất|tư|${ordinals.join("|")}|\\d{1,2}|(?:mở )?đầu(?: tiên)?|cuối(?: cùng)?)`;
const listed = (unit: string): string =>
  `(?:các )?(?:${unit}) (?:thứ )?${ordinal}(?:(?:,|;| và|, và) (?:(?:${unit}) )?(?:thứ )?${ordinal})*`;
const paragraphs = new RegExp(`(?<!\\p{L})(${listed("đoạn|khổ")})(?: của| tại| trong)?$`, "iu");
const sentences = new RegExp(`(?<!\\p{L})(${listed("câu")})(?: của| tại| trong)?$`, "iu");
const opening = /(?<!\p{L})(?:phần mở đầu|lời dẫn|câu dẫn|đoạn dẫn)(?: của| tại)?$/iu;

export type NamedPassages = {
  /** Ends of addresses: "/doan-dau", "/doan-2/cau-cuoi". */
  readonly passages: readonly string[];
  /** The words before them. */
  readonly before: string;
};

/** The passages that `words` end with, before the provision is named; undefined when they end with none. */
export function passagesIn(words: string): NamedPassages | undefined {
  const plain = words.trimEnd();
  const dan = opening.exec(plain);
  if (dan) return { passages: ["/doan-dau"], before: plain.slice(0, dan.index) };
  const paragraph = paragraphs.exec(plain);
  const outer = paragraph ? numbersIn(paragraph[1]!).map((number) => `/doan-${number}`) : [""];
  const rest = paragraph ? plain.slice(0, paragraph.index).trimEnd() : plain;
  const sentence = sentences.exec(rest);
  if (!sentence) return paragraph ? { passages: outer, before: rest } : undefined;
  const inner = numbersIn(sentence[1]!).map((number) => `/cau-${number}`);
  return {
    passages: outer.flatMap((one) => inner.map((two) => one + two)),
    before: rest.slice(0, sentence.index),
  };
}

/** "thứ hai và thứ ba" → "2", "3"; the opening is "dau", the end "cuoi". */
function numbersIn(words: string): string[] {
  const one = new RegExp(`(?<!\\p{L})${ordinal}(?!\\p{L})`, "giu");
  return Array.from(words.matchAll(one), ([word]) => {
    const plain = word.toLowerCase();
    if (plain.startsWith("cuối")) return "cuoi";
    if (plain === "mở đầu" || plain === "đầu") return "dau";
    if (plain === "nhất" || plain.startsWith("đầu tiên")) return "1";
    if (plain === "tư") return "4";
    const at = ordinals.indexOf(plain);
    return at < 0 ? plain : String(at + 1);
  });
}

/** The address of the provision that a passage is in, and the parts of the passage; undefined when it names none. */
export function splitPassage(
  address: string,
): { readonly provision: string; readonly parts: readonly string[] } | undefined {
  const parts = address.split("/");
  const first = parts.findIndex((part) => /^(?:doan|cau)-(?:\d+|dau|cuoi)$/.test(part));
  if (first < 1) return undefined;
  return { provision: parts.slice(0, first).join("/"), parts: parts.slice(first) };
}

/** Where in `text` the paragraph or sentence with that label stands ("doan-2", "cau-cuoi"); undefined when it is not there. */
export function passageSpan(text: string, label: string): Span | undefined {
  const [kind, number] = label.split("-");
  const spans = kind === "cau" ? sentenceSpans(text) : paragraphSpans(text);
  const at = number === "cuoi" ? spans.length - 1 : number === "dau" ? 0 : Number(number) - 1;
  return text === "" ? undefined : spans[at];
}

function paragraphSpans(text: string): Span[] {
  return Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

function sentenceSpans(text: string): Span[] {
  return Array.from(
    text.matchAll(/\S(?:[^\n]*?)(?:[.!?](?=\s+["“]?\p{Lu}|\n|$)|(?=\n|$))/gu),
    ({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }),
  );
}
