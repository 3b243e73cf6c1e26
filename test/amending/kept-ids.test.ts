import { describe, expect, test } from "vitest";
import { applyReadOperations } from "../../src/amending/apply-operations.ts";
import { liveText } from "../../src/amending/live-text.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { clausesAct, fishLaw } from "./acts.ts";

const law = fishLaw(
  [
    "Chương I\nAO",
    "Điều 1. Ao\n1. Ao sâu.\n2. Ao gồm:\na) Ao tròn;\nb) Ao vuông.",
    "Điều 2. Cá\nCá phải khỏe.",
    "Chương II\nNGƯỜI NUÔI",
    "Điều 3. Giấy phép\nCó giấy phép.",
  ].join("\n"),
);
/** Every provision bears the address that it had in the law as issued as its id. */
const stored = liveText(law.provisions.map((one) => ({ ...one, provisionId: one.address })));

function idsAfter(clause: string): Record<string, string | null> {
  const { operations } = readAmendment(clausesAct(`1. ${clause}`), { number: "20/2020/QH14", title: "Luật Nuôi cá" });
  const { text, notApplied } = applyReadOperations(stored, operations, "30/2030/QH16");
  expect(notApplied).toEqual([]);
  const changed = text.filter(({ address, provisionId }) => address !== provisionId);
  return Object.fromEntries(changed.map(({ address, provisionId }) => [address, provisionId]));
}

describe("permanent ids", () => {
  test.each<[string, Record<string, string | null>]>([
    ["Sửa đổi khoản 1 Điều 1 như sau:\n“1. Ao nông.”.", {}],
    ["Thay thế cụm từ “khỏe” bằng cụm từ “khô” tại Điều 2.", {}],
    ["Bãi bỏ khoản 2 Điều 1.", {}],
    ["Sửa đổi tên Điều 2 như sau:\n“Điều 2. Tôm”.", {}],
    ["Chuyển Điều 3 về Chương I.", {}],
    [
      "Chuyển khoản 2 Điều 1 thành khoản 3 Điều 1.",
      {
        "dieu-1/khoan-3": "dieu-1/khoan-2",
        "dieu-1/khoan-3/doan-dau": "dieu-1/khoan-2/doan-dau",
        "dieu-1/khoan-3/diem-a": "dieu-1/khoan-2/diem-a",
        "dieu-1/khoan-3/diem-b": "dieu-1/khoan-2/diem-b",
      },
    ],
    [
      "Sửa đổi khoản 2 Điều 1 như sau:\n“2. Ao có:\na) Ao dài;\nb) Ao vuông;\nc) Ao tròn.”.",
      { "dieu-1/khoan-2/diem-c": null },
    ],
    [
      "Sửa đổi Điều 1 như sau:\n“Điều 1. Ao\n1. Ao nông.\n2. Ao có nắp.\n3. Ao gồm:\na) Ao tròn;\nb) Ao vuông;\nc) Ao dài.”.",
      {
        "dieu-1/khoan-3": null,
        "dieu-1/khoan-3/doan-dau": "dieu-1/khoan-2/doan-dau",
        "dieu-1/khoan-3/diem-a": "dieu-1/khoan-2/diem-a",
        "dieu-1/khoan-3/diem-b": "dieu-1/khoan-2/diem-b",
        "dieu-1/khoan-3/diem-c": null,
      },
    ],
    ["Bổ sung Điều 2a vào sau Điều 2 như sau:\n“Điều 2a. Tôm\nTôm khỏe.”.", { "dieu-2a": null }],
    ["Bổ sung khoản 1 vào Điều 2 như sau:\n“1. Một.”.", { "dieu-2/doan-dau": null, "dieu-2/khoan-1": null }],
  ])("%j", (clause, ids) => {
    expect(idsAfter(clause)).toEqual(ids);
  });
});
