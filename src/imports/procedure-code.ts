/**
 * The code of a procedure in the national database: one digit, a point, six digits. Typed by hand or kept as a number by a
 * spreadsheet, it comes with a comma, without its point or without its last zeros; and local systems add the agency
 * ("1.000448.000.00.00.H56"). It is mended, and every mend is a doubt that a person is asked to confirm.
 */

export type CodeDoubt = "separator" | "zeros" | "suffix";
export type CodeReading = { readonly code: string; readonly doubts: readonly CodeDoubt[] };

/** The code and what was mended in it; undefined when it is no such code. */
export function readProcedureCode(typed: string): CodeReading | undefined {
  const text = typed.replace(/\s+/g, "");
  const match =
    /^(\d)([.,])(\d{1,6})(\.\d{3}\.\d{2}\.\d{2}(?:\.[A-Z]\d+)?)?$/.exec(text) ?? /^(\d)()(\d{6})()$/.exec(text);
  if (!match) return undefined;
  const [, family = "", separator, digits = "", suffix] = match;
  if (suffix && digits.length < 6) return undefined;
  const doubts: CodeDoubt[] = [];
  if (separator !== ".") doubts.push("separator");
  if (digits.length < 6) doubts.push("zeros");
  if (suffix) doubts.push("suffix");
  return { code: `${family}.${digits.padEnd(6, "0")}`, doubts };
}
