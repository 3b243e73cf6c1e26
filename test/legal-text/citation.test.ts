import { describe, expect, it } from "vitest";
import { findCitations } from "../../src/legal-text/citation.ts";

const cited = (text: string, at?: string): string[][] => findCitations(text, at).map(({ addresses }) => [...addresses]);

describe("provisions cited", () => {
  it.each([
    ["điểm b khoản 3 Điều 5", [["dieu-5/khoan-3/diem-b"]]],
    ["điểm đ1 khoản 2a Điều 12b", [["dieu-12b/khoan-2a/diem-dd1"]]],
    ["các khoản 19, 20 và 22 Điều 4", [["dieu-4/khoan-19", "dieu-4/khoan-20", "dieu-4/khoan-22"]]],
    ["khoản 1, 2 Điều 4", [["dieu-4/khoan-1", "dieu-4/khoan-2"]]],
    [
      "các điểm a, b và c khoản 1 Điều 8",
      [["dieu-8/khoan-1/diem-a", "dieu-8/khoan-1/diem-b", "dieu-8/khoan-1/diem-c"]],
    ],
    ["điểm a và điểm b khoản 1 Điều 8", [["dieu-8/khoan-1/diem-a", "dieu-8/khoan-1/diem-b"]]],
    ["điểm a khoản 1 và khoản 3 Điều 8", [["dieu-8/khoan-1/diem-a", "dieu-8/khoan-3"]]],
    ["Điều 10 và Điều 11", [["dieu-10", "dieu-11"]]],
    ["các điều 3, 5 và 65", [["dieu-3", "dieu-5", "dieu-65"]]],
    ["từ Điều 5 đến Điều 8", [["dieu-5", "dieu-6", "dieu-7", "dieu-8"]]],
    [
      "các điểm c đến e khoản 2 Điều 1",
      [["dieu-1/khoan-2/diem-c", "dieu-1/khoan-2/diem-d", "dieu-1/khoan-2/diem-dd", "dieu-1/khoan-2/diem-e"]],
    ],
    ["khoản 2 Điều 21; khoản 9 Điều 39", [["dieu-21/khoan-2"], ["dieu-39/khoan-9"]]],
    [
      "các điểm a, b khoản 1 và điểm c khoản 2 Điều 11",
      [["dieu-11/khoan-1/diem-a", "dieu-11/khoan-1/diem-b"], ["dieu-11/khoan-2/diem-c"]],
    ],
    ["điểm b khoản 2 Điều 89; Điều 90", [["dieu-89/khoan-2/diem-b", "dieu-90"]]],
    [
      "điểm b khoản 2 và khoản 4 các điều 8 và 9",
      [["dieu-8/khoan-2/diem-b", "dieu-9/khoan-2/diem-b", "dieu-8/khoan-4", "dieu-9/khoan-4"]],
    ],
    ["Điều 5 và Phụ lục I", [["dieu-5"], ["phu-luc-1"]]],
    ["khoản 2, Điều 5 Mục 1 Chương II", [["dieu-5/khoan-2"]]],
    ["Điều 5 Phụ lục I", [["phu-luc-1/dieu-5"]]],
    ["khoản 2 Điều 5, Phụ lục I", [["dieu-5/khoan-2"], ["phu-luc-1"]]],
    ["Mục 2 và Mục 3 Chương V", [["chuong-5/muc-2", "chuong-5/muc-3"]]],
    ["từ Điều 5a đến Điều 5c", [["dieu-5a", "dieu-5b", "dieu-5c"]]],
    ["từ Điều 9 đến Điều 5", [["dieu-9", "dieu-5"]]],
    ["Phụ lục IV", [["phu-luc-4"]]],
    ["Điều 44.5.NĐ.7", [["dieu-44.5.nd.7"]]],
    ["trong Điều 5, 10 ngày", [["dieu-5"]]],
    ["điều kiện, khoản tiền, điểm số, mục đích", []],
  ])("%s", (text, addresses) => {
    expect(cited(text)).toEqual(addresses);
  });

  it.each([
    ["khoản 2 Điều này", "dieu-7/khoan-1/diem-a", [["dieu-7/khoan-2"]]],
    ["điểm a khoản này", "dieu-7/khoan-1", [["dieu-7/khoan-1/diem-a"]]],
    ["khoản 1 và khoản 3", "dieu-7/khoan-5", [["dieu-7/khoan-1", "dieu-7/khoan-3"]]],
    ["điểm b", "dieu-7/khoan-5/diem-c", [["dieu-7/khoan-5/diem-b"]]],
    ["khoản 2 Điều này", undefined, []],
  ])("%s, said in %s", (text, at, addresses) => {
    expect(cited(text, at)).toEqual(addresses);
  });
});

describe("the document cited", () => {
  it.each([
    ["khoản 1 Điều 93 của Luật này", null],
    ["Điều 5", null],
    ["Điều 5 Nghị định số 01/2021/NĐ-CP", { number: "01/2021/NĐ-CP", name: "Nghị định" }],
    ["Điều 73 của Luật Tài nguyên nước số 17/2012/QH13", { number: "17/2012/QH13", name: "Luật Tài nguyên nước" }],
    ["khoản 1 Điều 9 Nghị quyết 66.16/2026/NQ-CP", { number: "66.16/2026/NQ-CP", name: "Nghị quyết" }],
    ["Điều 207 Luật Doanh nghiệp và các văn bản", { number: null, name: "Luật Doanh nghiệp" }],
    ["khoản 1 Điều 35 của Luật Thủy sản.", { number: null, name: "Luật Thủy sản" }],
  ])("%s", (text, document) => {
    expect(findCitations(text)).toMatchObject([{ document }]);
  });

  it("is shared by the citations joined before it", () => {
    const found = findCitations(
      "theo khoản 8 Điều 208, khoản 5 Điều 209 Luật Doanh nghiệp; khoản 2 Điều 3 của Luật này",
    );
    expect(found.map(({ document }) => document?.name)).toEqual(["Luật Doanh nghiệp", "Luật Doanh nghiệp", undefined]);
  });

  it("is part of the citation's place", () => {
    const text = "Theo khoản 2 Điều 5 Nghị định số 01/2021/NĐ-CP và Điều 6 của Luật này.";
    expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "khoản 2 Điều 5 Nghị định số 01/2021/NĐ-CP",
      "Điều 6 của Luật này",
    ]);
  });
});
