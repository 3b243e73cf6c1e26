/**
 * How a Vietnamese instrument names a unit from its address: the smallest unit first, "điểm b khoản 3 Điều 5". Điều is
 * written with a capital, khoản and điểm without (Nghị định 78/2025/NĐ-CP, Phụ lục I); chapters and parts in Roman numerals.
 */
const names: readonly (readonly [prefix: string, name: string, write: (number: string) => string])[] = [
  ["tieu-muc", "Tiểu mục", upper],
  ["tieu-diem", "tiết", plain],
  ["phu-luc", "Phụ lục", upper],
  ["chuong", "Chương", upper],
  ["phan", "Phần thứ", ordinal],
  ["khoan", "khoản", plain],
  ["diem", "điểm", plain],
  ["dieu", "Điều", plain],
  ["dong", "dòng", plain],
  ["doan", "đoạn", plain],
  ["bang", "bảng", plain],
  ["muc", "Mục", upper],
  ["mau", "Mẫu số", upper],
];

const ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** "dieu-5/khoan-3/diem-dd" → "điểm đ khoản 3 Điều 5". */
export function unitName(address: string): string {
  return address.split("/").reverse().map(segmentName).join(" ");
}

/** What stands before the text of the unit itself: "b) ", "2a. ", "Điều 5. "; empty for units without such a mark. */
export function unitLabel(address: string): string {
  const last = address.slice(address.lastIndexOf("/") + 1);
  const number = plain(last.slice(last.indexOf("-") + 1));
  if (last.startsWith("dieu-")) return `Điều ${number}. `;
  if (last.startsWith("khoan-")) return `${number}. `;
  return last.startsWith("diem-") ? `${number}) ` : "";
}

function segmentName(segment: string): string {
  if (segment === "doan-dau") return "đoạn mở đầu";
  if (segment === "mo-dau") return "phần mở đầu";
  const found = names.find(([prefix]) => segment.startsWith(`${prefix}-`));
  return found ? `${found[1]} ${found[2](segment.slice(found[0].length + 1))}` : segment;
}

function ordinal(number: string): string {
  return ordinals[Number(number) - 1] ?? plain(number);
}

function plain(number: string): string {
  return number.replace(/dd/g, "đ");
}

function upper(number: string): string {
  return plain(number).toUpperCase();
}
