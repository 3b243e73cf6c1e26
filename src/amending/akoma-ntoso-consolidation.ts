/**
 * A consolidated text in Akoma Ntoso 3.0: the words with what is known of their history. Every act that changed something is
 * an event of the lifecycle; every provision that changed says from which event it is in force or until which it was; each
 * change is a passive modification with the place that orders it, and the official note stands with the provision.
 */
import { eIdsOf } from "../legal-text/akoma-ntoso-eid.ts";
import { editorId, workAddress } from "../legal-text/akoma-ntoso-identification.ts";
import { akomaNtoso } from "../legal-text/akoma-ntoso-writing.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import { xmlBlock, xmlElement, xmlWords } from "../office/xml-writing.ts";
import type { Day } from "../values/day.ts";
import { modification, provisionReference } from "./akoma-ntoso-modifications.ts";
import type { Consolidation } from "./consolidate.ts";
import { consolidationNotes, ownChanges } from "./consolidation-note.ts";
import { documentOfNumber } from "./document-name.ts";
import type { ChangeSource, LiveProvision } from "./live-text.ts";

/** The whole file; `acts` holds the heads of the amending acts by their numbers. */
export function akomaNtosoOfConsolidation(
  { document, provisions }: Consolidation,
  acts: ReadonlyMap<string, DocumentHead>,
): string {
  const eIds = eIdsOf(provisions);
  const events = eventsOf(provisions);
  const periods = periodsOf(provisions, events);
  const notes = notesOf(provisions, acts);
  const live = new Map(provisions.map((provision) => [provision.address, provision]));
  const metadata = {
    version: versionDay(document, provisions),
    contains: events.length > 0 ? ("singleVersion" as const) : ("originalVersion" as const),
    analysis: [
      lifecycleOf(document, events),
      passiveModifications(provisions, events, eIds),
      temporalData(document, periods),
    ],
    references: referencesOf(document, events, acts),
    notes: notes.all.map(({ eId, text }) => xmlElement("note", { eId }, xmlElement("p", {}, xmlWords(text)))),
  };
  return akomaNtoso(document, provisions, metadata, {
    attributesOf: ({ address }) => attributesOf(live.get(address)!, eIds.get(address)!, periods),
    notesOf: ({ address }) => (notes.of.get(address) ?? []).join(""),
  });
}

/** An act that takes effect on a day: what the lifecycle counts. */
type LawEvent = { readonly eId: string; readonly number: string; readonly day: Day; readonly period: string };

function eventsOf(provisions: readonly LiveProvision[]): readonly LawEvent[] {
  const changes = provisions.flatMap(({ sources }) => sources);
  const known = changes.flatMap(({ number, effectiveOn }) =>
    effectiveOn === null ? [] : [`${effectiveOn} ${number}`],
  );
  return [...new Set(known)].sort().map((key, index) => ({
    eId: `e_${index + 2}`,
    number: key.slice(11),
    day: key.slice(0, 10) as Day,
    period: `tg_${index + 2}`,
  }));
}

function eventOf(events: readonly LawEvent[], { number, effectiveOn }: ChangeSource): LawEvent | undefined {
  return events.find((event) => event.number === number && event.day === effectiveOn);
}

/** The last day on which something of this version changed, else the day of issue. */
function versionDay(document: DocumentHead, provisions: readonly LiveProvision[]): Day | null {
  const applied = provisions.filter(({ status }) => status !== "not_yet").flatMap(({ sources }) => sources);
  const days = applied.flatMap(({ effectiveOn }) => effectiveOn ?? []).sort();
  return days.at(-1) ?? document.issuedOn;
}

function lifecycleOf({ issuedOn }: DocumentHead, events: readonly LawEvent[]): string {
  const issue =
    issuedOn === null
      ? []
      : [xmlElement("eventRef", { eId: "e_1", date: issuedOn, source: "#ro_1", type: "generation" })];
  const amendments = events.map(({ eId, day }, index) =>
    xmlElement("eventRef", { eId, date: day, source: `#rp_${index + 1}`, type: "amendment" }),
  );
  const all = [...issue, ...amendments];
  return all.length === 0 ? "" : xmlBlock("lifecycle", { source: `#${editorId}` }, all);
}

/** When a provision is in force: from an event, or until one. */
type Period = { readonly eId: string; readonly start: string | null; readonly end: string | null };

/** The period of every provision that changed, by its address; of one whose day is not known, without an event. */
function periodsOf(provisions: readonly LiveProvision[], events: readonly LawEvent[]): ReadonlyMap<string, Period> {
  return new Map(
    provisions.flatMap(({ address, status, sources }): [string, Period][] => {
      const last = sources.at(-1);
      if (!last) return [];
      const event = eventOf(events, last);
      if (!event) return [[address, { eId: "tg_unknown", start: null, end: null }]];
      const ends = status === "repealed";
      const eId = ends ? `${event.period}-end` : event.period;
      return [[address, { eId, start: ends ? null : event.eId, end: ends ? event.eId : null }]];
    }),
  );
}

function temporalData({ issuedOn }: DocumentHead, periods: ReadonlyMap<string, Period>): string {
  const used = new Map([...periods.values()].map((period) => [period.eId, period]));
  const groups = [...used.values()].map(({ eId, start, end }) => {
    const interval = {
      start: start === null ? (end !== null && issuedOn !== null ? "#e_1" : null) : `#${start}`,
      end: end === null ? null : `#${end}`,
      refersTo: "#inForce",
    };
    return xmlBlock("temporalGroup", { eId }, [xmlElement("timeInterval", interval)]);
  });
  return groups.length === 0 ? "" : xmlBlock("temporalData", { source: `#${editorId}` }, groups);
}

function passiveModifications(
  provisions: readonly LiveProvision[],
  events: readonly LawEvent[],
  eIds: ReadonlyMap<string, string>,
): string {
  const changes = provisions.flatMap((provision) =>
    ownChanges(provision).map((source) => ({ source, eId: eIds.get(provision.address)!, status: provision.status })),
  );
  if (changes.length === 0) return "";
  const modifications = changes.map(({ source, eId, status }, index) => {
    const event = eventOf(events, source);
    const ends = status === "repealed" && source.op === "repeal";
    return modification({
      eId: `pmod_${index + 1}`,
      op: source.op,
      source: provisionReference(source.number, source.address),
      destination: `#${eId}`,
      period: event ? (ends ? `${event.period}-end` : event.period) : null,
    });
  });
  return xmlBlock("analysis", { source: `#${editorId}` }, [xmlBlock("passiveModifications", {}, modifications)]);
}

function referencesOf(
  document: DocumentHead,
  events: readonly LawEvent[],
  acts: ReadonlyMap<string, DocumentHead>,
): string[] {
  const shown = (head: DocumentHead | undefined, number: string): string => head?.title ?? number;
  return [
    xmlElement("original", {
      eId: "ro_1",
      href: workAddress(document),
      showAs: shown(document, document.number ?? "–"),
    }),
    ...events.map(({ number }, index) =>
      xmlElement("passiveRef", {
        eId: `rp_${index + 1}`,
        href: workAddress(documentOfNumber(number)),
        showAs: shown(acts.get(number), number),
      }),
    ),
    xmlElement("TLCConcept", { eId: "inForce", href: "/akn/ontology/concept/vn/in-force", showAs: "có hiệu lực" }),
  ];
}

/** The official notes: their words, and the marks in the text by address. */
function notesOf(provisions: readonly LiveProvision[], acts: ReadonlyMap<string, DocumentHead>) {
  const all: { readonly eId: string; readonly text: string }[] = [];
  const of = new Map<string, readonly string[]>();
  for (const provision of provisions) {
    const own = provision.status === "not_yet" ? [] : consolidationNotes(provision, acts);
    const marks = own.map((text) => {
      const count = all.push({ eId: `note_${all.length + 1}`, text });
      return xmlElement("noteRef", { href: `#note_${count}`, marker: String(count) });
    });
    if (marks.length > 0) of.set(provision.address, marks);
  }
  return { all, of };
}

function attributesOf(
  { address, provisionId, status }: LiveProvision,
  eId: string,
  periods: ReadonlyMap<string, Period>,
): Record<string, string | null> {
  const period = periods.get(address);
  return {
    eId,
    wId: provisionId,
    period: period ? `#${period.eId}` : null,
    status: status === "repealed" ? "removed" : null,
  };
}
