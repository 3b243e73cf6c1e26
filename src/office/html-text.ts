/**
 * A page of HTML (HTML Living Standard) as text: what Word, LibreOffice, a browser or a portal saved. Paragraphs are told by
 * their elements, line ends by <br>; what a reader does not see (scripts, hidden and deleted words, navigation) is left out.
 * Numbers of <ol> lists are written out, and links from a word to a note become its mark "[1]".
 */
import { Parser } from "htmlparser2";
import type { Encoding } from "./encodings.ts";
import { decodeHtml } from "./html-charset.ts";
import { type HtmlReader, htmlReader } from "./html-page.ts";
import { blocksText } from "./text-blocks.ts";

export type HtmlText = {
  readonly text: string;
  readonly encoding: Encoding | null;
  readonly problems: readonly { readonly code: string; readonly params?: Readonly<Record<string, number>> }[];
};

/** Pages nest a few dozen elements; the parser's time grows with the square of the depth. */
const deepest = 1000;
const chunk = 64 * 1024;

/** Any bytes are a page of some words; only one of endless depth is refused. */
export function readHtml(bytes: Uint8Array): HtmlText | { readonly refused: "file-inflates" } {
  const { text: source, encoding } = decodeHtml(bytes);
  const page = htmlReader();
  if (!parseInto(page, source)) return { refused: "file-inflates" };
  const problems = page.deletions > 0 ? [{ code: "changes-accepted", params: { count: page.deletions } }] : [];
  return { text: blocksText(page.finish()), encoding, problems };
}

/** Whether the whole was read. */
function parseInto(page: HtmlReader, source: string): boolean {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      onclosetag: (name) => page.close(name),
      ontext: (text) => page.say(text),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (let at = 0; at < source.length; at += chunk) {
    parser.write(source.slice(at, at + chunk));
    if (page.depth > deepest) return false;
  }
  parser.end();
  return true;
}
