/**
 * The levels of Akoma Ntoso 3.0 (OASIS LegalDocML 1.0, hierarchical elements) under the kinds of our addresses. Countries
 * give these names to different levels, so the name alone does not decide: the unit that a text is cited by becomes điều
 * (article; section where a text has no articles), what holds such units a division, what stands inside one khoản and below.
 */
import { childrenOf, type XmlElement } from "../office/xml.ts";
import type { ProvisionKind } from "./address.ts";

/** Where an element stands, as far as it decides its level. */
export type Standing = {
  /** Depth of the innermost kind around it: 0 at the top, that of điều is 6. */
  readonly rank: number;
  /** Name of the elements that are the articles here. */
  readonly article: string;
};

const order: readonly ProvisionKind[] = ["phu_luc", "mau", "phan", "chuong", "muc", "tieu_muc"];
const inside: readonly ProvisionKind[] = ["dieu", "khoan", "diem", "tieu_diem"];
const ranked = [...order, ...inside];
const articleRank = order.length;

const divisions: Readonly<Record<string, ProvisionKind>> = {
  book: "phan",
  tome: "phan",
  part: "phan",
  subpart: "phan",
  title: "phan",
  subtitle: "phan",
  chapter: "chuong",
  subchapter: "muc",
  section: "muc",
  division: "muc",
  subsection: "tieu_muc",
  subdivision: "tieu_muc",
};
/** Levels inside an article at their highest; others there are khoản. */
const units: Readonly<Record<string, ProvisionKind>> = {
  point: "diem",
  item: "diem",
  subparagraph: "diem",
  subclause: "diem",
  subrule: "diem",
  indent: "tieu_diem",
};
const levels = new Set([
  ...Object.keys(divisions),
  ...Object.keys(units),
  ..."article paragraph clause rule level alinea proviso transitional".split(" "),
]);
const debateSections = new Set(
  (
    "administrationOfOath rollCall prayers oralStatements writtenStatements personalStatements ministerialStatements " +
    "resolutions nationalInterest declarationOfVote communication petitions papers noticesOfMotion questions address " +
    "proceduralMotions pointOfOrder adjournment debateSection"
  ).split(" "),
);
const annexName = /^(?:attachment|annex|appendix|schedule)$/i;
const articleNames = ["article", "section", "rule", "regulation"];

/** Depth of a kind, from which what stands inside it is counted. */
export function rankOf(kind: ProvisionKind): number {
  return kind === "mo_dau" ? articleRank : ranked.indexOf(kind);
}

/**
 * The kind of a provision that the element is; undefined when it only holds words or other elements. A level without
 * number and heading is a provision, a container without them is not.
 */
export function kindOf(element: XmlElement, { rank, article }: Standing): ProvisionKind | undefined {
  const name = levelName(element);
  const marked = isMarked(element);
  if (name === "attachment" || name === "component") return "phu_luc";
  if (name === "hcontainer" && annexName.test(element.attributes.name ?? "")) return "phu_luc";
  if (name === "hcontainer" && element.attributes.name === "form") return "mau";
  if (name === "recital" || name === "crossHeading") return "doan";
  if (debateSections.has(name)) return marked ? "muc" : undefined;
  if (name === "item") return marked && hasNumber(element) ? innerKind(name, rank) : undefined;
  if (!levels.has(name) && !(["hcontainer", "list"].includes(name) && marked)) return undefined;
  if (rank < articleRank && name === article) return "dieu";
  if (rank < articleRank && (name in divisions || holds(element, article))) return divisionKind(name, rank);
  if (!hasNumber(element) && ["alinea", "proviso", "transitional", "level", "hcontainer", "list"].includes(name))
    return "doan";
  return innerKind(name, rank);
}

/** The name of the elements that are cited as articles in that part of the text. */
export function articleName(scope: XmlElement, country: string): string {
  // A Vietnamese mục is a section, and a text without điều has none in its stead.
  const names = country === "vn" ? ["article"] : articleNames;
  return names.find((name) => holds(scope, name)) ?? "article";
}

/** An hcontainer is the level that its own name says. */
function levelName({ name, attributes }: XmlElement): string {
  const own = attributes.name ?? "";
  return name === "hcontainer" && (levels.has(own) || own === "regulation") ? own : name;
}

function divisionKind(name: string, rank: number): ProvisionKind {
  const usual = divisions[name] ?? "muc";
  return ranked[Math.min(Math.max(rank, rankOf(usual)), articleRank - 1)]!;
}

function innerKind(name: string, rank: number): ProvisionKind {
  const highest = rankOf(units[name] ?? "khoan");
  return ranked[Math.min(Math.max(rank + 1, highest), ranked.length - 1)]!;
}

function isMarked(element: XmlElement): boolean {
  return childrenOf(element).some(({ name }) => name === "num" || name === "heading");
}

function hasNumber(element: XmlElement): boolean {
  return childrenOf(element).some(({ name }) => name === "num");
}

/** Whether such a level stands in it, outside quoted wording and texts of their own. */
function holds(element: XmlElement, name: string): boolean {
  return childrenOf(element).some(
    (child) => levelName(child) === name || (!apart.has(child.name) && holds(child, name)),
  );
}

const apart = new Set([
  "quotedStructure",
  "embeddedStructure",
  "attachments",
  "components",
  "meta",
  "p",
  "authorialNote",
]);
