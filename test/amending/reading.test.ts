import { describe, expect, test } from "vitest";
import { readAmendment } from "../../src/amending/reading.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { amendingAct, brief, clausesAct } from "./acts.ts";
import { listedWordings } from "./listed-wordings.ts";
import { mixedWordings } from "./mixed-wordings.ts";
import { olderWordings } from "./older-wordings.ts";
import { wordings } from "./order-wordings.ts";
import { partWordings } from "./part-wordings.ts";
import { phraseWordings } from "./phrase-wordings.ts";

const target = { number: "20/2020/QH14", title: "Luật Nuôi cá" };

describe("orders of amending acts", () => {
  test.each([...wordings, ...phraseWordings, ...partWordings, ...olderWordings, ...listedWordings, ...mixedWordings])(
    "%j",
    (clause, orders) => {
      const { operations, unread } = readAmendment(clausesAct(`1. ${clause}`), target);
      const told = operations.map((one) => {
        const ownDay = one.effectiveOn === "2031-01-01" ? "" : ` from ${one.effectiveOn}`;
        return brief(one) + ownDay;
      });
      expect([...told, ...unread.map(({ reason }) => `unread: ${reason}`)]).toEqual(orders);
    },
  );

  test("bear their place in the act and its day of effect", () => {
    const { operations } = readAmendment(clausesAct("1. Bãi bỏ Điều 7.\n2. Bãi bỏ Điều 8."), target);
    expect(operations.map(({ source, effectiveOn, document }) => [source, effectiveOn, document])).toEqual([
      ["dieu-1/khoan-1", "2031-01-01", "20/2020/QH14"],
      ["dieu-1/khoan-2", "2031-01-01", "20/2020/QH14"],
    ]);
  });
});

describe("quotation marks of real acts", () => {
  test.each([
    ["straight", '1. Sửa đổi khoản 2 Điều 5 như sau: "2. Ao "tròn" sâu."', '2. Ao "tròn" sâu.'],
    ["doubled apostrophes", "1. Sửa đổi khoản 2 Điều 5 như sau: ‘‘2. Ao sâu.’'", "2. Ao sâu."],
    ["quotes inside", "1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Ao gọi là “ao tròn”.”.", "2. Ao gọi là “ao tròn”."],
    ["closed twice", "1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Ao gọi là “ao tròn””.", "2. Ao gọi là “ao tròn”"],
    ["never closed", "1. Sửa đổi khoản 2 Điều 5 như sau:\n“2. Ao sâu.\n2. Bãi bỏ Điều 9.", "2. Ao sâu."],
  ])("%s", (_, clauses, text) => {
    expect(readAmendment(clausesAct(clauses), target).operations[0]).toMatchObject({ target: "dieu-5/khoan-2", text });
  });

  test("a block that opens before the one before it is closed begins a new one", () => {
    const clauses = "1. Khoản 6 và khoản 9 Điều 8 được sửa đổi như sau:\n“6. Sáu “9. Chín.”";
    expect(readAmendment(clausesAct(clauses), target).operations.map(brief)).toEqual([
      "replace_provision dieu-8/khoan-6: 6. Sáu",
      "replace_provision dieu-8/khoan-9: 9. Chín.",
    ]);
  });
});

describe("the document that is amended", () => {
  const articles = [
    "Điều 1. Sửa đổi, bổ sung một số điều của Luật Rừng",
    "1. Bãi bỏ Điều 3.",
    "Điều 2. Sửa đổi, bổ sung một số điều của Luật Nuôi cá số 20/2020/QH13 đã được sửa đổi, bổ sung theo Luật số 25/2025/QH15",
    "1. Bãi bỏ Điều 4.",
    "2. Sửa đổi khoản 3 Điều 2 Luật số 25/2025/QH15 như sau:\n“3. Ba.”.",
    "Điều 3. Điều khoản thi hành",
    "1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031, trừ quy định tại khoản 2 Điều này.",
    "2. Khoản 1 Điều 2 của Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.",
    "3. Bãi bỏ Điều 5 của Luật Nuôi cá số 20/2020/QH14.",
    "4. Bãi bỏ Điều 6 của Luật Rừng số 16/2017/QH14.",
  ].join("\n");
  const act = amendingAct(articles, "Luật Rừng số 16/2017/QH14, Luật Nuôi cá số 20/2020/QH14");

  test("is told by article and clause, and a misprinted number by the name, with a warning", () => {
    const { operations, warnings, elsewhere } = readAmendment(act, target);
    expect(operations.map((one) => `${one.source} ${brief(one)} ${one.effectiveOn}`)).toEqual([
      "dieu-2/khoan-1 repeal dieu-4 2031-07-01",
      "dieu-3/khoan-3 repeal dieu-5 2031-01-01",
    ]);
    expect(warnings).toEqual([
      {
        field: "dieu-2",
        key: "amending.warning.number-contradicts-name",
        params: { printed: "20/2020/QH13", number: "20/2020/QH14" },
      },
    ]);
    expect(elsewhere).toBe(3);
  });

  test("is another: nothing is read and the act is said to be aimed elsewhere", () => {
    const { operations, unread, warnings } = readAmendment(act, { number: "99/2019/QH14", title: "Luật Chăn nuôi" });
    expect([operations, unread]).toEqual([[], []]);
    expect(warnings.map(({ key }) => key)).toEqual(["amending.warning.other-document"]);
  });

  test("is not a predecessor of the same name", () => {
    const { operations } = readAmendment(act, { number: "12/2008/QH12", title: "Luật Nuôi cá" });
    expect(operations).toEqual([]);
  });

  test("is named by the chapter of an act that amends several", () => {
    const chapters = amendingAct(
      [
        "Chương I\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT NUÔI CÁ SỐ 20/2020/QH14 NGÀY 17 THÁNG 6 NĂM 2020",
        "Điều 1. Sửa đổi, bổ sung khoản 2 và bổ sung khoản 2a vào sau khoản 2 Điều 3\n“2. Hai.\n2a. Hai a.”.",
        "Điều 2. Sửa đổi, bổ sung một số khoản của Điều 4\n1. Bãi bỏ khoản 3.",
        "Chương II\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT RỪNG SỐ 16/2017/QH14",
        "Điều 3. Bãi bỏ Điều 9",
        "Chương III\nĐIỀU KHOẢN THI HÀNH",
        "Điều 4. Hiệu lực thi hành\n1. Luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2031.",
      ].join("\n"),
      "các luật về nuôi trồng",
    );
    const told = (number: string) => {
      const { operations, unread } = readAmendment(chapters, { number });
      return [...operations.map((one) => `${one.source} ${brief(one)}`), ...unread];
    };
    expect(told("20/2020/QH14")).toEqual([
      "dieu-1 replace_provision dieu-3/khoan-2: 2. Hai.",
      "dieu-1 insert_provision dieu-3/khoan-2a after dieu-3/khoan-2: 2a. Hai a.",
      "dieu-2/khoan-1 repeal dieu-4/khoan-3",
    ]);
    expect(told("16/2017/QH14")).toEqual(["dieu-3 repeal dieu-9"]);
  });

  test("is named by number, day and subject in a decree", () => {
    const decree = outline(
      [
        "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 18/2031/NĐ-CP",
        "Hà Nội, ngày 02 tháng 3 năm 2031\nNGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của các nghị định về ao",
        "Căn cứ Luật Tổ chức Chính phủ;\nChính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của các nghị định về ao.",
        "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 01/2021/NĐ-CP ngày 04 tháng 01 năm 2021 của Chính phủ về ao tròn (đã được sửa đổi theo Nghị định số 5/2022/NĐ-CP)",
        "1. Sửa đổi khoản 2 Điều 3 như sau:\n“2. Hai.”.",
        "Điều 2. Bãi bỏ Điều 7 của Nghị định số 02/2022/NĐ-CP ngày 05 tháng 02 năm 2022 của Chính phủ về ao vuông",
        "Điều 3. Hiệu lực thi hành\nNghị định này có hiệu lực thi hành kể từ ngày ký ban hành.",
      ].join("\n"),
    );
    const { operations, unread } = readAmendment(decree, { number: "01/2021/NĐ-CP" });
    expect(operations.map((one) => `${brief(one)} ${one.effectiveOn}`)).toEqual([
      "replace_provision dieu-3/khoan-2: 2. Hai. 2031-03-02",
    ]);
    expect(unread).toEqual([]);
    expect(readAmendment(decree, { number: "02/2022/NĐ-CP" }).operations.map(brief)).toEqual(["repeal dieu-7"]);
  });
});
