/**
 * The head of a document: who issued it, what it is, its number, day and title, as Decree 30/2020/NĐ-CP (appendix I) lays
 * them out. In circulated texts these pieces run together on a line or two. Capitals of the head get the spelling that the
 * text itself uses ("LUẬT ĐẦU TƯ" → "Luật Đầu tư"). What follows the title is the preamble.
 */
import { type Day, dayOf } from "../values/day.ts";
import { collapseSpaces } from "./normalise.ts";
import type { Line } from "./page.ts";

export type DocumentHead = {
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  readonly title: string | null;
};

const number =
  /(?<![\p{L}\d/])\d{1,4}(?:\.\d{1,3})?(?:\/\d{4})?\/(?:[A-ZĐƯ]{1,12}\d{0,2})(?:-[A-ZĐƯ]{1,12}\d{0,2})*(?![\p{L}\d])/u;
const dated = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/;
const motto = /Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc/i;
const types = [
  "Hiến pháp",
  "Bộ luật",
  "Luật",
  "Pháp lệnh",
  "Nghị quyết liên tịch",
  "Nghị quyết",
  "Nghị định",
  "Thông tư liên tịch",
  "Thông tư",
  "Quyết định",
  "Chỉ thị",
  "Lệnh",
  "Công văn",
  "Kế hoạch",
  "Báo cáo",
  "Tờ trình",
];
const grounds = /^(?:Căn cứ|CĂN CỨ|Theo đề nghị|Xét đề nghị|Xét tờ trình)(?!\p{L})/u;
const enacting =
  /^\p{Lu}[^.,;:|]{2,60} (?:ban hành (?:Bộ luật|Luật|Pháp lệnh|Nghị|Thông tư|Quyết định)|quyết nghị)|^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ) ?:/u;

/** The head and the preamble's paragraphs out of the lines before the first provision; `body` helps with spelling. */
export function readDocumentHead(
  lines: readonly Line[],
  body: string,
): { readonly document: DocumentHead; readonly preamble: readonly Line[] } {
  const start =
    [grounds, enacting].map((begin) => lines.findIndex((line) => begin.test(line.text))).find((at) => at >= 0) ?? -1;
  const headLines = lines.slice(0, start < 0 ? Math.min(lines.length, 12) : start);
  const head = headLines.map((line) => line.text).join("\n");
  const spelling = `${lines.map((line) => line.text).join("\n")}\n${body.slice(0, 20_000)}`;
  const found = findTitle(head, spelling);
  const headed = lines[0]?.heading === true;
  const printed = number.exec(head.replace(/\n/g, " "))?.[0] ?? null;
  return {
    document: {
      number: printed,
      type: printed?.includes("VBHN") ? "Văn bản hợp nhất" : (found?.type ?? typeOfNumber(printed)),
      issuer: findIssuer(head, spelling, printed),
      issuedOn: findDay(head),
      title: found?.title ?? (headed ? lines[0]!.text : null),
    },
    preamble: printed?.includes("VBHN")
      ? afterTitle(lines, found?.printed)
      : lines.slice(Math.max(start, headed ? 1 : 0)),
  };
}

function findDay(head: string): Day | null {
  const [, date, month, year] = dated.exec(head.replace(/\s+/g, " ")) ?? [];
  return (date && dayOf(Number(year), Number(month), Number(date))) || null;
}

type Title = { readonly type: string; readonly title: string; readonly printed: string };

/** The title: a run of capitals that begins with a document type, or a Markdown heading "Nghị quyết 66.17/… — Tên". */
function findTitle(head: string, spelling: string): Title | undefined {
  const [first] = types
    .map((type) => ({ type, start: head.search(titleStarts[type]!) }))
    .filter(({ start }) => start >= 0)
    .sort((one, other) => one.start - other.start || other.type.length - one.type.length);
  if (first) {
    const printed = capitalRun(head.slice(first.start));
    return printed === first.type.toUpperCase() && first.type !== "Hiến pháp"
      ? titleInSmall(head.slice(first.start + printed.length), first.type, printed)
      : { type: first.type, title: respell(printed, spelling), printed };
  }
  const [, type, title] = new RegExp(`^(${types.join("|")}) (?:số )?\\d[^ ]*\\s*[-–—:]\\s*(.+)$`, "m").exec(head) ?? [];
  return type ? { type, title: title!, printed: title! } : undefined;
}

const titleStarts: Readonly<Record<string, RegExp>> = Object.fromEntries(
  types.map((type) => [type, new RegExp(`(?<!\\p{L} ?)${type.toUpperCase()}(?=\\s|$)(?! số)`, "u")]),
);

/** "NGHỊ ĐỊNH ⏎ Quy định về …": the title goes on in small letters. */
function titleInSmall(rest: string, type: string, printed: string): Title {
  const words = collapseSpaces(rest.replace(/^[\s#*-]+/, "").replace(/[-_]{3,}.*$/, ""));
  return { type, title: words === "" ? type : `${type} ${words[0]!.toLowerCase()}${words.slice(1)}`, printed };
}

function capitalRun(text: string): string {
  const words = text.split(/\s+/);
  const end = words.findIndex((word) => /\p{Ll}|^-+$|^\*+$/u.test(word));
  const run = words.slice(0, end < 0 ? words.length : end);
  return run.join(" ").replace(/[ ,;:_*-]+$/, "");
}

/** These words as the text itself writes them outside capitals, phrase by phrase; small letters where it never does. */
function respell(capitals: string, spelling: string): string {
  const text = `${spelling}\n${bodies.join("\n")}`;
  const small = text.toLowerCase();
  const words = capitals.split(" ");
  const spelt: string[] = [];
  for (let from = 0; from < words.length; ) {
    let length = Math.min(words.length - from, 30);
    let phrase = "";
    for (; length > 0 && phrase === ""; length--)
      phrase = findPhrase(words.slice(from, from + length).join(" "), text, small);
    from += phrase === "" ? 1 : length + 1;
    spelt.push(phrase || words[from - 1]!.toLowerCase());
  }
  const joined = spelt.join(" ");
  return joined[0]!.toUpperCase() + joined.slice(1);
}

function findPhrase(capitals: string, text: string, small: string): string {
  const wanted = capitals.toLowerCase();
  let found = "";
  for (let at = small.indexOf(wanted); at >= 0; at = small.indexOf(wanted, at + 1)) {
    const whole = !/\p{L}/u.test(small[at - 1] ?? "") && !/\p{L}/u.test(small[at + wanted.length] ?? "");
    const words = text.slice(at, at + wanted.length);
    if (!whole || !/\p{Ll}/u.test(words)) continue;
    if (/^\p{Lu}/u.test(words)) return words;
    found ||= words;
  }
  return found;
}

// Spelling of the central bodies (Decree 30/2020/NĐ-CP, appendix II), for heads whose text does not name them again.
const bodies = [
  "Quốc hội",
  "Ủy ban Thường vụ Quốc hội",
  "Văn phòng Quốc hội",
  "Văn phòng Chính phủ",
  "Chính phủ",
  "Thủ tướng Chính phủ",
  "Chủ tịch nước",
  "Hội đồng nhân dân",
  "Ủy ban nhân dân",
  "Tòa án nhân dân tối cao",
  "Viện kiểm sát nhân dân tối cao",
  "Kiểm toán nhà nước",
  "Ngân hàng Nhà nước Việt Nam",
];

function findIssuer(head: string, spelling: string, printed: string | null): string | null {
  const before = `\n${head}`
    .split(motto)[0]!
    .split(/CỘNG H|\n(?=(?:BỘ LUẬT|LUẬT|PHÁP LỆNH|NGHỊ|THÔNG TƯ|QUYẾT ĐỊNH)(?!\p{L}))/u)[0]!;
  const named = collapseSpaces(before.replace(/[-*_=#|]{2,}/g, " ")).replace(/[-–—*_ ]+$/, "");
  if (named !== "" && named.length < 120 && /^\p{Lu}{2}/u.test(named) && !/\p{Ll}/u.test(named))
    return respell(named, spelling);
  const [, body] =
    /^(\p{Lu}[^.,;:\n]{2,50}?) (?:ban hành (?:Bộ luật|Luật|Pháp lệnh|Nghị|Thông tư|Quyết định)|quyết nghị)/mu.exec(
      spelling,
    ) ?? [];
  if (body) return body;
  if (/-CP$/.test(printed ?? "")) return "Chính phủ";
  return /\/QH\d+$/.test(printed ?? "") ? "Quốc hội" : null;
}

function typeOfNumber(printed: string | null): string | null {
  const code = printed?.split("/").at(-1)?.split("-")[0] ?? "";
  const known: Readonly<Record<string, string>> = {
    NĐ: "Nghị định",
    NQ: "Nghị quyết",
    TT: "Thông tư",
    TTLT: "Thông tư liên tịch",
    QĐ: "Quyết định",
    CT: "Chỉ thị",
    PL: "Pháp lệnh",
  };
  return known[code] ?? null;
}

/** A consolidation lists the texts it consolidates between its title and the preamble; they are part of the preamble. */
function afterTitle(lines: readonly Line[], printed: string | undefined): readonly Line[] {
  const index = lines.findIndex((line) => printed !== undefined && line.text.includes(printed));
  if (index < 0) return lines;
  const rest = lines[index]!.text.slice(lines[index]!.text.indexOf(printed!) + printed!.length).trim();
  return rest === "" ? lines.slice(index + 1) : [{ ...lines[index]!, text: rest }, ...lines.slice(index + 1)];
}
