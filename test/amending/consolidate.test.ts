import { describe, expect, test } from "vitest";
import { type Consolidation, consolidate, versionDays } from "../../src/amending/consolidate.ts";
import { consolidatedText } from "../../src/amending/consolidated-text.ts";
import { consolidationNotes } from "../../src/amending/consolidation-note.ts";
import type { Outline } from "../../src/legal-text/outline.ts";
import { dayOf } from "../../src/values/day.ts";
import { amendingAct, clausesAct, fishLaw } from "./acts.ts";

const law = fishLaw(
  [
    "Chương I\nAO",
    "Điều 1. Ao\n1. Ao sâu, nuôi cá.\n2. Ao gồm:\na) Ao tròn;\nb) Ao vuông.\n3. Ao có nắp.",
    "Điều 2. Cá\nCá phải khỏe.",
    "Chương II\nNGƯỜI NUÔI",
    "Điều 3. Giấy phép\n1. Người nuôi cá có giấy phép.\n2. Cá của người nuôi phải khỏe.",
  ].join("\n"),
);

/** Every provision that has words: "dieu-2 Cá | Cá phải khỏe." */
function shown({ provisions }: Pick<Consolidation, "provisions">): string[] {
  return provisions
    .filter(({ kind, heading, text }) => kind !== "mo_dau" && (heading ?? "") + text !== "")
    .map(({ address, heading, text }) => [address, [heading, text].filter(Boolean).join(" | ")].join(" "));
}

/** What the acts add to and take from the law as issued. */
function difference(acts: readonly Outline[]): readonly [gone: string[], come: string[]] {
  const [before, after] = [shown(consolidate(law, [])), shown(consolidate(law, acts))];
  return [before.filter((line) => !after.includes(line)), after.filter((line) => !before.includes(line))];
}

describe("an order applied to a text", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      "Sửa đổi khoản 2 Điều 1 như sau:\n“2. Ao là hồ.”.",
      ["dieu-1/khoan-2/doan-dau Ao gồm:", "dieu-1/khoan-2/diem-a Ao tròn;", "dieu-1/khoan-2/diem-b Ao vuông."],
      ["dieu-1/khoan-2 Ao là hồ."],
    ],
    [
      "Sửa đổi khoản 3 Điều 1 như sau:\n“3. Nắp:\na) Gỗ;\nb) Sắt.”.",
      ["dieu-1/khoan-3 Ao có nắp."],
      ["dieu-1/khoan-3/doan-dau Nắp:", "dieu-1/khoan-3/diem-a Gỗ;", "dieu-1/khoan-3/diem-b Sắt."],
    ],
    [
      "Sửa đổi đoạn mở đầu khoản 2 Điều 1 như sau:\n“2. Có các ao:”.",
      ["dieu-1/khoan-2/doan-dau Ao gồm:"],
      ["dieu-1/khoan-2/doan-dau Có các ao:"],
    ],
    ["Sửa đổi tên Điều 2 như sau:\n“Điều 2. Tôm”.", ["dieu-2 Cá | Cá phải khỏe."], ["dieu-2 Tôm | Cá phải khỏe."]],
    ["Bãi bỏ điểm a khoản 2 Điều 1.", ["dieu-1/khoan-2/diem-a Ao tròn;"], ["dieu-1/khoan-2/diem-a (được bãi bỏ)"]],
    [
      "Bãi bỏ Điều 3.",
      ["dieu-3 Giấy phép", "dieu-3/khoan-1 Người nuôi cá có giấy phép.", "dieu-3/khoan-2 Cá của người nuôi phải khỏe."],
      ["dieu-3 (được bãi bỏ)"],
    ],
    [
      "Thay thế cụm từ “cá” bằng cụm từ “tôm” tại Điều 3.",
      ["dieu-3/khoan-1 Người nuôi cá có giấy phép.", "dieu-3/khoan-2 Cá của người nuôi phải khỏe."],
      ["dieu-3/khoan-1 Người nuôi tôm có giấy phép.", "dieu-3/khoan-2 Tôm của người nuôi phải khỏe."],
    ],
    ["Bỏ từ “phải” trong cụm từ “phải khỏe” tại Điều 2.", ["dieu-2 Cá | Cá phải khỏe."], ["dieu-2 Cá | Cá khỏe."]],
    [
      "Bổ sung cụm từ “, sạch” vào sau cụm từ “khỏe” tại Điều 2.",
      ["dieu-2 Cá | Cá phải khỏe."],
      ["dieu-2 Cá | Cá phải khỏe, sạch."],
    ],
    [
      "Bổ sung khoản 2 vào Điều 2 như sau:\n“2. Hai.”.",
      ["dieu-2 Cá | Cá phải khỏe."],
      ["dieu-2 Cá", "dieu-2/doan-dau Cá phải khỏe.", "dieu-2/khoan-2 Hai."],
    ],
    [
      "Chuyển khoản 2 Điều 3 thành khoản 3 Điều 3.",
      ["dieu-3/khoan-2 Cá của người nuôi phải khỏe."],
      ["dieu-3/khoan-3 Cá của người nuôi phải khỏe."],
    ],
    [
      "Các khoản 2, 3 Điều 1 được đánh số lại thành các khoản 3, 4.",
      [
        "dieu-1/khoan-2/doan-dau Ao gồm:",
        "dieu-1/khoan-2/diem-a Ao tròn;",
        "dieu-1/khoan-2/diem-b Ao vuông.",
        "dieu-1/khoan-3 Ao có nắp.",
      ],
      [
        "dieu-1/khoan-3/doan-dau Ao gồm:",
        "dieu-1/khoan-3/diem-a Ao tròn;",
        "dieu-1/khoan-3/diem-b Ao vuông.",
        "dieu-1/khoan-4 Ao có nắp.",
      ],
    ],
  ])("%j", (clause, gone, come) => {
    expect(difference([clausesAct(`1. ${clause}`)])).toEqual([gone, come]);
  });

  test.each([
    [
      "Bổ sung điểm a1 vào sau điểm a khoản 2 Điều 1 như sau:\n“a1) Ao dài;”.",
      "dieu-1/khoan-2/diem-a",
      "dieu-1/khoan-2/diem-a1",
    ],
    ["Bổ sung khoản 1a vào sau khoản 1 Điều 1 như sau:\n“1a. Một a.”.", "dieu-1/khoan-1", "dieu-1/khoan-1a"],
    ["Bổ sung khoản 4 vào Điều 1 như sau:\n“4. Bốn.”.", "dieu-1/khoan-3", "dieu-1/khoan-4"],
    ["Bổ sung Điều 2a vào sau Điều 2 như sau:\n“Điều 2a. Tôm\nTôm khỏe.”.", "dieu-2", "dieu-2a"],
    ["Bổ sung Điều 2a như sau:\n“Điều 2a. Tôm\nTôm khỏe.”.", "dieu-2", "dieu-2a"],
    ["Bổ sung Chương Ia vào sau Chương I như sau:\n“Chương Ia\nTÔM\nĐiều 2a. Tôm\nTôm khỏe.”.", "dieu-2", "chuong-1a"],
  ])("%j stands in its place", (clause, before, fresh) => {
    const { provisions, notApplied } = consolidate(law, [clausesAct(`1. ${clause}`)]);
    const addresses = provisions.map(({ address }) => address);
    expect(notApplied).toEqual([]);
    expect(addresses[addresses.indexOf(fresh) - 1]).toBe(before);
  });

  test("a moved article goes with its clauses", () => {
    const { provisions } = consolidate(law, [clausesAct("1. Chuyển Điều 3 về Chương I.")]);
    expect(provisions.filter(({ parent }) => parent === "chuong-1").map(({ address }) => address)).toEqual([
      "dieu-1",
      "dieu-2",
      "dieu-3",
    ]);
    expect(provisions.filter(({ parent }) => parent === "dieu-3")).toHaveLength(2);
  });
});

describe("an order that does not fit", () => {
  test.each([
    ["Bãi bỏ khoản 9 Điều 1.", "target-missing", "dieu-1/khoan-9"],
    ["Bãi bỏ điểm a khoản 1 Điều 77.", "parent-missing", "dieu-77"],
    ["Bổ sung khoản 3 vào sau khoản 2 Điều 1 như sau:\n“3. Khác.”.", "already-exists", "dieu-1/khoan-3"],
    ["Thay thế cụm từ “tôm” bằng cụm từ “cua” tại Điều 1.", "phrase-not-found", "dieu-1"],
    ["Bãi bỏ Điều 3.\n2. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Một.”.", "overlap", "dieu-3/khoan-1"],
    ["Bãi bỏ Điều 2.\n2. Sửa đổi Điều 2 như sau:\n“Điều 2. Cá\nCá.”.", "overlap", "dieu-2"],
  ])("%j changes nothing: %s", (clause, reason, place) => {
    const act = clausesAct(`1. ${clause}`);
    const { notApplied } = consolidate(law, [act]);
    expect(new Set(notApplied.map((one) => one.reason))).toEqual(new Set([reason]));
    expect(notApplied.map((one) => one.place)).toContain(place);
    expect(difference([act])).toEqual([[], []]);
  });

  test("an act aimed at another law changes nothing and says so", () => {
    const act = amendingAct(
      "Điều 1. Sửa đổi, bổ sung một số điều của Luật Rừng\n1. Bãi bỏ Điều 1.",
      "Luật Rừng số 16/2017/QH14",
    );
    expect(difference([act])).toEqual([[], []]);
    expect(consolidate(law, [act]).warnings.map(({ key }) => key)).toEqual(["amending.warning.other-document"]);
  });

  test("an act whose day of effect is unknown waits", () => {
    const act = amendingAct("Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá\n1. Bãi bỏ Điều 2.");
    expect(consolidate(law, [act]).notApplied.map(({ reason }) => reason)).toEqual(["day-unknown"]);
  });
});

function actOf(number: string, issued: string, clause: string, effective: string): Outline {
  const act = amendingAct(
    `Điều 1. Sửa đổi, bổ sung một số điều của Luật Nuôi cá\n1. ${clause}\nĐiều 2. Hiệu lực thi hành\nLuật này có hiệu lực thi hành từ ngày ${effective}.`,
    "Luật Nuôi cá số 20/2020/QH14",
    number,
  );
  const [year, month, date] = issued.split("-").map(Number);
  return { ...act, document: { ...act.document, issuedOn: dayOf(year!, month!, date!)! } };
}

const dry = actOf(
  "7/2022/QH15",
  "2022-05-05",
  "Thay thế cụm từ “khỏe” bằng cụm từ “khô” tại Điều 2.",
  "01 tháng 01 năm 2023",
);
const wet = actOf(
  "5/2023/QH15",
  "2023-05-05",
  "Thay thế cụm từ “khô” bằng cụm từ “ướt” tại Điều 2.",
  "01 tháng 01 năm 2024",
);
const added = actOf(
  "6/2024/QH15",
  "2024-05-05",
  "Bổ sung Điều 4 vào sau Điều 3 như sau:\n“Điều 4. Tôm\nTôm khỏe.”.",
  "01 tháng 01 năm 2025",
);

describe("versions", () => {
  test("effects apply by their days, in whatever order the acts come", () => {
    expect(shown(consolidate(law, [wet, dry]))).toContain("dieu-2 Cá | Cá phải ướt.");
    expect(shown(consolidate(law, [wet, dry], dayOf(2023, 6, 1)))).toContain("dieu-2 Cá | Cá phải khô.");
    expect(shown(consolidate(law, [wet, dry], dayOf(2022, 6, 1)))).toContain("dieu-2 Cá | Cá phải khỏe.");
    expect(versionDays(law, [added, wet, dry])).toEqual(["2023-01-01", "2024-01-01", "2025-01-01"]);
  });

  test("an earlier effect that becomes known late rebuilds the later version", () => {
    expect(consolidate(law, [wet]).notApplied.map(({ reason }) => reason)).toEqual(["phrase-not-found"]);
    expect(consolidate(law, [wet, dry]).notApplied).toEqual([]);
  });

  test("of one day, the act with the lower number comes first", () => {
    const later = actOf(
      "12/2022/QH15",
      "2022-05-05",
      "Thay thế cụm từ “khô” bằng cụm từ “ráo” tại Điều 2.",
      "01 tháng 01 năm 2023",
    );
    expect(shown(consolidate(law, [later, dry]))).toContain("dieu-2 Cá | Cá phải ráo.");
  });

  test("what comes later stands there as not yet in force", () => {
    const status = (day: number): string | undefined =>
      consolidate(law, [added], dayOf(day, 6, 1)).provisions.find(({ address }) => address === "dieu-4")?.status;
    expect([status(2024), status(2025)]).toEqual(["not_yet", "in_force"]);
  });
});

describe("notes", () => {
  const acts = new Map([wet, dry, added].map(({ document }) => [document.number ?? "", document]));

  test("name act, place and day, and the times where there were several", () => {
    const { provisions } = consolidate(law, [wet, dry]);
    const changed = provisions.find(({ address }) => address === "dieu-2")!;
    expect(consolidationNotes(changed, acts)).toEqual([
      "Điều này được thay thế cụm từ lần thứ nhất theo quy định tại khoản 1 Điều 1 của Luật số 7/2022/QH15 sửa đổi, bổ sung một số điều của Luật Nuôi cá, có hiệu lực kể từ ngày 01 tháng 01 năm 2023.",
      "Điều này được thay thế cụm từ lần thứ hai theo quy định tại khoản 1 Điều 1 của Luật số 5/2023/QH15 sửa đổi, bổ sung một số điều của Luật Nuôi cá, có hiệu lực kể từ ngày 01 tháng 01 năm 2024.",
    ]);
  });

  test("stand at the end of the printed text, with their numbers at the provisions", () => {
    const text = consolidatedText(consolidate(law, [dry, added]), acts);
    expect(text).toContain("Điều 2.[1] Cá\nCá phải khô.");
    expect(text).toContain("Điều 4.[2] Tôm\nTôm khỏe.");
    expect(text).toMatch(/\n\[2\] Điều này được bổ sung theo quy định tại khoản 1 Điều 1 của Luật số 6\/2024\/QH15/);
  });
});
