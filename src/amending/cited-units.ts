/**
 * The provisions that the words of an order name: "đoạn mở đầu khoản 1", "tên Điều 28", "các điểm a, b và c khoản 2 Điều 5",
 * "số thứ tự 97 Phụ lục IV". What the order names besides them is left over, so that an order on "các quy định về …" is not
 * taken for one on the whole provision that it mentions.
 */
import { addressOf, parseAddress } from "../legal-text/address.ts";
import { type Citation, findCitations } from "../legal-text/citation.ts";
import { connecting } from "./order-phrases.ts";

export type UnitPart = "whole" | "heading" | "opening" | "closing" | "paragraph";

export type CitedUnit = {
  readonly address: string;
  readonly part: UnitPart;
  /** The document named with it; null when none is, or the one that is being amended. */
  readonly document: Citation["document"];
};

export type CitedUnits = {
  readonly units: readonly CitedUnit[];
  /** Words that are neither provisions nor joining them. */
  readonly leftover: string;
};

const parts: readonly (readonly [UnitPart, RegExp])[] = [
  ["heading", /(?:tên gọi|tên|tiêu đề)(?: của)?$/iu],
  ["opening", /(?:đoạn (?:mở )?đầu(?: tiên)?|đoạn thứ nhất|câu dẫn|phần mở đầu|lời dẫn)(?: của| tại)?$/iu],
  ["closing", /(?:đoạn cuối(?: cùng)?)(?: của| tại)?$/iu],
  [
    "paragraph",
    /(?:đoạn (?:thứ )?\p{L}+|(?:đoạn|gạch đầu dòng|câu|khổ|tiết|ý)(?: thứ)? ?(?:\p{L}+|\d+))(?: và (?:thứ )?\p{L}+)?(?: của| tại)?$/iu,
  ],
];

/** The units named in `words`; `at` is the provision within which "khoản 2" is to be understood. */
export function citedUnits(words: string, at: string | undefined): CitedUnits {
  const plain = plainWords(words);
  const rows = citedRows(plain, at);
  if (rows) return rows;
  const articles = plain.split(nextArticle).map((stretch) => unitsOf(stretch, at));
  const units = shareDocument(articles.map((one) => one.units));
  return { units, leftover: withoutConnecting(articles.map((one) => one.leftover).join(" ")) };
}

/** "điểm b khoản 2 Điều 89; Điều 90 và Phụ lục I": what stands before a conjunction is not inside what stands after it. */
const nextArticle =
  /(?<=điều \d{1,4}[a-zđ]{0,2}\d?)(?:,|;| và|, và) (?=(?:các )?điều \d)|(?:,|;| và|, và) (?=(?:các )?(?:phụ lục|chương|mục) [\dIVXLC])/iu;

function unitsOf(words: string, at: string | undefined): CitedUnits {
  const units: CitedUnit[] = [];
  let leftover = "";
  let end = 0;
  for (const citation of findCitations(words, at)) {
    const before = words.slice(end, citation.start).trimEnd();
    const [part, pattern] = parts.find(([, named]) => named.test(before)) ?? ["whole" as const, /$/];
    leftover += ` ${before.replace(pattern, "")}`;
    for (const address of citation.addresses) units.push({ address, part, document: citation.document });
    end = citation.document ? documentEnd(words, citation.end) : citation.end;
  }
  return { units, leftover: leftover + words.slice(end) };
}

/** The document named once at the end is that of every article before it. */
function shareDocument(articles: readonly (readonly CitedUnit[])[]): CitedUnit[] {
  let document: CitedUnit["document"] = null;
  const shared = articles.toReversed().map((units) => {
    document = units.at(-1)?.document ?? document;
    return units.map((unit) => ({ ...unit, document: unit.document ?? document }));
  });
  return shared.toReversed().flat();
}

/** Addresses in which each point and clause of one list stands, where an earlier order left them out. */
export function withinOf(units: readonly CitedUnit[]): string | undefined {
  const address = units[0]?.address;
  return address?.includes("/") ? address.slice(0, address.lastIndexOf("/")) : undefined;
}

/** Spelling and additions of real acts that hide a citation: "Điều 21của", "khoản 1 của Điều 95", "(đã được sửa đổi theo …)". */
function plainWords(words: string): string {
  return words
    .replace(/\([^)]*(?:sửa đổi|bổ sung)[^)]*\)/giu, "")
    .replace(
      /(?:,? )?(?:đã )?được (?:sửa đổi|bổ sung|thay thế)[^;⟦]*? (?:theo|tại|bởi|bằng) .*?(?=;|$| như sau)/giu,
      "",
    )
    .replace(/(?<=\d)(?=(?:của|và|tại|như|thuộc)(?!\p{L}))/gu, " ")
    .replace(/ thuộc (?:Phần|Chương|Mục|Tiểu mục) .*?(?=,|;|$| như sau)/giu, "")
    .replace(/ của (?=(?:các )?(?:điểm|khoản|điều|mục|chương|phụ lục) )/giu, " ")
    .replace(/,? và (?=(?:\d|[a-zđ]\d?(?!\p{L})))/giu, " và ")
    .replace(/ ?- (?=(?:Bộ luật|Luật|Nghị định|Thông tư|Pháp lệnh)(?!\p{L}))/gu, " ")
    .replace(/ (?:Bộ luật|Luật|Pháp lệnh) \p{L}[\p{L} ]{0,80}? (?:19|20)\d\d(?![/\d])/gu, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;.])/g, "")
    .trim();
}

const rowList = /(?:các )?(?:số )?thứ tự (?:số )?(\d{1,4}[a-zđ]?(?:(?:,|;| và) (?:(?:số )?thứ tự )?\d{1,4}[a-zđ]?)*)/iu;

function citedRows(words: string, at: string | undefined): CitedUnits | undefined {
  const match = rowList.exec(words);
  if (!match) return undefined;
  const named = findCitations(words.slice(match.index + match[0].length), at)[0];
  const table = named?.addresses[0] ?? at;
  if (!table || parseAddress(table)?.[0]?.kind !== "phu_luc") return { units: [], leftover: words };
  const numbers = match[1]!.match(/\d{1,4}[a-zđ]?/gu) ?? [];
  const document = named?.document ?? null;
  return {
    units: numbers.map((number) => ({ address: addressOf(table, "dong", number), part: "whole", document })),
    leftover: "",
  };
}

/** A document's day, issuer and subject go with its number: "… ngày 04 tháng 01 năm 2021 của Chính phủ về …". */
function documentEnd(words: string, end: number): number {
  const rest = words.slice(end);
  const more =
    /^,? (?:ngày |của (?:Chính phủ|Bộ|Quốc hội|Thủ tướng|Ủy ban|Ngân hàng)|về |quy định |năm \d|hướng dẫn )/u;
  if (!more.test(rest)) return end;
  const stop = rest.search(/;|,? (?:và )?(?=(?:các )?(?:điểm|khoản|Điều) [\da-zđ])/u);
  return stop < 0 ? words.length : end + stop;
}

function withoutConnecting(words: string): string {
  return words
    .replace(connecting, " ")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
