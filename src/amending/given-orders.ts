/** Which words of an amending act give an order on another text, and from which day of their own. */
import { isAmending } from "../legal-text/quotation.ts";
import type { Day } from "../values/day.ts";
import { dayNamed } from "./effective-day.ts";
import { ceasing, orderStart } from "./order-phrases.ts";

const numbered = "(?:khoản|điểm|điều|mục|chương|phụ lục|đoạn|số thứ tự) [\\da-zđIVX(]";
const phrase = '(?:cụm từ|từ|số|chữ) ["“«]';

/** Wordings of orders besides those by which the outline knows an amending clause. */
const otherOrders = [
  new RegExp(
    `^(?:đánh số lại|đổi|sửa|lược bỏ|xóa bỏ|xoá bỏ|chuyển|đổi tên) (?:số |lại )?(?:thứ tự )?(?:tên (?:gọi )?)?(?:các )?(?:${numbered}|${phrase})`,
    "iu",
  ),
  /^(?:các )?(?:khoản|điểm|điều) [^“]{1,160}? sửa (?:lại |đổi )?(?:là|thành) ?:/iu,
  /^(?:tại|trong) [^.;]{3,120}?, (?:các )?(?:cụm từ|từ) ["“«].* được (?:thay|sửa|bỏ|bãi bỏ)/isu,
  /^(?:các )?(?:cụm từ|từ|chữ) ["“«].*(?:được|bị) (?:thay|sửa|bỏ|bãi bỏ)/isu,
  /^(?:các )?(?:khoản|điểm|điều|mục|chương) .{1,200}? được (?:đánh số lại|chuyển|đổi)/isu,
  /^(?:tạm |tiếp tục )?(?:ngưng|ngừng|dừng|đình chỉ|lùi|kéo dài) (?:thời (?:gian|hạn|điểm) )?(?:có )?(?:hiệu lực|áp dụng|thực hiện|thi hành)[^“]{0,60}(?:điều|khoản|điểm|mục|chương|phụ lục) [\dIVXa-zđ]/iu,
  /^(?:các )?(?:đoạn|câu|tên|tiêu đề) [^“]{1,160}? (?:được|bị) (?:sửa|bổ sung|thay|bãi bỏ|bỏ)/iu,
  /^(?:các )?(?:khoản|điểm|điều|mục|chương) [^“]{1,160}? (?:tạm )?(?:ngưng|ngừng) hiệu lực/iu,
  ceasing,
  new RegExp(`^(?:tại|trong) [^.;]{3,120}?[,:] ?${orderStart.source}`, "iu"),
];

/** Whether the words give an order; inside a list ("Bãi bỏ các điều sau đây:") everything does. */
export function givesOrder(clause: string, listVerb: string): boolean {
  return listVerb !== "" || isAmending(clause) || otherOrders.some((wording) => wording.test(clause));
}

const ownDay =
  /,?(?:(?<= hết hiệu lực)| có hiệu lực)?(?: thi hành)?,? (?:kể )?từ (ngày \d{1,2}(?: tháng |\/)\d{1,2}(?: năm |\/)\d{4})[.;]?$/iu;

/** The order without the day that it ends with ("… từ ngày 01 tháng 7 năm 2026"), and that day. */
export function withoutOwnDay(clause: string): { readonly order: string; readonly day: Day | undefined } {
  const match = ownDay.exec(clause);
  const day = match ? dayNamed(match[1]!) : undefined;
  return day && match ? { order: clause.slice(0, match.index), day } : { order: clause, day: undefined };
}
