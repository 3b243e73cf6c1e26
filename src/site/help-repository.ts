/** The help's texts, read from data/help/ once and kept. */
import { readFileSync } from "node:fs";
import type { Locale } from "../i18n/message.ts";
import { type MarkdownText, renderMarkdown } from "../web/markdown.ts";
import { type HelpTopic, helpTopics } from "./help.ts";

export type HelpText = MarkdownText & { readonly topic: HelpTopic };

const texts = new Map<string, HelpText>();

/** Throws a plain Error where a topic has no file (a bug; the tests read them all). */
export function findHelpText(topic: HelpTopic, locale: Locale): HelpText {
  const name = `${topic}.${locale}.md`;
  let text = texts.get(name);
  if (!text) {
    const source = readFileSync(new URL(`../../data/help/${name}`, import.meta.url), "utf8");
    text = { topic, ...renderMarkdown(source, locale) };
    texts.set(name, text);
  }
  return text;
}

export function listHelpTexts(locale: Locale): readonly HelpText[] {
  return helpTopics.map((topic) => findHelpText(topic, locale));
}
