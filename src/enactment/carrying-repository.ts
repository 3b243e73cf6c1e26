/** Reads that put together whether an instrument may carry a proposal. */
import type { Reader } from "../db/database.ts";
import { listOrganisations, listOwnIssuers } from "../organisations/repository.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { findRevision } from "../proposals/repository.ts";
import { type Instrument, type Issued, isMinisterial, mayAmend } from "./instrument.ts";
import { listChangedDocuments, listWaitingItems, type WaitingDocument, type WaitingItem } from "./item-repository.ts";

export type Verdict = "yes" | "foreign" | "not-amendable";
type Carrier = Pick<Instrument, "kind" | "issuerId" | "leadId">;

/** May it: are the texts within its issuer's power, and, in a ministry's own text, is the cut the ministry's own? */
export async function findMayCarry(
  reader: Reader,
  instrument: Carrier,
  proposal: Pick<Proposal, "id" | "revision" | "ministryId">,
): Promise<Verdict> {
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  const documents = revision ? await listChangedDocuments(reader, revision.id) : [];
  return (await judgeFor(reader, instrument))(proposal.ministryId, documents);
}

/** Approved proposals that wait for a text and that this instrument may carry. */
export async function listCarriable(reader: Reader, instrument: Carrier): Promise<readonly WaitingItem[]> {
  const [judge, items] = await Promise.all([judgeFor(reader, instrument), listWaitingItems(reader, null)]);
  return items.filter(({ ministryId, documents }) => judge(ministryId, documents) === "yes");
}

async function judgeFor(reader: Reader, instrument: Carrier) {
  const [organisations, own] = await Promise.all([
    listOrganisations(reader),
    listOwnIssuers(reader, instrument.issuerId),
  ]);
  const kinds = new Map(organisations.map(({ id, kind }) => [id, kind]));
  const issued = ({ kind, issuerId }: Pick<WaitingDocument, "kind" | "issuerId">): Issued => ({
    kind,
    issuer: { id: issuerId, kind: kinds.get(issuerId) ?? "unit" },
  });
  return (ministryId: string, documents: readonly WaitingDocument[]): Verdict => {
    if (isMinisterial(issued(instrument)) && ministryId !== instrument.leadId) return "foreign";
    const isWithin = documents.every((document) => mayAmend(issued(instrument), issued(document), own));
    return documents.length > 0 && isWithin ? "yes" : "not-amendable";
  };
}
