import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { akomaNtosoOfConsolidation } from "../../src/amending/akoma-ntoso-consolidation.ts";
import { akomaNtosoOfInstrument } from "../../src/amending/akoma-ntoso-instrument.ts";
import { type Consolidation, consolidate } from "../../src/amending/consolidate.ts";
import type { AmendingInstrument } from "../../src/amending/instrument-head.ts";
import {
  type InstrumentText,
  instrumentText,
  type Order,
  plainInstrument,
} from "../../src/amending/instrument-text.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { outlineGiven } from "../../src/legal-text/given-text.ts";
import { type Outline, outline } from "../../src/legal-text/outline.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import { type Day, dayOf } from "../../src/values/day.ts";
import { describeShared, shared } from "../support/shared.ts";

const law = outline(
  [
    "QUỐC HỘI",
    "Luật số: 20/2020/QH14",
    "Hà Nội, ngày 17 tháng 6 năm 2020",
    "LUẬT NUÔI CÁ",
    "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
    "Quốc hội ban hành Luật Nuôi cá.",
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi",
    "1. Luật này quy định:",
    "a) Cá giống;",
    "đ) Cá khô.",
    "2. Tôm.",
    "Điều 2. Cá",
    "Cá phải khỏe.",
  ].join("\n"),
);
const act = outline(
  [
    "QUỐC HỘI",
    "Luật số: 7/2022/QH15",
    "Hà Nội, ngày 05 tháng 5 năm 2022",
    "LUẬT SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT NUÔI CÁ",
    "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Nuôi cá số 20/2020/QH14.",
    "Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá",
    "1. Bãi bỏ khoản 2 Điều 1.",
    "2. Thay thế cụm từ “khỏe” bằng cụm từ “khô” tại Điều 2.",
    "3. Bổ sung Điều 3 vào sau Điều 2 như sau:",
    "“Điều 3. Tôm",
    "Tôm khỏe.”.",
    "Điều 2. Hiệu lực thi hành",
    "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2023.",
  ].join("\n"),
);

function consolidated(base: Outline, acts: readonly Outline[], on?: Day): { told: Consolidation; xml: string } {
  const told = consolidate(base, acts, on);
  const heads = new Map(acts.map(({ document }) => [document.number ?? "", document]));
  return { told, xml: akomaNtosoOfConsolidation(told, heads) };
}

/** What an outline says of each provision; what a provision stands in is seen in its address. */
function said({ provisions }: Pick<Outline, "provisions">): unknown {
  return provisions.map(({ address, kind, number, heading, text }) => [address, kind, number, heading, text]);
}

const read = (xml: string): Outline => outlineGiven({ kind: "xml", text: xml });

describe("a consolidated text", () => {
  const { told, xml } = consolidated(law, [act]);

  test("is the same when it is read again, and follows the schema", async () => {
    expect(said(read(xml))).toEqual(said(told));
    expect(read(xml).document).toEqual(law.document);
    expect(await judgeAkomaNtoso(xml)).toEqual([]);
  });

  test.each([
    ["the work", '<FRBRuri value="/akn/vn/act/luat/2020/20-2020-qh14"/>'],
    ["its version", '<FRBRuri value="/akn/vn/act/luat/2020/20-2020-qh14/vie@2023-01-01"/>'],
    ["the act as an event", '<eventRef eId="e_2" date="2023-01-01" source="#rp_1" type="amendment"/>'],
    ["the act by its work", '<passiveRef eId="rp_1" href="/akn/vn/act/luat/2022/7-2022-qh15"'],
    ["a repealed clause until when", '<paragraph eId="chp_I__art_1__para_2" period="#tg_2-end" status="removed">'],
    ["a new article from when", '<article eId="chp_I__art_3" period="#tg_2">'],
    ["where a change is ordered", '<source href="/akn/vn/act/luat/2022/7-2022-qh15/!main#art_1__para_1"/>'],
    ["what it changes", '<destination href="#chp_I__art_1__para_2"/>'],
    ["the note at its provision", '<num>Điều 3.<noteRef href="#note_3" marker="3"/></num>'],
  ])("names %s", (_, part) => expect(xml).toContain(part));

  test("says how each provision changed", () => {
    expect([...xml.matchAll(/<textualMod type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      "repeal",
      "substitution",
      "insertion",
    ]);
  });

  test("before the day shows what comes, and no note on it", async () => {
    const early = consolidated(law, [act], dayOf(2022, 6, 1)!);
    expect(early.xml).toContain('<article eId="chp_I__art_3" period="#tg_2">');
    expect(early.xml).not.toContain("noteRef");
    expect(early.xml).toContain("vie@2020-06-17");
    expect(await judgeAkomaNtoso(early.xml)).toEqual([]);
  });

  test("carries permanent ids", () => {
    const provisions = told.provisions.map((one) => ({ ...one, provisionId: one.address === "dieu-2" ? "p7" : null }));
    expect(akomaNtosoOfConsolidation({ ...told, provisions }, new Map())).toContain('eId="chp_I__art_2" wId="p7"');
  });
});

const decree: AmendingInstrument = {
  type: "Nghị định",
  number: "12/2026/NĐ-CP",
  issuer: "Chính phủ",
  issuedOn: dayOf(2026, 1, 5)!,
  effectiveOn: dayOf(2026, 3, 1)!,
  title: "",
  grounds: ["Căn cứ Luật Tổ chức Chính phủ;"],
  transition: ["Hồ sơ đã nộp được giải quyết theo quy định cũ."],
};

function instrumentOf(orders: readonly Order[], instrument = decree): { text: InstrumentText; xml: string } {
  const text = instrumentText({ instrument, orders, documents: [] });
  return { text, xml: akomaNtosoOfInstrument(text, instrument) };
}

describe("an amending instrument", () => {
  const document = "01/2021/NĐ-CP";
  const now = { document, effectiveOn: null };
  const { text, xml } = instrumentOf([
    { ...now, op: "replace_provision", target: "dieu-5/khoan-2", text: "2. Hồ sơ gồm:\na) Đơn;\nb) Bản sao." },
    {
      ...now,
      op: "insert_provision",
      target: "dieu-6a",
      text: "Điều 6a. Cá\nCá khỏe.",
      position: "after",
      beside: "dieu-6",
    },
    { ...now, op: "replace_words", target: "dieu-7", old: "giấy", new: "điện tử", scope: "all" },
    { ...now, op: "repeal", target: "dieu-8/khoan-1" },
    { ...now, op: "repeal", target: "dieu-9", effectiveOn: dayOf(2026, 7, 1)! },
  ]);

  test("reads like its printed text, and follows the schema", async () => {
    expect(said(read(xml))).toEqual(said(outline(plainInstrument(text))));
    expect(await judgeAkomaNtoso(xml)).toEqual([]);
  });

  const amended = "/akn/vn/act/nghi-dinh/2021/01-2021-nd-cp";
  test.each([
    ["the amended document", `<activeRef eId="ra_1" href="${amended}"`],
    ["the amended provision", `<ref href="${amended}/!main#art_7">Điều 7</ref>`],
    ["a phrase that goes", 'startQuote="“" endQuote="”">giấy</quotedText>'],
    ["new wording as levels", '<paragraph eId="art_1__para_1__mod_1__qstr_1__para_2">'],
    ["what an order changes", `<destination href="${amended}/!main#art_8__para_1"/>`],
    ["a day of its own", '<eventRef eId="e_3" date="2026-07-01" source="#ro_1" refersTo="#inForce"/>'],
  ])("names %s", (_, part) => expect(xml).toContain(part));

  test("gives every order as data", () => {
    expect([...xml.matchAll(/<textualMod type="(\w+)"/g)].map(([, type]) => type)).toEqual([
      "substitution",
      "insertion",
      "substitution",
      "repeal",
      "repeal",
    ]);
  });

  test("in draft, without number and days, follows the schema too", async () => {
    const draft = { ...decree, number: null, issuedOn: null, effectiveOn: null };
    expect(await judgeAkomaNtoso(instrumentOf([{ ...now, op: "repeal", target: "dieu-1" }], draft).xml)).toEqual([]);
  });
});

describeShared("real laws", () => {
  const outlineOf = (file: string): Outline => outline(readFileSync(shared(`data/vn-legal/${file}.txt`), "utf8"));
  const investment = ["luat-dau-tu/original_61-2020-QH14", "luat-dau-tu/amending_90-2025-QH15"] as const;
  const income = [
    "luat-thue-thu-nhap-ca-nhan/original_04-2007-QH12",
    "luat-thue-thu-nhap-ca-nhan/amending_26-2012-QH13",
    "luat-thue-thu-nhap-ca-nhan/amending_71-2014-QH13",
  ] as const;
  const taxes = [
    "luat-quan-ly-thue-2006/original_78-2006-QH11",
    "luat-quan-ly-thue-2006/amending_21-2012-QH13",
    "luat-thue-thu-nhap-ca-nhan/amending_71-2014-QH13",
  ] as const;
  const days = [undefined, dayOf(2014, 6, 1)!, dayOf(2025, 1, 1)!];
  const families = [investment, income, taxes].flatMap(([base, ...acts]) => days.map((day) => ({ base, acts, day })));

  it.each(families)(
    "$base on $day is the same when it is read again, and follows the schema",
    async ({ base, acts, day }) => {
      const { told, xml } = consolidated(outlineOf(base), acts.map(outlineOf), day);
      expect(said(read(xml))).toEqual(said(told));
      expect(await judgeAkomaNtoso(xml)).toEqual([]);
    },
  );

  it.each([
    [investment[1], "22/2023/QH15"],
    [investment[1], "64/2020/QH14"],
    [investment[1], "61/2020/QH14"],
    [investment[1], "58/2024/QH15"],
    [taxes[1], "78/2006/QH11"],
    [income[1], "04/2007/QH12"],
  ])("the orders of %s on %s make an instrument that reads like its printed text", async (file, number) => {
    const operations = readAmendment(outlineOf(file), { number }).operations;
    const orders = operations.map(({ source: _source, ...order }) => order);
    const { text, xml } = instrumentOf(orders, { ...decree, type: "Luật", number: null, issuer: "Quốc hội" });
    expect(said(read(xml))).toEqual(said(outline(plainInstrument(text))));
    expect(await judgeAkomaNtoso(xml)).toEqual([]);
  });
});
