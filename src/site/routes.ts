import { findLedger } from "../counting/ledger-repository.ts";
import { findKept } from "../journal/kept-repository.ts";
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
    publicPage(paths.home(), answerHome),
    publicPage(paths.help(), async ({ frame, t }) => {
      const model = helpPage(listHelpTexts(t.locale), contact, t);
      return { kind: "page", status: 200, html: render(renderHelp, frame, model) };
    }),
    publicPage("/tro-giup/:topic", answerTopic),
  ];
}

/** Counting everything takes a fifth of a second in a national catalogue, and anybody may ask for this page. */
async function answerHome(visit: Visit): Promise<Reply> {
  const { reader, now, frame, t, today } = visit;
  const model = await findKept(reader, `home ${t.locale} ${today}`, now, () => countedHome(visit));
  return { kind: "page", status: 200, html: render(renderHome, frame, model) };
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
