import { findLedger } from "../counting/ledger-repository.ts";
import { listMinistries } from "../organisations/repository.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { findHelpTopic } from "./help.ts";
import { helpPage, helpTopicPage, renderHelp, renderHelpTopic } from "./help-pages.ts";
import { findHelpText, listHelpTexts } from "./help-repository.ts";
import { homePage, renderHome } from "./pages.ts";

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

async function answerHome({ reader, today, frame, t }: Visit): Promise<Reply> {
  const [ledger, ministries] = await Promise.all([findLedger(reader, today), listMinistries(reader)]);
  return { kind: "page", status: 200, html: render(renderHome, frame, homePage(ledger, ministries, t)) };
}

async function answerTopic({ params, frame, t }: Visit): Promise<Reply> {
  const topic = findHelpTopic(params.topic ?? "");
  if (!topic) throw new Refused("not-found");
  const model = helpTopicPage(findHelpText(topic, t.locale), listHelpTexts(t.locale), t);
  return { kind: "page", status: 200, html: render(renderHelpTopic, frame, model) };
}
