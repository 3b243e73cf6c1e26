/**
 * What can be wrong with an imported file, each with its sheet, row and column. An error keeps its row out of the plan; a
 * warning says what was repaired or is worth a look. The sentence for each code stands in the room's messages.
 */
import type { FileProblemCode, SheetProblem } from "../office/sheet.ts";

export type ImportProblemCode =
  | FileProblemCode
  | "no-rows"
  | "heading-missing"
  | "heading-repeated"
  | "columns-unknown"
  | "sheet-passed-over"
  | "row-passed-over"
  | "code-missing"
  | "code-wrong"
  | "code-separator"
  | "code-zeros"
  | "code-suffix"
  | "code-repeated"
  | "code-of-other-kind"
  | "ministry-missing"
  | "ministry-unknown"
  | "ministry-closed"
  | "foreign-agency"
  | "name-missing"
  | "cell-fault"
  | "text-destroyed"
  | "furniture-removed"
  | "decision-number-unusual"
  | "legal-basis-without-number";

export type ImportProblem = SheetProblem<ImportProblemCode>;

export function isError(problem: ImportProblem): boolean {
  return problem.severity === "error";
}

/** One text for one row of one sheet, usable as a key. */
export function placeOf(place: { readonly sheet: string; readonly row: number | null }): string {
  return `${place.sheet}\u0000${place.row ?? ""}`;
}
