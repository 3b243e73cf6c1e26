/**
 * Orders → the text of the amending instrument (Decree 78/2025/NĐ-CP). All orders on one document stand in one article, in
 * the order of the amended text: restated and new provisions, those of one article together, then phrases, then the repeals.
 * Documents that only lose provisions share the last of these articles. Then come the day of effect and the transition.
 */
import { cite, compareAddresses, parseAddress } from "../legal-text/address.ts";
import { numberAfter } from "../legal-text/legal-alphabet.ts";
import type { Day } from "../values/day.ts";
import { rank } from "./amending-clause.ts";
import { type AmendedDocument, documentName, documentOfNumber } from "./document-name.ts";
import { effectClauses } from "./effect-clauses.ts";
import {
  type AmendingInstrument,
  country,
  type InstrumentClosing,
  type InstrumentHead,
  instrumentClosing,
  instrumentHead,
  motto,
} from "./instrument-head.ts";
import { orderKey, type OrderPlace, orderWording } from "./order-wording.ts";
import type { Change } from "./read-operation.ts";

/** A change of one document, by its number; without day and condition it applies with the instrument. */
export type Order = Change & {
  readonly document: string;
  readonly effectiveOn: Day | null;
  /** What it waits for where its day is not known. */
  readonly condition?: string | null;
};

export type InstrumentClause = {
  /** "1", "a"; empty when it is the only one. */
  readonly number: string;
  readonly words: string;
  /** New wording under its own number, in lines. */
  readonly quoted: string | null;
  readonly points: readonly InstrumentClause[];
  /** What it orders; none in the clauses on effect and transition. */
  readonly orders: readonly Order[];
};
export type InstrumentArticle = {
  readonly number: number;
  readonly heading: string;
  readonly clauses: readonly InstrumentClause[];
};
export type InstrumentText = {
  readonly head: InstrumentHead;
  readonly articles: readonly InstrumentArticle[];
  readonly closing: InstrumentClosing;
};

/** A line of the instrument as it is printed; quoted wording keeps its marks of quotation. */
export type InstrumentLine = { readonly kind: "article" | "clause" | "point" | "quoted"; readonly text: string };

/** Builds the instrument; a document that is not described is named by what its number tells. */
export function instrumentText(asked: {
  readonly instrument: AmendingInstrument;
  readonly orders: readonly Order[];
  readonly documents: readonly AmendedDocument[];
}): InstrumentText {
  const { instrument } = asked;
  const described = new Map(asked.documents.map((document) => [document.number, document]));
  const nameOf = (number: string) => documentName(described.get(number) ?? documentOfNumber(number));
  const groups = [
    ...Map.groupBy(
      asked.orders.filter(({ op }) => op !== "set_effective"),
      ({ document }) => document,
    ),
  ];
  const losing = groups.filter(([, orders]) => orders.every(({ op }) => op === "repeal"));
  const amending = groups.filter((group) => !losing.includes(group));
  const drafts = [
    ...amending.map(([number, orders]) => amendingArticle(nameOf(number), orders)),
    ...repeals(losing, nameOf),
  ];
  const ordering = drafts.map((draft, index) => ({ ...draft, number: index + 1 }));
  const closing = effectClauses(instrument, asked.orders, ordering, nameOf);
  return {
    head: instrumentHead(instrument, [...new Set(asked.orders.map(({ document }) => nameOf(document)))]),
    articles: [...ordering, ...closing.map((draft, index) => ({ ...draft, number: ordering.length + index + 1 }))],
    closing: instrumentClosing(instrument),
  };
}

/** The articles as lines in the order in which they are printed. */
export function instrumentLines({ articles }: Pick<InstrumentText, "articles">): readonly InstrumentLine[] {
  return articles.flatMap(({ number, heading, clauses }) => [
    { kind: "article" as const, text: `Điều ${number}. ${heading}` },
    ...clauses.flatMap((clause) => clauseLines(clause, "clause", ".")),
  ]);
}

/** The whole instrument as plain text, one paragraph a line. */
export function plainInstrument(text: InstrumentText): string {
  const { head, closing } = text;
  const lines = [
    head.agency,
    country,
    motto,
    head.number,
    head.placeAndDay,
    head.type,
    head.subject.toUpperCase(),
    ...head.grounds,
    head.enacting,
    ...instrumentLines(text).map((line) => line.text),
    ...closing.signature,
    "Nơi nhận:",
    ...closing.recipients.map((recipient) => `- ${recipient}`),
  ];
  return `${lines.join("\n")}\n`;
}

type ArticleDraft = Omit<InstrumentArticle, "number">;

function amendingArticle(document: string, orders: readonly Order[]): ArticleDraft {
  const heading = `Sửa đổi, bổ sung một số điều của ${document}`;
  const clauses = clausesOf(orders);
  const [only, ...more] = clauses;
  if (!only || more.length > 0) return { heading, clauses: numbered(clauses, "1") };
  return only.quoted === null && only.points.length === 0 ? wholeArticle(only, document) : { heading, clauses };
}

/** A single order without new wording is the article's own words, and names the document. */
function wholeArticle({ orders }: InstrumentClause, document: string): ArticleDraft {
  const { words } = orderWording(orders, { document });
  return { heading: words, clauses: [{ number: "", words: "", quoted: null, points: [], orders }] };
}

function repeals(groups: readonly (readonly [string, readonly Order[]])[], nameOf: (number: string) => string) {
  const clauses = groups.flatMap(([number, orders]) =>
    sameOrders(orders).map((some) => clause(some, { document: nameOf(number) })),
  );
  const [only, ...more] = clauses;
  if (!only) return [];
  if (more.length === 0) return [wholeArticle(only, nameOf(only.orders[0]!.document))];
  return [{ heading: "Bãi bỏ một số quy định", clauses: numbered(clauses, "1") }];
}

/** The clauses on one document, not numbered yet. */
function clausesOf(orders: readonly Order[]): readonly InstrumentClause[] {
  const ranked = Map.groupBy(orders, rank);
  const worded = ranked.get(0)?.toSorted((one, other) => compareAddresses(one.target, other.target)) ?? [];
  const articles = [...Map.groupBy(worded, articleOf).values()];
  const joined = [...(ranked.get(1) ?? []), ...(ranked.get(2) ?? [])];
  return [...articles.flatMap(articleClauses), ...sameOrders(joined).map((some) => clause(some, {}))];
}

/** Several orders inside one article of the amended text are points of one clause, which names the article once. */
function articleClauses(orders: readonly Order[]): readonly InstrumentClause[] {
  const within = articleOf(orders[0]!);
  const groups = sameOrders(orders);
  if (groups.length === 1 || orders.some(({ target }) => !target.startsWith(`${within}/`))) {
    return groups.map((some) => clause(some, {}));
  }
  const points = orders.filter(({ target }) => parseAddress(target)?.at(-1)?.kind === "diem").length;
  const units = points === 0 ? "khoản" : points === orders.length ? "điểm" : "điểm, khoản";
  const words = `Sửa đổi, bổ sung một số ${units} của ${cite(within, "vi")} như sau:`;
  const inner = groups.map((some) => clause(some, { within }));
  return [{ number: "", words, quoted: null, points: numbered(inner, "a"), orders }];
}

/** The article of the amended text in which the order changes something; the provision itself outside articles. */
function articleOf({ target }: Order): string {
  const [top] = target.split("/");
  return top!.startsWith("dieu-") ? top! : target;
}

/** Orders that one sentence can give: they differ in the provision alone and apply from one day. */
function sameOrders(orders: readonly Order[]): readonly (readonly Order[])[] {
  const key = ({ document: _document, effectiveOn, condition = null, ...change }: Order) =>
    JSON.stringify([effectiveOn, condition, orderKey(change)]);
  return [...Map.groupBy(orders, key).values()];
}

function clause(orders: readonly Order[], place: OrderPlace): InstrumentClause {
  const { words, quoted } = orderWording(orders, place);
  return { number: "", words: quoted === null ? words : `${words}:`, quoted, points: [], orders };
}

function numbered(clauses: readonly InstrumentClause[], first: "1" | "a"): readonly InstrumentClause[] {
  let last: string | undefined;
  return clauses.map((each) => {
    last = numberAfter(last, first);
    return { ...each, number: last };
  });
}

function clauseLines(clause: InstrumentClause, kind: "clause" | "point", end: string): readonly InstrumentLine[] {
  const { number, words, quoted, points } = clause;
  const mark = number === "" ? "" : kind === "clause" ? `${number}. ` : `${number}) `;
  const ended = quoted !== null || points.length > 0 || /[.:]$/.test(words) ? words : `${words}${end}`;
  return [
    ...(words === "" ? [] : [{ kind, text: mark + ended }]),
    ...quotedLines(quoted, end),
    ...points.flatMap((point, index) => clauseLines(point, "point", index === points.length - 1 ? "." : ";")),
  ];
}

function quotedLines(quoted: string | null, end: string): readonly InstrumentLine[] {
  const lines = quoted === null ? [] : `“${quoted.trim()}”${end}`.split(/\n+/);
  return lines.map((text) => ({ kind: "quoted", text }));
}
