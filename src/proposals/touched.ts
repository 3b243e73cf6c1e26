/**
 * A provision that a proposal touches: the wording its author saw, and the one change asked for it. "keep" means that the
 * provision was looked at and stays as it is; it asks for nothing and is never shown to a decider. From the change follow the
 * operation, the new wording, the redline and the sentence of the amending instrument.
 */
import { amendingClauses } from "../amending/amending-clause.ts";
import { applyOperation, type Operation } from "../amending/operation.ts";
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

export type Touched = Change & {
  readonly provisionId: string;
  readonly baseVersionId: string;
  readonly baseHash: string;
  readonly baseText: string;
  readonly address: string;
  readonly heading: string | null;
  readonly document: Omit<LegalDocument, "effectiveOn" | "source">;
};

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
  const applied = applyOperation(touched.baseText, operation);
  if ("problem" in applied) {
    return { touched, after: touched.baseText, runs: sameRun(touched.baseText), problem: applied.problem };
  }
  return { touched, after: applied.text, runs: redlineText(touched.baseText, applied.text), problem: null };
}

/** True when the change asks for something and the words really become others. */
export function changesWords(touched: Touched): boolean {
  const { after, problem } = wordingOf(touched);
  return touched.choice !== "keep" && problem === null && after !== touched.baseText;
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
