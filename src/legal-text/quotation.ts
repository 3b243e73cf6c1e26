/**
 * The words an amending clause puts in place: "… như sau: “Điều 5. …”". Everything between the quotes belongs to the text
 * of that clause, however many articles, clauses and points it holds; none of them is a provision of the amending act. Real
 * texts leave quotes unbalanced or out, so the scope also ends where the next amending clause unmistakably begins.
 */

/** An open scope: how many quotes are open, or that the new words stand without quotes; the last article quoted in it. */
export type Quotation = { readonly depth: number; readonly bare: boolean; readonly article: string | undefined };

const opening = /[“«„‟]|‘|''(?=\p{Lu}|\d|[a-zđ]\d?\))/u;
const introduced =
  /(?:(?:như sau|sau đây) ?:?|(?:là|thành|bằng) ?:) ?(?=["“«„‘'])|: ?(?=(?:["“«„]|‘‘|'')(?:Điều \d|\d{1,3}[a-zđ]?\. ?\p{Lu}|[a-zđ]\d?\) ?\p{Lu}))/gu;
const announces = /(?:như sau|sau đây) ?:?$/;
const target =
  /^(?:(?:sửa đổi|bổ sung|thay thế|thay|đính chính)(?:, )?){1,3} (?:(?:tên|các|một|số|nội|dung|cụm|từ|đoạn|đầu|cuối|thứ|\p{L}{2,4}|và|tiêu|đề|của) ){0,5}(?:khoản|điểm|điều|phụ lục|mẫu|mục|chương|tiểu mục|tên|số thứ tự)(?= ?(?:của|,|và|như|thành|$)| (?:\d|[a-zđ]\d?(?!\p{L})|[IVX]+|số))/iu;
const passive =
  /^(?:(?:tại|các|một số|tên|đoạn \p{L}+|nội dung) ){0,3}(?:khoản|điểm|điều|mục|chương|phụ lục|mẫu|tên) (?:\d|[a-zđ]\d?(?!\p{L})|[IVX]+(?!\p{L})|số \d|khoản|điểm|điều).{0,300}?(?:được (?:sửa|bổ|thay|bãi|hủy|huỷ|đổi|đính)|như sau|bãi bỏ|thay thế|sửa thành|sửa đổi)/iu;
const verb =
  /^(?:sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|thay thế|thay(?! đổi)|đính chính|thêm|đổi tên|chuyển (?:khoản|điểm|điều))(?!\p{L})/iu;

/** Whether a provision's words are an amending clause: "Bãi bỏ khoản 3", "Khoản 2 Điều 3 được sửa đổi …". */
export function isAmending(text: string): boolean {
  return verb.test(text) || passive.test(text);
}

/** Whether the words announce new wording for named provisions, so that what follows is quoted even without quotes. */
export function announcesWording(text: string): boolean {
  return announcesAnything(text) && (target.test(text) || passive.test(text));
}

/** Whether several changes are announced, which the act's own clauses or points then set out. */
export function announcesSeveral(text: string): boolean {
  return /(?:một số|các) (?:điều|khoản|điểm|quy định|nội dung)/i.test(text);
}

/** Whether the words end by announcing something: "… như sau:". */
export function announcesAnything(text: string): boolean {
  return announces.test(text.slice(-20));
}

export function startsQuote(text: string): boolean {
  return /^["“«„‘']/.test(text);
}

/** The scope after `text`, the words of a provision that is not in one: where "như sau: “" opens, and whether it closes. */
export function scopeOpenedBy(text: string): Quotation | "closed" | undefined {
  if (!/["“«„‘']/.test(text)) return undefined;
  const starts = [...text.matchAll(introduced)];
  const last = starts.at(-1);
  if (!last) return undefined;
  const depth = quoteDepth(text.slice(last.index + last[0].length), 0);
  return depth > 0 ? { depth, bare: false, article: undefined } : "closed";
}

/** Quotes open after `text` when `depth` were open before it. A quote that opens a numbered block is never inside another. */
export function quoteDepth(text: string, depth: number): number {
  let open = depth;
  const quotes = /[“«„‟]|[”»]|‘‘|’’|’'|''|"|‘(?=Điều \d|\d{1,3}[a-zđ]?\. |[a-zđ]\d?\) )|’(?=[.;,]{0,2}(?:$|\n| ))/g;
  for (const match of text.matchAll(quotes)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    if (opens(match[0], text[match.index - 1], after)) open = startsBlock(after) ? 1 : open + 1;
    else open = Math.max(0, open - 1);
  }
  return open;
}

/** Whether the words so far end with a closing quote, as a quoted block does. */
export function endsQuote(text: string): boolean {
  return /["”»’'] ?[.;,]{0,2}$/.test(text.slice(-5));
}

function opens(quote: string, before: string | undefined, after: string): boolean {
  if (opening.test(quote)) return true;
  if (quote !== '"' && quote !== "''") return false;
  return (before === undefined || /[\s(:“"]/.test(before)) && /^\S/.test(after) && !/^[.;,]/.test(after);
}

function startsBlock(after: string): boolean {
  return /^(?:\d{1,3}[a-zđ]?\.|[a-zđ]\d?[.)]|Điều \d)/.test(after);
}
