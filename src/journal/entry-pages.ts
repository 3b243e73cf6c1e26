/** A journal line in words: names for verbs, records and details; digests and inner ids stay out of sight. */
import { formatDay, formatInstant, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { dayFromIso } from "../values/day.ts";
import { paths } from "../web/paths.ts";
import { detailMessages } from "./detail-messages.ts";
import { type Details, readDetails } from "./entry.ts";
import { journalMessages } from "./messages.ts";
import type { Chain, StoredEntry } from "./repository.ts";
import { verbMessages } from "./verb-messages.ts";

const messages = { ...journalMessages, ...verbMessages, ...detailMessages };
const innerValue = /^([0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const amounts = ["per_year", "saving", "value"];

export type EntryInWords = {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly object: string;
  readonly path: string | null;
  readonly details: string;
};

export function entryInWords(entry: StoredEntry, t: Translate): EntryInWords {
  const details = entry.details === null ? {} : readDetails(entry.details);
  const code = details.code ?? (entry.objectKind === "document" ? details.number : null);
  const name = entry.subjectName ?? (typeof code === "string" ? code : null);
  const kind = worded(`journal.object.${entry.objectKind}`, entry.objectKind, t);
  return {
    when: formatInstant(entry.at),
    who: personName(entry, t),
    what: verbName(entry.verb, t),
    object: name ? `${kind} ${name}` : kind,
    path: name && pathOf(entry.objectKind, name),
    details: detailsInWords(details, t),
  };
}

/** The name of a verb; a verb of a room that has left the product stands as it was written. */
export function verbName(verb: string, t: Translate): string {
  return worded(`journal.verb.${verb}`, verb, t);
}

export function ownerName(chain: Chain | undefined, t: Translate): string {
  return chain?.owner?.[t.locale] ?? t("journal.whole-system");
}

function personName({ personId, personName: name }: StoredEntry, t: Translate): string {
  if (name !== null) return name;
  return t(personId === null || personId === "" || personId === "system" ? "journal.system" : "journal.removed-person");
}

function detailsInWords(details: Details, t: Translate): string {
  return Object.entries(details)
    .filter(([key, value]) => key !== "code" && isTelling(value))
    .map(([key, value]) => `${worded(`journal.detail.${key}`, key, t)}: ${valueInWords(key, String(value), t)}`)
    .join("; ");
}

/** What is not the case is left out. */
function isTelling(value: Details[string]): boolean {
  return value !== null && value !== "" && value !== false && !innerValue.test(String(value));
}

/** A day, an amount, or one or several codes; anything else as it was written. */
function valueInWords(key: string, value: string, t: Translate): string {
  const day = dayFromIso(value);
  if (day) return formatDay(day);
  if (amounts.includes(key) && /^-?\d+(\.\d+)?$/.test(value)) return formatNumber(value, t.locale);
  const words = value.split(" ");
  if (!words.every((word) => `journal.value.${word}` in messages)) return value;
  return words.map((word) => t(`journal.value.${word}`)).join(", ");
}

function worded(key: string, otherwise: string, t: Translate): string {
  return key in messages ? t(key) : otherwise;
}

const pathsByKind: Readonly<Record<string, (code: string) => string>> = {
  document: paths.document,
  import: paths.import,
  instrument: paths.instrument,
  proposal: paths.proposal,
  regulation: paths.regulation,
};

function pathOf(kind: string, code: string): string | null {
  return pathsByKind[kind]?.(code) ?? null;
}
