/**
 * The draft of an instrument from the cuts that it carries: their operations, the right order for each, the text in the
 * layout of the drafting rules, and the proof that reading it back and applying it gives the wording approved. A draft with
 * a problem is shown, but not handed out.
 */
import { combineOperations } from "../amending/combined-operations.ts";
import { type AmendedDocument, withoutType } from "../amending/document-name.ts";
import { type AmendingInstrument, signerOf } from "../amending/instrument-head.ts";
import { type InstrumentText, instrumentText, type Order, plainInstrument } from "../amending/instrument-text.ts";
import { anchorOf, changeOf, type OperationProblem } from "../amending/operation.ts";
import { ordersOf } from "../amending/operation-orders.ts";
import { type DraftedText, type Mismatch, proveRoundTrip } from "../amending/round-trip.ts";
import { storedText } from "../amending/stored-text.ts";
import { documentKindName } from "../legal-text/document.ts";
import { outline } from "../legal-text/outline.ts";
import type { ProvisionOn } from "../legal-text/repository.ts";
import { hasEffect, operationOf, type Touched } from "../proposals/touched.ts";
import type { Instrument } from "./instrument.ts";

/** An amended text: its issuer's name, and its provisions in the wording that the instrument will change. */
export type AmendedText = {
  readonly document: Touched["document"];
  readonly issuer: string;
  readonly provisions: readonly ProvisionOn[];
};
/** Two cuts that cannot both be done, or a wording that is no longer the one approved. */
export type Clash = { readonly kind: "clash" | "base-moved"; readonly document: string; readonly address: string };
export type Draft = {
  /** What the text was made for. */
  readonly instrument: AmendingInstrument;
  readonly text: InstrumentText;
  readonly plain: string;
  readonly isEmpty: boolean;
  /** False where it took too long; then it holds no orders. */
  readonly isWorkedOut: boolean;
  readonly problems: readonly (Clash | Mismatch)[];
};

type Drafted = {
  readonly orders: readonly Order[];
  readonly text: DraftedText;
  readonly problems: readonly (Clash | Mismatch)[];
};

/** Whether it may be handed out. */
export function isReady({ problems, isEmpty, isWorkedOut }: Draft): boolean {
  return isWorkedOut && !isEmpty && problems.length === 0;
}

export function isClash(problem: Clash | Mismatch): problem is Clash {
  return problem.kind === "clash" || problem.kind === "base-moved";
}

/** `issuer` and `lead` are names of the bodies. */
export type DraftSource = {
  readonly instrument: Instrument;
  readonly issuer: string;
  readonly lead: string;
  readonly touched: readonly Touched[];
  readonly texts: readonly AmendedText[];
};

/** The draft with its proof; `grounds` stay open for the drafter but for who proposes it. */
export function draftOf(asked: DraftSource): Draft {
  const { instrument, drafted, text } = unprovedDraft(asked);
  const orders = drafted.flatMap((each) => each.orders);
  const plain = plainInstrument(text);
  const texts = drafted.map((each) => each.text);
  const mismatches = proveRoundTrip(outline(plain), orders, instrument.effectiveOn, texts);
  const problems = [...drafted.flatMap((each) => each.problems), ...mismatches];
  return { instrument, text, plain, isEmpty: orders.length === 0, isWorkedOut: true, problems };
}

/** The text alone, without the proof that it says what was approved. */
export function unprovedDraft(asked: DraftSource): Pick<Draft, "instrument" | "text"> & {
  readonly drafted: readonly Drafted[];
} {
  const changed = Map.groupBy(asked.touched.filter(hasEffect), ({ document }) => document.id);
  const drafted = asked.texts.map((text) => draftText(text, changed.get(text.document.id) ?? []));
  const orders = drafted.flatMap((each) => each.orders);
  const instrument = instrumentOf(asked);
  return { instrument, drafted, text: instrumentText({ instrument, orders, documents: asked.texts.map(documentOf) }) };
}

function instrumentOf({ instrument, issuer, lead }: DraftSource): AmendingInstrument {
  const { kind, number, issuedOn, effectiveOn, title, transition } = instrument;
  const proposer = issuer === lead ? [] : [`Theo đề nghị của ${signerOf(lead)}`];
  const grounds = [...(instrument.grounds.length > 0 ? instrument.grounds : ["Căn cứ …"]), ...proposer];
  return { type: documentKindName(kind, "vi"), number, issuer, issuedOn, effectiveOn, title, grounds, transition };
}

function documentOf({ document, issuer }: AmendedText): AmendedDocument {
  const type = documentKindName(document.kind, "vi");
  const { number, issuedOn, title } = document;
  return { type, number, issuedOn, issuer: signerOf(issuer), title: withoutType(title, type) };
}

function draftText({ document, provisions }: AmendedText, touched: readonly Touched[]): Drafted {
  const { number } = document;
  const text = storedText(provisions);
  const asked = touched.flatMap((each) => operationOf(each) ?? []);
  const { text: after, problems, operations } = combineOperations(text, asked);
  const orders = ordersOf(number, text, after, operations);
  return { orders, text: { number, text, after }, problems: problems.map((problem) => told(problem, number)) };
}

/** A problem as the drafter meets it: the approved wording is gone, two cuts exclude each other, or one does not fit. */
function told({ operation, reason, place }: OperationProblem, document: string): Clash | Mismatch {
  if (reason === "base-moved") return { kind: "base-moved", document, address: anchorOf(operation) };
  if (reason === "overlap") return { kind: "clash", document, address: anchorOf(operation) };
  const read = { ...changeOf(operation), document, source: "", effectiveOn: operation.effectiveOn };
  return { kind: "not-applied", read, reason, place };
}
