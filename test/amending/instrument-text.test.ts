import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AmendingInstrument } from "../../src/amending/instrument-head.ts";
import { instrumentText, type Order, plainInstrument } from "../../src/amending/instrument-text.ts";
import type { Change } from "../../src/amending/read-operation.ts";
import { type LiveProvision, liveText } from "../../src/amending/live-text.ts";
import { type DraftedText, proveRoundTrip } from "../../src/amending/round-trip.ts";
import { citeAll } from "../../src/amending/unit-list.ts";
import { findCitations } from "../../src/legal-text/citation.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { dayOf } from "../../src/values/day.ts";

const decree = "12/2025/NĐ-CP";
const circular = "08/2025/TT-BCT";
const documents = [
  {
    type: "Nghị định",
    number: decree,
    issuedOn: dayOf(2025, 6, 1)!,
    issuer: "Chính phủ",
    title: "Nghị định về kinh doanh khí",
  },
  {
    type: "Thông tư",
    number: circular,
    issuedOn: dayOf(2025, 1, 9)!,
    issuer: "Bộ trưởng Bộ Công Thương",
    title: "quy định về kho chứa",
  },
];
const instrument: AmendingInstrument = {
  type: "Nghị định",
  number: null,
  issuer: "Chính phủ",
  issuedOn: null,
  effectiveOn: dayOf(2026, 7, 1)!,
  title: "",
  grounds: ["Căn cứ Luật Tổ chức Chính phủ"],
  transition: [],
};
const order = (change: Change, document = decree, effectiveOn: Order["effectiveOn"] = null): Order => ({
  ...change,
  document,
  effectiveOn,
});
const restate = (target: string, text: string): Change => ({ op: "replace_provision", target, text });
const repeal = (target: string): Change => ({ op: "repeal", target });
const words = (target: string, old: string, fresh: string): Change => ({
  op: "replace_words",
  target,
  old,
  new: fresh,
  scope: "all",
});
const render = (orders: readonly Order[], changed: Partial<AmendingInstrument> = {}) =>
  plainInstrument(instrumentText({ instrument: { ...instrument, ...changed }, orders, documents }));
const articlesOf = (text: string) => text.slice(text.indexOf("Điều 1."), text.indexOf("TM. CHÍNH PHỦ")).trim();
const prove = (orders: readonly Order[], bases: readonly DraftedText[] = []) =>
  proveRoundTrip(outline(render(orders)), orders, instrument.effectiveOn, bases);

describe("an amending instrument", () => {
  const orders = [
    order(words("dieu-4/khoan-1", "hằng tháng", "hằng năm")),
    order(repeal("dieu-10")),
    order(restate("dieu-2/khoan-1", "Nộp 01 bộ hồ sơ, gồm:\na) Đơn;\nb) Giấy phép.")),
    order(repeal("dieu-9/khoan-2")),
    order(words("dieu-3", "hằng tháng", "hằng năm")),
    order({
      op: "insert_provision",
      target: "dieu-2/khoan-1a",
      text: "1a. Nộp trực tuyến.",
      position: "after",
      beside: "dieu-2/khoan-1",
    }),
    order(restate("dieu-1", "Phạm vi\n1. Kinh doanh khí.")),
    order(repeal("dieu-11")),
    order(restate("dieu-5/khoan-2", "Hợp đồng."), circular),
    order(repeal("dieu-6"), "03/2020/NĐ-CP"),
    order(repeal("dieu-7"), "04/2020/NĐ-CP"),
  ];

  test("gives each document an article, each article a clause, phrases and repeals one each, at the end", () => {
    expect(articlesOf(render(orders, { transition: ["Hồ sơ đã nộp thì giải quyết theo quy định cũ."] }))).toBe(
      `
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 12/2025/NĐ-CP ngày 01 tháng 6 năm 2025 của Chính phủ về kinh doanh khí
1. Sửa đổi, bổ sung Điều 1 như sau:
“Điều 1. Phạm vi
1. Kinh doanh khí.”.
2. Sửa đổi, bổ sung một số khoản của Điều 2 như sau:
a) Sửa đổi, bổ sung khoản 1 như sau:
“1. Nộp 01 bộ hồ sơ, gồm:
a) Đơn;
b) Giấy phép.”;
b) Bổ sung khoản 1a vào sau khoản 1 như sau:
“1a. Nộp trực tuyến.”.
3. Thay thế cụm từ “hằng tháng” bằng cụm từ “hằng năm” tại Điều 3; khoản 1 Điều 4.
4. Bãi bỏ khoản 2 Điều 9; Điều 10 và Điều 11.
Điều 2. Sửa đổi, bổ sung một số điều của Thông tư số 08/2025/TT-BCT ngày 09 tháng 01 năm 2025 của Bộ trưởng Bộ Công Thương quy định về kho chứa
Sửa đổi, bổ sung khoản 2 Điều 5 như sau:
“2. Hợp đồng.”.
Điều 3. Bãi bỏ một số quy định
1. Bãi bỏ Điều 6 của Nghị định số 03/2020/NĐ-CP của Chính phủ.
2. Bãi bỏ Điều 7 của Nghị định số 04/2020/NĐ-CP của Chính phủ.
Điều 4. Điều khoản thi hành
1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.
2. Các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Nghị định này.
Điều 5. Quy định chuyển tiếp
Hồ sơ đã nộp thì giải quyết theo quy định cũ.`.trim(),
    );
  });

  test("comes back order by order", () => {
    expect(prove(orders)).toEqual([]);
  });

  test("begins as a decree of the Government does, and leaves open what is not decided", () => {
    expect(render(orders.slice(0, 1)).split("\n").slice(0, 9)).toEqual([
      "CHÍNH PHỦ",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: …/…/NĐ-CP",
      "Hà Nội, ngày … tháng … năm …",
      "NGHỊ ĐỊNH",
      expect.stringMatching(/^SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA NGHỊ ĐỊNH SỐ 12\/2025\/NĐ-CP/),
      "Căn cứ Luật Tổ chức Chính phủ;",
      expect.stringMatching(/^Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 12/),
    ]);
  });

  test.each([
    ["Thông tư", "Bộ Công Thương", "BỘ CÔNG THƯƠNG", "Bộ trưởng Bộ Công Thương ban hành Thông tư", "BỘ TRƯỞNG"],
    ["Quyết định", "Thủ tướng Chính phủ", "THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ ban hành", "THỦ TƯỚNG"],
    ["Luật", "Quốc hội", "QUỐC HỘI", "Quốc hội ban hành Luật", "CHỦ TỊCH QUỐC HỘI"],
  ])("of the type %s names who issues and who signs it", (type, issuer, agency, enacting, signature) => {
    const lines = render(orders.slice(0, 1), { type, issuer }).split("\n");
    expect(lines[0]).toBe(agency);
    expect(lines.some((line) => line.startsWith(enacting))).toBe(true);
    expect(lines).toContain(signature);
  });

  test("says which of its clauses apply from another day", () => {
    const later = [...orders.slice(0, 4), order(words("dieu-8", "A giấy", "B giấy"), decree, dayOf(2027, 1, 1)!)];
    expect(
      articlesOf(render(later)),
    ).toContain(`1. Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026, trừ trường hợp quy định tại khoản 2 Điều này.
2. Khoản 3 Điều 1 của Nghị định này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2027.`);
    expect(prove(later)).toEqual([]);
  });
});

describe("the proof", () => {
  const base = outline("Điều 1. Hồ sơ\n1. Đơn và bản sao giấy phép.\n2. Bản sao hợp đồng.\nĐiều 2. Phí\nThu phí.");
  const text = liveText(base.provisions);
  const baseOf = (after: Readonly<Record<string, Partial<LiveProvision>>>): DraftedText[] => [
    { number: decree, text, after: text.map((each) => ({ ...each, ...after[each.address] })) },
  ];

  test("applies what it reads and finds the draft", () => {
    const orders = [
      order(words("dieu-1/khoan-1", "bản sao giấy phép", "giấy phép")),
      order(repeal("dieu-1/khoan-2")),
      order(restate("dieu-2", "Phí\nKhông thu phí.")),
    ];
    const draft = {
      "dieu-1/khoan-1": { text: "Đơn và giấy phép." },
      "dieu-1/khoan-2": { text: "(được bãi bỏ)", status: "repealed" },
      "dieu-2": { text: "Không thu phí." },
    } as const;
    expect(prove(orders, baseOf(draft))).toEqual([]);
    expect(prove(orders, baseOf({ ...draft, "dieu-1/khoan-1": { text: "Đơn và bản sao." } }))).toEqual([
      { kind: "other-text", document: decree, address: "dieu-1/khoan-1" },
    ]);
  });

  test.each<[string, Order, string]>([
    [
      "new wording that closes its quotation early",
      order(restate("dieu-3/khoan-1", "Nộp đơn”.\n2. Bãi bỏ khoản 4.")),
      "open-quotes",
    ],
    ["a provision that no citation names", order(words("doan-3", "ông nội", "bà nội")), "lost"],
    ["a phrase meant at one place alone", order({ ...words("dieu-3", "A b", "C d"), scope: "once" } as Change), "lost"],
  ])("names %s", (_name, lost, kind) => {
    expect(prove([order(repeal("dieu-9")), lost])[0]).toMatchObject({ kind, order: lost });
  });

  test.each<[string, Change]>([
    ["9", restate("dieu-3/khoan-2", "9. Nộp đơn.")],
    ["c", restate("dieu-3/khoan-2/diem-b", "c) Bản sao.")],
    ["4", restate("dieu-3", "Điều 4. Hồ sơ\n1. Đơn.")],
  ])("names wording that begins with the number %s, which is not its provision's", (found, change) => {
    expect(prove([order(change)])[0]).toMatchObject({ kind: "other-number", found });
  });

  test("reads the day of a provision that the instrument itself adds, and of one that stands", () => {
    const [asked, other] = [dayOf(2028, 1, 1)!, dayOf(2029, 1, 1)!];
    const orders = ["dieu-3/khoan-3a", "dieu-5", ""].map((target) =>
      order({ op: "set_effective", target }, decree, asked),
    );
    expect(prove(orders)).toEqual([]);
    const act = outline(render(orders));
    const later = orders.map((one) => ({ ...one, effectiveOn: other }));
    expect(proveRoundTrip(act, later, instrument.effectiveOn).map(({ kind }) => kind)).toEqual([
      "other-day",
      "other-day",
    ]);
  });

  test("names an order that nobody asked for, and one that does not fit the text", () => {
    const asked = [order(repeal("dieu-9"))];
    const act = outline(render([...asked, order(repeal("dieu-12"))]));
    expect(proveRoundTrip(act, asked, instrument.effectiveOn)).toMatchObject([
      { kind: "extra", read: { target: "dieu-12" } },
    ]);
    expect(proveRoundTrip(act, asked, null)).toMatchObject([{ kind: "other-day" }, { kind: "extra" }]);
    expect(prove(asked, baseOf({}))).toMatchObject([{ kind: "not-applied", reason: "target-missing" }]);
  });
});

const article = fc.integer({ min: 1, max: 40 }).map((number) => `dieu-${number}`);
const clause = fc.tuple(article, fc.integer({ min: 1, max: 9 })).map(([at, number]) => `${at}/khoan-${number}`);
const point = fc
  .tuple(clause, fc.constantFrom("a", "b", "d", "dd", "e", "g"))
  .map(([at, letter]) => `${at}/diem-${letter}`);

describe("generated instruments", () => {
  const address = fc.oneof(article, clause, point);
  const syllable = fc.constantFrom("hồ sơ", "giấy phép", "trực tuyến", "bản sao", "cơ quan", "thời hạn 05 ngày", "nộp");
  const phrase = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));
  const text = fc.array(phrase, { minLength: 1, maxLength: 3 }).map((all) => `${all.join(", ")}.`);
  const change = fc.oneof<fc.Arbitrary<Change>[]>(
    fc
      .tuple(address, text)
      .map(([target, wording]) => restate(target, target.includes("/") ? wording : `Quy định\n${wording}`)),
    address.map(repeal),
    fc.tuple(address, phrase, phrase).map(([target, old, fresh]) => words(target, old, fresh)),
    fc
      .tuple(address, phrase)
      .map(([target, old]): Change => ({ op: "delete_words", target, old, within: null, scope: "all" })),
    fc.tuple(address, phrase, phrase, fc.constantFrom("before" as const, "after" as const)).map(
      ([target, old, fresh, position]): Change => ({
        op: "insert_words",
        target,
        old,
        new: fresh,
        position,
        scope: "all",
      }),
    ),
    fc.tuple(clause, text).map(
      ([beside, wording]): Change => ({
        op: "insert_provision",
        target: `${beside}a`,
        text: wording,
        position: "after",
        beside,
      }),
    ),
    fc.tuple(article, phrase).map(([target, wording]): Change => ({ op: "replace_heading", target, text: wording })),
  );
  const day = fc.constantFrom(null, null, null, dayOf(2027, 1, 1)!);
  const orders = fc
    .uniqueArray(change, { minLength: 1, maxLength: 12, selector: ({ op, target }) => `${op} ${target}` })
    .chain((changes) =>
      fc.tuple(
        ...changes.map((one) =>
          fc.tuple(fc.constantFrom(decree, circular), day).map(([document, on]) => order(one, document, on)),
        ),
      ),
    );

  test("come back order by order", () => {
    fc.assert(
      fc.property(orders, (asked) => {
        expect(prove(asked)).toEqual([]);
      }),
      { seed: 2026, numRuns: 150 },
    );
  });

  test("name provisions so that a citation finds them all", () => {
    fc.assert(
      fc.property(fc.uniqueArray(address, { minLength: 1, maxLength: 8 }), (addresses) => {
        fc.pre(!addresses.some((one) => addresses.some((other) => one.startsWith(`${other}/`))));
        const found = findCitations(citeAll(addresses)).flatMap((citation) => citation.addresses);
        expect(found.toSorted()).toEqual(addresses.toSorted());
      }),
      { seed: 2026, numRuns: 300 },
    );
  });
});
