/**
 * Automatic numbers of Word lists, written out as a reader sees them. Word stores no numbers: each list has up to nine levels
 * with a pattern ("%1.%2)"), a format and a start, and counts paragraphs (ECMA-376 part 1, §17.9; [MS-DOC] §2.4.6). A deeper
 * level begins again after a higher one; two lists made from one definition go on counting together.
 */

export type ListLevel = {
  readonly start: number;
  /** As OOXML names it: "decimal", "upperRoman", "lowerLetter", "bullet", "none", … */
  readonly format: string;
  /** "%1" stands for the number of the first level; for a bullet the sign itself. */
  readonly pattern: string;
  /** What stands between number and words. */
  readonly suffix: " " | "";
  /** Every number in Arabic figures, whatever its level says. */
  readonly legal: boolean;
  /** It begins again after a level below this one; 0 never, null after any level above it. */
  readonly restartsAfter: number | null;
};

export type NumberedList = {
  /** Lists with the same definition count together. */
  readonly definition: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Levels at which this list begins anew when it is first used, with their number. */
  readonly restarts: ReadonlyMap<number, number>;
};

export type ListPlace = { readonly list: string; readonly level: number };

/** Counts through one document; ask once for every numbered paragraph, in order. The label ends with its suffix. */
export function listCounter(lists: ReadonlyMap<string, NumberedList>): (place: ListPlace) => string {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list: name, level: at }) => {
    const list = lists.get(name);
    const level = list?.levels[at];
    if (!list || !level) return "";
    const numbers = counts.get(list.definition) ?? [];
    counts.set(list.definition, numbers);
    const restart = begun.has(`${name} ${at}`) ? undefined : list.restarts.get(at);
    begun.add(`${name} ${at}`);
    for (let above = 0; above < at; above++) numbers[above] ??= list.levels[above]?.start ?? 1;
    numbers[at] = restart ?? (numbers[at] === undefined ? level.start : numbers[at] + 1);
    restartBelow(list, numbers, at);
    return labelOf(list, level, numbers);
  };
}

function restartBelow(list: NumberedList, numbers: (number | undefined)[], at: number): void {
  for (let below = at + 1; below < numbers.length; below++) {
    const after = list.levels[below]?.restartsAfter ?? below;
    if (at < after) numbers[below] = undefined;
  }
}

function labelOf(list: NumberedList, level: ListLevel, numbers: readonly (number | undefined)[]): string {
  if (level.format === "bullet") return level.pattern === "" ? "" : `${bulletSign(level.pattern)} `;
  const label = level.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
    const of = Number(digit) - 1;
    const format = list.levels[of]?.format ?? "decimal";
    const shown = level.legal && format !== "none" ? "decimal" : format;
    return writeNumber(numbers[of] ?? list.levels[of]?.start ?? 1, shown);
  });
  return label.trim() === "" ? "" : label + level.suffix;
}

/** Bullets are mostly signs of a symbol font, which mean nothing outside it. */
function bulletSign(sign: string): string {
  return /^[-–—+*•]$/.test(sign) ? sign : "-";
}

const romanSteps: readonly (readonly [string, number])[] = Array.from(
  "M1000,CM900,D500,CD400,C100,XC90,L50,XL40,X10,IX9,V5,IV4,I1".split(","),
  (step) => [step.replace(/\d+/, ""), Number(/\d+/.exec(step)![0])],
);

/** A number as a list format writes it; formats that are not known here come out in Arabic figures. */
export function writeNumber(value: number, format: string): string {
  if (format === "none") return "";
  if (format === "upperRoman" || format === "lowerRoman") return cased(romanFigure(value), format);
  if (format === "upperLetter" || format === "lowerLetter") return cased(letters(value), format);
  if (format === "decimalZero") return String(value).padStart(2, "0");
  if (format === "vietnameseCounting") return countInWords(value);
  const items = format.startsWith("custom:") ? format.slice(7).split(/,\s*/) : [];
  const item = items[value - 1];
  return item !== undefined && item !== "..."
    ? item
    : String(value).padStart(/^0+1$/.test(items[0] ?? "") ? items[0]!.length : 1, "0");
}

function cased(figure: string, format: string): string {
  return format.startsWith("lower") ? figure.toLowerCase() : figure;
}

function romanFigure(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let figure = "";
  for (const [sign, worth] of romanSteps) {
    figure += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return figure;
}

/** A … Z, then AA, BB … ZZ, AAA. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function countInWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 10) return words[value]!;
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const unit = units === 5 ? "lăm" : units === 1 && tens > 1 ? "mốt" : words[units]!;
  return `${tens === 1 ? "mười" : `${words[tens]} mươi`}${units === 0 ? "" : ` ${unit}`}`;
}
