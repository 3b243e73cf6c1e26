import { globSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { eIdOfAddress, eIdsOf } from "../../src/legal-text/akoma-ntoso-eid.ts";
import { workAddress } from "../../src/legal-text/akoma-ntoso-identification.ts";
import { akomaNtoso } from "../../src/legal-text/akoma-ntoso-writing.ts";
import { outlineGiven } from "../../src/legal-text/given-text.ts";
import { type Outline, outline } from "../../src/legal-text/outline.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import { describeShared, shared } from "../support/shared.ts";

function written({ document, provisions }: Outline): string {
  const eIds = eIdsOf(provisions);
  const metadata = { version: null, contains: "originalVersion", analysis: [], references: [], notes: [] } as const;
  return akomaNtoso(document, provisions, metadata, {
    attributesOf: ({ address }) => ({ eId: eIds.get(address)! }),
    notesOf: () => "",
  });
}

/** All that an outline says, but for the lines of its source. */
function said({ document, provisions }: Outline): unknown {
  return [
    document,
    provisions.map(({ address, kind, number, heading, text, parent }) => [
      address,
      kind,
      number,
      heading,
      text,
      parent,
    ]),
  ];
}

test("the day is printed as official texts print it", () => {
  const law = outline("QUỐC HỘI\nLuật số: 20/2020/QH14\nHà Nội, ngày 7 tháng 06 năm 2020\nLUẬT NUÔI CÁ\nĐiều 1. Ao");
  expect(written(law)).toContain('<docDate date="2020-06-07">ngày 07 tháng 6 năm 2020</docDate>');
});

describe("element ids", () => {
  const text =
    "Chương II\nNUÔI CÁ\nĐiều 5. Thức ăn\n1. Gồm:\na) Tôm;\nd) Cua;\nđ) Cá < 2 kg & rong.\n2. Khác.\nĐiều 5a. Nước\nNước sạch.";
  const eIds = eIdsOf(outline(text).provisions);

  test.each([
    ["chuong-2", "chp_II"],
    ["dieu-5", "chp_II__art_5"],
    ["dieu-5/khoan-1", "chp_II__art_5__para_1"],
    ["dieu-5/khoan-1/doan-dau", "chp_II__art_5__para_1__intro"],
    ["dieu-5/khoan-1/diem-dd", "chp_II__art_5__para_1__point_dd"],
    ["dieu-5a", "chp_II__art_5a"],
  ])("%s is %s", (address, eId) => expect(eIds.get(address)).toBe(eId));

  test("of a provision whose text is not at hand follow its address", () =>
    expect(eIdOfAddress("phu-luc-1/dieu-5/khoan-2/diem-dd")).toBe("att_1__art_5__para_2__point_dd"));

  test("are each the only one, also where a number is printed twice", () => {
    const twice = outline("Điều 1. Cá\n1. Một.\n1. Một nữa.\n2. Hai.\nĐiều 2. Tôm\nTôm.");
    const ids = [...eIdsOf(twice.provisions).values()];
    expect(ids).toHaveLength(twice.provisions.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.each([
  ["Luật", "61/2020/QH14", "/akn/vn/act/luat/2020/61-2020-qh14"],
  ["Nghị định", "01/2021/NĐ-CP", "/akn/vn/act/nghi-dinh/2021/01-2021-nd-cp"],
  [null, null, "/akn/vn/act/van-ban/khong-so"],
])("the work %s %s is %s", (type, number, address) => expect(workAddress({ type, number })).toBe(address));

const texts: readonly (readonly [name: string, text: string])[] = [
  ["nothing", ""],
  ["a text without structure", "Kính gửi các bộ.\n\nĐề nghị báo cáo."],
  ["an article alone", "Điều 1. Cá\nCá khỏe & to < 3 kg."],
  [
    "clauses and points",
    "Điều 1. Cá\n1. Gồm:\na) Cá chép;\nb) Cá trê.\n2. Tôm.\nChính phủ quy định chi tiết Điều này.",
  ],
  ["an annex with a table", "Điều 1. Cá\nCá.\nPHỤ LỤC I\nDANH MỤC\n| STT | Tên |\n| 1 | Cá |\n| | nhỏ |\n| 2 | Tôm |"],
  ["a form", "Điều 1. Cá\nCá.\nPHỤ LỤC I\nBIỂU MẪU\nMẫu số 01\nĐƠN ĐỀ NGHỊ\nKính gửi: …"],
  ["a table in an article", "Điều 1. Biểu thuế\nThuế suất như sau:\n| Bậc | Thuế |\n| 1 | 5 |\n2. Khác."],
  ["sections", "Phần thứ nhất\nCHUNG\nChương I\nCÁ\nMục 1\nCÁ SÔNG\nĐiều 1. Cá\nCá.\nMục 2\nCÁ BIỂN\nĐiều 2. Cá\nCá."],
];

describe("a text written and read again", () => {
  it.each(texts)("%s is the same and follows the schema", async (_, text) => {
    const before = outline(text);
    const xml = written(before);
    expect(said(outlineGiven({ kind: "xml", text: xml }))).toEqual(said(before));
    expect(await judgeAkomaNtoso(xml)).toEqual([]);
  });
});

describeShared("real texts written and read again", () => {
  const files = globSync("vn-*/**/*.txt", { cwd: shared("data") }).sort();

  it.each(files)("%s is the same and follows the schema", async (file) => {
    const before = outline(readFileSync(shared(`data/${file}`), "utf8"));
    const xml = written(before);
    expect(said(outlineGiven({ kind: "xml", text: xml }))).toEqual(said(before));
    expect(await judgeAkomaNtoso(xml)).toEqual([]);
  });
});
