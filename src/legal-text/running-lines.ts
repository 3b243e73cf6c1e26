/**
 * Lines that a page carries between two lines of its text: the page number, the head of the official gazette ("CÔNG BÁO/Số
 * 731 + 732/Ngày 28-7-2020"), a portal's buttons and address. They break sentences in two, so they go before these are read.
 */
import type { Line, Page } from "./page.ts";

const numberedPage = /^(?:[-–—] ?\d{1,4} ?[-–—]|(?:Trang|Page) \d{1,4}(?: ?(?:\/|of) ?\d{1,4})?)$/i;
const gazette = /^(?:\d{1,4} )?CÔNG BÁO ?\/ ?Số [\d +-]+(?:\/ ?Ngày [\d/-]+)?(?: \d{1,4})?$/i;
const portal =
  /^(?:Tải (?:về|xuống)|In|Bản in|Lưu trữ|Chia sẻ|Văn bản (?:gốc|liên quan)|Lược đồ|Thuộc tính|Xem thêm|Quay lại|Về đầu trang|Đăng nhập|(?:https?:\/\/|www\.)\S+)$/;
const figure = /^\d{1,4}$/;

/** Lines that a page holds on average at least; the numbers of a table's rows stand closer together. */
const shortestPage = 8;

/** The lines without those of the page; each is reported. */
export function withoutRunningLines(lines: readonly Line[]): Page {
  const numbers = pageNumbers(lines);
  const runs = (line: Line, at: number): boolean =>
    numbers.has(at) || numberedPage.test(line.text) || gazette.test(line.text) || portal.test(line.text);
  return {
    lines: lines.filter((line, at) => !runs(line, at)),
    problems: lines.filter(runs).map(({ at }) => ({ line: at, address: null, code: "page-line" })),
  };
}

/** Indexes of the figures that stand alone and rise, a page apart, through the text: three of them at least. */
function pageNumbers(lines: readonly Line[]): ReadonlySet<number> {
  const rising: number[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (!figure.test(text)) continue;
    const last = rising.at(-1);
    const step = last === undefined ? 1 : Number(text) - Number(lines[last]!.text);
    if (step >= 1 && step <= 5) rising.push(at);
  }
  const span = (rising.at(-1) ?? 0) - (rising[0] ?? 0);
  return new Set(rising.length >= 3 && span >= shortestPage * (rising.length - 1) ? rising : []);
}
