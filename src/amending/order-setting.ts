/**
 * What the outer levels of an amending act say for those inside: the document, the provision ("một số khoản của Điều 31"),
 * the verb of a list ("Bãi bỏ các điều sau đây:").
 */
import { isAmending } from "../legal-text/quotation.ts";
import { type CitedUnit, citedUnits, withinOf } from "./cited-units.ts";
import { bySubject, orderStart, temporary } from "./order-phrases.ts";

export type Setting = {
  /** The document named is the target; undefined while none is named. */
  readonly aims: boolean | undefined;
  readonly at: string | undefined;
  /** The verb of a list: "Bãi bỏ các điều, khoản sau đây:". */
  readonly verb: string;
  /** Outer words announce changes, so that everything inside is one. */
  readonly announced: boolean;
};

/** The setting that a provision's heading and opening words make; `aimsOf` tells whether they name the target. */
export function innerSetting(
  words: readonly string[],
  outer: Setting,
  aimsOf: (said: string) => boolean | undefined,
): Setting {
  const said = words.filter((part) => part !== "").join(". ");
  const last = words.findLast((part) => part !== "") ?? "";
  if (outer.announced && /^(?:tại|trong) [^.;]{2,100}:$/iu.test(last)) {
    return { ...outer, at: placeOf(citedUnits(last, outer.at).units) ?? outer.at };
  }
  if (!isAmending(last) && !temporary.test(last) && !orderStart.test(said.slice(0, 60))) {
    return isAmending(words[0] ?? "") ? outer : { ...outer, at: undefined, verb: "", announced: false };
  }
  const at = placeOf(citedUnits(said, outer.at).units) ?? outer.at;
  return { aims: aimsOf(said) ?? outer.aims, at, verb: listVerb(said), announced: true };
}

/** The provision that opening words name, or the one that holds all that they name. */
function placeOf(units: readonly CitedUnit[]): string | undefined {
  const [first, ...others] = units;
  if (!first || units.some(({ part }) => part !== "whole")) return undefined;
  if (others.length === 0) return first.address;
  const parent = withinOf([first]);
  return others.every((unit) => withinOf([unit]) === parent) ? parent : undefined;
}

const listEnd =
  /(?: (?:các|những|một số) (?:(?:điều|khoản|điểm|mục|chương|phụ lục)(?:, | và )?)+)?(?: (?:sau đây|như sau|sau))?[\s:]*$/iu;

/** "Bãi bỏ các điều, khoản sau đây:" gives its verb to the items, "Bãi bỏ các quy định về … tại:" its subject too. */
export function listVerb(said: string): string {
  if (!/:\s*$/.test(said)) return "";
  const verb =
    /^(?:.*\. )?(bãi bỏ|hủy bỏ|huỷ bỏ|lược bỏ|bỏ|thay thế|thay|(?:tạm )?ngưng hiệu lực)(?!\p{L}|,| và)/iu.exec(
      said,
    )?.[1];
  if (!verb) return "";
  const isWhole = bySubject.test(said) || /[“"]/.test(said);
  return isWhole ? said.replace(/^.*\. (?=\p{Lu})/u, "").replace(listEnd, "") : verb;
}
