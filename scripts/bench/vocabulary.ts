/** Text that looks like the catalogue's without being anybody's: the same words in the same order on every machine. */
const words = (
  "cấp lại giấy phép chứng nhận đăng ký kinh doanh hoạt động cơ sở sản xuất đủ điều kiện an toàn thực phẩm vận tải " +
  "hành khách đường bộ xây dựng công trình môi trường đất đai lao động nước ngoài hồ sơ gồm bản sao hợp lệ tờ khai " +
  "theo mẫu quy định nộp trực tiếp hoặc qua bưu chính công ích cơ quan tiếp nhận thẩm định trong thời hạn ngày làm " +
  "việc kể từ nhận đủ trả kết quả tổ chức cá nhân doanh nghiệp hợp tác xã gia hạn sửa đổi bổ sung thu hồi phê duyệt " +
  "phương án kiểm tra báo cáo định kỳ thông báo xác nhận công nhận tiêu chuẩn quy chuẩn kỹ thuật dịch vụ thương mại"
).split(" ");

export type Chance = () => number;

/** Numbers in 0…1 that are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A sentence of that many words, with a capital and a full stop. */
export function sentence(chance: Chance, length: number): string {
  const said = phrase(chance, length);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

export function phrase(chance: Chance, length: number): string {
  return Array.from({ length }, () => words[Math.floor(chance() * words.length)]!).join(" ");
}

/** A law in the usual form (chapters, articles, clauses, points) of about that many characters. */
export function law(characters: number): string {
  const chance = chanceOf(7);
  const lines = ["QUỐC HỘI", "Luật số: 99/2020/QH14", "LUẬT", "MẪU ĐỂ ĐO"];
  let size = 0;
  for (let article = 1; size < characters; article += 1) {
    if (article % 12 === 1) lines.push(`Chương ${roman(Math.ceil(article / 12))}`, phrase(chance, 6).toUpperCase());
    const added = articleLines(chance, article);
    lines.push(...added);
    size += added.join("\n").length;
  }
  return lines.join("\n");
}

function articleLines(chance: Chance, article: number): string[] {
  const clauses = Array.from({ length: 4 }, (_, index) => [
    `${index + 1}. ${sentence(chance, 45)}`,
    `a) ${sentence(chance, 25)}`,
    `b) ${sentence(chance, 25)}`,
  ]);
  return [`Điều ${article}. ${sentence(chance, 8).slice(0, -1)}`, ...clauses.flat()];
}

function roman(number: number): string {
  const tens = "X".repeat(Math.floor(number / 10));
  return tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]!;
}
