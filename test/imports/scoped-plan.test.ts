import { describe, expect, it } from "vitest";
import type { CatalogProcedure } from "../../src/imports/catalog-procedure.ts";
import { type Holdings, type ImportScope, planWithin } from "../../src/imports/scoped-plan.ts";
import type { Day } from "../../src/values/day.ts";
import { placed, procedure } from "./procedure-sheets.ts";

const ministry = (name: string, shortName = name, closedOn: Day | null = null) => ({
  id: shortName,
  name,
  shortName,
  closedOn,
});
const holdings: Holdings = {
  procedures: [procedure({ code: "1.000009", name: "Đã có", ministry: "Bộ Tài chính" })],
  otherCodes: new Set(["2.000001"]),
  ministries: [
    ministry("Bộ Tài chính"),
    ministry("Bộ Nông nghiệp và Môi trường", "Bộ NN&MT"),
    ministry("Bộ Giao thông vận tải", "Bộ GTVT", "2025-03-01" as Day),
  ],
};
const everywhere: ImportScope = { only: null, otherwise: null };
const finance: ImportScope = { only: "Bộ Tài chính", otherwise: "Bộ Tài chính" };
const farming: ImportScope = { only: "Bộ Nông nghiệp và Môi trường", otherwise: "Bộ Nông nghiệp và Môi trường" };

const planOf = (stated: Partial<CatalogProcedure>, scope: ImportScope) => {
  const list = { rowCount: 1, procedures: [placed(procedure(stated), 5)], problems: [] };
  return planWithin(list, holdings, scope);
};

describe("whose procedures a file may touch", () => {
  it.each<[string, Partial<CatalogProcedure>, ImportScope, string]>([
    ["its full name", { ministry: "Bộ Tài chính" }, everywhere, "Bộ Tài chính"],
    ["capitals", { ministry: "BỘ TÀI CHÍNH" }, finance, "Bộ Tài chính"],
    ["its short name", { ministry: "Bộ NN&MT" }, everywhere, "Bộ Nông nghiệp và Môi trường"],
    ["nothing, where the importer has a ministry", { ministry: null }, finance, "Bộ Tài chính"],
  ])("a new record finds its ministry by %s", (_name, stated, scope, expected) => {
    const plan = planOf(stated, scope);
    expect(plan.problems).toEqual([]);
    expect(plan.add.map((record) => record.ministry)).toEqual([expected]);
  });

  it.each<[string, Partial<CatalogProcedure>, ImportScope, string, object]>([
    ["names nobody", { ministry: null }, everywhere, "ministry-missing", {}],
    ["names an unknown body", { ministry: "Bộ Lữ hành" }, everywhere, "ministry-unknown", { ministry: "Bộ Lữ hành" }],
    ["names a closed one", { ministry: "Bộ GTVT" }, everywhere, "ministry-closed", { day: "01/03/2025" }],
    ["is another ministry's", { ministry: "Bộ Tài chính" }, farming, "foreign-agency", { ministry: "Bộ Tài chính" }],
    ["would change another's record", { code: "1.000009" }, farming, "foreign-agency", { ministry: "Bộ Tài chính" }],
    [
      "would take another's record over",
      { code: "1.000009", ministry: "Bộ NN&MT" },
      farming,
      "foreign-agency",
      { ministry: "Bộ Tài chính" },
    ],
    ["has the code of a condition", { code: "2.000001" }, everywhere, "code-of-other-kind", { code: "2.000001" }],
  ])("a row is an error that %s", (_name, stated, scope, code, params) => {
    const plan = planOf(stated, scope);
    expect(plan).toMatchObject({ add: [], change: [], same: [], rowCount: 1 });
    expect(plan.problems).toMatchObject([{ sheet: "", row: 5, code, params, severity: "error" }]);
    expect(plan.problems[0]!.column).toBe(code === "code-of-other-kind" ? "Mã số" : "Cơ quan ban hành");
  });

  it("a record keeps its ministry where the row names none, and moves where an administrator's file says so", () => {
    const same = { code: "1.000009", name: "Đã có" };
    expect(planOf(same, everywhere)).toMatchObject({ same: ["1.000009"], problems: [] });
    const moved = planOf({ ...same, ministry: "Bộ NN&MT" }, everywhere);
    const fields = [{ field: "ministry", from: "Bộ Tài chính", to: "Bộ Nông nghiệp và Môi trường" }];
    expect(moved.change).toEqual([{ code: "1.000009", fields }]);
  });
});
