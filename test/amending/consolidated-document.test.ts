import { expect, test } from "vitest";
import { consolidate } from "../../src/amending/consolidate.ts";
import { consolidatedDocument } from "../../src/amending/consolidated-document.ts";
import { outline } from "../../src/legal-text/outline.ts";

test.each([
  [
    "BỘ CÔNG THƯƠNG",
    "12/2025/TT-BCT",
    "THÔNG TƯ",
    "Bộ trưởng Bộ Công Thương ban hành Thông tư",
    "Thông tư số 12/2025/TT-BCT ngày 05 tháng 6 năm 2025 của Bộ trưởng Bộ Công Thương quy định về phí.",
  ],
  [
    "CHÍNH PHỦ",
    "12/2025/NĐ-CP",
    "NGHỊ ĐỊNH",
    "Chính phủ ban hành Nghị định",
    "Nghị định số 12/2025/NĐ-CP ngày 05 tháng 6 năm 2025 của Chính phủ quy định về phí.",
  ],
])("a text of %s is named by who signs it", (body, number, type, enacting, named) => {
  const base = outline(
    `${body}\nSố: ${number}\nHà Nội, ngày 05 tháng 6 năm 2025\n${type}\nQUY ĐỊNH VỀ PHÍ\nCăn cứ Luật Phí;\n${enacting} quy định về phí.\nĐiều 1. Phí\nKhông thu.`,
  );
  expect(consolidatedDocument(consolidate(base, []), new Map()).opening).toEqual([named]);
});
