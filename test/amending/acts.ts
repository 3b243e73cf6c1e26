/** Small acts in the layout of real ones, from the articles that matter to a test. */
import type { Change } from "../../src/amending/read-operation.ts";
import { type Outline, outline } from "../../src/legal-text/outline.ts";

/** A law of 2030 that amends the law 20/2020/QH14 on fish ("Luật Nuôi cá") unless `amended` names others. */
export function amendingAct(
  articles: string,
  amended = "Luật Nuôi cá số 20/2020/QH14",
  number = "30/2030/QH16",
): Outline {
  return outline(
    [
      `QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: ${number}`,
      "Hà Nội, ngày 20 tháng 6 năm 2030\nLUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT NUÔI CÁ",
      "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
      `Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của ${amended}.`,
      articles,
    ].join("\n"),
  );
}

/** One article of clauses on the law on fish, and the article on effect. */
export function clausesAct(clauses: string): Outline {
  return amendingAct(
    `Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá\n${clauses}\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.`,
  );
}

/** The law on fish itself, with the articles given. */
export function fishLaw(articles: string): Outline {
  return outline(
    [
      "QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: 20/2020/QH14",
      "Hà Nội, ngày 17 tháng 6 năm 2020\nLUẬT NUÔI CÁ",
      "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật Nuôi cá.",
      articles,
    ].join("\n"),
  );
}

/** A change on one line: "insert_provision dieu-5/khoan-3 after dieu-5/khoan-2: 3. Ba." */
export function brief(change: Change): string {
  const place = "position" in change ? [change.position, "beside" in change ? change.beside : ""] : [];
  const words = "old" in change ? [`“${change.old}”`, "new" in change ? `→ “${change.new}”` : ""] : [];
  const within = change.op === "delete_words" && change.within !== null ? [`in “${change.within}”`] : [];
  const scope = "scope" in change && change.scope !== "all" ? [`(${change.scope})`] : [];
  const to = change.op === "renumber" ? [`→ ${change.to}`] : [];
  const head = [change.op, change.target || "*", ...place, ...to, ...words, ...within, ...scope];
  const text = "text" in change ? `: ${change.text.replace(/\n/g, " ⏎ ")}` : "";
  return head.filter((part) => part !== "").join(" ") + text;
}
