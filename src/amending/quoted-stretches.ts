/**
 * The quotations of an amending clause lifted out of its words. A quotation is a phrase (cụm từ “…”) or a block of new
 * wording after "như sau:". A block may hold quotes of its own, and real texts leave quotes unclosed, close them twice or
 * leave them out: a block therefore ends where its closing quote is followed by nothing, by the next block or by an order.
 */
import { orderStart } from "./order-phrases.ts";

export type LiftedQuotes = {
  /** The words with "⟦0⟧", "⟦1⟧" in the quotations' places, on one line. */
  readonly skeleton: string;
  readonly quotes: readonly string[];
};

const announced =
  /(?<!(?:từ|chữ|số|dấu)(?: tương ứng)?(?: sau(?: đây)?)?\s?):\s*$|(?<!(?:từ|chữ|số|dấu) )nh[ưu] sau\s*$/i;
const ofPhrase = /(?:từ|chữ|số|dấu|ký hiệu|nội dung|bằng|thành|là|và|⟧,)(?: sau| tương ứng)?\s*$/iu;
const afterBlock = /⟦\d+⟧[.;,\s]*$/;
const singleOpening = "[‘'](?=(?:Điều \\d|\\d{1,3}[a-zđ]?\\. |[a-zđ]\\d?\\) ))";
const anyOpening = new RegExp(`[“«„‟"]|‘‘|''|‘'|${singleOpening}`);
const quoteMark = new RegExp(`[“«„‟]|[”»]|‘‘|’’|’'|''|‘'|"|${singleOpening}|[’'](?=[.;,]{0,2}(?:$|\\s))`, "g");
const blockStart =
  /^\s?(?:(?:Khoản )?\d{1,3}[a-zđ]?\d?\.(?!\d)|[a-zđ]\d{0,2} ?[).]|(?:Điều|Mục|Chương|Phụ lục) [\dIVX]|\|)/u;
const opensOrder = new RegExp(
  `^[.;,]*\\s*(?:và )?(?:${orderStart.source}|(?:các )?(?:khoản|điểm|điều) [^“”"\\n]{1,100}? như sau ?:)`,
  "iu",
);

/** The skeleton of `text` and its quotations in order. */
export function liftQuotes(text: string): LiftedQuotes {
  const quotes: string[] = [];
  let skeleton = "";
  let rest = text;
  while (rest !== "") {
    const cut = nextQuotation(skeleton, rest);
    if (!cut) break;
    skeleton = `${skeleton}${rest.slice(0, cut.start)}⟦${quotes.length}⟧`;
    quotes.push(rest.slice(cut.from, cut.to).trim());
    rest = rest.slice(cut.end);
  }
  return { skeleton: (skeleton + rest).replace(/\s+/g, " ").trim(), quotes };
}

type Cut = { readonly start: number; readonly from: number; readonly to: number; readonly end: number };

/** The first quotation of `rest`; one without quotes is all that follows "như sau:". */
function nextQuotation(skeleton: string, rest: string): Cut | undefined {
  const start = rest.search(anyOpening);
  const bare = bareBlock(skeleton, rest, start);
  if (bare !== undefined) return { start: bare, from: bare, to: bareEnd(rest, bare), end: rest.length };
  if (start < 0) return undefined;
  const mark = /^(?:‘‘|''|‘')/.test(rest.slice(start)) ? 2 : 1;
  const from = start + mark;
  const before = skeleton + rest.slice(0, start);
  const opens = blockStart.test(rest.slice(from));
  const isBlock = announced.test(before) || (opens && (afterBlock.test(before) || !ofPhrase.test(before)));
  const close = isBlock ? blockEnd(rest, from) : phraseEnd(rest, from);
  return { start, from, to: close.at, end: close.at + close.length };
}

function bareBlock(skeleton: string, rest: string, quoted: number): number | undefined {
  const told = /nh[ưu] sau ?(?::|(?=\n))\s*/i.exec(rest);
  if (!told || afterBlock.test(skeleton)) return undefined;
  const after = told.index + told[0].length;
  if ((quoted >= 0 && quoted <= after) || after >= rest.length) return undefined;
  return orderStart.test(rest.slice(after, after + 60)) && !blockStart.test(rest.slice(after)) ? undefined : after;
}

/** A closing quote that nothing opened is not part of the new wording. */
function bareEnd(text: string, from: number): number {
  const words = text.slice(from);
  const close = /[”»"]\s*[.;,]*\s*$/.exec(words);
  const [opened, closed] = [/[“„«]/g, /[”»]/g].map((mark) => words.match(mark)?.length ?? 0);
  const isStray = opened! < closed! || (words.match(/"/g)?.length ?? 0) % 2 === 1;
  return close && isStray ? from + close.index : text.length;
}

type Close = { readonly at: number; readonly length: number };

/** As far as one must look around a quote to tell what it closes. */
const sight = 120;

function blockEnd(text: string, from: number): Close {
  for (const match of text.slice(from).matchAll(quoteMark)) {
    const at = from + match.index;
    const after = text.slice(at + match[0].length, at + sight);
    const opening = /[“«„‟]|‘‘/.test(match[0]);
    if (opening && blockStart.test(after) && !/[(:]\s*$|(?:là|gọi) $/.test(text.slice(Math.max(0, at - 10), at))) {
      return { at, length: 0 };
    }
    if (!opening && endsHere(after)) return { at, length: match[0].length };
  }
  return { at: text.length, length: 0 };
}

/** Whether a quote with these words after it closes the block. */
function endsHere(after: string): boolean {
  if (/^[.;,\s]*$/.test(after) || opensOrder.test(after)) return true;
  const next = /^[.;,]*\s*(?:[“«„‟"]|‘‘|'')/.exec(after);
  return next !== null && blockStart.test(after.slice(next[0].length));
}

function phraseEnd(text: string, from: number): Close {
  let depth = 1;
  for (const match of text.slice(from).matchAll(quoteMark)) {
    const opening = /[“«„‟]|‘‘|‘'/.test(match[0]);
    depth += opening ? 1 : -1;
    if (depth === 0) return { at: from + match.index, length: match[0].length };
  }
  return { at: text.length, length: 0 };
}
