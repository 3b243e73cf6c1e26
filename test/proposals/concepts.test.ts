import { describe, expect, it } from "vitest";
import { type Authority, authorityOver, competenceOver, type TouchedText } from "../../src/proposals/competence.ts";
import { contentHash } from "../../src/proposals/content-hash.ts";
import { leverName, levers } from "../../src/proposals/levers.ts";
import { proposalCode } from "../../src/proposals/proposal.ts";
import { type Draft, isReady, lacksOf, taskStatuses } from "../../src/proposals/readiness.ts";
import { storedText } from "../../src/amending/stored-text.ts";
import { wordingHash } from "../../src/amending/wording-hash.ts";
import { noChange } from "../../src/proposals/asked-change.ts";
import { amendedTexts, hasEffect, type Touched, wordingOf } from "../../src/proposals/touched.ts";
import { readTypedAddress } from "../../src/proposals/typed-address.ts";
import { textHash } from "../../src/legal-text/text-hash.ts";
import type { Day } from "../../src/values/day.ts";

const text = "Thương nhân báo cáo hằng tháng về Sở Công Thương, kèm báo cáo hằng tháng của đại lý.";

const clause: Touched = {
  ...noChange,
  provisionId: "p1",
  baseVersionId: "v1",
  baseHash: textHash(text),
  baseOn: null,
  baseUnits: null,
  repeat: 0,
  address: "dieu-4/khoan-1",
  own: { provisionId: "p1", address: "dieu-4/khoan-1", kind: "khoan", number: "1", heading: null, text },
  below: [],
  document: {
    id: "d1",
    number: "38/2014/TT-BCT",
    kind: "thong_tu",
    title: "về xăng dầu",
    issuerId: "BCT",
    issuedOn: "2014-10-24" as Day,
  },
};

/** A clause whose words all stand in its points. */
const point = { kind: "diem", heading: null } as const;
const points = [
  { ...point, provisionId: "p2", number: "a", address: "dieu-4/khoan-1/diem-a", text: "đơn đề nghị;" },
  { ...point, provisionId: "p3", number: "b", address: "dieu-4/khoan-1/diem-b", text: "bản sao giấy phép." },
];
const empty = { ...clause.own, text: "" };
const inPoints: Touched = { ...clause, own: empty, below: points, baseHash: wordingHash(empty, points) };
const lawOf = (...units: readonly Touched["own"][]) =>
  new Map([["d1", storedText(units.map((unit) => ({ ...unit, status: "in_force" as const })))]]);

const changes: readonly [string, Partial<Touched>, string | { key: string }][] = [
  ["keep", {}, text],
  ["a repeal", { choice: "repeal" }, ""],
  [
    "new wording",
    { choice: "replace_provision", text: "Thương nhân không phải báo cáo." },
    "Thương nhân không phải báo cáo.",
  ],
  [
    "a phrase that stands twice",
    { choice: "replace_words", oldWords: "hằng tháng", newWords: "hằng năm" },
    { key: "amending.problem.phrase-repeated" },
  ],
  [
    "a phrase replaced everywhere",
    { choice: "replace_words", oldWords: "hằng tháng", newWords: "hằng năm", place: "everywhere" },
    text.replaceAll("hằng tháng", "hằng năm"),
  ],
  [
    "a phrase that is not there",
    { choice: "delete_words", oldWords: "hằng quý" },
    { key: "amending.problem.phrase-not-found" },
  ],
  [
    "a phrase dropped",
    { choice: "delete_words", oldWords: ", kèm báo cáo hằng tháng của đại lý" },
    "Thương nhân báo cáo hằng tháng về Sở Công Thương.",
  ],
  [
    "a wording written for another base",
    { choice: "repeal", baseHash: textHash("khác") },
    { key: "amending.problem.base-moved" },
  ],
];

describe("a touched provision", () => {
  it.each(changes)("becomes with %s", (_what, change, expected) => {
    const { after, problem } = wordingOf({ ...clause, ...change });
    if (typeof expected === "string") expect([after, problem]).toEqual([expected, null]);
    else expect(problem).toMatchObject(expected);
  });

  it("changes words only when they become others", () => {
    expect(hasEffect({ ...clause, choice: "replace_provision", text })).toBe(false);
    expect(hasEffect({ ...clause, choice: "repeal" })).toBe(true);
    expect(hasEffect(clause)).toBe(false);
  });

  it("repeals with everything under it, and is restated with everything in it", () => {
    const repealed = { ...inPoints, choice: "repeal" } as const;
    expect(hasEffect(repealed)).toBe(true);
    expect(wordingOf(repealed)).toMatchObject({ before: "a) đơn đề nghị;\nb) bản sao giấy phép.", after: "" });
    expect(amendedTexts([repealed])[0]?.clauses).toEqual(["Bãi bỏ khoản 1 Điều 4."]);
    const words = { choice: "replace_words", oldWords: "giấy phép", newWords: "chứng chỉ" } as const;
    expect(wordingOf({ ...inPoints, ...words }).after).toBe("a) đơn đề nghị;\nb) bản sao chứng chỉ.");
    const restated = { choice: "replace_provision", text: "Gồm:\na) đơn.\nb) ảnh." } as const;
    expect(wordingOf({ ...inPoints, ...restated }).after).toBe("Gồm:\na) đơn.\nb) ảnh.");
  });

  it("makes the sentences of the amending text, one text after the other", () => {
    const decree = { ...clause.document, id: "d2", number: "83/2014/NĐ-CP", kind: "nghi_dinh" } as const;
    const texts = amendedTexts([
      { ...clause, choice: "repeal" },
      { ...clause, choice: "repeal", address: "dieu-7/khoan-2", document: decree },
      clause,
    ]);
    expect(texts.map(({ document, clauses }) => [document.number, clauses])).toEqual([
      ["38/2014/TT-BCT", ["Bãi bỏ khoản 1 Điều 4."]],
      ["83/2014/NĐ-CP", ["Bãi bỏ khoản 2 Điều 7."]],
    ]);
  });
});

describe("the fingerprint of a revision", () => {
  const content = {
    title: "a",
    lever: "abolish",
    reason: "b",
    replacementMethod: null,
    sheetId: "s",
    touched: [clause],
  };
  const repealed = { ...content, touched: [{ ...clause, choice: "repeal" as const }] };
  const others = [
    { ...content, title: "ab", reason: "" },
    { ...content, title: "b", reason: "a" },
    { ...content, sheetId: "t" },
    repealed,
    { ...repealed, touched: [{ ...repealed.touched[0]!, reason: "khác" }] },
    { ...repealed, touched: [{ ...repealed.touched[0]!, effectiveOn: "2027-01-01" as Day }] },
    { ...repealed, touched: [{ ...repealed.touched[0]!, effectiveCondition: "2027-01-01" }] },
    { ...content, touched: [{ ...clause, choice: "renumber" as const, newAddress: "dieu-4/khoan-7" }] },
    { ...content, touched: [{ ...clause, choice: "renumber" as const, newAddress: "dieu-4/khoan-8" }] },
  ];

  it("differs for every content that reads otherwise", () => {
    const hashes = [content, ...others].map(contentHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("does not see provisions that stay, nor how letters are composed", () => {
    expect(contentHash({ ...content, touched: [] })).toBe(contentHash(content));
    expect(contentHash({ ...content, title: "ế".normalize("NFD") })).toBe(contentHash({ ...content, title: "ế" }));
  });
});

const issuers = {
  qh: { id: "QH", kind: "national_assembly" },
  cp: { id: "CP", kind: "government" },
  ttg: { id: "TTG", kind: "prime_minister" },
  bct: { id: "BCT", kind: "ministry" },
  old: { id: "BCN", kind: "ministry" },
  btc: { id: "BTC", kind: "ministry" },
} as const;
const of = (kind: TouchedText["kind"], issuer: keyof typeof issuers): TouchedText => ({
  id: `${kind}-${issuer}`,
  number: kind,
  kind,
  issuer: issuers[issuer],
});

describe("competence", () => {
  const own = new Set(["BCT", "BCN"]);

  it.each<[readonly TouchedText[], string, boolean]>([
    [[of("thong_tu", "bct")], "minister", false],
    [[of("quyet_dinh", "bct"), of("thong_tu", "old")], "minister", false],
    [[of("thong_tu", "btc")], "prime_minister", false],
    [[of("quyet_dinh", "ttg")], "prime_minister", false],
    [[of("nghi_quyet", "cp")], "prime_minister", false],
    [[of("luat", "qh")], "prime_minister", false],
    [[of("thong_tu", "bct"), of("nghi_dinh", "cp")], "prime_minister", true],
  ])("over %j is the %s's (mixed: %s)", (texts, route, isMixed) => {
    expect(competenceOver(texts, own)).toMatchObject({ route, isMixed });
  });

  it("names the highest text, and nobody over nothing", () => {
    const found = competenceOver([of("thong_tu", "bct"), of("luat", "qh"), of("nghi_dinh", "cp")], own);
    expect(found?.highest.kind).toBe("luat");
    expect(competenceOver([], own)).toBeNull();
  });

  it.each<[TouchedText, Authority]>([
    [of("luat", "qh"), "national_assembly"],
    [of("nghi_quyet", "qh"), "national_assembly"],
    [of("phap_lenh", "qh"), "standing_committee"],
    [of("nghi_quyet", "cp"), "government"],
    [of("nghi_dinh", "cp"), "government"],
    [of("quyet_dinh", "ttg"), "prime_minister"],
    [of("quyet_dinh", "bct"), "minister"],
    [of("thong_tu", "bct"), "minister"],
  ])("who amends %j: %s", (touchedText, authority) => {
    expect(authorityOver(touchedText)).toBe(authority);
  });
});

describe("readiness", () => {
  const complete: Draft = {
    title: "Bỏ báo cáo",
    lever: "abolish",
    reason: "Số liệu đã có trong hệ thống khác.",
    touched: [{ ...clause, choice: "repeal" }],
    texts: lawOf(clause.own),
    cost: { isAfterKnown: true, isDearer: false, linesWithoutSource: 0 },
    competence: competenceOver([of("thong_tu", "bct")], new Set(["BCT"])),
    rivals: [],
  };

  it.each<[string, Partial<Draft>, readonly string[], boolean]>([
    ["complete", {}, [], true],
    ["nothing touched", { touched: [] }, ["provisions", "operation"], false],
    ["all kept", { touched: [clause] }, ["operation"], false],
    ["another text in force", { texts: lawOf({ ...clause.own, text: "Khác." }) }, ["base-moved"], false],
    ["no longer in force", { texts: lawOf() }, ["base-moved"], false],
    ["an unknown lever", { lever: "?" }, ["lever"], false],
    ["19 characters of reason", { reason: "1234567890123456789 " }, ["reason"], false],
    ["no cost", { cost: null }, ["cost"], false],
    ["no source", { cost: { isAfterKnown: true, isDearer: false, linesWithoutSource: 2 } }, ["source"], true],
    ["dearer", { cost: { isAfterKnown: true, isDearer: true, linesWithoutSource: 0 } }, ["dearer"], true],
    [
      "the same words",
      { touched: [{ ...clause, choice: "replace_provision", text }] },
      ["nothing-repealed", "same-words"],
      false,
    ],
    [
      "a phrase missing",
      { touched: [{ ...clause, choice: "delete_words", oldWords: "x" }] },
      ["nothing-repealed", "not-applicable"],
      false,
    ],
    [
      "a clause restated with its points",
      {
        lever: "merge",
        touched: [{ ...inPoints, choice: "replace_provision", text: "Hồ sơ gồm:\na) đơn;\nb) ảnh." }],
        texts: lawOf(empty, ...points),
      },
      [],
      true,
    ],
    [
      "a change inside what is repealed",
      {
        touched: [
          { ...inPoints, choice: "repeal" },
          {
            ...clause,
            choice: "delete_words",
            oldWords: "đề nghị",
            address: points[0]!.address,
            provisionId: "p2",
            own: points[0]!,
            baseHash: textHash(points[0]!.text),
          },
        ],
        texts: lawOf(empty, ...points),
      },
      ["clash"],
      false,
    ],
    [
      "an abolition that repeals nothing",
      { touched: [{ ...clause, choice: "delete_words", oldWords: "của đại lý" }] },
      ["nothing-repealed"],
      false,
    ],
    ["another proposal on the regulation", { rivals: ["DX-2026-BCT-0001"] }, ["rivals"], true],
    [
      "two powers",
      { competence: competenceOver([of("thong_tu", "bct"), of("luat", "qh")], new Set(["BCT"])) },
      ["mixed"],
      true,
    ],
  ])("of a draft with %s", (_what, change, expected, ready) => {
    const lacks = lacksOf({ ...complete, ...change });
    expect(lacks.map(({ key }) => key.replace("proposals.lack.", ""))).toEqual(expected);
    expect(isReady(lacks)).toBe(ready);
  });

  it("says how far each task is", () => {
    expect(taskStatuses(complete, lacksOf(complete))).toEqual({
      provisions: "done",
      lever: "done",
      wording: "done",
      cost: "done",
      reason: "done",
      authority: "done",
    });
    const begun = { ...complete, reason: "ngắn", cost: null, competence: null, touched: [clause] };
    expect(taskStatuses(begun, lacksOf(begun))).toMatchObject({
      wording: "todo",
      cost: "todo",
      reason: "doing",
      authority: "todo",
    });
  });
});

it.each([
  ["khoản 2 Điều 12", "dieu-12/khoan-2"],
  ["Điểm đ khoản 3 điều 5", "dieu-5/khoan-3/diem-dd"],
  ["Điều 5a, khoản 2, điểm b", "dieu-5a/khoan-2/diem-b"],
  ["dieu khoan 2 dieu 7", null],
  ["dieu-5/khoan-3", "dieu-5/khoan-3"],
  ["khoản 2", null],
  ["", null],
])("reads the address %j as %j", (typed, address) => {
  expect(readTypedAddress(typed)).toBe(address);
});

it("numbers proposals by year and ministry", () => {
  expect(proposalCode("2026-03-02" as Day, "BCT", 7)).toBe("DX-2026-BCT-0007");
  expect(proposalCode("2026-03-02" as Day, "BCT", 12345)).toBe("DX-2026-BCT-12345");
});

it("names every lever once, and an old one by its code", () => {
  expect(new Set(levers.map(({ code }) => code)).size).toBe(levers.length);
  expect(leverName("gone", "vi")).toBe("gone");
});
