import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, cite, compareAddresses, parseAddress } from "../../src/legal-text/address.ts";
import { pointLetters } from "../../src/legal-text/legal-alphabet.ts";

describe("addresses", () => {
  it.each([
    [null, "dieu", "12", "dieu-12"],
    [null, "dieu", "5a", "dieu-5a"],
    ["dieu-12/khoan-2", "diem", "đ", "dieu-12/khoan-2/diem-dd"],
    ["dieu-12/khoan-2", "diem", "đ1", "dieu-12/khoan-2/diem-dd1"],
    ["dieu-12/khoan-2/diem-a", "tieu_diem", "a.1", "dieu-12/khoan-2/diem-a/tieu-diem-a.1"],
    [null, "dieu", "44.5.NĐ.1", "dieu-44.5.nd.1"],
    [null, "dieu", "44.5.TT.1.1", "dieu-44.5.tt.1.1"],
    [null, "chuong", "IV", "chuong-4"],
    [null, "chuong", "4", "chuong-4"],
    [null, "chuong", "Va", "chuong-5a"],
    ["chuong-2", "muc", "1", "chuong-2/muc-1"],
    [null, "phu_luc", "IV", "phu-luc-4"],
    [null, "phu_luc", "I.10", "phu-luc-1.10"],
    ["phu-luc-1", "phan", "C", "phu-luc-1/phan-c"],
    ["phu-luc-1", "dieu", "1", "phu-luc-1/dieu-1"],
    ["phu-luc-4", "dong", "12", "phu-luc-4/dong-12"],
    [null, "mau", "01", "mau-1"],
    [null, "mo_dau", "", "mo-dau"],
    ["dieu-3", "doan", "dau", "dieu-3/doan-dau"],
  ] as const)("in %s, %s %s is %s", (parent, kind, number, address) => {
    expect(addressOf(parent, kind, number)).toBe(address);
  });

  it.each([
    ["dieu-12/khoan-2/diem-dd", "điểm đ khoản 2 Điều 12", "point đ, clause 2, Article 12"],
    ["dieu-5a", "Điều 5a", "Article 5a"],
    ["dieu-2/khoan-1/doan-dau", "đoạn đầu khoản 1 Điều 2", "opening words, clause 1, Article 2"],
    ["dieu-3/doan-cuoi", "đoạn cuối Điều 3", "closing words, Article 3"],
    ["phu-luc-4/dong-12", "số thứ tự 12 Phụ lục IV", "row 12, Appendix IV"],
    ["chuong-2/muc-1", "Mục 1 Chương II", "Section 1, Chapter II"],
    ["mo-dau", "phần mở đầu", "preamble"],
    ["no address", "no address", "no address"],
  ])("%s is cited as %s", (address, vi, en) => {
    expect([cite(address, "vi"), cite(address, "en")]).toEqual([vi, en]);
  });

  it.each(["", "dieu", "article-5", "dieu-5/", "dieu-5//khoan-1"])("%j is none or has no number", (text) => {
    expect(parseAddress(text)?.every((part) => part.number !== "") ?? false).toBe(false);
  });

  it("sort in reading order", () => {
    const order = [
      "mo-dau",
      "dieu-1",
      "dieu-2",
      "dieu-2/doan-dau",
      "dieu-2/khoan-1",
      "dieu-2/khoan-1/doan-dau",
      "dieu-2/khoan-1/diem-d",
      "dieu-2/khoan-1/diem-dd",
      "dieu-2/khoan-1/diem-dd1",
      "dieu-2/khoan-1/diem-e",
      "dieu-2/khoan-2",
      "dieu-2/khoan-2a",
      "dieu-2/khoan-10",
      "dieu-2/doan-cuoi",
      "dieu-10",
      "dieu-10a",
      "phu-luc-1",
      "phu-luc-1/dieu-1",
      "phu-luc-2",
    ];
    expect([...order].reverse().sort(compareAddresses)).toEqual(order);
  });

  it("are read back as they were made", () => {
    const suffix = fc.constantFrom("", "a", "b", "đ");
    const point = fc.tuple(fc.constantFrom(...pointLetters), fc.constantFrom("", "1", "2"));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        suffix,
        fc.integer({ min: 1, max: 40 }),
        point,
        (n, s, clause, letter) => {
          const article = addressOf(null, "dieu", `${n}${s === "đ" ? "" : s}`);
          const address = addressOf(addressOf(article, "khoan", String(clause)), "diem", letter.join(""));
          expect(parseAddress(address)).toEqual([
            { kind: "dieu", number: `${n}${s === "đ" ? "" : s}` },
            { kind: "khoan", number: String(clause) },
            { kind: "diem", number: letter.join("") },
          ]);
        },
      ),
      { seed: 63, numRuns: 300 },
    );
  });
});
