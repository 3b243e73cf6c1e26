import { findLedger } from "../counting/ledger-repository.ts";
import type { Locale } from "../i18n/message.ts";
import { listEntries } from "../journal/repository.ts";
import { listMinistries } from "../organisations/repository.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { findHelpTopic } from "./help.ts";
import { helpPage, helpTopicPage, renderHelp, renderHelpTopic } from "./help-pages.ts";
import { findHelpText, listHelpTexts } from "./help-repository.ts";
import { type HomePage, homePage, renderHome } from "./pages.ts";

/** The public home and the help. `contact` is whom to ask, in the installation's own words. */
export function siteRoutes(contact: string | null): readonly Route[] {
  return [
    publicPage(paths.home(), homeAnswer()),
    publicPage(paths.help(), async ({ frame, t }) => {
      const model = helpPage(listHelpTexts(t.locale), contact, t);
      return { kind: "page", status: 200, html: render(renderHelp, frame, model) };
    }),
    publicPage("/tro-giup/:topic", answerTopic),
  ];
}

/**
 * Counting everything takes a fifth of a second in a national catalogue, and anybody may ask for this page. Whatever changes
 * a figure writes a journal line: while there is no newer one, the page of a minute ago is the page of now.
 */
function homeAnswer(): (visit: Visit) => Promise<Reply> {
  const known = new Map<Locale, { readonly key: string; readonly model: HomePage }>();
  return async (visit) => {
    const { reader, today, now, frame, t } = visit;
    const [newest] = await listEntries(reader, { filter: { chain: null, verb: null }, limit: 1 });
    const key = `${today} ${now.slice(0, "2026-11-23T02:43".length)} ${newest?.id}`;
    const before = known.get(t.locale);
    const model = before?.key === key ? before.model : await countedHome(visit);
    known.set(t.locale, { key, model });
    return { kind: "page", status: 200, html: render(renderHome, frame, model) };
  };
}

async function countedHome({ reader, today, t }: Visit): Promise<HomePage> {
  const [ledger, ministries] = await Promise.all([findLedger(reader, today), listMinistries(reader)]);
  return homePage(ledger, ministries, t);
}

async function answerTopic({ params, frame, t }: Visit): Promise<Reply> {
  const topic = findHelpTopic(params.topic ?? "");
  if (!topic) throw new Refused("not-found");
  const model = helpTopicPage(findHelpText(topic, t.locale), listHelpTexts(t.locale), t);
  return { kind: "page", status: 200, html: render(renderHelpTopic, frame, model) };
}
