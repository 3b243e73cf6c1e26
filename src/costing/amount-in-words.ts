/**
 * Amounts in words ("bằng chữ"), as decisions print them beside the figure. Vietnamese reads in groups of nine digits joined
 * by "tỷ": mốt, lăm, tư after mươi; "không trăm" and "linh" (or "lẻ") where a place is empty. Lower case; the page
 * capitalises.
 */
import type { Locale } from "../i18n/message.ts";
import { type Exact, wholeDong } from "../values/dong.ts";

/** Whole đồng (rounded half up) in words with the unit: 1.200.000.000 → "một tỷ hai trăm triệu đồng". */
export function amountInWords(value: Exact, locale: Locale, emptyTens: "linh" | "lẻ" = "linh"): string {
  const whole = wholeDong(value);
  const digits = whole.abs().toFixed(0);
  const negative = whole.isNegative() && !whole.isZero();
  if (locale === "en") return `${negative ? "minus " : ""}${englishWords(digits)} dong`;
  return `${negative ? "âm " : ""}${vietnameseWords(digits, emptyTens)} đồng`;
}

const vietnameseDigits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"] as const;
const vietnameseGroups = ["", "nghìn", "triệu"] as const;

function vietnameseWords(digits: string, emptyTens: string): string {
  if (/^0+$/.test(digits)) return "không";
  const billions = groupsOf(digits, 9).map((nine) => belowBillion(nine, emptyTens));
  let spoken = "";
  for (const [index, words] of billions.entries()) {
    const next = words === "" || spoken !== "" ? words : withoutEmptyStart(words, emptyTens);
    const joined = [spoken, next].filter(Boolean).join(" ");
    spoken = index < billions.length - 1 && joined !== "" ? `${joined} tỷ` : joined;
  }
  return spoken;
}

/** Nine digits in words with every group spoken in full ("không trăm …"); empty groups are left out. */
function belowBillion(nine: string, emptyTens: string): string {
  const groups = groupsOf(nine.padStart(9, "0"), 3);
  const spoken = groups.flatMap((three, index) => {
    if (three === "000") return [];
    return [`${threeDigits(three, emptyTens)} ${vietnameseGroups[2 - index]}`.trim()];
  });
  return spoken.join(" ");
}

function threeDigits(three: string, emptyTens: string): string {
  const [hundreds, tens, units] = [...three].map(Number) as [number, number, number];
  const words = [`${vietnameseDigits[hundreds]} trăm`];
  if (tens === 0 && units > 0) words.push(emptyTens);
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(`${vietnameseDigits[tens]} mươi`);
  if (units > 0) words.push(unitAfter(tens, units));
  return words.join(" ");
}

function unitAfter(tens: number, units: number): string {
  if (units === 5 && tens > 0) return "lăm";
  if (units === 1 && tens > 1) return "mốt";
  if (units === 4 && tens > 1) return "tư";
  return vietnameseDigits[units]!;
}

/** The first group of a number has no empty hundreds or tens: "không trăm linh năm" → "năm". */
function withoutEmptyStart(words: string, emptyTens: string): string {
  return words.replace(/^không trăm /, "").replace(new RegExp(`^${emptyTens} `), "");
}

const englishOnes =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const englishGroups = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

function englishWords(digits: string): string {
  const groups = groupsOf(digits, 3);
  const spoken = groups.flatMap((three, index) => {
    const words = englishBelowThousand(Number(three));
    return words === "" ? [] : [`${words} ${englishGroups[groups.length - 1 - index]}`.trim()];
  });
  return spoken.join(" ") || "zero";
}

function englishBelowThousand(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const words = hundreds > 0 ? [`${englishOnes[hundreds]} hundred`] : [];
  if (rest > 0) words.push(englishBelowHundred(rest));
  return words.join(" ");
}

function englishBelowHundred(number: number): string {
  if (number < 20) return englishOnes[number]!;
  const tens = englishTens[Math.floor(number / 10)]!;
  return number % 10 === 0 ? tens : `${tens}-${englishOnes[number % 10]}`;
}

/** "1234567" by 3 → ["1", "234", "567"]. */
function groupsOf(digits: string, size: number): string[] {
  const padded = digits.padStart(Math.ceil(digits.length / size) * size, "0");
  return padded.match(new RegExp(`\\d{${size}}`, "g")) ?? [];
}
