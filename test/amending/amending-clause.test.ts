import { describe, expect, test } from "vitest";
import { amendingClauses } from "../../src/amending/amending-clause.ts";
import type { Change } from "../../src/amending/read-operation.ts";

const at = (target: string) => ({ target, scope: "all" as const });

describe("an amending clause", () => {
  test.each<[Change, string]>([
    [
      { ...at("dieu-5/khoan-3/diem-b"), op: "replace_provision", text: "Bản sao giấy phép;" },
      "Sửa đổi, bổ sung điểm b khoản 3 Điều 5 như sau:\n“b) Bản sao giấy phép;”.",
    ],
    [
      { ...at("dieu-7"), op: "replace_provision", text: "Hồ sơ\n1. Đơn." },
      "Sửa đổi, bổ sung Điều 7 như sau:\n“Điều 7. Hồ sơ\n1. Đơn.”.",
    ],
    [
      { ...at("dieu-7"), op: "replace_provision", text: "Điều 7. Hồ sơ" },
      "Sửa đổi, bổ sung Điều 7 như sau:\n“Điều 7. Hồ sơ”.",
    ],
    [
      {
        ...at("dieu-5/khoan-2a"),
        op: "insert_provision",
        text: "Nộp trực tuyến.",
        position: "after",
        beside: "dieu-5/khoan-2",
      },
      "Bổ sung khoản 2a vào sau khoản 2 Điều 5 như sau:\n“2a. Nộp trực tuyến.”.",
    ],
    [
      { ...at("dieu-5a"), op: "insert_provision", text: "Hồ sơ", position: "before", beside: "dieu-6" },
      "Bổ sung Điều 5a vào trước Điều 6 như sau:\n“Điều 5a. Hồ sơ”.",
    ],
    [
      {
        ...at("dieu-5/khoan-2/diem-dd"),
        op: "insert_provision",
        text: "Đơn.",
        position: "last_in",
        beside: "dieu-5/khoan-2",
      },
      "Bổ sung điểm đ khoản 2 Điều 5 như sau:\n“đ) Đơn.”.",
    ],
    [{ ...at("dieu-9/khoan-2"), op: "repeal" }, "Bãi bỏ khoản 2 Điều 9."],
    [{ ...at("dieu-9"), op: "replace_words", old: "A", new: "B" }, "Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 9."],
    [{ ...at("phu-luc-2"), op: "delete_words", old: "A", within: null }, "Bỏ cụm từ “A” tại Phụ lục II."],
    [
      { ...at("dieu-9"), op: "insert_words", old: "A", new: "B", position: "before" },
      "Bổ sung cụm từ “B” vào trước cụm từ “A” tại Điều 9.",
    ],
  ])("%#", (change, sentence) => {
    expect(amendingClauses([change])).toEqual([sentence]);
  });

  test("puts equal orders together and repeals last", () => {
    const clauses = amendingClauses([
      { ...at("dieu-9/khoan-2"), op: "repeal" },
      { ...at("dieu-1"), op: "replace_words", old: "A", new: "B" },
      { ...at("dieu-12"), op: "repeal" },
      { ...at("dieu-3"), op: "replace_words", old: "A", new: "C" },
      { ...at("dieu-4/khoan-1"), op: "replace_words", old: "A", new: "B" },
      { ...at("dieu-5"), op: "replace_provision", text: "Lệ phí" },
    ]);
    expect(clauses).toEqual([
      "Sửa đổi, bổ sung Điều 5 như sau:\n“Điều 5. Lệ phí”.",
      "Thay thế cụm từ “A” bằng cụm từ “B” tại Điều 1; khoản 1 Điều 4.",
      "Thay thế cụm từ “A” bằng cụm từ “C” tại Điều 3.",
      "Bãi bỏ khoản 2 Điều 9; Điều 12.",
    ]);
  });
});
