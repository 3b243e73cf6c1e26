import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTranslator } from "../../src/i18n/message.ts";
import { type CatalogProcedure, listFields, longTextFields } from "../../src/imports/catalog-procedure.ts";
import { importMessages } from "../../src/imports/messages.ts";
import { applyPlan, isFreeOfErrors, planImport, rowsLeftOut, withChange } from "../../src/imports/plan.ts";
import { planDigest } from "../../src/imports/plan-digest.ts";
import { type ProcedureList, readProcedureList } from "../../src/imports/procedure-list.ts";
import { importReport } from "../../src/imports/report.ts";
import { planUndo } from "../../src/imports/undo.ts";
import { readTableFile } from "../../src/office/table-file.ts";
import { readXlsx, writeXlsx } from "../../src/office/xlsx.ts";
import { describeShared, shared } from "../support/shared.ts";
import { placed, portalHeadings, procedure, workbook } from "./procedure-sheets.ts";

const listOf = (...procedures: readonly CatalogProcedure[]): ProcedureList => ({
  rowCount: procedures.length,
  procedures: procedures.map((one, index) => placed(one, index + 2)),
  problems: [],
});
const planOne = (held: Partial<CatalogProcedure>, stated: Partial<CatalogProcedure>) =>
  planImport(listOf(procedure(stated)), [procedure(held)]);

describe("the plan of an import", () => {
  it.each<[string, Partial<CatalogProcedure>, Partial<CatalogProcedure>]>([
    ["nothing stated", { result: "Giấy phép" }, {}],
    [
      "the same list in another order and case",
      { implementingAgencies: ["Sở Tư Pháp", "Bộ Y tế"] },
      { implementingAgencies: ["Bộ Y tế", "Sở Tư pháp"] },
    ],
  ])("keeps a record: %s", (_name, held, stated) => {
    expect(planOne(held, stated)).toMatchObject({ add: [], change: [], same: ["1.000448"], kept: [] });
  });

  it.each<[string, Partial<CatalogProcedure>, Partial<CatalogProcedure>]>([
    ["a mark against a text", { conditions: "Có vốn pháp định" }, { conditions: "có" }],
    ["“Không” against a text", { conditions: "Có vốn pháp định" }, { conditions: "Không" }],
    ["“có” against “Không”", { conditions: "Không" }, { conditions: "có" }],
    ["the first of several results", { result: "Thẻ (KQ.G01.000001)\nVăn bản từ chối." }, { result: "Thẻ" }],
    ["a result cut off in a word", { result: "Quyết định công nhận" }, { result: "Quyết định công nh" }],
    ["one of several agencies", { implementingAgencies: ["Sở A", "Bộ B"] }, { implementingAgencies: ["Bộ B"] }],
    ["fewer legal bases", { legalBasis: ["1/2020/NĐ-CP", "2/2020/TT-BYT"] }, { legalBasis: ["2/2020/TT-BYT"] }],
  ])("holds back what is poorer: %s", (_name, held, stated) => {
    const plan = planOne(held, stated);
    const field = Object.keys(stated)[0]!;
    expect(plan).toMatchObject({
      change: [],
      same: ["1.000448"],
      kept: [{ fields: [{ field, ...fromTo(held, stated, field) }] }],
    });
  });

  it.each<[string, Partial<CatalogProcedure>, Partial<CatalogProcedure>]>([
    ["what was not stated before", {}, { conditions: "có" }],
    ["a text for a mark", { conditions: "có" }, { conditions: "Có vốn pháp định" }],
    ["“Không” for “có”", { conditions: "có" }, { conditions: "Không" }],
    ["a longer text", { result: "Thẻ" }, { result: "Thẻ\nVăn bản từ chối" }],
    ["a shorter name", { name: "Cấp giấy phép lao động" }, { name: "Cấp giấy phép" }],
    ["a lower fee", { fee: "300.000 đồng" }, { fee: "Không" }],
    ["another agency", { implementingAgencies: ["Sở A"] }, { implementingAgencies: ["Sở B"] }],
    ["a word inside another word is no extract", { result: "Thẻ hành nghề; phôi" }, { result: "nghề; phô" }],
  ])("changes: %s", (_name, held, stated) => {
    const field = Object.keys(stated)[0]!;
    expect(planOne(held, stated).change).toEqual([
      { code: "1.000448", fields: [{ field, ...fromTo(held, stated, field) }] },
    ]);
  });

  const code = fc.integer({ min: 1, max: 6 }).map((number) => `1.00000${number}`);
  const text = fc.option(
    fc.constantFrom("có", "Không", "Giấy phép", "Giấy phép (KQ.1)\nVăn bản", "Văn bản", "x. y", ""),
    { nil: null },
  );
  const items = fc.option(fc.uniqueArray(fc.constantFrom("Sở A", "Sở B", "Bộ Công an", "sở a"), { minLength: 1 }), {
    nil: null,
  });
  const parts = fc.record({
    name: fc.constantFrom("Một", "Một hai", "Ba"),
    fee: text,
    ...Object.fromEntries(longTextFields.map((field) => [field, text])),
    ...Object.fromEntries(listFields.map((field) => [field, items])),
  });
  const catalogue = fc
    .uniqueArray(fc.tuple(code, parts), { selector: ([key]) => key })
    .map((records) =>
      records.map(([key, values]) => procedure({ code: key, ...(values as Partial<CatalogProcedure>) })),
    );

  it("has nothing left to do once it is applied", () => {
    fc.assert(
      fc.property(catalogue, catalogue, (held, stated) => {
        const after = applyPlan(held, planImport(listOf(...stated), held));
        const again = planImport(listOf(...stated), after);
        expect([again.add, again.change]).toEqual([[], []]);
        expect(again.same).toHaveLength(stated.length);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it("is undone to the letter when nothing changed since", () => {
    fc.assert(
      fc.property(catalogue, catalogue, (held, stated) => {
        const plan = planImport(listOf(...stated), held);
        const undo = planUndo(plan, applyPlan(held, plan), new Set());
        const changes = new Map(undo.restore.map((change) => [change.code, change]));
        const back = applyPlan(held, plan)
          .filter((record) => !undo.remove.includes(record.code))
          .map((record) => withChange(record, changes.get(record.code) ?? { code: record.code, fields: [] }));
        expect(back).toEqual(held);
        expect([undo.changedSince, undo.gone]).toEqual([[], []]);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  it("has a fingerprint that moves with the catalogue and with nothing else", () => {
    const list = listOf(procedure({ fee: "1" }));
    const digest = planDigest(planImport(list, [procedure({ fee: "2" })]));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(planDigest(planImport(listOf(procedure({ fee: "1" })), [procedure({ fee: "2" })]))).toBe(digest);
    expect(planDigest(planImport(list, [procedure({ fee: "3" })]))).not.toBe(digest);
    expect(planDigest(planImport(list, []))).not.toBe(digest);
  });
});

describe("taking an import back", () => {
  const added = procedure({ code: "1.000001" });
  const applied = {
    add: [added],
    change: [{ code: "1.000002", fields: [{ field: "fee" as const, from: "1", to: "2" }] }],
  };
  const changed = procedure({ code: "1.000002", fee: "2", name: "Đổi tên sau đó" });

  it("removes and restores, whatever happened to parts it did not write", () => {
    expect(planUndo(applied, [added, changed], new Set())).toEqual({
      remove: ["1.000001"],
      restore: [{ code: "1.000002", fields: [{ field: "fee", from: "2", to: "1" }] }],
      changedSince: [],
      gone: [],
      used: [],
    });
  });

  const since = [procedure({ code: "1.000001", fee: "9" }), { ...changed, fee: "3" }];
  const listed = [
    { code: "1.000001", fields: [{ field: "fee", from: null, to: "9" }] },
    { code: "1.000002", fields: [{ field: "fee", from: "2", to: "3" }] },
  ];

  it("lists and keeps what was changed since", () => {
    const nothing = { remove: [], restore: [], used: [], gone: [] };
    expect(planUndo(applied, since, new Set())).toEqual({ ...nothing, changedSince: listed });
  });

  it("takes it back where it is ticked", () => {
    expect(planUndo(applied, since, new Set(["1.000001", "1.000002"]))).toEqual({
      remove: ["1.000001"],
      restore: [{ code: "1.000002", fields: [{ field: "fee", from: "3", to: "1" }] }],
      changedSince: listed,
      gone: [],
      used: [],
    });
  });

  it("always keeps an added record that is used, and takes a changed one back", () => {
    const uses = ["1.000001", "1.000002", "1.000003"].map((code) => ({ code, by: "proposal" as const }));
    expect(planUndo(applied, [since[0]!, changed], new Set(["1.000001"]), uses)).toMatchObject({
      remove: [],
      restore: [{ code: "1.000002" }],
      changedSince: [],
      used: [{ code: "1.000001", by: "proposal" }],
    });
  });

  it("names what is gone", () => {
    expect(planUndo(applied, [changed], new Set())).toMatchObject({ remove: [], gone: ["1.000001"] });
  });
});

describe("the report of an import", () => {
  it("gives counts, each problem with its place and a sentence, and the rows left out", () => {
    const rows = [
      portalHeadings,
      ["1.000448", "Cấp thẻ", "Bộ"],
      ["1,000449", "Đổi thẻ", "Bộ"],
      ["", "Hủy thẻ", "Bộ"],
      ["1.000448", "Lại", "Bộ"],
    ];
    const plan = planImport(readProcedureList(workbook(rows)), [procedure({ name: "Cấp thẻ" })]);
    const report = importReport(plan, { kind: "procedures", applied: false }, createTranslator(importMessages, "vi"));
    expect(report).toMatchObject({ kind: "procedures", rows: 4, add: 1, change: 1, same: 0, kept: 0, applied: false });
    expect(report.left_out).toEqual([
      { sheet: "DS", row: 4 },
      { sheet: "DS", row: 5 },
    ]);
    expect(report.problems[1]).toEqual({
      sheet: "DS",
      row: 4,
      column: "Mã số",
      code: "code-missing",
      message: "Thiếu mã thủ tục.",
      severity: "error",
    });
    expect(report.problems[2]!.message).toBe("Mã 1.000448 ở dòng 5 đã có ở dòng 2 DS.");
    expect(isFreeOfErrors(plan)).toBe(false);
  });
});

describeShared("plans of real files", () => {
  const read = async (path: string) =>
    readProcedureList((await readTableFile(readFileSync(shared(`data/${path}`)))).workbook);

  it.each([
    ["hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx", 271],
    ["hard/xlsx/toa-an-nhan-dan.xlsx", 3],
    ["vn-procedures/procedures_index.csv", 1317],
    ["vn-procedures/procedures_full.jsonl", 569],
  ])("%s adds %i, and a second time nothing", async (path, count) => {
    const list = await read(path);
    const first = planImport(list, []);
    expect([first.add.length, first.change.length, first.same.length]).toEqual([count, 0, 0]);
    const second = planImport(list, applyPlan([], first));
    expect([second.add.length, second.change.length, second.same.length]).toEqual([0, 0, count]);
  });

  it("lets the full records stand when the poorer index comes after them", async () => {
    const full = await read("vn-procedures/procedures_full.jsonl");
    const index = await read("vn-procedures/procedures_index.csv");
    const plan = planImport(index, applyPlan([], planImport(full, [])));
    const lost = plan.change
      .flatMap((change) => change.fields)
      .filter(({ field, from }) => from !== null && field !== "implementingAgencies" && field !== "legalBasis");
    expect(lost).toEqual([]);
    expect(plan.kept.length).toBeGreaterThan(500);
  });

  it("names sheet, row and column of what was broken in a copy, and plans the rest", async () => {
    const source = (await readTableFile(readFileSync(shared("data/hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx")))).workbook
      .sheets[0]!;
    const rows = source.rows.map((row) => [...row.cells]);
    rows[10]![0] = "không rõ";
    rows[20]![1] = "";
    rows[30]![0] = rows[5]![0]!;
    rows[40]![0] = rows[40]![0]!.replace(".", ",");
    const copy = await writeXlsx([{ name: "Bản sao", rows }]);
    const plan = planImport(readProcedureList(await readXlsx(copy)), []);
    expect(plan.problems.map(({ sheet, row, column, code, severity }) => [sheet, row, column, code, severity])).toEqual(
      [
        ["Bản sao", 11, "Mã số", "code-wrong", "error"],
        ["Bản sao", 21, "Tên", "name-missing", "error"],
        ["Bản sao", 31, "Mã số", "code-repeated", "error"],
        ["Bản sao", 41, "Mã số", "code-separator", "warning"],
      ],
    );
    expect([plan.rowCount, plan.add.length, rowsLeftOut(plan).length]).toEqual([271, 268, 3]);
  });
});

function fromTo(held: Partial<CatalogProcedure>, stated: Partial<CatalogProcedure>, field: string) {
  return {
    from: procedure(held)[field as keyof CatalogProcedure],
    to: procedure(stated)[field as keyof CatalogProcedure],
  };
}
