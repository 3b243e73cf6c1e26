/**
 * The story of the demo world: proposals drafted, decided and enacted, act by act in the order of their days, each through
 * the action that a person would use.
 */
import { decide, recordDecision, submit } from "../approvals/actions.ts";
import { withdraw } from "../approvals/reversal-actions.ts";
import { findOpenTurn } from "../approvals/repository.ts";
import type { Verdict } from "../approvals/decision.ts";
import { findLatestSheet } from "../costing/repository.ts";
import { issueInstrument, prepareInstrument, submitInstrument } from "../enactment/actions.ts";
import { findInstrumentByCode } from "../enactment/repository.ts";
import { findProvisionOn } from "../legal-text/repository.ts";
import { findOrganisationByCode } from "../organisations/repository.ts";
import { saveContent, saveCost, saveWording, startProposal } from "../proposals/actions.ts";
import { noChange } from "../proposals/asked-change.ts";
import { findProposalByCode, findRevision } from "../proposals/repository.ts";
import type { Day } from "../values/day.ts";
import { type Catalogue, sheetOf } from "./catalogue.ts";
import type { HistoryRecord, InstrumentRecord, ProposalRecord } from "./records.ts";
import type { Scene } from "./stage.ts";

/** Something that happens on a day; acts of one day keep the order in which they were written. */
export type Act = { readonly on: Day; readonly order: number; run(): Promise<void> };

/** Plays the acts by day. */
export async function play(acts: readonly Act[]): Promise<void> {
  const inOrder = [...acts].sort((a, b) => (a.on === b.on ? a.order - b.order : a.on < b.on ? -1 : 1));
  for (const act of inOrder) await act.run();
}

/** The acts of one proposal: drafting, then everything in its history. */
export function proposalActs(scene: Scene, catalogue: Catalogue, record: ProposalRecord): readonly Act[] {
  return [
    { on: record.created_on, order: 0, run: () => draft(scene, catalogue, record) },
    ...record.history.map((event, index) => ({
      on: event.on,
      order: index + 1,
      run: () => happen(scene, record.code, event, index),
    })),
  ];
}

/** The acts of one instrument: prepared by its lead's legal office, submitted, and issued as the clerk records it. */
export function instrumentActs(
  scene: Scene,
  lawyers: ReadonlyMap<string, string>,
  record: InstrumentRecord,
): readonly Act[] {
  const lawyer = lawyers.get(record.lead);
  if (!lawyer) throw new Error(`data/demo: ${record.lead} has no legal office`);
  const acts: Act[] = [{ on: record.created_on, order: 100, run: () => prepare(scene, lawyer, record) }];
  if (record.submitted_on) acts.push({ on: record.submitted_on, order: 101, run: () => send(scene, lawyer, record) });
  if (record.issued_on) acts.push({ on: record.issued_on, order: 102, run: () => issue(scene, record) });
  return acts;
}

async function prepare(scene: Scene, lawyer: string, record: InstrumentRecord): Promise<void> {
  const context = await scene.as(lawyer, record.created_on, 16);
  const issuer = await findOrganisationByCode(scene.tx, record.issuer);
  const proposals = await Promise.all(record.proposals.map((code) => findProposalByCode(scene.tx, code)));
  const proposalIds = proposals.map((proposal) => proposal!.id);
  const { kind, title } = record;
  const code = await prepareInstrument(context, { kind, title, issuerId: issuer!.id, proposalIds });
  if (code !== record.code) throw new Error(`data/demo: ${record.code} was given the code ${code}`);
}

async function send(scene: Scene, lawyer: string, record: InstrumentRecord): Promise<void> {
  const context = await scene.as(lawyer, record.submitted_on!, 16);
  await submitInstrument(context, await placeOf(scene, record.code), record.submitted_on!);
}

async function issue(scene: Scene, record: InstrumentRecord): Promise<void> {
  const context = await scene.as("vanthu", record.issued_on!, 17);
  await issueInstrument(context, await placeOf(scene, record.code), {
    number: record.number!,
    issuedOn: record.issued_on!,
    effectiveOn: record.effective_on!,
    signer: record.signer!,
  });
}

async function placeOf(scene: Scene, code: string) {
  return { code, version: (await findInstrumentByCode(scene.tx, code))!.version };
}

async function draft(scene: Scene, catalogue: Catalogue, record: ProposalRecord): Promise<void> {
  const context = await scene.as(record.drafter, record.created_on, 8);
  const { title, lever, reason } = record;
  const provisionIds = record.operations.map(({ document, address }) => catalogue.provision(document, address));
  const regulationId = catalogue.regulations.get(record.regulation)!;
  const code = await startProposal(context, { regulationId, title, lever, provisionIds });
  if (code !== record.code) throw new Error(`data/demo: ${record.code} was given the code ${code}`);
  const place = async () => ({ code, version: (await findProposalByCode(scene.tx, code))!.version });
  await saveContent(context, await place(), { title, lever, reason, replacementMethod: record.replacement_method });
  await saveWording(context, await place(), await clausesOf(scene, catalogue, record));
  const sheet = await findLatestSheet(scene.tx, regulationId);
  if (sheet && record.after) {
    const after = sheetOf(record.after);
    await saveCost(context, await place(), { current: sheet.current, after, normId: catalogue.normId, assumed: true });
  }
}

function clausesOf(scene: Scene, catalogue: Catalogue, record: ProposalRecord) {
  return Promise.all(
    record.operations.map(async (operation) => {
      const provisionId = catalogue.provision(operation.document, operation.address);
      const provision = await findProvisionOn(scene.tx, provisionId, record.created_on);
      return {
        ...noChange,
        provisionId,
        baseHash: provision!.textHash,
        choice: operation.op,
        text: operation.text ?? null,
        oldWords: operation.old ?? null,
        newWords: operation.new ?? null,
        reason: operation.reason,
      };
    }),
  );
}

async function happen(scene: Scene, code: string, event: HistoryRecord, index: number): Promise<void> {
  const context = await scene.as(event.by, event.on, 9 + (index % 8), index);
  const proposal = (await findProposalByCode(scene.tx, code))!;
  if (event.verdict === "submit") return submit(context, code, proposal.version);
  if (event.verdict === "withdraw") return withdraw(context, code, proposal.version, event.reason ?? "");
  const turn = await findOpenTurn(scene.tx, proposal.id);
  const revision = await findRevision(scene.tx, proposal.id, proposal.revision);
  if (!turn || !revision) throw new Error(`data/demo: nobody can decide on ${code} on ${event.on}`);
  const verdict: Verdict = event.verdict === "advance" ? "approve" : event.verdict;
  const shown = { code, turnId: turn.id, shownHash: revision.contentHash, verdict, reason: event.reason ?? "" };
  if (!event.on_paper) return decide(context, shown);
  const { number, signed_on: signedOn, signer, title } = event.on_paper;
  const page = new TextEncoder().encode(`${title}\nSố ${number}, ngày ${signedOn}\n${signer}\n(Văn bản minh họa)\n`);
  const file = { name: `quyet-dinh-${number.replaceAll("/", "-")}.txt`, mediaType: "text/plain", bytes: page };
  await recordDecision(context, {
    ...shown,
    documentNumber: number,
    signedOn,
    signerName: signer,
    signerTitle: title,
    file,
  });
}
