/**
 * A consolidated text (văn bản hợp nhất, Ordinance 01/2012/UBTVQH13): the text as issued with what amending acts made of it
 * by a day. Effects apply in the order of their days, those of one day in the order of their acts. The text is always built
 * anew from the text as issued, so that an earlier effect that becomes known late rebuilds every later version. Nothing
 * that cannot be read or does not fit is passed over in silence.
 */
import type { Outline } from "../legal-text/outline.ts";
import type { Day } from "../values/day.ts";
import type { Issue } from "../values/issue.ts";
import { numberedDocuments, type TargetDocument } from "./amended-document.ts";
import { applyReadOperations, type NotApplied } from "./apply-operations.ts";
import { type LiveText, liveText } from "./live-text.ts";
import { splitPassage } from "./passage.ts";
import type { ReadOperation, Unread } from "./read-operation.ts";
import { readAmendment } from "./reading.ts";

export type Consolidation = {
  readonly document: Outline["document"];
  readonly provisions: LiveText;
  readonly notApplied: readonly NotApplied[];
  /** With the number of the act that each stands in. */
  readonly unread: readonly (Unread & { readonly number: string })[];
  readonly warnings: readonly (Issue & { readonly number: string })[];
};

/** The text of `base` with `acts` on the day `on`; without a day every effect is applied whose day is known. */
export function consolidate(base: Outline, acts: readonly Outline[], on?: Day): Consolidation {
  const target = targetOf(base);
  const readings = acts.map((act) => ({ act, number: act.document.number ?? "", ...readAmendment(act, target) }));
  const effects = readings.flatMap(({ act, operations }) => effectsOf(act, operations)).sort(compareEffects);
  const notApplied: NotApplied[] = [];
  let provisions = liveText(base.provisions);
  for (const effect of effects) {
    const outcome = applyEffect(provisions, effect, on);
    provisions = outcome.text;
    notApplied.push(...outcome.notApplied);
  }
  return {
    document: base.document,
    provisions,
    notApplied,
    unread: readings.flatMap(({ number, unread }) => unread.map((one) => ({ ...one, number }))),
    warnings: readings.flatMap(({ number, warnings }) => warnings.map((one) => ({ ...one, number }))),
  };
}

/** The days on which the text changes, in order: the beginnings of its versions. */
export function versionDays(base: Outline, acts: readonly Outline[]): Day[] {
  const target = targetOf(base);
  const days = acts.flatMap((act) => readAmendment(act, target).operations.map(({ effectiveOn }) => effectiveOn));
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** A consolidation bears its own number; the text it consolidates is the one that it names first. */
export function targetOf({ document, provisions }: Outline): TargetDocument {
  const { number, title } = document;
  if (!number?.includes("VBHN")) return { number: number ?? "", title };
  const preamble = provisions.find(({ kind }) => kind === "mo_dau")?.text ?? "";
  const [first] = numberedDocuments(preamble);
  return { number: first?.number ?? number, title: first?.name ?? title };
}

/** What one act does on one day; null while its words give no day. */
type Effect = { readonly act: Outline; readonly day: Day | null; readonly operations: readonly ReadOperation[] };

function effectsOf(act: Outline, operations: readonly ReadOperation[]): Effect[] {
  const byDay = Map.groupBy(operations, ({ effectiveOn }) => effectiveOn);
  return [...byDay].map(([day, together]) => ({ act, day, operations: together }));
}

function compareEffects(one: Effect, other: Effect): number {
  const keys = ({ act, day }: Effect): string[] => [day ?? "9", act.document.issuedOn ?? "9", serialOf(act)];
  const [left, right] = [keys(one), keys(other)];
  const at = left.findIndex((key, index) => key !== right[index]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}

function serialOf({ document }: Outline): string {
  return (document.number ?? "").split("/")[0]!.padStart(8, "0");
}

function applyEffect(
  text: LiveText,
  { act, day, operations }: Effect,
  on: Day | undefined,
): {
  readonly text: LiveText;
  readonly notApplied: readonly NotApplied[];
} {
  const number = act.document.number ?? "";
  if (day !== null && (on === undefined || day <= on)) return applyReadOperations(text, operations, number);
  const waiting = day === null ? operations : [];
  const reason = "day-unknown";
  return {
    text: announce(text, operations, number),
    notApplied: waiting.map((operation) => ({ operation, act: number, reason, place: operation.source })),
  };
}

/** What comes later stands in the text as not yet in force; later changes of what is in force are not shown. */
function announce(text: LiveText, operations: readonly ReadOperation[], number: string): LiveText {
  const known = new Set(text.map(({ address }) => address));
  const coming = operations.filter(({ op, target }) => op === "insert_provision" && !splitPassage(target));
  const targets = new Set(coming.map(({ target }) => target));
  const postponed = operations.filter(({ op }) => op === "set_effective").map(({ target }) => target);
  const isPostponed = (address: string): boolean =>
    postponed.some((target) => address === target || target === "" || address.startsWith(`${target}/`));
  const announced = applyReadOperations(text, coming, number).text;
  return announced.map((one) => {
    const isComing = !known.has(one.address) && targets.has(one.sources.at(-1)?.target ?? "");
    const waits = isComing || (one.status === "in_force" && isPostponed(one.address));
    return waits ? { ...one, status: "not_yet" } : one;
  });
}
