/**
 * Before a text is stored its file is read and shown: what kind it was, what had to be converted, which provisions were found,
 * what is doubtful. What the text says of itself (number, kind, issuer, day, title) fills the form, so that it is only checked.
 */
import { formatDay } from "../i18n/format.ts";
import { fold } from "../i18n/fold.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { WrittenText } from "../office/written-text.ts";
import { documentKinds } from "./document.ts";
import type { Outline } from "./outline.ts";

/** A text as read; `file` is null for one that was pasted. */
export type ReadText = {
  readonly file: (Pick<WrittenText, "kind" | "encoding" | "problems"> & { readonly name: string }) | null;
  readonly text: string;
  readonly outline: Outline;
};

/** What the document's own head says, under the names of the form's fields; what it does not say is left out. */
export function describedBy({ document }: Outline, issuers: readonly Organisation[]): Readonly<Record<string, string>> {
  const kind = documentKinds.find(({ vi }) => vi === document.type || (document.type === "Bộ luật" && vi === "Luật"));
  const issuer = issuers.find(({ nameVi }) => document.issuer !== null && fold(nameVi) === fold(document.issuer));
  const found = {
    number: document.number,
    kind: kind?.code,
    title: document.title,
    issuer: issuer?.code,
    issued_on: document.issuedOn && formatDay(document.issuedOn),
  };
  return Object.fromEntries(Object.entries(found).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** The beginning of a text in words, to see whether its letters came out right. */
export function openingOf(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, 240);
}
