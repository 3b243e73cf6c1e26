/**
 * Which document an amending act, or one article of it, aims at. Acts name it by name and number in the title, the enacting
 * sentence and the article; one act often amends several. Name, number and year are weighed together: real acts misprint
 * numbers (a law of the 12th legislature cited with that of the 11th), so a number that contradicts its name alone is read
 * with a warning when serial or year agree, and is another document when they do not.
 */
import type { Outline } from "../legal-text/outline.ts";
import { collapseSpaces, wordingKey } from "../legal-text/normalise.ts";

export type TargetDocument = { readonly number: string; readonly title?: string | null };

/** A document as words name it; name "Luật" alone says nothing but its kind. */
export type DocumentName = { readonly number: string | null; readonly name: string };

/** How a name stands to the target: the slip is the number printed where the target's is meant. */
export type Aim = { readonly isTarget: boolean; readonly slip?: string };

export type AmendedDocuments = {
  aimOf(named: DocumentName): Aim;
  /** The act as a whole amends one document alone, and it is the target. */
  readonly isSole: boolean;
  /** It is named in the title or the enacting sentence. */
  readonly isNamed: boolean;
};

const kinds = "Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Hiến pháp";
const numbered = new RegExp(
  `((?:${kinds})(?!\\p{L})[^.;:“”]{0,200}?)(?:,? số)? ?((?:\\d{1,4}(?:\\.\\d{1,3})?/)(?:\\d{4}/)?[A-ZĐƯ]{1,12}\\d{0,2}(?:-[A-ZĐƯ]{1,12}\\d{0,2})*)`,
  "gu",
);
const innerName = new RegExp(`(?:^|(?:của|,|;|và|tại|theo|ban hành|điều|sung|đổi) )(?=(?:${kinds})(?!\\p{L}))`, "gu");
const unnumbered = new RegExp(
  `(?<!\\p{L})((?:${kinds})(?! này)(?: [^“”:;.(\\d][^“”:;.(]*?)?)(?=,? (?:đã )?(?:được|ngày|có|quy định)(?!\\p{L})|,? (?:lần lượt|bằng|thành|tương ứng|như sau|trừ(?! sâu))(?!\\p{L})|,? và (?=(?:các )?(?:điều|khoản|điểm|mục|chương|phụ lục) )|\\s*$|[:.;(⟦])`,
  "u",
);
const earlierAmendments =
  /(?:,? )?(?:đã )?được (?:sửa đổi|bổ sung|thay thế)[^;:]*? (?:theo|tại|bởi|bằng) .*?(?=; | như sau|:|$|(?<=QH\d+|CP), (?=Luật \p{Lu}?\p{Ll}+ ))/gu;

/** A heading in capitals with the kinds of documents as running text has them: "LUẬT NUÔI CÁ" → "Luật NUÔI CÁ". */
export function withSmallKinds(heading: string): string {
  if (/\p{Ll}{2}/u.test(heading)) return heading;
  const names = new Map(kinds.split("|").map((kind) => [kind.toUpperCase(), kind]));
  return heading
    .replace(new RegExp(`(?<!\\p{L})(?:${[...names.keys()].join("|")})(?!\\p{L})`, "gu"), (kind) => names.get(kind)!)
    .replace(/(?<!\p{L})(?:CỦA|NGÀY|VỀ|SỐ|ĐƯỢC|ĐÃ|VÀ|QUY ĐỊNH)(?!\p{L})/gu, (word) => word.toLowerCase());
}

/** How the act's own words name documents, against the target. */
export function amendedDocuments(act: Outline, target: TargetDocument): AmendedDocuments {
  const named = numberedDocuments(enactingWords(act));
  const names = namesOf(target, named);
  const amended = new Set(named.map(({ number }) => numberKey(number)));
  const isNamed = amended.has(numberKey(target.number)) || names.has(nameOf(act.document.title ?? ""));
  const aimOf = (one: DocumentName): Aim => judge(one, target, names, amended);
  return { aimOf, isNamed, isSole: amended.size <= 1 && isNamed };
}

/** The document that a heading or opening words name: "Sửa đổi, bổ sung một số điều của Luật Đầu tư"; undefined when none. */
export function documentNamed(words: string): DocumentName | undefined {
  const plain = collapseSpaces(words)
    .replace(/[“"].*$/u, "")
    .replace(earlierAmendments, "");
  const [first] = numberedDocuments(plain);
  if (first) return first;
  const name = unnumbered.exec(plain.replace(/^.* của (?=(?:Bộ luật|Luật|Pháp lệnh|Nghị|Thông|Quyết) ?)/u, ""))?.[1];
  return name?.trim().includes(" ") ? { number: null, name: name.trim() } : undefined;
}

/** The documents that `words` name with their numbers, in order. */
export function numberedDocuments(words: string): (DocumentName & { readonly number: string })[] {
  return Array.from(words.matchAll(numbered), ([, before, number]) => {
    const starts = [...before!.matchAll(innerName)].at(-1);
    const name = starts ? before!.slice(starts.index + starts[0].length) : before!;
    return { number: number!, name: name.replace(/ số$/, "").trim() };
  });
}

/** Whether `base` is a text of the document `number`: issued under it, consolidated from it, or bearing the name that `act` gives it. */
export function isTextOf({ document, provisions }: Outline, number: string, act: Outline): boolean {
  if (document.number !== null && !document.number.includes("VBHN"))
    return numberKey(document.number) === numberKey(number);
  const preamble = provisions.find(({ kind }) => kind === "mo_dau")?.text ?? "";
  const title = document.title ?? "";
  const named = numberedDocuments(`${title}; ${preamble}`).map((one) => numberKey(one.number));
  return (
    named.includes(numberKey(number)) || amendedDocuments(act, { number }).aimOf({ number: null, name: title }).isTarget
  );
}

function enactingWords(act: Outline): string {
  const preamble = act.provisions.find(({ kind }) => kind === "mo_dau")?.text ?? "";
  const enacting = preamble.split("\n").findLast((line) => /ban hành|quyết nghị/.test(line)) ?? "";
  const words = `${act.document.title ?? ""}; ${enacting}`;
  return words.replace(/(?:đã )?được sửa đổi[^;]*?(?= và (?=Luật \p{Lu})|, (?=Luật \p{L}+ \p{L})|;|$)/gu, "");
}

/** Everything that the target is called, as keys. */
function namesOf(target: TargetDocument, named: readonly DocumentName[]): ReadonlySet<string> {
  const same = named.filter(({ number }) => number !== null && numberKey(number) === numberKey(target.number));
  const names = [...same.map(({ name }) => name), target.title ?? ""].map(nameOf);
  return new Set(names.filter((name) => name.includes(" ")));
}

function judge(
  one: DocumentName,
  target: TargetDocument,
  names: ReadonlySet<string>,
  amended: ReadonlySet<string>,
): Aim {
  const { name, year } = nameAndYear(one.name);
  const sameName = names.has(name);
  if (one.number === null) return { isTarget: sameName && (year === undefined || year === yearOf(target.number)) };
  if (numberKey(one.number) === numberKey(target.number)) return { isTarget: true };
  const near = serialOf(one.number) === serialOf(target.number) || yearOf(one.number) === yearOf(target.number);
  const isSlip = sameName && near && (!amended.has(numberKey(one.number)) || !amended.has(numberKey(target.number)));
  return isSlip ? { isTarget: true, slip: one.number } : { isTarget: false };
}

function nameOf(name: string): string {
  return nameAndYear(name).name;
}

/** "Luật doanh nghiệp 2020" → its key and the year that tells it from its predecessor. */
function nameAndYear(name: string): { name: string; year: string | undefined } {
  const key = wordingKey(name)
    .toLowerCase()
    .replace(/[\s,.]+$/, "");
  const year = / (?:năm )?((?:19|20)\d\d)$/.exec(key);
  return year ? { name: key.slice(0, year.index), year: year[1] } : { name: key, year: undefined };
}

function numberKey(number: string): string {
  return number.toUpperCase().replaceAll("Đ", "D").replace(/\s/g, "").replace(/^0+/, "");
}

function serialOf(number: string): string {
  return number.replace(/^0+/, "").split("/")[0]!;
}

function yearOf(number: string): string | undefined {
  return /\/(\d{4})\//.exec(number)?.[1];
}
