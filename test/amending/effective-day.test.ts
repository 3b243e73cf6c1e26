import { describe, expect, test } from "vitest";
import { effectiveTimes } from "../../src/amending/effective-day.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { amendingAct, brief } from "./acts.ts";

const orders = [
  "Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá",
  "1. Bãi bỏ Điều 7.",
  "2. Sửa đổi một số khoản của Điều 8 như sau:",
  "a) Bãi bỏ khoản 1;",
  "b) Bãi bỏ khoản 2.",
].join("\n");
const target = { number: "20/2020/QH14", title: "Luật Nuôi cá" };

/** The days of the three orders, or what they wait for, where the last article says `words`. */
function daysWith(words: string): (string | null)[] {
  const { operations } = readAmendment(amendingAct(`${orders}\nĐiều 2. Hiệu lực thi hành\n${words}`), target);
  return operations.map(({ effectiveOn, condition }) => effectiveOn ?? condition ?? null);
}

describe("from when the orders of an act apply", () => {
  const day = "2031-01-01";
  test.each<[string, (string | null)[]]>([
    ["Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.", [day, day, day]],
    ["Luật này có hiệu lực kể từ ngày 01/01/2031.", [day, day, day]],
    ["Luật này có hiệu lực thi hành kể từ ngày được Quốc hội thông qua.", ["2030-06-20", "2030-06-20", "2030-06-20"]],
    ["Luật này có hiệu lực sau 45 ngày, kể từ ngày ký ban hành.", ["2030-08-04", "2030-08-04", "2030-08-04"]],
    ["Chính phủ quy định chi tiết Luật này.", [null, null, null]],
    [
      "1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031, trừ trường hợp quy định tại khoản 2 Điều này.\n2. Khoản 1 Điều 1 của Luật này có hiệu lực từ ngày 01 tháng 7 năm 2031.",
      ["2031-07-01", day, day],
    ],
    [
      "Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031, trừ khoản 2 Điều 1 có hiệu lực từ ngày 01 tháng 7 năm 2031.",
      [day, "2031-07-01", "2031-07-01"],
    ],
    [
      "1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.\n2. Điểm b khoản 2 Điều 1 Luật này có hiệu lực thi hành khi Luật Ao có hiệu lực thi hành.",
      [day, day, "Luật Ao có hiệu lực thi hành"],
    ],
    [
      "1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.\n2. Các quy định sau đây có hiệu lực thi hành từ ngày 01 tháng 3 năm 2031:\na) Khoản 1 Điều 1;\nb) Điểm a khoản 2 Điều 1.",
      ["2031-03-01", "2031-03-01", day],
    ],
    [
      "Luật này có hiệu lực thi hành kể từ ngày Hiệp định về cá có hiệu lực đối với Việt Nam.",
      [
        "Hiệp định về cá có hiệu lực đối với Việt Nam",
        "Hiệp định về cá có hiệu lực đối với Việt Nam",
        "Hiệp định về cá có hiệu lực đối với Việt Nam",
      ],
    ],
  ])("%j", (words, days) => {
    expect(daysWith(words)).toEqual(days);
  });

  test("the act's own day is told, whatever its orders say", () => {
    const act = amendingAct(`${orders}\nĐiều 2. Hiệu lực\nLuật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.`);
    expect(effectiveTimes(act).whole).toEqual({ day, condition: null });
  });
});

describe("a sentence on when the amended text applies", () => {
  test.each<[string, string[]]>([
    [
      "Điều 9 của Luật Nuôi cá số 20/2020/QH14 có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.",
      ["set_effective dieu-9 2031-07-01"],
    ],
    [
      "Khoản 1 và khoản 2 Điều 9 Luật Nuôi cá có hiệu lực khi Luật Ao có hiệu lực.",
      ["set_effective dieu-9/khoan-1 null", "set_effective dieu-9/khoan-2 null"],
    ],
    ["Điều 9 của Luật Rừng số 16/2017/QH14 có hiệu lực từ ngày 01 tháng 7 năm 2031.", []],
    ["Trường hợp quy định tại Điều 9 của Luật Nuôi cá có hiệu lực từ ngày 01 tháng 7 năm 2031 thì được nuôi.", []],
  ])("%j", (sentence, effects) => {
    const act = amendingAct(
      `${orders}\nĐiều 2. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.\n2. ${sentence}`,
    );
    const { operations } = readAmendment(act, target);
    const told = operations.filter(({ op }) => op === "set_effective").map((one) => `${brief(one)} ${one.effectiveOn}`);
    expect(told).toEqual(effects);
  });
});
