/**
 * Numbers as officials type them: "1.234.567,89", "3,5 tỷ", "250 nghìn", "1 tỷ 200 triệu", and the English form
 * "1,234,567.89". What could be read in two ways is refused with both readings rather than guessed. The caller echoes the
 * reading under the field.
 */
import { type Exact, exact, sumExact } from "../values/dong.ts";
import type { Locale } from "./message.ts";

export type NumberField = {
  readonly locale?: Locale;
  /** Only whole numbers make sense here: people, subjects, đồng of a fee. */
  readonly whole?: boolean;
  /** The largest value taken; 10^15 where not given. */
  readonly max?: string | number;
};

export type NumberProblem =
  | "empty"
  | "not-a-number"
  | "exponent"
  | "negative"
  | "not-whole"
  | "too-large"
  | "too-precise"
  | "ambiguous";

export type NumberReading =
  | { readonly value: Exact }
  | { readonly problem: NumberProblem; readonly readings?: readonly Exact[] };

const defaultMax = "1e15";
const maxDecimals = 12;
/** The longest number in words and figures is shorter; what is longer is a pasted text. */
const maxLength = 60;

const scales: ReadonlyMap<string, string> = new Map([
  ["nghìn", "1e3"],
  ["ngàn", "1e3"],
  ["k", "1e3"],
  ["thousand", "1e3"],
  ["triệu", "1e6"],
  ["tr", "1e6"],
  ["million", "1e6"],
  ["tỷ", "1e9"],
  ["tỉ", "1e9"],
  ["billion", "1e9"],
  ["nghìn tỷ", "1e12"],
  ["nghìn tỉ", "1e12"],
  ["ngàn tỷ", "1e12"],
  ["ngàn tỉ", "1e12"],
  ["trillion", "1e12"],
]);

const units = /\s*(đồng|đ|₫|vnđ|vnd|dong)$/;

/** A typed number, never negative; `readings` gives both meanings of an ambiguous one. */
export function readNumber(typed: string, field: NumberField = {}): NumberReading {
  if (typed.trim().length > maxLength) return { problem: "not-a-number" };
  const text = typed.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ").replace(units, "");
  if (text === "") return { problem: "empty" };
  if (/^[-\u2212\u2013]\s*[\d.,]|^\(\D*\d[^)]*\)$/.test(text)) return { problem: "negative" };
  if (/^[\d.,]+e[+-]?\d+$/.test(text)) return { problem: "exponent" };
  const terms = termsOf(text);
  if (terms === undefined) return { problem: "not-a-number" };
  if (terms.length === 1) return judge(readTerm(terms[0]!, field.locale ?? "vi"), field);
  return judge(sumOfTerms(terms, field.locale ?? "vi"), field);
}

type Term = { readonly digits: string; readonly scale: Exact };

/** "1 tỷ 200 triệu" → two terms of falling scale; undefined when anything else stands between. */
function termsOf(text: string): readonly Term[] | undefined {
  const pattern = /(\d[\d.,' ]*)((?:nghìn|ngàn) (?:tỷ|tỉ)|\p{L}+)?\s*/uy;
  const terms: Term[] = [];
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return undefined;
    const scale = match[2] === undefined ? "1" : scales.get(match[2]);
    if (scale === undefined) return undefined;
    if (terms.length > 0 && exact(scale).gte(terms.at(-1)!.scale)) return undefined;
    terms.push({ digits: match[1]!.trim(), scale: exact(scale) });
  }
  return terms;
}

/** The possible meanings, the one of the locale first; none when it is no number. */
function readTerm({ digits, scale }: Term, locale: Locale): readonly Exact[] {
  return readDigits(digits, locale).map((value) => value.times(scale));
}

function sumOfTerms(terms: readonly Term[], locale: Locale): readonly Exact[] {
  const values = terms.map((term) => readTerm(term, locale)[0]);
  return values.every((value) => value !== undefined) ? [sumExact(values)] : [];
}

function judge(readings: readonly Exact[], field: NumberField): NumberReading {
  const [first] = readings;
  if (first === undefined) return { problem: "not-a-number" };
  // "250,000" would be 250 to a Vietnamese reader of decimals: in a field of whole numbers somebody meant 250 thousand.
  if (field.whole && readings.some((other) => other.gt(first))) return { problem: "ambiguous", readings };
  if (field.whole && !first.isInteger()) return { problem: "not-whole" };
  if (first.gt(field.max ?? defaultMax)) return { problem: "too-large" };
  if (first.decimalPlaces() > maxDecimals) return { problem: "too-precise" };
  return { value: first };
}

const plain = /^\d+$/;
const groupedByDots = /^\d{1,3}(\.\d{3})+(,\d+)?$/;
const groupedByCommas = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const groupedBySpaces = /^\d{1,3}([ ']\d{3})+([.,]\d+)?$/;
const decimalMark = /^\d+[.,]\d+$/;

function readDigits(digits: string, locale: Locale): readonly Exact[] {
  if (plain.test(digits)) return [exact(digits)];
  if (groupedBySpaces.test(digits)) return [exact(digits.replace(/[ ']/g, "").replace(",", "."))];
  const grouped = groupedByDots.test(digits) || groupedByCommas.test(digits);
  const decimal = decimalMark.test(digits);
  if (grouped && decimal) return oneMark(digits, locale);
  if (groupedByDots.test(digits)) return [exact(digits.replaceAll(".", "").replace(",", "."))];
  if (groupedByCommas.test(digits)) return [exact(digits.replaceAll(",", ""))];
  return decimal ? [exact(digits.replace(",", "."))] : [];
}

/** "1.234" or "1,234": thousands to one reader and a fraction to the other; a leading zero can only be a fraction. */
function oneMark(digits: string, locale: Locale): readonly Exact[] {
  const fraction = exact(digits.replace(",", "."));
  if (digits.startsWith("0")) return [fraction];
  const thousands = exact(digits.replace(/[.,]/, ""));
  const groupMark = locale === "vi" ? "." : ",";
  return digits.includes(groupMark) ? [thousands, fraction] : [fraction, thousands];
}
