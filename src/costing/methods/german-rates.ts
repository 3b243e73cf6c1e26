/**
 * Hourly labour cost in EUR, 2025, from the German guide to compliance cost (Destatis, Leitfaden zur Ermittlung und
 * Darstellung des Erfüllungsaufwands, annexes): by level and grade. Business rates are those of all sectors together.
 */
import { fold } from "../../i18n/fold.ts";
import { type Exact, exact } from "../../values/dong.ts";

export const germanGrades = ["low", "middle", "high", "mean"] as const;

const rates: Readonly<Record<string, readonly string[]>> = {
  federal: ["33.80", "40.40", "67.60", "44.40"],
  land: ["30.50", "43.20", "69.30", "46.70"],
  local: ["25.50", "42.20", "70.40", "40.70"],
  "social-insurance": ["30.30", "46.30", "73.20", "48.10"],
  administration: ["27.30", "42.90", "69.30", "44.40"],
  business: ["26.10", "37.10", "62.40", "38.60"],
};

const levelNames: readonly (readonly [RegExp, string])[] = [
  [/^(bund|federal)$/, "federal"],
  [/^(land|laender|lander)$/, "land"],
  [/^(kommune|kommunen|local)$/, "local"],
  [/^(sozialversicherung|social-insurance)$/, "social-insurance"],
  [/^(verwaltung|durchschnitt|administration)$/, "administration"],
  [/^(wirtschaft|business)$/, "business"],
];

const gradeNames: readonly (readonly [RegExp, (typeof germanGrades)[number]])[] = [
  [/^(low|einfach|einfacher|mittlerer|niedrig)|einfacher/, "low"],
  [/^(middle|gehobener|mittel)/, "middle"],
  [/^(high|hoher|hoeherer|hoch)/, "high"],
  [/^(mean|durchschnitt)/, "mean"],
];

/** The whole table: a row for each level, EUR per hour by grade. */
export function listGermanRates(): readonly { readonly level: string; readonly hourly: readonly Exact[] }[] {
  return Object.entries(rates).map(([level, hourly]) => ({ level, hourly: hourly.map(exact) }));
}

/** EUR per hour; the mean of the level where no grade is named, null for a level that the table lacks. */
export function germanRate(level: string | null, grade: string | null): Exact | null {
  const row = level === null ? undefined : nameIn(levelNames, level);
  const column = grade === null ? "mean" : nameIn(gradeNames, grade);
  const rate = row && column ? rates[row]?.[germanGrades.indexOf(column)] : undefined;
  return rate === undefined ? null : exact(rate);
}

function nameIn<T>(names: readonly (readonly [RegExp, T])[], given: string): T | undefined {
  const folded = fold(given);
  return names.find(([pattern]) => pattern.test(folded))?.[1];
}
