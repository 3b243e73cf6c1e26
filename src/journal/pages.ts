import { sortKey } from "../i18n/collate.ts";
import { formatInstant, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Instant } from "../values/instant.ts";
import { type Empty, empty, type Pagination, type Tone } from "../web/components.ts";
import { type Field, select } from "../web/forms.ts";
import { paths, withQuery } from "../web/paths.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { firstBreak } from "./entry.ts";
import { entryInWords, ownerName, verbName } from "./entry-pages.ts";
import { type JournalQuery, journalQuery, placeText, systemCode } from "./filter.ts";
import type { Chain, StoredEntry } from "./repository.ts";
import { verbMessages } from "./verb-messages.ts";

export type ListPage = Page & {
  readonly filters: { readonly action: string; readonly fields: readonly Field[] };
  readonly ignored: string | null;
  readonly table: Table | null;
  readonly empty: Empty | null;
  readonly pagination: Pagination | null;
  readonly exportPath: string;
  readonly check: {
    readonly action: string;
    readonly kept: readonly { readonly name: string; readonly value: string }[];
    readonly result: CheckInWords | null;
  };
};

export const renderList = view<ListPage>("journal/list");

export type ListContent = {
  readonly query: JournalQuery;
  readonly ignored: readonly string[];
  readonly entries: readonly StoredEntry[];
  readonly count: number;
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
  readonly chains: readonly Chain[];
  readonly check: Check | null;
};

export const verbs: readonly string[] = Object.keys(verbMessages).map((key) => key.slice("journal.verb.".length));

export function listPage(content: ListContent, t: Translate): ListPage {
  const { query, entries, count, ignored } = content;
  const isNarrowed = query.verb !== null || query.organisation !== null;
  const reason = isNarrowed ? "no-match" : "no-data";
  const kept = Object.entries(journalQuery(query)).flatMap(([name, value]) => (value ? [{ name, value }] : []));
  return {
    title: t("journal.title"),
    wide: true,
    filters: { action: paths.journal(), fields: filterFields(content, t) },
    ignored: ignored.length > 0 ? t("journal.ignored", { values: ignored.join(", ") }) : null,
    table: entries.length > 0 ? entryTable(content, t) : null,
    empty: entries.length > 0 ? null : empty(t, reason, t(isNarrowed ? "journal.no-match" : "journal.no-data")),
    pagination: count > entries.length ? pagination(content, t) : null,
    exportPath: withQuery(paths.journalExport(), journalQuery(query)),
    check: { action: paths.journal(), kept, result: content.check && checkInWords(content.check, t) },
  };
}

function entryTable({ entries, chains, count }: ListContent, t: Translate): Table {
  const heads = ["when", "who", "verb", "object", "details"].map((key) => t(`journal.${key}`));
  const rows = entries.map((entry) => {
    const words = entryInWords(entry, t);
    const owner = ownerOf(entry, chains, t);
    const object = { text: words.object, path: words.path, note: owner };
    return [words.when, words.who, words.what, object, words.details || { text: "–" }];
  });
  return table({ id: "nhat-ky", caption: t("journal.caption", { count: formatNumber(count, t.locale) }), heads, rows });
}

function filterFields({ query, chains }: ListContent, t: Translate): readonly Field[] {
  const typed = Object.fromEntries(Object.entries(journalQuery(query)).map(([name, value]) => [name, value ?? ""]));
  const form = { typed, issues: [], t };
  const any = { value: "", text: t("journal.all") };
  const verbChoices = verbs
    .map((verb) => ({ value: verb, text: verbName(verb, t) }))
    .sort((a, b) => (sortKey(a.text) < sortKey(b.text) ? -1 : 1));
  const owners = chains.map((chain) => ({ value: chain.owner?.code ?? systemCode, text: ownerName(chain, t) }));
  return [
    select(form, { name: "viec", label: t("journal.verb"), choices: [any, ...verbChoices] }),
    select(form, { name: "co-quan", label: t("journal.organisation"), choices: [any, ...owners] }),
  ];
}

function pagination({ query, entries, count, hasNewer, hasOlder }: ListContent, t: Translate): Pagination {
  const [newest, oldest] = [entries[0], entries.at(-1)];
  const to = (place: Readonly<Record<string, string>>) =>
    withQuery(paths.journal(), { ...journalQuery(query), ...place });
  const shown = formatNumber(entries.length, t.locale);
  return {
    note: t("journal.note", { shown, count: formatNumber(count, t.locale) }),
    previousPath: hasNewer && newest ? to({ truoc: placeText(newest) }) : null,
    nextPath: hasOlder && oldest ? to({ sau: placeText(oldest) }) : null,
  };
}

function ownerOf(entry: StoredEntry, chains: readonly Chain[], t: Translate): string {
  return ownerName(
    chains.find(({ id }) => id === entry.chain),
    t,
  );
}

/** What reading the whole journal again found. */
export type Check = {
  readonly lines: number;
  readonly chains: number;
  readonly at: Instant;
  readonly faults: readonly { readonly chain: Chain; readonly fault: NonNullable<ReturnType<typeof firstBreak>> }[];
};
export type CheckInWords = {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly faults: readonly string[];
};

export function checkInWords({ lines, chains, at, faults }: Check, t: Translate): CheckInWords {
  const outcome = faults.length === 0 ? "sound" : "broken";
  const counts = { lines: formatNumber(lines, t.locale), chains, now: formatInstant(at) };
  return {
    tone: outcome === "sound" ? "success" : "error",
    title: t(`journal.check.${outcome}`),
    text: t(`journal.check.${outcome}-text`, counts),
    faults: faults.map(({ chain, fault }) =>
      t(`journal.check.${fault.reason}`, { owner: ownerName(chain, t), position: fault.position }),
    ),
  };
}

/** The filtered lines as rows of a spreadsheet, heads first. */
export function exportRows(
  entries: readonly StoredEntry[],
  chains: readonly Chain[],
  t: Translate,
): readonly (readonly string[])[] {
  const heads = ["when", "who", "verb", "export-verb", "object", "export-object", "organisation", "details"];
  const rows = entries.map((entry) => {
    const { when, who, what, object, details } = entryInWords(entry, t);
    return [when, who, what, entry.verb, object, entry.objectId, ownerOf(entry, chains, t), details];
  });
  return [heads.map((key) => t(`journal.${key}`)), ...rows];
}
