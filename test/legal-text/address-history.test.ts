import { describe, expect, it } from "vitest";
import { type FormerAddress, followAddress, formerAddresses } from "../../src/legal-text/address-history.ts";
import { citedParts } from "../../src/legal-text/cited-text.ts";
import type { Day } from "../../src/values/day.ts";

const day = (text: string) => text as Day;
const stood = (provisionId: string, address: string, from: string | null, to: string | null): FormerAddress => ({
  provisionId,
  documentId: "law",
  address,
  validFrom: from as Day | null,
  validTo: to as Day | null,
});
/** Clause 2 became 3 on 1 July 2025, since a clause was put before it; clause 3 became 4. */
const moved = [
  stood("two", "dieu-5/khoan-2", null, "2025-07-01"),
  stood("two", "dieu-5/khoan-3", "2025-07-01", null),
  stood("three", "dieu-5/khoan-3", null, "2025-07-01"),
  stood("three", "dieu-5/khoan-4", "2025-07-01", null),
];

describe("a citation is followed through renumbering", () => {
  it.each([
    ["written before, read after", "dieu-5/khoan-2", "2020-01-01", "2025-08-01", "dieu-5/khoan-3"],
    ["written from the beginning", "dieu-5/khoan-3", null, "2025-08-01", "dieu-5/khoan-4"],
    ["written after", "dieu-5/khoan-3", "2025-07-01", "2025-08-01", "dieu-5/khoan-3"],
    ["written after, read as of before", "dieu-5/khoan-3", "2025-07-01", "2025-06-30", "dieu-5/khoan-2"],
    ["of what never moved", "dieu-6/khoan-2", "2020-01-01", "2025-08-01", "dieu-6/khoan-2"],
    ["of what is new at an old place", "dieu-5/khoan-2", "2025-07-01", "2025-08-01", "dieu-5/khoan-2"],
  ])("%s", (_name, address, writtenOn, on, expected) => {
    expect(followAddress(moved, address, writtenOn as Day | null, day(on))).toBe(expected);
  });

  it("lists where a provision stood before", () => {
    expect(formerAddresses(moved, "three", day("2025-07-01")).map(({ address }) => address)).toEqual([
      "dieu-5/khoan-3",
    ]);
    expect(formerAddresses(moved, "three", day("2025-06-30"))).toEqual([]);
    expect(formerAddresses(moved, "other", day("2025-07-01"))).toEqual([]);
  });
});

describe("a provision's words in parts", () => {
  it("marks what is cited and loses nothing", () => {
    const text =
      "Theo khoản 2 Điều này, Điều 7 của Luật này, khoản 1 Điều 3 Nghị định số 01/2021/NĐ-CP và Điều 9 Luật Đất đai.";
    const parts = citedParts(text, "dieu-5/khoan-1");
    expect(parts.map((part) => part.text).join("")).toBe(text);
    expect(parts.flatMap(({ text: words, cited }) => (cited ? [[words, cited.number, cited.address]] : []))).toEqual([
      ["khoản 2 Điều này", null, "dieu-5/khoan-2"],
      ["Điều 7 của Luật này", null, "dieu-7"],
      ["khoản 1 Điều 3 Nghị định số 01/2021/NĐ-CP", "01/2021/NĐ-CP", "dieu-3/khoan-1"],
    ]);
  });
});
