/**
 * Citations in running text: "điểm b khoản 3 Điều 5 Nghị định số 01/2021/NĐ-CP", "các khoản 19, 20 và 22 Điều 4 của Luật
 * này", "Điều 10 và Điều 11". The smallest unit comes first. In "điểm a khoản 1 và khoản 3 Điều 8" the point is of clause 1
 * alone; after "các" it is of every unit listed. What stands alone ("khoản 2", "Điều này") is of the provision it is in.
 */
import { addressOf, parseAddress, type ProvisionKind } from "./address.ts";
import { numberAfter } from "./legal-alphabet.ts";
import { ordinals } from "./marks.ts";

export type Citation = {
  /** Place in the text: [start, end). */
  readonly start: number;
  readonly end: number;
  /** The provisions cited, as addresses in the document cited. */
  readonly addresses: readonly string[];
  /** Another document, by number or name; null when it is the text's own. */
  readonly document: { readonly number: string | null; readonly name: string } | null;
};

type Phrase = {
  readonly kind: ProvisionKind;
  readonly numbers: readonly string[];
  readonly each: boolean;
  readonly end: number;
};

type Unit = { readonly kind: ProvisionKind; readonly phrase: RegExp; readonly number: RegExp };

/** Smallest first, as they are cited. */
const units: readonly Unit[] = [
  unit("điểm", "diem", "(?:[a-zđ]\\d{0,2}|\\d{1,2}\\.\\d{1,2})"),
  unit("khoản", "khoan", "\\d{1,3}[a-zđ]?\\d?"),
  unit("điều", "dieu", "(?:\\d+\\.\\d+\\.\\p{Lu}+(?:\\.\\d+)+|\\d{1,4}[a-zđ]{0,2}\\d?)"),
  unit("tiểu mục", "tieu_muc", "(?:\\d{1,2}|[IVXLC]{1,6})[a-zđ]?"),
  unit("mục", "muc", "(?:\\d{1,2}|[IVXLC]{1,6})[a-zđ]?"),
  unit("chương", "chuong", "(?:\\d{1,2}|[IVXLC]{1,6})[a-zđ]?"),
  unit("phần", "phan", `(?:thứ (?:${ordinals.join("|")})|(?:\\d{1,2}|[IVXLC]{1,6})[a-zđ]?)`),
  unit("phụ lục", "phu_luc", "(?:\\d{1,2}|[IVXLC]{1,6})(?:\\.\\d{1,2})?[a-zđ]?"),
];

function unit(word: string, kind: ProvisionKind, numeral: string): Unit {
  const number = `(?<![\\p{L}\\d])${numeral}(?![\\p{L}\\d/])`;
  const more = `(?:\\s?(?:,|;|và|hoặc)\\s?(?:các )?(?:${word} )?${number})*`;
  const phrase = `(các |từ )?${word} (?:(này)(?!\\p{L})|(${number}${more})(?: đến (?:${word} )?(${number}))?)`;
  return { kind, phrase: new RegExp(phrase, "iyu"), number: new RegExp(number, "giu") };
}

type Found = {
  readonly start: number;
  readonly end: number;
  readonly phrases: readonly Phrase[];
  /** Undefined when no document is named, null when the text's own is. */
  readonly document: Citation["document"] | undefined;
};

/** The citations of `text`, in order; `at` is the address of the provision that it is the text of. */
export function findCitations(text: string, at?: string): Citation[] {
  const found: Found[] = [];
  const starts = /(?<![\p{L}])(?:các |từ )?(?:điểm|khoản|điều|tiểu mục|(?<!tiểu )mục|chương|phần|phụ lục) /giu;
  for (let match = starts.exec(text); match; match = starts.exec(text)) {
    const phrases = readPhrases(text, match.index);
    const last = phrases.at(-1);
    if (!last) continue;
    const document = readDocument(text, last.end);
    starts.lastIndex = document?.end ?? last.end;
    found.push({ start: match.index, end: starts.lastIndex, phrases, document: document?.named });
  }
  return shareEndings(found, text)
    .map(({ start, end, phrases, document }) => ({
      start,
      end,
      addresses: expand(phrases, at),
      document: document ?? null,
    }))
    .filter(({ addresses }) => addresses.length > 0);
}

/** "khoản 8 Điều 208, khoản 5 Điều 209 Luật Doanh nghiệp": what is named once at the end holds for all before it. */
function shareEndings(found: readonly Found[], text: string): Found[] {
  const shared: Found[] = [];
  for (const one of found.toReversed()) {
    const next = shared.at(-1);
    const joined = next && one.document === undefined && /^(?:,|;| và| hoặc)? ?$/.test(text.slice(one.end, next.start));
    const largest = one.phrases.at(-1)!;
    const isOwn = largest.numbers[0] === "này";
    const isInside = joined && !isOwn && holds(next.phrases, largest.kind);
    const above = isInside ? next.phrases.filter(({ kind }) => level(kind) > level(largest.kind)) : [];
    const phrases = [...one.phrases, ...above];
    shared.push(joined && !isOwn ? { ...one, phrases, document: next.document } : one);
  }
  return shared.toReversed();
}

/** What a unit stands in, and may take from the citation after it; an article stands on its own. */
const holders: Readonly<Partial<Record<ProvisionKind, readonly ProvisionKind[]>>> = {
  diem: ["khoan", "dieu"],
  khoan: ["dieu"],
  tieu_muc: ["muc"],
  muc: ["chuong"],
  chuong: ["phan"],
};

function holds(phrases: readonly Phrase[], kind: ProvisionKind): boolean {
  return phrases.some((phrase) => holders[kind]?.includes(phrase.kind));
}

/** The phrases of one citation, smallest unit first, each of a higher level than the one before. */
function readPhrases(text: string, start: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let place = start; ; place = nextPlace(text, phrases.at(-1)!)) {
    const phrase = readPhrase(text, place);
    const rises = phrase && (phrases.length === 0 || level(phrase.kind) > level(phrases.at(-1)!.kind));
    if (!rises) return phrases;
    phrases.push(phrase);
  }
}

function readPhrase(text: string, place: number): Phrase | undefined {
  for (const { kind, phrase, number } of units) {
    phrase.lastIndex = place;
    const match = phrase.exec(text);
    if (!match) continue;
    const each = /^các/i.test(match[1] ?? "");
    if (match[2]) return { kind, numbers: ["này"], each, end: phrase.lastIndex };
    const list = match[3]!;
    const kept =
      each || kind === "diem" || largerUnit.test(text.slice(phrase.lastIndex)) ? list : withoutBareNumbers(list);
    const numbers = Array.from(kept.matchAll(number), ([found]) => found);
    const range = match[4] && kept === list ? rangeTo(numbers.at(-1)!, match[4]) : [];
    return { kind, numbers: [...numbers, ...range], each, end: phrase.lastIndex - (list.length - kept.length) };
  }
  return undefined;
}

const largerUnit = /^ ?(?:các )?(?:khoản|điều) /i;

/** "Điều 5, 10 ngày": bare numbers go on a list only after "các" or before a larger unit. */
function withoutBareNumbers(list: string): string {
  const bare = list.search(/\s?(?:[,;]|và|hoặc)\s?\d/);
  return bare < 0 ? list : list.slice(0, bare);
}

function level(kind: string): number {
  return units.findIndex((other) => other.kind === kind);
}

/** The numbers after `first` up to `last`: "5" to "9", "5a" to "5c", "a" to "đ"; `last` alone where they do not follow. */
function rangeTo(first: string, last: string): string[] {
  const [, stem = "", suffix = ""] = /^(\d+)([a-zđ])$/.exec(first) ?? [];
  const isSuffix = stem !== "" && last.startsWith(stem) && last !== stem;
  const numbers: string[] = [];
  let number = isSuffix ? suffix : first;
  while (numbers.length < 60 && numbers.at(-1) !== last) {
    number = numberAfter(number, /^\d/.test(number) ? "1" : "a");
    numbers.push(isSuffix ? stem + number : number);
  }
  return numbers.at(-1) === last ? numbers : [last];
}

/** From the largest unit down: every smaller unit is of the first of the larger ones, or of each of them after "các". */
function expand(phrases: readonly Phrase[], at: string | undefined): string[] {
  const [largest, ...smaller] = withoutDivisions(phrases).reverse();
  let inside = outside(largest!, at) ?? [];
  let beside: string[] = [];
  for (const [index, phrase] of smaller.entries()) {
    const upper = index === 0 ? largest! : smaller[index - 1]!;
    const isHolder = (_: string, place: number): boolean => upper.each || place % upper.numbers.length === 0;
    const bases = inside.filter(isHolder);
    beside = [...inside.filter((base) => !bases.includes(base)), ...beside];
    inside = bases.flatMap((base) => phrase.numbers.map((number) => addressOf(base, phrase.kind, number)));
  }
  return [...inside, ...beside];
}

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

/** An article keeps its address wherever its chapter is: "Điều 5 Mục 2 Chương I" is Điều 5. */
function withoutDivisions(phrases: readonly Phrase[]): Phrase[] {
  const hasArticle = phrases.some(({ kind }) => kind === "dieu");
  return phrases.filter(({ kind }) => !hasArticle || !divisions.has(kind));
}

/** The addresses of a citation's largest units; within `at` when they do not stand on their own. */
function outside({ kind, numbers }: Phrase, at: string | undefined): string[] | undefined {
  const here = at === undefined ? [] : (parseAddress(at) ?? []);
  const parents = at?.split("/") ?? [];
  const same = here.findIndex((part) => part.kind === kind);
  if (numbers[0] === "này") return same < 0 ? undefined : [parents.slice(0, same + 1).join("/")];
  if (kind !== "khoan" && kind !== "diem") return numbers.map((number) => addressOf(null, kind, figure(number)));
  const parent = here.findLastIndex((part) => level(part.kind) > level(kind));
  return parent < 0
    ? undefined
    : numbers.map((number) => addressOf(parents.slice(0, parent + 1).join("/"), kind, number));
}

/** Where the larger unit may follow: "điểm b, khoản 2, Điều 5", but "Điều 5, Phụ lục I" are two. */
function nextPlace(text: string, { kind, end }: Phrase): number {
  const gap = kind === "dieu" ? / ?/y : /,? ?/y;
  gap.lastIndex = end;
  gap.exec(text);
  return gap.lastIndex;
}

/** "thứ ba" → "3"; other numbers stay. */
function figure(number: string): string {
  const at = ordinals.indexOf(number.toLowerCase().replace("thứ ", ""));
  return at < 0 ? number : String(at + 1);
}

const documentWords = "Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Hiến pháp";
const numbered = new RegExp(
  `\\s?(?:(?:ban hành )?(?:kèm theo|của|tại) )?((?:${documentWords})(?! này)(?: (?:(?! (?:[Đđ]iều|[Kk]hoản|[Đđ]iểm) [\\da-zđ])[^.;:()“”]){0,160}?)??)(?: số|,? ?số)? ?((?:\\d{1,4}(?:\\.\\d{1,3})?/)(?:\\d{4}/)?[A-ZĐƯ]{1,12}\\d{0,2}(?:-[A-ZĐƯ]{1,12}\\d{0,2})*)`,
  "yu",
);
const named = new RegExp(
  `\\s?(?:của )?((?:${documentWords})(?: \\p{Lu}\\p{Ll}*(?:,? (?!này)\\p{L}[\\p{Ll}]*){0,8}?)?)(?= ?[.,;:)]| (?:này|và|hoặc|thì|được|có|như|bằng|thành|là|cho|để|về|theo|tại|trong|của|khi|đối|quy định|phải)(?!\\p{L})|$)`,
  "yu",
);

/** The document named right after a citation; undefined when none is, `named` null for "của Luật này". */
function readDocument(text: string, place: number): { end: number; named: Citation["document"] } | undefined {
  numbered.lastIndex = place;
  const match = numbered.exec(text);
  if (match) return { end: numbered.lastIndex, named: { number: match[2]!, name: match[1]!.trim() } };
  named.lastIndex = place;
  const name = named.exec(text)?.[1];
  if (name === undefined) return undefined;
  if (text.startsWith(" này", named.lastIndex)) return { end: named.lastIndex + 4, named: null };
  return { end: named.lastIndex, named: { number: null, name } };
}
