/**
 * Changes as modifications of Akoma Ntoso (OASIS LegalDocML 1.0, analysis): where the order stands, what it changes and how.
 * The standard knows repeal, substitution, insertion and renumbering; words that are dropped are a repeal of words, a
 * provision that moves is inserted at its new place.
 */
import { eIdOfAddress } from "../legal-text/akoma-ntoso-eid.ts";
import { workAddress } from "../legal-text/akoma-ntoso-identification.ts";
import { xmlBlock, xmlElement } from "../office/xml-writing.ts";
import { documentOfNumber } from "./document-name.ts";
import type { OperationName } from "./read-operation.ts";

export type Modification = {
  readonly eId: string;
  readonly op: OperationName;
  /** References: where the order stands, what it changes. */
  readonly source: string;
  readonly destination: string;
  /** eId of the temporal group from which it is in force; null while the day is not known. */
  readonly period: string | null;
  /** eIds of the quoted words that go and come. */
  readonly old?: readonly string[];
  readonly new?: readonly string[];
};

const types: Readonly<Record<Exclude<OperationName, "set_effective">, string>> = {
  replace_provision: "substitution",
  insert_provision: "insertion",
  repeal: "repeal",
  replace_words: "substitution",
  insert_words: "insertion",
  delete_words: "repeal",
  renumber: "renumbering",
  move: "insertion",
  replace_heading: "substitution",
  table_row: "substitution",
};

/** The element of one change: a textual modification, or of the day from which something is in force. */
export function modification({
  eId,
  op,
  source,
  destination,
  period,
  old = [],
  new: coming = [],
}: Modification): string {
  const force = period === null ? "" : xmlElement("force", { period: `#${period}` });
  const ends = [xmlElement("source", { href: source }), xmlElement("destination", { href: destination }), force];
  if (op === "set_effective") return xmlBlock("forceMod", { type: "entryIntoForce", eId }, ends);
  return xmlBlock("textualMod", { type: types[op], eId }, [
    ...ends,
    ...old.map((id) => xmlElement("old", { href: `#${id}` })),
    ...coming.map((id) => xmlElement("new", { href: `#${id}` })),
  ]);
}

/** Reference to a provision, or to the whole, of the document with that number; its words need not be at hand. */
export function provisionReference(number: string, address: string): string {
  const work = workAddress(documentOfNumber(number));
  return address === "" ? work : `${work}/!main#${eIdOfAddress(address)}`;
}
