import type { Translate } from "../i18n/message.ts";
import type { Link } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import { referenceTopics, taskTopics } from "./help.ts";
import type { HelpText } from "./help-repository.ts";

export type HelpPage = Page & {
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly (Link & { readonly lead: string })[];
  }[];
  readonly contact: string;
};

export const renderHelp = view<HelpPage>("site/help");

/** `contact`: whom to ask, as the installation says it; null where it says nothing. */
export function helpPage(texts: readonly HelpText[], contact: string | null, t: Translate): HelpPage {
  const itemsOf = (topics: readonly string[]) =>
    texts
      .filter(({ topic }) => topics.includes(topic))
      .map(({ topic, title, lead }) => ({ text: title, path: paths.helpTopic(topic), lead }));
  return {
    title: t("site.help.title"),
    groups: [
      { title: t("site.help.tasks"), items: itemsOf(taskTopics) },
      { title: t("site.help.reference"), items: itemsOf(referenceTopics) },
    ],
    contact: contact ?? t("site.help.contact-none"),
  };
}

export type HelpTopicPage = Page & {
  readonly html: string;
  readonly sections: readonly Link[];
  readonly previous: Link | null;
  readonly next: Link | null;
};

export const renderHelpTopic = view<HelpTopicPage>("site/help-topic");

export function helpTopicPage(text: HelpText, texts: readonly HelpText[], t: Translate): HelpTopicPage {
  const place = texts.findIndex(({ topic }) => topic === text.topic);
  return {
    title: text.title,
    breadcrumbs: [{ text: t("site.help.title"), path: paths.help() }],
    html: text.html,
    sections:
      text.sections.length > 2 ? text.sections.map(({ id, text: name }) => ({ text: name, path: `#${id}` })) : [],
    previous: linkTo(texts[place - 1]),
    next: linkTo(texts[place + 1]),
  };
}

function linkTo(text: HelpText | undefined): Link | null {
  return text ? { text: text.title, path: paths.helpTopic(text.topic) } : null;
}
