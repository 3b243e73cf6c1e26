/**
 * Page furniture: what a page carries besides the text of the provisions. Portals repeat their page title before a section
 * heading; a law ends with the formula of its passing and a signature, a decree with its recipients; a consolidation with
 * the attestation and its footnotes (Decree 30/2020/NĐ-CP, appendix I, on the layout; Ordinance 01/2012/UBTVQH13). Codified
 * texts end with a list of their own headings. An appendix may follow a signature and is text again.
 */
import { startsAppendix } from "./marks.ts";
import type { OutlineProblem } from "./outline.ts";
import type { Line, Page } from "./page.ts";

type Place = "text" | "closing" | "recipients" | "notes" | "contents" | "appendix";

const closingFormula =
  /^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Hiến pháp) này (?:đã )?được (?:Quốc hội|Ủy ban [Tt]hường vụ|Uỷ ban [Tt]hường vụ|Hội đồng nhân dân)/;
const onBehalf = /^(?:TM|KT|TL|TUQ)\. ?\p{Lu}{2}/u;
const signature =
  /^(?:TM|KT|TL|TUQ|Q)\. ?\p{Lu}{2}|^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|THỐNG ĐỐC|TỔNG THANH TRA|TỔNG KIỂM TOÁN|CHÁNH ÁN|VIỆN TRƯỞNG)(?: |$)(?!.{120})|^XÁC THỰC VĂN BẢN HỢP NHẤT/u;
// After a signature an annexed text begins again with its first chapter or article; a note may cite "Điều 1 của Luật".
const annexed = /^(?:Chương I(?![\p{L}\d])|Điều 1[.:](?! ?(?:của|Luật)(?!\p{L})))/u;
/** Stands behind everything else, also behind the appendices. */
const attestation = /^XÁC THỰC VĂN BẢN HỢP NHẤT/;
const recipients = /^Nơi nhận ?:/;
const contents = /^(?:MỤC LỤC|Mục lục|Danh sách điều khoản)[.:]?$/;
const note = /^\[(\d{1,3})\] ?(?=\S)/;
const heading = /^(?:Điều|Chương|Mục|Phần) [\dIVXLC]/;

/** The lines without furniture, each piece of which is reported under its own code. */
export function withoutFurniture(lines: readonly Line[]): Page {
  const listed = leadingContents(lines);
  const titles = portalTitles(lines);
  const kept: Line[] = [];
  const problems: OutlineProblem[] = [];
  let place: Place = "text";
  const report = (line: Line, code: string, params?: Record<string, string | number>): void => {
    problems.push({ line: line.at, address: null, code, ...(params ? { params } : {}) });
  };
  if (listed) report(lines[listed.start]!, "contents-list");
  const text = listed ? lines.toSpliced(listed.start, listed.end - listed.start) : lines;
  const all = text.flatMap(splitClosing);
  for (const [index, line] of all.entries()) {
    const titled = () => all.slice(index + 1, index + 4).some((later) => heading.test(later.text));
    const sign = onBehalf.test(line.text) || (signature.test(line.text) && !titled());
    const next = nextPlace(place, line, sign, kept.length > 0);
    if (next === "text" || next === "appendix") {
      const text = withoutTitle(line.text, titles);
      if (text !== line.text) report(line, "portal-title");
      const returns = next === "appendix" && place !== "appendix" && place !== "text";
      if (text !== "") kept.push({ ...line, text, heading: line.heading || returns });
    } else if (next === "notes") {
      const mark = note.exec(line.text)?.[1];
      if (mark) report(line, "note", { mark: Number(mark) });
    } else if (next !== place || signature.test(line.text)) report(line, codeOf(next, line));
    place = next;
  }
  return { lines: kept, problems };
}

const headMark = /^(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Điều|ĐIỀU) (?:thứ )?[\dIVXLC]+(?![\p{L}\d])/u;
const headStart = /^(?:QUỐC HỘI|CHÍNH PHỦ|VĂN PHÒNG|BỘ |ỦY BAN|UỶ BAN|CỘNG H|Căn cứ )/;

/** A table of contents before the text: from its title to where its first heading comes again, or the document's head. */
function leadingContents(lines: readonly Line[]): { readonly start: number; readonly end: number } | undefined {
  const start = lines.findIndex(({ text }) => contents.test(text));
  const listed = start < 0 ? -1 : lines.findIndex(({ text }, at) => at > start && headMark.test(text));
  if (listed < 0 || lines.slice(0, start).some(({ text }) => headMark.test(text))) return undefined;
  const first = headMark.exec(lines[listed]!.text)![0].toLowerCase();
  const again = lines.findIndex(({ text }, at) => at > listed && headMark.exec(text)?.[0].toLowerCase() === first);
  if (again < 0) return undefined;
  const head = lines.findIndex(({ text }, at) => at > listed && headStart.test(text));
  return { start, end: head > 0 ? Math.min(head, again) : again };
}

function nextPlace(place: Place, line: Line, sign: boolean, begun: boolean): Place {
  if (place === "contents") return "contents";
  if (begun && note.test(line.text)) return "notes";
  if (place === "notes") return "notes";
  if (begun && startsAppendix(line.text)) return "appendix";
  if (begun && attestation.test(line.text)) return "closing";
  if (place !== "text") return place !== "appendix" && annexed.test(line.text) ? "appendix" : place;
  if (contents.test(line.text)) return "contents";
  if (recipients.test(line.text)) return "recipients";
  return begun && (closingFormula.test(line.text) || sign) ? "closing" : "text";
}

function codeOf(place: Place, line: Line): string {
  if (place === "recipients") return signature.test(line.text) ? "signature" : "recipients";
  if (place === "contents") return "contents-list";
  return closingFormula.test(line.text) ? "closing-formula" : "signature";
}

/** The formula of passing, when it stands at the end of the last provision's line, gets a line of its own. */
function splitClosing(line: Line): Line[] {
  const start = line.text.search(
    /(?<=[.;/”"] ?)(?:Luật|Pháp lệnh|Nghị quyết) này (?:đã )?được (?:Quốc hội nước|Ủy ban [Tt]hường vụ)/,
  );
  if (start <= 0) return [line];
  return [
    { ...line, text: line.text.slice(0, start).trim() },
    { ...line, text: line.text.slice(start), apart: false },
  ];
}

const divisionTail =
  /^(.{4,200}?[.:]) ((?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC) (?:thứ )?[\dIVXLC]+[a-zđ]?[.:]?(?: \p{Lu}{2}.*)?)$/u;
const titleStart = /^(?:Văn bản hợp nhất|Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định) /;

/** What stands before a division heading on its line, names a document, and is no sentence: the portal's page title. */
function portalTitles(lines: readonly Line[]): ReadonlySet<string> {
  const titles = new Set<string>();
  for (const line of lines) {
    const before = tailOf(line.text)?.[1];
    if (before && titleStart.test(before) && !/[,;]| (?:này|như sau|quy định|bao gồm)\b/.test(before))
      titles.add(before);
  }
  return titles;
}

function tailOf(text: string): RegExpExecArray | null {
  return text.length < 700 && /. (?:Phần|Chương|Mục|Tiểu mục|PHẦN|CHƯƠNG|MỤC) /.test(text)
    ? divisionTail.exec(text)
    : null;
}

function withoutTitle(text: string, titles: ReadonlySet<string>): string {
  if (titles.size === 0) return text;
  const tail = tailOf(text);
  if (tail && titles.has(tail[1]!)) return tail[2]!;
  return titles.has(text) ? "" : text;
}
