/**
 * Articles that differ between an original and its consolidation although no act amended them: slips of typing in one of the
 * two files, found by hand. `amended` is false for all of them, so the redline is right to show them and no note can tell why.
 */
export const sourceErrors: readonly (readonly [consolidation: string, article: string, slip: string])[] = [
  ["luat-dau-tu/consolidated_134-VBHN-VPQH-2025.txt", "dieu-13", "a full stop after a semicolon in the original"],
  ["luat-lam-nghiep/consolidated_04-VBHN-VPQH-2024.txt", "dieu-52", "a comma for a semicolon"],
  ["luat-lam-nghiep/consolidated_04-VBHN-VPQH-2024.txt", "dieu-74", "a full stop left out at the end"],
  ["luat-lam-nghiep/consolidated_04-VBHN-VPQH-2024.txt", "dieu-78", "a comma for a semicolon"],
  ["luat-lam-nghiep/consolidated_04-VBHN-VPQH-2024.txt", "dieu-100", "“Cơ quan, quản lý” in the original"],
  ["luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt", "dieu-57", "full stops for semicolons"],
  ["luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt", "dieu-74", "full stops for semicolons"],
  ["luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt", "dieu-82", "“phải phải” in the original"],
  ["luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt", "dieu-95", "a comma put in"],
  ["luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt", "dieu-97", "a full stop left out at the end"],
  [
    "luat-thue-su-dung-dat-phi-nong-nghiep/consolidated_05-VBHN-VPQH-2024.txt",
    "dieu-4",
    "“thuê đất ở là” in the original, “thuê đất là” in the consolidation",
  ],
  ["luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt", "dieu-32", "clause 2 numbered 1 in the original"],
  ["luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt", "dieu-34", "a colon for a semicolon"],
  ["luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt", "dieu-50", "a comma left out"],
  ["luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt", "dieu-56", "a comma left out"],
  ["luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt", "dieu-69", "a comma left out"],
  [
    "luat-thuy-san/consolidated_01-VBHN-VPQH-2024.txt",
    "dieu-101",
    "“cơ ngang Bộ” for “cơ quan ngang Bộ” in the original",
  ],
];
