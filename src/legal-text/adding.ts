/**
 * Before a text is stored its file is read and shown: what kind it was, what had to be converted, which provisions were found,
 * what is doubtful. What the text says of itself (number, kind, issuer, day, title) fills the form, so that it is only checked.
 */
import { formatDay } from "../i18n/format.ts";
import { fold } from "../i18n/fold.ts";
import type { Locale } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { refusalSentence } from "../office/refusal-sentences.ts";
import type { TextRefusal, WrittenText } from "../office/written-text.ts";
import type { Issue } from "../values/issue.ts";
import { documentKinds } from "./document.ts";
import type { Outline } from "./outline.ts";

/** A text as read; `file` is null for one that was pasted. */
export type ReadText = {
  readonly file: (Pick<WrittenText, "kind" | "encoding" | "problems"> & { readonly name: string }) | null;
  readonly text: string;
  readonly outline: Outline;
};

/** Why nothing was read of what a form sent. */
export type GivenRefusal =
  | { readonly code: "nothing-given" }
  | { readonly code: "too-long"; readonly limitBytes: number }
  | { readonly code: "unreadable"; readonly name: string; readonly refusal: TextRefusal };

/** The refusal at the file's field. */
export function givenIssue(refused: GivenRefusal, locale: Locale): Issue {
  const field = "file";
  switch (refused.code) {
    case "nothing-given":
      return { field, key: "legal-text.issue.text" };
    case "too-long":
      return { field, key: "legal-text.issue.too-long", params: { megabytes: refused.limitBytes / 1024 / 1024 } };
    case "unreadable": {
      const problem = refusalSentence(refused.name, refused.refusal)[locale];
      return { field, key: "legal-text.issue.file", params: { problem } };
    }
  }
}

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
