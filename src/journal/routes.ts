import { scopeOf } from "../access/permissions.ts";
import type { Reader } from "../db/database.ts";
import { writeCsv } from "../office/csv.ts";
import type { Instant } from "../values/instant.ts";
import { paths } from "../web/paths.ts";
import { file, page, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { firstBreak } from "./entry.ts";
import { type JournalQuery, readPlace, systemCode } from "./filter.ts";
import { type Check, exportRows, listPage, renderList, verbs } from "./pages.ts";
import { type Chain, countEntries, type JournalFilter, listChain, listChains, listEntries } from "./repository.ts";

const pageSize = 50;
/** A spreadsheet holds about a million rows; a file of this many is still easy to open. */
const exportLimit = 50_000;

export const journalRoutes: readonly Route[] = [
  page(paths.journal(), "journal.read", answerList),
  page(paths.journalExport(), "journal.read", answerExport),
];

async function answerList(visit: SignedInVisit): Promise<Reply> {
  const { reader, query, now, t } = visit;
  const chains = await listSeen(visit);
  const { asked, filter, ignored } = readFilter(visit, chains);
  const before = readPlace(query.sau);
  const after = before ? null : readPlace(query.truoc);
  const [found, count] = await Promise.all([
    listEntries(reader, { filter, before, after, limit: pageSize + 1 }),
    countEntries(reader, filter),
  ]);
  const hasMore = found.length > pageSize;
  const content = {
    query: asked,
    ignored,
    entries: after ? found.slice(-pageSize) : found.slice(0, pageSize),
    count,
    hasNewer: after ? hasMore : before !== null,
    hasOlder: after !== null || hasMore,
    chains,
    check: query["kiem-tra"] === "1" ? await checkAll(reader, chains, now) : null,
  };
  return { kind: "page", status: 200, html: render(renderList, visit.frame, listPage(content, t)) };
}

async function answerExport(visit: SignedInVisit): Promise<Reply> {
  const { reader, today, t } = visit;
  const chains = await listSeen(visit);
  const { filter } = readFilter(visit, chains);
  const entries = await listEntries(reader, { filter, limit: exportLimit });
  return file(`nhat-ky-${today}.csv`, "text/csv; charset=utf-8", writeCsv(exportRows(entries, chains, t)));
}

/** The chains that the actor may read. */
async function listSeen({ reader, actor }: SignedInVisit): Promise<readonly Chain[]> {
  const scope = scopeOf(actor, "journal.read");
  const chains = await listChains(reader);
  return scope === null ? chains : chains.filter(({ id }) => id === scope);
}

/** The filter of an address; a value that means nothing is left out and named. */
function readFilter(
  { query, actor }: SignedInVisit,
  chains: readonly Chain[],
): { readonly asked: JournalQuery; readonly filter: JournalFilter; readonly ignored: readonly string[] } {
  const { viec: typedVerb = "", "co-quan": typedOrganisation = "" } = query;
  const verb = verbs.find((known) => known === typedVerb) ?? null;
  const chain = chains.find(({ owner }) => (owner?.code ?? systemCode) === typedOrganisation);
  const ignored = [
    ...(typedVerb && !verb ? [typedVerb] : []),
    ...(typedOrganisation && !chain ? [typedOrganisation] : []),
  ];
  const scope = scopeOf(actor, "journal.read");
  const organisation = chain ? typedOrganisation : null;
  return { asked: { verb, organisation }, filter: { verb, chain: chain?.id ?? scope }, ignored };
}

/** Reads every chain again, one at a time. */
async function checkAll(reader: Reader, chains: readonly Chain[], at: Instant): Promise<Check> {
  let lines = 0;
  const faults: Check["faults"][number][] = [];
  for (const chain of chains) {
    const entries = await listChain(reader, chain.id);
    lines += entries.length;
    const fault = firstBreak(entries);
    if (fault) faults.push({ chain, fault });
  }
  return { lines, chains: chains.length, at, faults };
}
