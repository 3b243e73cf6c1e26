/**
 * Where the heading of an article ends. Printed, it is a line of its own without a full stop. In circulation the line is
 * broken in the middle ("Trách nhiệm của ⏎ tổ chức, cá nhân"), runs on into the first sentence ("Giảm thuế Giảm 50% số
 * thuế …:") or into the first clause ("Quản lý thuế và hoàn thuế 1."). Capitals and end marks tell the parts apart.
 */

/** Whether `next` continues a heading that `heading` began: the words before it are not finished, or it goes on small. */
export function continuesHeading(heading: string, next: { readonly text: string; readonly apart: boolean }): boolean {
  if (heading === "" || /[.;:]$/.test(heading) || heading.length + next.text.length > 900) return false;
  return /^[\p{Ll}(,;]/u.test(next.text) || (!next.apart && needsMore.test(heading));
}

/** Whether an unmarked line between a heading and clause 1 is more of the heading: a phrase, not a sentence. */
export function standsInHeading(next: { readonly text: string; readonly apart: boolean }): boolean {
  return !next.apart && looksLikeHeading(next.text) && !opener.test(next.text);
}

/** Whether a line that follows a bare "Điều 5." is its heading: no sentence, no opening words of a list, no quotation. */
export function looksLikeHeading(text: string): boolean {
  return !/[.;:,]$|[\p{Ll})][.;:] \p{Lu}/u.test(text) && text.length <= 300 && /^\(?\p{Lu}/u.test(text);
}

// Not the number of "khoản 1." and "Mẫu số 1.".
const firstClause =
  /(?:^|(?<=\S)(?<!(?:[Kk]hoản|Điều|Mục|Chương|Phần|Phụ lục|[Ss]ố|[Bb]ảng)) )(?=1\.(?!\d)\s*(?:\p{Lu}|$))/u;

/** "Giảm thuế Giảm 50% số thuế …:" → the heading and the text that runs on from it; text "" when it is all heading. */
export function splitHeading(line: string): { readonly heading: string; readonly text: string } {
  const clause = firstClause.exec(line);
  if (clause) return { heading: line.slice(0, clause.index).trim(), text: line.slice(clause.index).trim() };
  if (!/[.;:]["”]?$/.test(line)) return { heading: line, text: "" };
  const start = sentenceStart(line);
  return start === undefined
    ? { heading: line.replace(/\.$/, ""), text: "" }
    : { heading: line.slice(0, start).trim(), text: line.slice(start).trim() };
}

/** "CÁC CHẤT MA TÚY CẤM A. Các chất và muối" → the capitals of the title, and what follows them. */
export function splitCapitals(line: string): { readonly heading: string; readonly text: string } {
  const words = line.split(" ");
  let end = 0;
  while (end < words.length && !/\p{Ll}/u.test(words[end]!)) end++;
  if (/^\(/.test(words[end] ?? "")) {
    while (end < words.length && !words[end]!.includes(")")) end++;
    end++;
  }
  if (end < words.length) while (end > 0 && /^([A-ZĐ]|[IVX]+|\d+)[.)]$|^\p{Lu}$/u.test(words[end - 1]!)) end--;
  return { heading: words.slice(0, end).join(" "), text: words.slice(end).join(" ") };
}

// After these words a capital goes on with the same phrase ("của Bộ Tài chính"), and a line cannot end a heading.
const linking =
  "của|và|hoặc|cho|đối|với|tại|trong|vào|do|là|các|những|mọi|ở|theo|về|từ|đến|giữa|bởi|nước|ra|trên|dưới|sang|thành|bằng|qua|được|bị|để|khi|số|này|một|có|thuộc|cấp|Luật|Bộ|Điều|khoản|Chương|Mục|Phụ lục";
const needsMore = new RegExp(`(?:^| )(?:${linking})$|,$`);
const afterLinking = new RegExp(`(?:^| )(?:${linking})$`);
const opener =
  /^(?:Sau|Trong|Trường hợp|Khi|Việc|Ngoài|Đối với|Các|Những|Mọi|Nếu|Căn cứ|Hằng|Hàng|Định kỳ|Kể từ|Chậm nhất|Tùy|Để|(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) này)(?!\p{L})/u;
const properNoun =
  /^(?:Việt Nam|Đồng Việt Nam|Điều|Luật|Bộ luật|Nghị|Thông|Pháp|Hiến|Mục|Chương|Phần|Phụ|Khoản|Công ước)(?!\p{L})/u;

/** The first capital that begins a new phrase after a small word: there the sentence starts. */
function sentenceStart(line: string): number | undefined {
  for (const match of line.matchAll(/(?<=[\p{Ll}\d)]) (?=\p{Lu}\p{Ll}*(?:\s|,))/gu)) {
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + 1);
    if (!before.includes(" ")) continue;
    if (opener.test(after) && !afterLinking.test(before)) return match.index + 1;
    const last = before.slice(before.lastIndexOf(" ") + 1);
    const named = properNoun.test(after) || (/^\p{Lu}/u.test(last) && !before.endsWith("Việt Nam"));
    if (!named && !afterLinking.test(before)) return match.index + 1;
  }
  return undefined;
}
