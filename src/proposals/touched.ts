/**
 * A provision that a proposal touches: the wording its author saw, and the one change asked for it. "keep" means that the
 * provision was looked at and stays as it is; it asks for nothing and is never shown to a decider. From the change follow the
 * operation, the new wording, the redline and the sentence of the amending instrument. A repeal takes everything under the
 * provision with it; new wording is asked for unit by unit, since the sentence on a clause would drop its points.
 */
import { amendingClauses } from "../amending/amending-clause.ts";
import { applyOperation, type Operation } from "../amending/operation.ts";
import { unitMark } from "../amending/order-wording.ts";
import { redlineText, type Run } from "../amending/redline.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import type { Issue } from "../values/issue.ts";

export const choices = ["replace_provision", "repeal", "replace_words", "delete_words", "keep"] as const;
export type Choice = (typeof choices)[number];

export type Change = {
  readonly choice: Choice;
  /** The whole new wording, for replace_provision. */
  readonly text: string | null;
  readonly oldWords: string | null;
  readonly newWords: string | null;
  /** Every place of the phrase is meant; otherwise it must stand once. */
  readonly everywhere: boolean;
  readonly reason: string;
};

/** A unit under a touched provision, as its author saw it. */
export type Unit = { readonly address: string; readonly heading: string | null; readonly text: string };

export type Touched = Change & {
  readonly provisionId: string;
  readonly baseVersionId: string;
  readonly baseHash: string;
  readonly baseText: string;
  readonly address: string;
  readonly heading: string | null;
  /** Everything under it, in reading order. */
  readonly below: readonly Unit[];
  readonly document: Omit<LegalDocument, "effectiveOn" | "source">;
};

/** A touched provision as it is stored: its wording stands with the version. */
export type Asked = Omit<Touched, "baseText" | "heading" | "below" | "document">;

/** Nothing decided yet about a provision. */
export const noChange: Change = {
  choice: "keep",
  text: null,
  oldWords: null,
  newWords: null,
  everywhere: false,
  reason: "",
};

/** The change as an operation of the amending room; null where the provision stays. */
export function operationOf(touched: Touched): Operation | null {
  const target = {
    target: touched.provisionId,
    address: touched.address,
    baseHash: touched.baseHash,
    reason: touched.reason,
  };
  const phrase = { old: touched.oldWords ?? "", everywhere: touched.everywhere };
  switch (touched.choice) {
    case "keep":
      return null;
    case "repeal":
      return { ...target, op: "repeal" };
    case "replace_provision":
      return { ...target, op: "replace_provision", text: touched.text ?? "" };
    case "replace_words":
      return { ...target, op: "replace_words", ...phrase, new: touched.newWords ?? "" };
    case "delete_words":
      return { ...target, op: "delete_words", ...phrase };
  }
}

export type Wording = {
  readonly touched: Touched;
  /** The new wording; empty when repealed, the present one where the change does not apply. */
  readonly after: string;
  readonly runs: readonly Run[];
  readonly problem: Issue | null;
};

/** The new wording with its redline, or why the change does not apply to the wording it was written for. */
export function wordingOf(touched: Touched): Wording {
  const operation = operationOf(touched);
  if (!operation) return { touched, after: touched.baseText, runs: sameRun(touched.baseText), problem: null };
  const applied = standsInUnits(touched) ? inUnits : applyOperation(touched.baseText, operation);
  if ("problem" in applied) {
    return { touched, after: touched.baseText, runs: sameRun(touched.baseText), problem: applied.problem };
  }
  const before = touched.choice === "repeal" ? wholeText(touched) : touched.baseText;
  return { touched, after: applied.text, runs: redlineText(before, applied.text), problem: null };
}

/** True when the change asks for something and the words really become others; a repeal always does. */
export function changesWords(touched: Touched): boolean {
  const { after, problem } = wordingOf(touched);
  if (touched.choice === "keep" || problem !== null) return false;
  return touched.choice === "repeal" || after !== touched.baseText;
}

/** The provision with everything under it, a unit a line under its number: what a repeal takes away. */
export function wholeText({ baseText, below }: Pick<Touched, "baseText" | "below">): string {
  const units = below.map(({ address, heading, text }) => {
    const words = [heading, text].filter(Boolean).join("\n");
    const mark = unitMark(address);
    return words.startsWith(mark.trimEnd()) ? words : mark + words;
  });
  return [baseText, ...units].filter((line) => line.trim() !== "").join("\n");
}

/** True where the provision stands inside the other one. */
export function isInside(touched: Touched, outer: Touched): boolean {
  return touched.document.id === outer.document.id && touched.address.startsWith(`${outer.address}/`);
}

const inUnits = { problem: { field: "choice", key: "proposals.issue.in-units" } };

/** The wording stands in the units below: a new one for the whole, or a phrase of it, must name the unit. */
function standsInUnits({ choice, baseText, below }: Touched): boolean {
  if (choice === "repeal" || below.length === 0) return false;
  return choice === "replace_provision" || baseText.trim() === "";
}

export type AmendedText = { readonly document: Touched["document"]; readonly clauses: readonly string[] };

/** The sentences of the amending instrument, per text to amend, in the order in which the texts are first touched. */
export function amendedTexts(touched: readonly Touched[]): readonly AmendedText[] {
  const asked = touched.filter(changesWords);
  return [...Map.groupBy(asked, ({ document }) => document.id).values()].map((group) => ({
    document: group[0]!.document,
    clauses: amendingClauses(group.flatMap((each) => operationOf(each) ?? [])),
  }));
}

const runKinds = { "=": "same", "-": "removed", "+": "added" } as const;

/** Runs as the redline component names them. */
export function shownRuns(
  runs: readonly Run[],
): readonly { readonly kind: "same" | "removed" | "added"; readonly text: string }[] {
  return runs.map(([sign, text]) => ({ kind: runKinds[sign], text }));
}

/** The id of a provision on a page: "dieu-12/khoan-2" → "dieu-12-khoan-2". */
export function anchorOf(touched: Pick<Touched, "address">): string {
  return touched.address.replaceAll("/", "-");
}

function sameRun(text: string): readonly Run[] {
  return text === "" ? [] : [["=", text]];
}
