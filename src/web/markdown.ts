/**
 * The product's own texts (help, statements), written in Markdown, as HTML. Raw HTML in the source is shown as text, and a
 * link leads to a path of this site, in the reader's language, or to a web or mail address. Headings below the title get an
 * id from their words, tables and lists the classes of our stylesheet.
 */
import markdownIt from "markdown-it";
import { fold } from "../i18n/fold.ts";
import type { Locale } from "../i18n/message.ts";
import { ownUrl, safeHref } from "./handlebars.ts";

export type MarkdownText = {
  /** The words of the first heading. */
  readonly title: string;
  /** The first paragraph as plain words. */
  readonly lead: string;
  /** Everything after the title. */
  readonly html: string;
  readonly sections: readonly Section[];
};
export type Section = { readonly id: string; readonly text: string };

const parser = markdownIt({ html: false });
type Token = ReturnType<typeof parser.parse>[number];

// A wide table scrolls by itself; the region takes its name from the heading above it.
parser.renderer.rules.table_open = (tokens, index) => {
  const name = parser.utils.escapeHtml(String(tokens[index]!.meta?.heading));
  return `<div class="c-table-scroll" role="region" tabindex="0" aria-label="${name}"><table class="c-table">`;
};
parser.renderer.rules.table_close = () => "</table></div>";

/** Throws a plain Error when the text has no title or links to something that is neither ours nor an address. */
export function renderMarkdown(source: string, locale: Locale): MarkdownText {
  const [opening, title, , ...body] = parser.parse(source, {});
  if (opening?.tag !== "h1" || !title) throw new Error(`no title before “${source.slice(0, 40)}”`);
  const lead = body.find((_token, index) => body[index - 1]?.type === "paragraph_open");
  const sections = dress(body, words(title), locale);
  const html = parser.renderer.render(body, parser.options, {});
  return { title: words(title), lead: lead ? words(lead) : "", html, sections };
}

/** Gives the tokens their ids, classes and addresses; returns the sections of the second level. */
function dress(tokens: readonly Token[], title: string, locale: Locale): readonly Section[] {
  const sections: Section[] = [];
  let heading = title;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "heading_open") {
      heading = words(tokens[index + 1]!);
      token.attrSet("id", idOf(heading));
      if (token.tag === "h2") sections.push({ id: idOf(heading), text: heading });
    }
    if (token.type === "table_open") token.meta = { heading };
    if (token.type === "bullet_list_open") token.attrSet("class", "govuk-list govuk-list--bullet");
    if (token.type === "ordered_list_open") token.attrSet("class", "govuk-list govuk-list--number");
    for (const child of token.children ?? []) address(child, locale);
  }
  return sections;
}

function address(token: Token, locale: Locale): void {
  const href = token.type === "link_open" ? String(token.attrGet("href")) : null;
  if (href) token.attrSet("href", /^[/#]/.test(href) ? ownUrl(href, locale) : safeHref(href));
}

function idOf(heading: string): string {
  return fold(heading)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function words(inline: Token): string {
  return (inline.children ?? []).map(({ content }) => content).join("");
}
