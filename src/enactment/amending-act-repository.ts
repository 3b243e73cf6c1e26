/** The acts that amend a text, as they are named and where they are found. */
import { withoutType, documentOfNumber, lawTypes } from "../amending/document-name.ts";
import type { Reader } from "../db/database.ts";
import { type DocumentKind, documentKindName } from "../legal-text/document.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import type { Day } from "../values/day.ts";
import type { EffectAct } from "./effect.ts";
import type { DatedAct } from "./wait.ts";

export type AmendingAct = EffectAct &
  DatedAct & {
    readonly head: DocumentHead;
    /** Code of an instrument prepared here, and the ministry that leads it. */
    readonly instrument: { readonly code: string; readonly leadId: string } | null;
    /** True where its own text is kept here. */
    readonly hasText: boolean;
  };

/** The acts with these ids, by id. */
export async function listAmendingActs(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AmendingAct>> {
  if (ids.length === 0) return new Map();
  const [instruments, outside] = await Promise.all([listInstrumentActs(reader, ids), listOutsideActs(reader, ids)]);
  return new Map([...instruments, ...outside].map((act) => [act.id, act]));
}

/** "Luật Đầu tư", "Nghị định quy định về …": a title with its type, however it was entered. */
export function headOf(
  text: { readonly kind: DocumentKind; readonly title: string; readonly number: string; readonly issuedOn: Day | null },
  issuer: string,
): DocumentHead {
  const type = documentKindName(text.kind, "vi");
  const subject = withoutType(text.title, type);
  const after = lawTypes.has(type) ? subject : subject.charAt(0).toLowerCase() + subject.slice(1);
  return { number: text.number, type, issuer, issuedOn: text.issuedOn, title: `${type} ${after}` };
}

async function listInstrumentActs(reader: Reader, ids: readonly string[]): Promise<AmendingAct[]> {
  const rows = await reader
    .selectFrom("instruments as act")
    .innerJoin("organisations", "organisations.id", "act.issuer_id")
    .select(["act.id", "act.code", "act.kind", "act.title", "act.number", "act.issued_on", "act.effective_on"])
    .select(["act.effective_condition", "act.lead_organisation_id", "organisations.name_vi"])
    .where("act.id", "in", [...ids])
    .execute();
  return rows.map((row) => {
    const { id, code, title, issued_on: issuedOn, effective_on: effectiveOn, effective_condition: condition } = row;
    const number = row.number ?? code;
    const head = headOf({ kind: row.kind as DocumentKind, title, number, issuedOn }, row.name_vi);
    const instrument = { code, leadId: row.lead_organisation_id };
    return { kind: "instrument", id, number, issuedOn, effectiveOn, condition, head, instrument, hasText: false };
  });
}

async function listOutsideActs(reader: Reader, ids: readonly string[]): Promise<AmendingAct[]> {
  const rows = await reader
    .selectFrom("outside_acts as act")
    .leftJoin("documents", "documents.id", "act.document_id")
    .leftJoin("organisations", "organisations.id", "documents.issuer_id")
    .select(["act.id", "act.number", "act.issued_on", "act.effective_on", "act.effective_condition"])
    .select(["documents.kind", "documents.title", "organisations.name_vi"])
    .where("act.id", "in", [...ids])
    .execute();
  return rows.map((row) => {
    const { id, number, kind, title, name_vi: issuer, issued_on: issuedOn, effective_on: effectiveOn } = row;
    const isKept = kind !== null && title !== null && issuer !== null;
    const head = isKept
      ? headOf({ kind: kind as DocumentKind, title, number, issuedOn }, issuer)
      : bareHead(number, issuedOn);
    const dated = { issuedOn, effectiveOn, condition: row.effective_condition };
    return { kind: "outside", id, number, ...dated, head, instrument: null, hasText: isKept };
  });
}

/** What the number alone tells. */
function bareHead(number: string, issuedOn: Day | null): DocumentHead {
  const { type, issuer } = documentOfNumber(number);
  return { number, type, issuer, issuedOn, title: null };
}
