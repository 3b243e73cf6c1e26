/**
 * Two documents in one file. A document begins with the name of the State and its own number (Decree 30/2020/NĐ-CP, appendix
 * I); where such a head and a new Điều 1 come after articles have been read, a second document begins. Only the first is
 * read: its articles must not be mixed with those of another. A regulation annexed to its decision, and a form with the
 * name of the State on it, belong to the first.
 */
import { startsAppendix } from "./marks.ts";
import type { Line, Page } from "./page.ts";

const state = /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/;
const ownNumber = /^(?:(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định) )?[Ss]ố ?:/;
const printedNumber = /[Ss]ố ?: ?(\d{1,4}(?:\.\d{1,3})?(?:\/\d{4})?\/[\p{Lu}\d-]+)/u;
const firstArticle = /^(?:Điều|ĐIỀU) 1(?:[.:[]|$| \p{Lu})/u;
const longestHead = 60;

/** The lines of the first document; where a second one begins is reported with its number. */
export function withoutSecondDocument(lines: readonly Line[]): Page {
  const articles = lines.findIndex(({ text }) => firstArticle.test(text));
  for (let at = articles + 1; articles >= 0 && at < lines.length; at++) {
    const { text } = lines[at]!;
    const number = state.test(text) || ownNumber.test(text) ? headNumber(lines, at) : undefined;
    if (number === undefined) continue;
    const start = startsWithIssuer(lines[at - 1]!) ? at - 1 : at;
    const problem = { line: lines[start]!.at, address: null, code: "second-document", params: { number } };
    return { lines: lines.slice(0, start), problems: [problem] };
  }
  return { lines, problems: [] };
}

/** The number in a head that begins at `at` and leads to a first article; undefined for a form or an annexed regulation. */
function headNumber(lines: readonly Line[], at: number): string | undefined {
  const after = lines.slice(at, at + longestHead);
  const length = after.findIndex(({ text }) => firstArticle.test(text));
  const head = after.slice(0, Math.max(length, 0));
  if (head.some(({ text }) => /[Kk]èm theo/.test(text) || startsAppendix(text))) return undefined;
  return printedNumber.exec(head.map(({ text }) => text).join(" "))?.[1];
}

function startsWithIssuer({ text }: Line): boolean {
  return (
    /^(?:QUỐC HỘI|CHÍNH PHỦ|BỘ |VĂN PHÒNG|ỦY BAN|UỶ BAN|THỦ TƯỚNG|HỘI ĐỒNG|TÒA ÁN|TOÀ ÁN|VIỆN )/.test(text) &&
    text.length < 120
  );
}
