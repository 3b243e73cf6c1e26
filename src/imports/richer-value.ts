/**
 * When a file's value takes the place of what the catalogue holds. Sources are of unequal worth: an index states "có" where the
 * full record has the text of the conditions, and cuts results and lists of agencies. So a poorer value never replaces a
 * richer one:
 * 1. nothing stated replaces nothing;
 * 2. a mark does not replace a text: "có" says no more than that there is one, "không" that there is none;
 * 3. an extract, all of which already stands in the long text or the list, does not replace the whole.
 * Everything else is a change. What rules 2 and 3 held back is shown, so that a wanted shortening is made by hand.
 */
import { fold } from "../i18n/fold.ts";
import { type FieldValue, listFields, longTextFields, type ProcedureField } from "./catalog-procedure.ts";

export type ValueVerdict = "same" | "change" | "poorer";

const presenceMarks = new Set(["co", "x", "yes", "true", "1"]);
const absenceMarks = new Set(["khong", "khong co", "no", "false", "0"]);
const mayBeExtract: ReadonlySet<ProcedureField> = new Set([...listFields, ...longTextFields]);
const mayBeMark: ReadonlySet<ProcedureField> = new Set(longTextFields);

/** @param held what the catalogue has @param stated what the file says */
export function judgeValue(field: ProcedureField, held: FieldValue, stated: FieldValue): ValueVerdict {
  if (stated === null || isSame(held, stated)) return "same";
  if (held === null) return "change";
  if (mayBeMark.has(field) && isMark(stated, presenceMarks)) return "poorer";
  if (mayBeMark.has(field) && isMark(stated, absenceMarks)) return isMark(held, presenceMarks) ? "change" : "poorer";
  return mayBeExtract.has(field) && isExtract(held, stated) ? "poorer" : "change";
}

/** Lists are compared as sets, without case and marks; texts to the letter. */
function isSame(held: FieldValue, stated: FieldValue): boolean {
  if (typeof held === "string" || typeof stated === "string" || held === null || stated === null)
    return held === stated;
  const known = new Set(held.map(fold));
  const next = new Set(stated.map(fold));
  return known.size === next.size && [...next].every((item) => known.has(item));
}

function isMark(value: FieldValue, marks: ReadonlySet<string>): boolean {
  return typeof value === "string" && marks.has(fold(value));
}

function isExtract(held: FieldValue, stated: FieldValue): boolean {
  const whole = itemsOf(held).join(" ");
  const items = itemsOf(stated);
  if (items.join(" ").length >= whole.length) return false;
  const isCutOff = items.length === 1 && whole.startsWith(items[0]!);
  return isCutOff || items.every((item) => ` ${whole} `.includes(` ${item} `));
}

/** Words alone: the points and dashes that folding keeps would part an extract from its whole. */
function itemsOf(value: FieldValue): string[] {
  const items = typeof value === "string" ? [value] : (value ?? []);
  return items.map((item) =>
    fold(item)
      .replace(/(?<![\p{L}\p{N}])[./-]+|[./-]+(?![\p{L}\p{N}])/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}
