/**
 * The provisions that the words of an order name: "đoạn mở đầu khoản 1", "tên Điều 28", "các điểm a, b và c khoản 2 Điều 5",
 * "số thứ tự 97 Phụ lục IV", "Mẫu số 01 Phụ lục II". What the order names besides them is left over, so that an order on
 * "các quy định về …" is not taken for one on the whole provision that it mentions.
 */
import { addressOf, parseAddress } from "../legal-text/address.ts";
import { type Citation, findCitations } from "../legal-text/citation.ts";
import { connecting } from "./order-phrases.ts";
import { passagesIn } from "./passage.ts";

export type CitedUnit = {
  readonly address: string;
  /** "unclear" is less than the provision, but which part of it cannot be told. */
  readonly part: "whole" | "heading" | "passage" | "unclear";
  /** The end of a passage's address, "/doan-2"; "" for the provision itself. */
  readonly passage: string;
  /** The document named with it; null when none is, or the one that is being amended. */
  readonly document: Citation["document"];
};

export type CitedUnits = {
  readonly units: readonly CitedUnit[];
  /** Words that are neither provisions nor joining them. */
  readonly leftover: string;
};

/** The units named in `words`; `at` is the provision within which "khoản 2" is to be understood. */
export function citedUnits(words: string, at: string | undefined): CitedUnits {
  const plain = plainWords(words);
  const lead = at === undefined ? undefined : partOf(at, plain);
  if (!lead) return unitsIn(plain, at);
  const { units, leftover } = unitsIn(lead.rest, at);
  return { units: [...lead.units, ...units], leftover };
}

const nameAlone =
  /^(?:(?:tại|của|trong) )?(?<name>(?:tên|tiêu đề)(?: gọi)?(?: của)?(?: (?:điều|mục|chương|phụ lục))?(?: này)?)(?:(?:,|;| và|, và) (?<rest>(?:nội dung |các )*(?:khoản|điểm|đoạn|câu|phần mở đầu) .*))?$/iu;
const passageAlone =
  /^(?:(?:tại|của|trong) )?(?<passage>(?:các )?(?:đoạn|câu|khổ|phần mở đầu|lời dẫn)(?!\p{L})[^;⟦]*?)(?:(?:,|;| và|, và) (?<rest>(?:nội dung |các )*(?:khoản|điểm) .*))?$/iu;

/** "đoạn mở đầu và điểm c", "tên điều": parts of the provision in which the order stands, and what it names besides. */
function partOf(at: string, plain: string): { units: readonly CitedUnit[]; rest: string } | undefined {
  const { name, passage, rest = "" } = (nameAlone.exec(plain) ?? passageAlone.exec(plain))?.groups ?? {};
  const unit = { address: at, document: null };
  const isHeaded = parseAddress(at)?.at(-1)?.kind !== "khoan" && parseAddress(at)?.at(-1)?.kind !== "diem";
  if (name !== undefined) return isHeaded ? { units: [{ ...unit, part: "heading", passage: "" }], rest } : undefined;
  const named = passage === undefined ? undefined : passagesIn(passage);
  if (named?.before !== "") return undefined;
  return { units: named.passages.map((one) => ({ ...unit, part: "passage", passage: one })), rest };
}

function unitsIn(plain: string, at: string | undefined): CitedUnits {
  const numbered = citedParts(plain, at, rows) ?? citedParts(plain, at, forms);
  if (numbered) return numbered;
  const articles = plain.split(nextArticle).map((stretch) => unitsOf(stretch, at));
  const units = shareDocument(articles.map((one) => one.units));
  return { units, leftover: withoutConnecting(articles.map((one) => one.leftover).join(" ")) };
}

/** The address and the part of it of one unit: where an order puts what it changes. */
export function targetOf({ address, passage }: CitedUnit): string {
  return address + passage;
}

/** "điểm b khoản 2 Điều 89; Điều 90 và Phụ lục I": what stands before a conjunction is not inside what stands after it. */
const nextArticle =
  /(?<=điều \d{1,4}[a-zđ]{0,2}\d?)(?:,|;| và|, và) (?=(?:các )?điều \d)|(?:,|;| và|, và) (?=(?:các )?(?:phụ lục|chương|mục) [\dIVXLC])/iu;

function unitsOf(words: string, at: string | undefined): CitedUnits {
  const units: CitedUnit[] = [];
  let leftover = "";
  let end = 0;
  for (const citation of findCitations(words, at)) {
    const { part, passages, rest } = partNamed(words.slice(end, citation.start).trimEnd());
    leftover += ` ${rest}`;
    for (const address of citation.addresses) {
      for (const passage of passages) units.push({ address, part, passage, document: citation.document });
    }
    end = citation.document ? documentEnd(words, citation.end) : citation.end;
  }
  const whole = units.length === 0 ? wholeAnnex(words) : undefined;
  return whole ?? { units, leftover: leftover + words.slice(end) };
}

const heading = /(?<!\p{L})(?:tên gọi|tên|tiêu đề)(?: của)?$/iu;
const unclear = /(?<!\p{L})(?:đoạn|gạch đầu dòng|câu|khổ|tiết|ý)(?: (?:thứ )?[\p{L}\d]+)?(?: của| tại)?$/iu;

/** What of a provision the words before its name speak of: "tên", "đoạn thứ hai", "câu cuối"; nothing means all of it. */
function partNamed(before: string): Pick<CitedUnit, "part"> & { passages: readonly string[]; rest: string } {
  if (heading.test(before)) return { part: "heading", passages: [""], rest: before.replace(heading, "") };
  const named = passagesIn(before);
  if (named) return { part: "passage", passages: named.passages, rest: named.before };
  if (unclear.test(before)) return { part: "unclear", passages: [""], rest: before.replace(unclear, "") };
  return { part: "whole", passages: [""], rest: before };
}

/** The only appendix of a text has no number: "Phụ lục ban hành kèm theo Nghị định số …". */
function wholeAnnex(words: string): CitedUnits | undefined {
  const named = /^(?:toàn bộ )?phụ lục(?= |$)(?: (?:ban hành |đính )?kèm theo (?<document>.*))?$/iu.exec(words);
  if (!named) return undefined;
  const { document } = documentAfter(` ${named.groups?.document ?? ""}`);
  return { units: [{ address: "phu-luc", part: "whole", passage: "", document }], leftover: "" };
}

/** The document named once at the end is that of every article before it. */
function shareDocument(articles: readonly (readonly CitedUnit[])[]): CitedUnit[] {
  let document: CitedUnit["document"] = null;
  const shared = articles.toReversed().map((units) => {
    const shared = units.map((unit) => ({ ...unit, document: unit.document ?? document }));
    document = shared[0]?.document ?? document;
    return shared;
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
    .replace(
      /(?<!các |điểm [a-zđ]\d? |\p{L})(?=(?:điều|khoản|mục|chương) (?:\d{1,4}|[IVXLC]+)[a-zđ]?(?:, | và )(?:\d|[IVXLC]+(?!\p{L})))/giu,
      "các ",
    )
    .replace(
      /(?:các |một số )?(?:điều|khoản|điểm|mục|chương|phụ lục)(?:(?:, | và )(?:điều|khoản|điểm|mục|chương|phụ lục))*(?: sau(?: đây)?)? ?: /giu,
      " ",
    )
    .replace(
      /(tên|tiêu đề)(?: điều)?(,| và) (?=((?:nội dung )?(?:các )?(?:khoản|điểm) [^;]*?) (điều \d{1,4}[a-zđ]?))/giu,
      "$1 $4$2 ",
    )
    .replace(
      /((?:đoạn|phần) [^,;]{2,20}?)(,| và) (?=((?:các )?điểm [^;]*?) (khoản \d{1,3}[a-zđ]?) )/giu,
      (...found) => {
        const [whole, passage, joint, , clause] = found as string[];
        return / (?:khoản|điều) \d/iu.test(passage!) ? whole! : `${passage} ${clause}${joint} `;
      },
    )
    .replace(/(?<=đoạn cuối(?: cùng)?) (?:sau|dưới|tiếp theo) điểm [a-zđ]\d? (?=khoản \d)/giu, " ")
    .replace(/các (?:điều|khoản|điểm),? (?=từ (?:điều|khoản|điểm) )/giu, "")
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

type NumberedParts = { readonly kind: "dong" | "mau"; readonly list: RegExp; readonly number: RegExp };

const rows: NumberedParts = {
  kind: "dong",
  list: /(?:các )?(?:(?:số )?thứ tự|stt|dòng) (?:số )?(\d{1,4}[a-zđ]?(?:(?:,|;| và) (?:(?:(?:số )?thứ tự|stt|dòng) (?:số )?)?\d{1,4}[a-zđ]?(?![\p{L}\d/]))*)/iu,
  number: /\d{1,4}[a-zđ]?/gu,
};
const formNumber = "[\\dIVX]{1,4}[a-zđ]?(?:[./-][\\dA-ZĐa-z]{1,8})*(?![\\p{L}\\d])";
const forms: NumberedParts = {
  kind: "mau",
  list: new RegExp(
    `(?:các )?(?:biểu )?mẫu (?:số )?(${formNumber}(?:(?:,|;| và) (?:(?:biểu )?mẫu )?(?:số )?${formNumber})*)`,
    "iu",
  ),
  number: new RegExp(formNumber, "giu"),
};

/** Rows and forms with the appendix that is named after them, among the units before and after. */
function citedParts(
  words: string,
  at: string | undefined,
  { kind, list, number }: NumberedParts,
): CitedUnits | undefined {
  const match = list.exec(words);
  if (!match) return undefined;
  const after = words.slice(match.index + match[0].length);
  const named = findCitations(after, at)[0];
  const isNamed = named !== undefined && /^[ ,]*(?:của|tại|thuộc|trong)? *$/iu.test(after.slice(0, named.start));
  const holder = isNamed ? named.addresses[0]! : (at ?? null);
  const isAnnex = holder !== null && parseAddress(holder)?.[0]?.kind === "phu_luc";
  if (!isAnnex && (kind === "dong" || isNamed)) return { units: [], leftover: words };
  const { document, end } = isNamed ? named : documentAfter(after);
  const own = Array.from(match[1]!.matchAll(number), ([printed]): CitedUnit => {
    return { address: addressOf(isAnnex ? holder : null, kind, printed), part: "whole", passage: "", document };
  });
  const before = unitsIn(words.slice(0, match.index).trim(), at);
  const following = unitsIn(after.slice(document ? documentEnd(after, end) : end).trim(), at);
  // A row may be told with what it says: "ngành, nghề kinh doanh … tại số thứ tự 97".
  const told = kind === "dong" && before.units.length === 0 ? "" : before.leftover;
  return {
    units: [...before.units, ...own, ...following.units],
    leftover: `${told} ${following.leftover}`.trim(),
  };
}

/** "Mẫu số 01 ban hành kèm theo Thông tư số 5/2020/TT-BTC": the document that a form belongs to, and where its name ends. */
function documentAfter(words: string): { document: Citation["document"]; end: number } {
  const unit = "Điều 1";
  const { document = null, end = unit.length } = findCitations(unit + words)[0] ?? {};
  return { document, end: end - unit.length };
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
