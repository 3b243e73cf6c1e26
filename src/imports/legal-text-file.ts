/**
 * A legal text as a file gives it: what its head says of the document, and what it fails to say. Number, kind, issuer and
 * title are needed (Decree 30/2020/NĐ-CP, appendix I, places them); what cannot be read is named, never guessed.
 */
import { fold } from "../i18n/fold.ts";
import { type DocumentKind, documentKinds } from "../legal-text/document.ts";
import type { Outline } from "../legal-text/outline.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Day } from "../values/day.ts";

export type LegalTextHead = {
  readonly number: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly issuerId: string;
  readonly issuedOn: Day | null;
};

export type LegalTextFault =
  | "text-without-number"
  | "text-without-kind"
  | "text-without-title"
  | "text-without-issuer"
  | "text-without-provisions"
  | "text-stored-otherwise";

/** The head, or everything that it lacks. */
export function readHead(
  { document, provisions }: Outline,
  organisations: readonly Organisation[],
): { readonly head: LegalTextHead | null; readonly faults: readonly LegalTextFault[] } {
  const { number, title, issuedOn } = document;
  const kind = kindOf(document.type);
  const issuerId = issuerOf(document.issuer, organisations, issuedOn)?.id ?? null;
  const faults: LegalTextFault[] = [];
  if (provisions.length === 0) faults.push("text-without-provisions");
  if (number === null) faults.push("text-without-number");
  if (kind === null) faults.push("text-without-kind");
  if (title === null) faults.push("text-without-title");
  if (issuerId === null) faults.push("text-without-issuer");
  const isComplete = faults.length === 0 && number !== null && kind !== null && title !== null && issuerId !== null;
  return { head: isComplete ? { number, kind, title, issuerId, issuedOn } : null, faults };
}

/** A code is a law (Law 64/2025/QH15, Article 4). */
function kindOf(type: string | null): DocumentKind | null {
  const name = fold(type === "Bộ luật" ? "Luật" : (type ?? ""));
  return documentKinds.find(({ vi }) => fold(vi) === name)?.code ?? null;
}

/** By name, the body that existed on the day of issue before those that did not. */
function issuerOf(name: string | null, organisations: readonly Organisation[], on: Day | null) {
  if (name === null) return undefined;
  const wanted = fold(name);
  const named = organisations.filter(({ nameVi, shortName }) => [nameVi, shortName].map(fold).includes(wanted));
  const existed = named.find(({ validFrom, validTo }) => on && validFrom <= on && (!validTo || on < validTo));
  return existed ?? named[0];
}
