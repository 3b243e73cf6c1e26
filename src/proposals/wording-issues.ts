/**
 * Why the changes typed on the wording form cannot be saved as they are, each at the field where it was typed: a change that
 * does not fit the wording, a number that is taken, two changes that contradict each other.
 */
import { combineOperations } from "../amending/combined-operations.ts";
import type { LiveText } from "../amending/live-text.ts";
import { asOrder, isTaken, type OperationProblem } from "../amending/operation.ts";
import { cite } from "../legal-text/address.ts";
import type { Issue } from "../values/issue.ts";
import { addressIn } from "./typed-clause.ts";
import { hasEffect, operationOf, problemIssue, type Touched, wholeText, wordingOf } from "./touched.ts";

const fields: Readonly<Record<string, string>> = { old: "old_words", new: "new_words", base: "choice" };

/** `texts` are the texts in force; fields are named as on the form, "clauses.0.text". */
export function wordingIssues(asked: readonly Touched[], texts: ReadonlyMap<string, LiveText>): readonly Issue[] {
  const own = asked.flatMap((touched, index) => {
    const issue = ownIssue(touched, texts.get(touched.document.id) ?? []);
    return issue ? [{ ...issue, field: `clauses.${index}.${fieldOf(issue, touched)}` }] : [];
  });
  return own.length > 0 ? own : togetherIssues(asked, texts);
}

function ownIssue(touched: Touched, text: LiveText): Issue | null {
  const { choice, newAddress, address } = touched;
  if (choice === "keep") {
    const isTyped = touched.text !== null && touched.text !== wholeText(touched);
    return isTyped ? { field: "choice", key: "proposals.issue.choice-unclear" } : null;
  }
  if (choice === "insert_provision" && newAddress && isTaken(text, newAddress)) return taken("new_number", newAddress);
  if (choice === "move" && newAddress) {
    if (!isTaken(text, newAddress)) return { field: "new_place", key: "proposals.issue.place-not-found" };
    const moved = addressIn(newAddress, address);
    if (moved !== address && isTaken(text, moved)) return placeTaken(moved);
  }
  const { problem } = wordingOf(touched);
  // A new unit may be written later; sending asks for its words.
  if (problem) return choice === "insert_provision" && problem.field === "text" ? null : problem;
  return hasEffect(touched) ? null : { field: "text", key: "proposals.issue.same-words" };
}

function taken(field: string, address: string): Issue {
  return { field, key: "proposals.issue.number-taken", params: { place: cite(address, "vi") } };
}

/** A unit that is moved keeps its number: there is none to enter. */
function placeTaken(address: string): Issue {
  return { field: "new_place", key: "proposals.issue.place-taken", params: { place: cite(address, "vi") } };
}

function fieldOf({ field }: Issue, { choice }: Touched): string {
  if (choice === "move" && field === "new_address") return "new_place";
  if (choice === "table_row" && (field === "text" || field === "new_address")) return "cells.0";
  if (choice === "replace_heading" && field === "text") return "heading";
  if (field === "new_address") return "new_number";
  return fields[field] ?? field;
}

function togetherIssue(problem: OperationProblem): Issue {
  const { reason, operation } = problem;
  const wanted = operation.op === "renumber" ? operation.to : operation.target;
  return reason === "already-exists" ? taken("new_address", wanted) : problemIssue(problem);
}

/** What the changes of one text cannot be together. */
function togetherIssues(asked: readonly Touched[], texts: ReadonlyMap<string, LiveText>): readonly Issue[] {
  const standing = asked.flatMap((touched, index) => {
    const operation = operationOf(touched);
    const text = texts.get(touched.document.id) ?? [];
    return operation && hasEffect(touched) && asOrder(operation, text) ? [{ touched, index, operation }] : [];
  });
  const groups = Map.groupBy(standing, ({ touched }) => touched.document.id);
  return [...groups].flatMap(([id, group]) => {
    const { problems } = combineOperations(
      texts.get(id) ?? [],
      group.map(({ operation }) => operation),
    );
    return problems.flatMap((problem) => {
      const at = group.find(({ operation }) => operation === problem.operation);
      const issue = togetherIssue(problem);
      return at ? [{ ...issue, field: `clauses.${at.index}.${fieldOf(issue, at.touched)}` }] : [];
    });
  });
}
