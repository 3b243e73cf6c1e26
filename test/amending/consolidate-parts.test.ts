import { describe, expect, test } from "vitest";
import { consolidate } from "../../src/amending/consolidate.ts";
import { consolidationNotes } from "../../src/amending/consolidation-note.ts";
import { dayOf } from "../../src/values/day.ts";
import { amendingAct, clausesAct, fishLaw } from "./acts.ts";

const law = fishLaw(
  [
    "Chương I\nAO",
    "Điều 1. Ao\n1. Ao sâu. Ao rộng. Ao sạch.\nAo có nắp.\nAo có cá.",
    "2. Ao gồm:\na) Ao tròn;\nb) Ao vuông.",
    "Điều 2. Cá\nCá phải khỏe.",
    "Chương II\nNGƯỜI NUÔI\nMục 1\nGIẤY PHÉP",
    "Điều 3. Giấy phép\n1. Người nuôi cá có giấy phép.\n2. Giấy phép có hạn.",
    "Mục 2\nHẠN\nĐiều 4. Hạn\nHạn là một năm.",
    "PHỤ LỤC I\nDANH MỤC CÁ\n1. Cá chép.\n2. Cá mè.",
  ].join("\n"),
);

type Told = readonly [gone: readonly string[], come: readonly string[], left: readonly string[]];

/** What an act takes from the law as issued and adds to it, and what of it does not fit. */
function difference(act: ReturnType<typeof clausesAct>): Told {
  const shown = (acts: readonly ReturnType<typeof clausesAct>[]): string[] =>
    consolidate(law, acts)
      .provisions.filter(({ heading, text }) => (heading ?? "") + text !== "")
      .map(({ address, heading, text }) => [address, [heading, text].filter(Boolean).join(" | ")].join(" "));
  const [before, after] = [shown([]), shown([act])];
  const left = consolidate(law, [act]).notApplied.map(({ reason, place }) => `${reason} ${place}`);
  return [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line)), left];
}

const first = "dieu-1/khoan-1 Ao sâu. Ao rộng. Ao sạch.\nAo có nắp.\nAo có cá.";

describe("an order on a passage", () => {
  test.each<[string, string]>([
    [
      "Sửa đổi đoạn thứ hai khoản 1 Điều 1 như sau:\n“Ao có lưới.”.",
      "Ao sâu. Ao rộng. Ao sạch.\nAo có lưới.\nAo có cá.",
    ],
    ["Sửa đổi đoạn cuối khoản 1 Điều 1 như sau:\n“Ao có tôm.”.", "Ao sâu. Ao rộng. Ao sạch.\nAo có nắp.\nAo có tôm."],
    ["Sửa đổi đoạn đầu khoản 1 Điều 1 như sau:\n“1. Ao nông.”.", "Ao nông.\nAo có nắp.\nAo có cá."],
    ["Sửa đổi câu thứ hai khoản 1 Điều 1 như sau:\n“Ao hẹp.”.", "Ao sâu. Ao hẹp. Ao sạch.\nAo có nắp.\nAo có cá."],
    [
      "Sửa đổi câu cuối đoạn thứ nhất khoản 1 Điều 1 như sau:\n“Ao bẩn.”.",
      "Ao sâu. Ao rộng. Ao bẩn.\nAo có nắp.\nAo có cá.",
    ],
    ["Bãi bỏ câu thứ hai khoản 1 Điều 1.", "Ao sâu. Ao sạch.\nAo có nắp.\nAo có cá."],
    ["Bãi bỏ đoạn thứ hai khoản 1 Điều 1.", "Ao sâu. Ao rộng. Ao sạch.\n(được bãi bỏ)\nAo có cá."],
    [
      "Bổ sung đoạn thứ hai vào sau đoạn thứ nhất khoản 1 Điều 1 như sau:\n“Ao có bờ.”.",
      "Ao sâu. Ao rộng. Ao sạch.\nAo có bờ.\nAo có nắp.\nAo có cá.",
    ],
    ["Bổ sung đoạn cuối khoản 1 Điều 1 như sau:\n“Hết.”.", "Ao sâu. Ao rộng. Ao sạch.\nAo có nắp.\nAo có cá.\nHết."],
    [
      "Thay thế cụm từ “Ao” bằng cụm từ “Hồ” tại đoạn thứ hai khoản 1 Điều 1.",
      "Ao sâu. Ao rộng. Ao sạch.\nHồ có nắp.\nAo có cá.",
    ],
    [
      "Thay thế cụm từ “Ao” đầu tiên bằng cụm từ “Hồ” tại khoản 1 Điều 1.",
      "Hồ sâu. Ao rộng. Ao sạch.\nAo có nắp.\nAo có cá.",
    ],
    ["Bổ sung cụm từ “và tôm” vào cuối khoản 1 Điều 1.", "Ao sâu. Ao rộng. Ao sạch.\nAo có nắp.\nAo có cá và tôm."],
  ])("%j changes it alone", (clause, text) => {
    expect(difference(clausesAct(`1. ${clause}`))).toEqual([[first], [`dieu-1/khoan-1 ${text}`], []]);
  });

  test("is told in the note on its provision", () => {
    const act = clausesAct("1. Bãi bỏ câu thứ hai khoản 1 Điều 1.");
    const changed = consolidate(law, [act]).provisions.find(({ address }) => address === "dieu-1/khoan-1")!;
    expect(consolidationNotes(changed, new Map())).toEqual([
      "Câu này được bãi bỏ theo quy định tại khoản 1 Điều 1 của Văn bản số 30/2030/QH16, có hiệu lực kể từ ngày 01 tháng 01 năm 2031.",
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      "Sửa đổi tên khoản 2 Điều 1 như sau:\n“2. Có các ao:”.",
      ["dieu-1/khoan-2/doan-dau Ao gồm:"],
      ["dieu-1/khoan-2/doan-dau Có các ao:"],
    ],
    [
      "Bổ sung cụm từ “, ao dài” vào cuối khoản 2 Điều 1.",
      ["dieu-1/khoan-2/diem-b Ao vuông."],
      ["dieu-1/khoan-2/diem-b Ao vuông, ao dài."],
    ],
    ["Bổ sung một đoạn vào cuối khoản 2 Điều 1 như sau:\n“Hết.”.", [], ["dieu-1/khoan-2/doan-cuoi Hết."]],
  ])("%j in a clause with points", (clause, gone, come) => {
    expect(difference(clausesAct(`1. ${clause}`))).toEqual([gone, come, []]);
  });

  test.each([
    ["Sửa đổi đoạn thứ tư khoản 1 Điều 1 như sau:\n“Bốn.”.", "target-missing dieu-1/khoan-1/doan-4"],
    ["Sửa đổi đoạn cuối khoản 2 Điều 1 như sau:\n“Hết.”.", "target-missing dieu-1/khoan-2/doan-cuoi"],
    ["Bãi bỏ câu thứ hai Điều 2.", "target-missing dieu-2/cau-2"],
    ["Sửa đổi đoạn thứ hai khoản 7 Điều 1 như sau:\n“Hai.”.", "parent-missing dieu-1/khoan-7"],
    ["Bổ sung đoạn thứ năm vào khoản 1 Điều 1 như sau:\n“Năm.”.", "target-missing dieu-1/khoan-1/doan-5"],
  ])("%j that is not there is told", (clause, left) => {
    expect(difference(clausesAct(`1. ${clause}`))).toEqual([[], [], [left]]);
  });
});

describe("an order on a chapter or section", () => {
  test("repeals its articles, each under its own number", () => {
    const { provisions } = consolidate(law, [clausesAct("1. Bãi bỏ Chương II.")]);
    const inside = provisions.filter(({ status }) => status === "repealed").map(({ address }) => address);
    expect(inside).toEqual(["chuong-2", "chuong-2/muc-1", "dieu-3", "chuong-2/muc-2", "dieu-4"]);
    expect(provisions.some(({ address }) => address.startsWith("dieu-3/"))).toBe(false);
  });

  test("finds a section that is named without its chapter, when there is one alone", () => {
    const { provisions } = consolidate(fishLaw("Chương I\nAO\nMục 1\nSÂU\nĐiều 1. Ao\nAo sâu."), [
      clausesAct("1. Bãi bỏ Mục 1."),
    ]);
    expect(provisions.filter(({ status }) => status === "repealed").map(({ address }) => address)).toEqual([
      "chuong-1/muc-1",
      "dieu-1",
    ]);
  });

  test("puts a new chapter after the chapter that ends with the article named, and into none", () => {
    const order = (article: number) =>
      `1. Bổ sung Chương Ia, gồm Điều 2a, vào sau Điều ${article} như sau:\n“Chương Ia\nHỒ\nĐiều 2a. Hồ\nHồ rộng.”.`;
    const { provisions } = consolidate(law, [clausesAct(order(2))]);
    const tops = provisions.filter(({ parent, kind }) => parent === null && kind === "chuong");
    expect(tops.map(({ address }) => address)).toEqual(["chuong-1", "chuong-1a", "chuong-2"]);
    expect(provisions.find(({ address }) => address === "dieu-2a")?.parent).toBe("chuong-1a");
    expect(difference(clausesAct(order(1)))).toEqual([[], [], ["target-missing dieu-1"]]);
  });

  test("finds a chapter that is named without its part", () => {
    const parts = fishLaw(
      "PHẦN THỨ NHẤT\nAO\nChương I\nSÂU\nĐiều 1. Ao\nAo sâu.\nPHẦN THỨ HAI\nCÁ\nChương II\nTO\nĐiều 2. Cá\nCá to.",
    );
    const { provisions, notApplied } = consolidate(parts, [clausesAct("1. Bãi bỏ Chương II.")]);
    expect(notApplied).toEqual([]);
    expect(provisions.filter(({ status }) => status === "repealed").map(({ address }) => address)).toEqual([
      "phan-2/chuong-2",
      "dieu-2",
    ]);
  });

  test("changes words in all its articles", () => {
    const [gone] = difference(clausesAct("1. Thay thế cụm từ “Giấy phép” bằng cụm từ “Thẻ” tại Chương II."));
    expect(gone).toEqual(["dieu-3 Giấy phép", "dieu-3/khoan-2 Giấy phép có hạn."]);
  });

  test("contradicts an order on one of its articles: neither is applied", () => {
    const act = clausesAct("1. Bãi bỏ Chương II.\n2. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Một.”.");
    expect(difference(act)).toEqual([[], [], ["overlap dieu-3/khoan-1", "overlap chuong-2"]]);
  });
});

describe("wording that the act attaches", () => {
  test("is taken from its annex", () => {
    const act = amendingAct(
      [
        "Điều 1. Sửa đổi Luật Nuôi cá\n1. Thay thế Phụ lục I ban hành kèm theo Luật Nuôi cá bằng Phụ lục ban hành kèm theo Luật này.",
        "Điều 2. Hiệu lực\nLuật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.",
        "PHỤ LỤC\nDANH MỤC TÔM\n1. Tôm sú.\n2. Tôm hùm.",
      ].join("\n"),
    );
    const [gone, come, left] = difference(act);
    expect(left).toEqual([]);
    expect(gone).toEqual(["phu-luc-1 DANH MỤC CÁ", "phu-luc-1/khoan-1 Cá chép.", "phu-luc-1/khoan-2 Cá mè."]);
    expect(come).toEqual(["phu-luc-1 DANH MỤC TÔM", "phu-luc-1/khoan-1 Tôm sú.", "phu-luc-1/khoan-2 Tôm hùm."]);
  });
});

describe("what applies from a day of its own", () => {
  const act = amendingAct(
    [
      "Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá",
      "1. Bổ sung khoản 1 vào Điều 2 như sau:\n“1. Tôm phải khỏe.”.",
      "2. Bãi bỏ Điều 4.",
      "Điều 2. Hiệu lực thi hành",
      "1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.",
      "2. Khoản 1 Điều 1 của Luật này có hiệu lực thi hành khi Luật Tôm có hiệu lực.",
      "3. Điều 3 của Luật Nuôi cá có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.",
    ].join("\n"),
  );
  const status = (year: number, month: number): Record<string, string> => {
    const { provisions } = consolidate(law, [act], dayOf(year, month, 1));
    return Object.fromEntries(
      provisions.filter((one) => one.status !== "in_force").map((one) => [one.address, one.status]),
    );
  };

  test("stands as not yet in force until then", () => {
    const waiting = { "dieu-3": "not_yet", "dieu-3/khoan-1": "not_yet", "dieu-3/khoan-2": "not_yet" };
    expect(status(2030, 12)).toEqual({ ...waiting, "dieu-2/khoan-1": "not_yet" });
    expect(status(2031, 2)).toEqual({ ...waiting, "dieu-2/khoan-1": "not_yet", "dieu-4": "repealed" });
    expect(status(2031, 8)).toEqual({ "dieu-2/khoan-1": "not_yet", "dieu-4": "repealed" });
  });

  test("and what waits for something is told as well", () => {
    const { notApplied } = consolidate(law, [act]);
    expect(notApplied.map(({ reason, operation }) => [reason, operation.condition])).toEqual([
      ["day-unknown", "Luật Tôm có hiệu lực"],
    ]);
  });
});
