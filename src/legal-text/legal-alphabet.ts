/**
 * Numbers of provisions and their order. Points (điểm) run through the 23 letters of the legal alphabet (no f, j, w, z;
 * đ after d), articles and clauses through 1, 2, 3. What an amendment inserts takes the number before it with a suffix:
 * Điều 5a after Điều 5, khoản 2a, điểm a1, đ1, g2. Divisions and appendices are often numbered in Roman figures.
 */
export const pointLetters = "abcdđeghiklmnopqrstuvxy";

/** Order of two numbers of one kind: "9" < "10" < "10a" < "10b" < "11"; "d" < "đ" < "đ1" < "e"; "44.5.nđ.1" by its parts. */
export function compareNumbers(one: string, other: string): number {
  const left = partsOf(one);
  const right = partsOf(other);
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = comparePart(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The plain number due after `last`: "1" or "a" at the start, then "5" after "4" or "4b", "đ" after "d" or "d1". */
export function numberAfter(last: string | undefined, first: "1" | "a"): string {
  if (last === undefined) return first;
  const [head] = partsOf(last);
  if (typeof head === "number") return String(head + 1);
  return pointLetters[pointLetters.indexOf(head ?? "") + 1] ?? "aa";
}

/** The number that an amendment gives to what it inserts after `last`: "5a" after "5", "5b" after "5a", "g1" after "g". */
export function insertedAfter(last: string): string {
  const [head, suffix] = partsOf(last);
  if (typeof head === "number") return `${head}${typeof suffix === "string" ? numberAfter(suffix, "a") : "a"}`;
  return `${head}${typeof suffix === "number" ? suffix + 1 : 1}`;
}

/** Whether `next` may stand right after `last` in a lawful sequence, insertions included. */
export function follows(next: string, last: string | undefined, first: "1" | "a"): boolean {
  if (next === numberAfter(last, first)) return true;
  if (last === undefined) return false;
  const [head, suffix] = partsOf(next);
  const [lastHead, lastSuffix] = partsOf(last);
  if (head !== lastHead || suffix === undefined) return false;
  if (typeof suffix === "number") return suffix === (typeof lastSuffix === "number" ? lastSuffix + 1 : 1);
  return suffix === (typeof lastSuffix === "string" ? numberAfter(lastSuffix, "a") : "a");
}

/** "XIV" → 14; undefined when it is no Roman figure below 4,000 in its usual form. */
export function romanValue(text: string): number | undefined {
  const figure = text.toUpperCase();
  if (!/^(?=.)M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(figure)) return undefined;
  const values = Array.from(figure, (letter) => romanLetters[letter]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** 14 → "XIV". */
export function roman(value: number): string {
  let rest = value;
  let figure = "";
  for (const [letters, worth] of romanSteps) {
    while (rest >= worth) {
      figure += letters;
      rest -= worth;
    }
  }
  return figure;
}

const romanLetters: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const romanSteps: readonly (readonly [string, number])[] = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];

function partsOf(number: string): (number | string)[] {
  if (/^\d+$/.test(number)) return [Number(number)];
  const parts = number.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  return parts.map((part) => (/^\d/.test(part) ? Number(part) : part));
}

function comparePart(left: number | string | undefined, right: number | string | undefined): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? -1 : 1;
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "number" || typeof right === "number") return typeof left === "number" ? -1 : 1;
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = rank(left[index]) - rank(right[index]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Place of a letter; a letter outside the legal alphabet goes where the Latin alphabet has it. */
function rank(letter: string | undefined): number {
  if (letter === undefined) return -1;
  const place = pointLetters.indexOf(letter);
  if (place >= 0) return place;
  return [...pointLetters].filter((other) => other !== "đ" && other < letter).length + (letter > "d" ? 0.5 : -0.5);
}
