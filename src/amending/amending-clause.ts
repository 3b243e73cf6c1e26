/**
 * The operations of a proposal as the sentences that an amending instrument will say: equal phrase orders and repeals are
 * put together, repeals come last. The whole instrument, with its articles and numbers, is `instrumentText`.
 */
import { type AmendedDocument, documentName } from "./document-name.ts";
import type { Operation } from "./operation.ts";
import { orderKey, orderWording } from "./order-wording.ts";
import type { Change } from "./read-operation.ts";

/** The order of one operation; without a document when its article already names it. */
export function amendingClause(operation: Operation, document?: AmendedDocument): string {
  return clause([changeOf(operation)], document);
}

/** The orders of operations on one document, in the given order, equal ones grouped, repeals last. */
export function amendingClauses(operations: readonly Operation[], document?: AmendedDocument): string[] {
  const groups = Map.groupBy(operations.map(changeOf), orderKey);
  const ordered = [...groups.values()].toSorted((a, b) => rank(a[0]!) - rank(b[0]!));
  return ordered.map((group) => clause(group, document));
}

/** The operation as an amending act orders it: by the address, without ids, fingerprints and reasons. */
export function changeOf(operation: Operation): Change {
  const { op, address: target } = operation;
  switch (op) {
    case "repeal":
      return { op, target };
    case "replace_provision":
      return { op, target, text: operation.text };
    case "insert_provision":
      return { op, target, text: operation.text, position: operation.position, beside: operation.beside };
    case "replace_words":
      return { op, target, old: operation.old, new: operation.new, scope: "all" };
    case "delete_words":
      return { op, target, old: operation.old, within: null, scope: "all" };
    case "insert_words":
      return { op, target, old: operation.old, new: operation.new, position: operation.position, scope: "all" };
  }
}

/** Restated and new provisions, then words, then repeals. */
export function rank({ op }: Change): number {
  if (op === "repeal") return 2;
  return op.endsWith("_words") ? 1 : 0;
}

function clause(changes: readonly Change[], document: AmendedDocument | undefined): string {
  const { words, quoted } = orderWording(changes, { document: document && documentName(document) });
  return quoted === null ? `${words}.` : `${words}:\n“${quoted}”.`;
}
