/**
 * An amending instrument in Akoma Ntoso 3.0: an act whose clauses are modifications (mod), with the new wording as a quoted
 * structure, phrases as quoted text, and every order once more as data (active modifications) that names the amended
 * provision. Chapters of the amended text are not known here, so references name its provisions from the article on.
 */
import { eIdOfAddress } from "../legal-text/akoma-ntoso-eid.ts";
import { editorId, workAddress } from "../legal-text/akoma-ntoso-identification.ts";
import { paragraphs } from "../legal-text/akoma-ntoso-levels-writing.ts";
import { akomaNtosoFile } from "../legal-text/akoma-ntoso-writing.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import { xmlBlock, xmlElement, xmlWords } from "../office/xml-writing.ts";
import type { Day } from "../values/day.ts";
import { type Modification, modification, provisionReference } from "./akoma-ntoso-modifications.ts";
import { type QuotedPiece, quotedStructure, quotedTexts, referringHeading } from "./akoma-ntoso-quoting.ts";
import { documentName, documentOfNumber } from "./document-name.ts";
import type { AmendingInstrument } from "./instrument-head.ts";
import type { InstrumentArticle, InstrumentClause, InstrumentText, Order } from "./instrument-text.ts";

/** The whole file; `instrument` is what the text was made for. */
export function akomaNtosoOfInstrument(text: InstrumentText, instrument: AmendingInstrument): string {
  const document = headOf(text, instrument);
  const days = daysOf(text, instrument);
  const written = text.articles.map((article) => articleOf(article, days));
  const modifications = written.flatMap((article) => article.modifications);
  const numbers = [...new Set(ordersOf(text).map((order) => order.document))];
  const metadata = {
    version: instrument.issuedOn,
    contains: "originalVersion" as const,
    analysis: [lifecycleOf(instrument, days), activeModifications(modifications), temporalData(days)],
    references: referencesOf(document, numbers),
    notes: [],
  };
  return akomaNtosoFile(document, metadata, [
    preambleOf(text),
    xmlBlock(
      "body",
      {},
      written.map(({ xml }) => xml),
    ),
    xmlBlock("conclusions", {}, [
      ...text.closing.signature.flatMap((line) => paragraphs(line)),
      ...["Nơi nhận:", ...text.closing.recipients.map((recipient) => `- ${recipient}`)].flatMap((line) =>
        paragraphs(line),
      ),
    ]),
  ]);
}

function headOf({ head }: InstrumentText, { type, number, issuer, issuedOn }: AmendingInstrument): DocumentHead {
  const title = `${type} ${head.subject.charAt(0).toLowerCase()}${head.subject.slice(1)}`;
  return { number, type, issuer, issuedOn, title };
}

function preambleOf({ head }: InstrumentText): string {
  const citations = head.grounds.map((ground, index) =>
    xmlBlock("citation", { eId: `cit_${index + 1}` }, paragraphs(ground)),
  );
  return xmlBlock("preamble", {}, [
    citations.length === 0 ? "" : xmlBlock("citations", {}, citations),
    xmlBlock("formula", { name: "enacting" }, paragraphs(head.enacting)),
  ]);
}

/** XML with the modifications in it. */
type Written = { readonly xml: string; readonly modifications: readonly Modification[] };

/** Days on which something of the instrument applies, with the eIds of their events and periods. */
type Days = ReadonlyMap<Day, { readonly event: string; readonly period: string }>;

function articleOf({ number, heading, clauses }: InstrumentArticle, days: Days): Written {
  const eId = eIdOfAddress(`dieu-${number}`);
  const [only] = clauses;
  const isWhole = clauses.length === 1 && only?.number === "";
  const inside = isWhole ? contentOf(only, eId, ".", days) : clausesOf(clauses, eId, "paragraph", days);
  const orders = clauses.flatMap(({ orders: own }) => own);
  const xml = xmlBlock("article", { eId }, [
    xmlElement("num", {}, `Điều ${number}.`),
    xmlElement("heading", {}, referringHeading(heading, orders)),
    inside.xml,
  ]);
  return { xml, modifications: inside.modifications };
}

function clausesOf(clauses: readonly InstrumentClause[], within: string, name: Level, days: Days): Written {
  const written = clauses.map((clause, index) => {
    const eId = `${within}__${eIdOfAddress(`${name === "paragraph" ? "khoan" : "diem"}-${clause.number}`)}`;
    const end = name === "paragraph" || index === clauses.length - 1 ? "." : ";";
    const inside = contentOf(clause, eId, end, days);
    const mark = `${clause.number}${name === "paragraph" ? "." : ")"}`;
    return { ...inside, xml: xmlBlock(name, { eId }, [xmlElement("num", {}, mark), inside.xml]) };
  });
  return joined(written);
}

type Level = "paragraph" | "point";

/** What stands in a clause: its order with the new wording, or opening words and points. */
function contentOf(clause: InstrumentClause, eId: string, end: string, days: Days): Written {
  const { words, quoted, points, orders } = clause;
  if (points.length > 0) {
    const inside = clausesOf(points, eId, "point", days);
    return { ...inside, xml: [xmlBlock("intro", {}, paragraphs(words)), inside.xml].join("\n") };
  }
  const ended = quoted !== null || /[.:]$/.test(words) ? words : `${words}${end}`;
  if (words === "" || orders.length === 0) {
    const xml = words === "" ? "" : xmlBlock("content", {}, paragraphs(ended));
    return { xml, modifications: modificationsOf(orders, eId, [], days) };
  }
  const modId = `${eId}__mod_1`;
  const said = quotedTexts(ended, orders, modId);
  const block = quoted === null ? undefined : quotedStructure(quoted, orders, modId);
  const mod = xmlElement("mod", { eId: modId }, said.xml, block ? ` ${block.xml}` : "");
  const xml = xmlBlock("content", {}, [xmlElement("p", {}, mod, block ? xmlWords(end) : "")]);
  const pieces = [...said.pieces, ...(block?.pieces ?? [])];
  return { xml, modifications: modificationsOf(orders, eId, pieces, days) };
}

/** One modification for every order, its eId counted within the clause. */
function modificationsOf(
  orders: readonly Order[],
  source: string,
  pieces: readonly QuotedPiece[],
  days: Days,
): readonly Modification[] {
  const idsOf = (role: QuotedPiece["role"]): string[] =>
    pieces.filter((piece) => piece.role === role).map(({ eId }) => eId);
  return orders.map(({ op, document, target, effectiveOn }, index) => ({
    eId: `${source}__amod_${index + 1}`,
    op,
    source: `#${source}`,
    destination: provisionReference(document, target),
    period: (effectiveOn && days.get(effectiveOn)?.period) ?? null,
    old: idsOf("old"),
    new: idsOf("new"),
  }));
}

function joined(written: readonly Written[]): Written {
  return {
    xml: written.map(({ xml }) => xml).join("\n"),
    modifications: written.flatMap(({ modifications }) => modifications),
  };
}

function ordersOf({ articles }: InstrumentText): readonly Order[] {
  const inside = ({ orders, points }: InstrumentClause): readonly Order[] => [...orders, ...points.flatMap(inside)];
  return articles.flatMap(({ clauses }) => clauses.flatMap(inside));
}

function daysOf(text: InstrumentText, { effectiveOn }: AmendingInstrument): Days {
  const known = [effectiveOn, ...ordersOf(text).map((order) => order.effectiveOn)].filter((day) => day !== null);
  const sorted = [...new Set(known)].sort();
  return new Map(sorted.map((day, index) => [day, { event: `e_${index + 2}`, period: `tg_${index + 1}` }]));
}

function lifecycleOf({ issuedOn }: AmendingInstrument, days: Days): string {
  const issue = issuedOn === null ? [] : [{ eId: "e_1", date: issuedOn, type: "generation", refersTo: null }];
  const begins = [...days].map(([date, { event }]) => ({ eId: event, date, type: null, refersTo: "#inForce" }));
  const all = [...issue, ...begins].map(({ eId, date, type, refersTo }) =>
    xmlElement("eventRef", { eId, date, source: "#ro_1", type, refersTo }),
  );
  return all.length === 0 ? "" : xmlBlock("lifecycle", { source: `#${editorId}` }, all);
}

function activeModifications(modifications: readonly Modification[]): string {
  if (modifications.length === 0) return "";
  const children = modifications.map(modification);
  return xmlBlock("analysis", { source: `#${editorId}` }, [xmlBlock("activeModifications", {}, children)]);
}

function temporalData(days: Days): string {
  const groups = [...days.values()].map(({ event, period }) => {
    const interval = xmlElement("timeInterval", { start: `#${event}`, refersTo: "#inForce" });
    return xmlBlock("temporalGroup", { eId: period }, [interval]);
  });
  return groups.length === 0 ? "" : xmlBlock("temporalData", { source: `#${editorId}` }, groups);
}

function referencesOf(document: DocumentHead, numbers: readonly string[]): string[] {
  const amended = numbers.map((number, index) => {
    const named = documentOfNumber(number);
    return xmlElement("activeRef", { eId: `ra_${index + 1}`, href: workAddress(named), showAs: documentName(named) });
  });
  return [
    xmlElement("original", { eId: "ro_1", href: workAddress(document), showAs: document.title ?? "–" }),
    ...amended,
    xmlElement("TLCConcept", { eId: "inForce", href: "/akn/ontology/concept/vn/in-force", showAs: "có hiệu lực" }),
  ];
}
