import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProcedureList } from "../../src/imports/procedure-list.ts";
import { readCsv } from "../../src/office/csv.ts";
import { readTableFile } from "../../src/office/table-file.ts";
import { describeShared, shared } from "../support/shared.ts";
import { portalHeadings, workbook } from "./procedure-sheets.ts";

const title = ["DANH SÁCH THỦ TỤC HÀNH CHÍNH"];
const good = ["1.000448", "Cấp thẻ", "Bộ Tư pháp", "Sở Tư pháp\nBộ Tư pháp", "Hộ tịch"];
const other = (code: string, name = "Đổi thẻ") => [code, name, "Bộ Tư pháp", "Sở Tư pháp", "Hộ tịch"];

const brief = (rows: readonly (readonly string[])[]) =>
  readProcedureList(workbook(rows)).problems.map(({ row, column, code, severity }) => [row, column, code, severity]);

describe("a list of procedures", () => {
  it("is found below its title, several agencies in one cell", () => {
    const list = readProcedureList(workbook([title, [""], portalHeadings, good, other("1.000449")]));
    expect(list.problems).toEqual([]);
    expect(list.rowCount).toBe(2);
    expect(list.procedures[0]).toMatchObject({
      sheet: "DS",
      row: 4,
      procedure: {
        code: "1.000448",
        implementingAgencies: ["Sở Tư pháp", "Bộ Tư pháp"],
        field: "Hộ tịch",
        result: null,
      },
    });
  });

  it.each([
    [["Mã TTHC (*)", "TÊN THỦ TỤC HÀNH CHÍNH:", "linh_vuc"]],
    [["ma so", "ten", "1. Lĩnh vực"]],
    [["code", "name", "field"]],
    [["Mã số", "Tên", "Lĩnh vực"].map((heading) => heading.normalize("NFD"))],
  ])("reads the headings %j", (headings) => {
    const list = readProcedureList(workbook([headings, ["1.000448", "Cấp thẻ", "Hộ tịch"]]));
    expect(list.problems).toEqual([]);
    expect(list.procedures[0]!.procedure).toMatchObject({ code: "1.000448", name: "Cấp thẻ", field: "Hộ tịch" });
  });

  it.each<[string, readonly string[], readonly unknown[]]>([
    ["no code", other(""), ["Mã số", "code-missing", "error"]],
    ["a word for a code", other("chưa có"), ["Mã số", "code-wrong", "error"]],
    ["a code too long", other("1.0004481"), ["Mã số", "code-wrong", "error"]],
    ["a comma in the code", other("1,000450"), ["Mã số", "code-separator", "warning"]],
    ["no point in the code", other("1000450"), ["Mã số", "code-separator", "warning"]],
    ["lost zeros", other("1.01417"), ["Mã số", "code-zeros", "warning"]],
    ["an agency behind the code", other("1.000450.000.00.00.H56"), ["Mã số", "code-suffix", "warning"]],
    ["no name", other("1.000450", ""), ["Tên", "name-missing", "error"]],
    ["nothing stated for a name", other("1.000450", "Không có thông tin"), ["Tên", "name-missing", "error"]],
    ["the same code again", other("1.000448"), ["Mã số", "code-repeated", "error"]],
    ["the same code after mending", other("1,000448"), ["Mã số", "code-separator", "warning"]],
    ["a formula's fault", ["1.000450", "a", "#REF!"], ["Cơ quan ban hành", "cell-fault", "error"]],
    ["destroyed letters", ["1.000450", "C\uFFFDp thẻ"], ["Tên", "text-destroyed", "error"]],
    ["a group title", ["", "I. Lĩnh vực hộ tịch"], ["", "row-passed-over", "warning"]],
    ["a group title in the first column", ["II. Lĩnh vực chứng thực"], ["", "row-passed-over", "warning"]],
  ])("names the place of %s", (_name, row, [column, code, severity]) => {
    expect(brief([title, portalHeadings, good, row])[0]).toEqual([4, column, code, severity]);
  });

  it("names both rows of a repeated code and keeps the first", () => {
    const list = readProcedureList(workbook([portalHeadings, good, other("1.000449"), other("1,000448")]));
    expect(list.problems.find((problem) => problem.code === "code-repeated")!.params).toMatchObject({
      row: 4,
      firstRow: 2,
    });
    expect(list.procedures.map(({ row }) => row)).toEqual([2, 3]);
    expect(list.rowCount).toBe(3);
  });

  it("passes over column numbers, headings printed again and empty rows in silence", () => {
    const rows = [
      portalHeadings,
      ["(1)", "(2)", "(3)", "(4)", "(5)"],
      good,
      ["", ""],
      portalHeadings,
      other("1.000449"),
    ];
    const list = readProcedureList(workbook(rows));
    expect([list.rowCount, list.problems]).toEqual([2, []]);
  });

  it("names a missing heading and what was found instead", () => {
    const [problem] = readProcedureList(workbook([title, ["Số thứ tự", ...portalHeadings.slice(1)], good])).problems;
    expect(problem).toMatchObject({ row: 2, column: "Mã số", code: "heading-missing", severity: "error" });
    expect(problem!.params.found).toBe("Số thứ tự, Tên, Cơ quan ban hành, Cơ quan thực hiện, Lĩnh vực");
  });

  it("lists columns it does not know, and one that says the same twice", () => {
    const list = readProcedureList(
      workbook([
        [...portalHeadings, "STT", "Tên thủ tục", "Ghi chú"],
        [...good, "1", "x", "y"],
      ]),
    );
    expect(list.problems.map(({ code, column, params }) => [code, column, params])).toEqual([
      ["heading-repeated", "Tên thủ tục", { first: "Tên" }],
      ["columns-unknown", "", { headings: "STT, Ghi chú" }],
    ]);
    expect(list.procedures[0]!.procedure.name).toBe("Cấp thẻ");
  });

  it("reads every sheet with a table and says which it passes over", () => {
    const first = workbook([portalHeadings, good], "A").sheets;
    const second = workbook([["Ghi chú chung"]], "B").sheets;
    const third = workbook([portalHeadings, other("1.000448")], "C").sheets;
    const list = readProcedureList({ sheets: [...first, ...second, ...third], problems: [] });
    expect(list.problems.map(({ sheet, code, severity }) => [sheet, code, severity])).toEqual([
      ["B", "sheet-passed-over", "warning"],
      ["C", "code-repeated", "error"],
    ]);
  });

  it.each([
    ["no table at all", [["Thông báo"], ["Kính gửi các đơn vị"]], "sheet-passed-over"],
    ["headings alone", [portalHeadings], "no-rows"],
  ])("refuses %s", (_name, rows, code) => {
    expect(readProcedureList(workbook(rows)).problems).toMatchObject([{ code, severity: "error" }]);
  });

  it("leaves out a row whose values have moved, but not one under a short title line", () => {
    const text = "DANH SÁCH\nMã số,Tên,Lĩnh vực\n1.000448,Cấp thẻ,Hộ tịch\n1.000449,Đổi, cấp lại thẻ,Hộ tịch\n";
    const list = readProcedureList(readCsv(text));
    expect(list.problems.map(({ row, code }) => [row, code])).toEqual([[4, "row-too-long"]]);
    expect(list.procedures.map(({ procedure }) => procedure.code)).toEqual(["1.000448"]);
  });

  it("gives a cell merged over several rows to each of them", () => {
    const covered = new Map([[2, { text: "Bộ Tư pháp", fromAbove: true }]]);
    const rows = [
      { row: 1, cells: portalHeadings },
      { row: 2, cells: good },
      { row: 3, cells: ["1.000449", "Đổi thẻ", "", "", "Hộ tịch"], covered },
    ];
    const list = readProcedureList({ sheets: [{ name: "", rows }], problems: [] });
    expect(list.procedures[1]!.procedure.ministry).toBe("Bộ Tư pháp");
  });
});

describeShared("real lists of procedures", () => {
  const list = async (path: string) => {
    const { workbook: read } = await readTableFile(readFileSync(shared(`data/${path}`)));
    return readProcedureList(read);
  };

  it.each([
    ["hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx", 271, []],
    ["hard/xlsx/toa-an-nhan-dan.xlsx", 3, []],
    [
      "vn-procedures/procedures_index.csv",
      1317,
      ["columns-unknown", "decision-number-unusual", "furniture-removed", "legal-basis-without-number"],
    ],
    [
      "vn-procedures/procedures_full.jsonl",
      569,
      ["columns-unknown", "decision-number-unusual", "furniture-removed", "legal-basis-without-number"],
    ],
    ["vn-procedures/procedures_mod_structured.jsonl", 102, ["columns-unknown", "decision-number-unusual"]],
  ])("%s: %i procedures without an error", async (path, count, codes) => {
    const { rowCount, procedures, problems } = await list(path);
    expect([rowCount, procedures.length]).toEqual([count, count]);
    expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
    expect([...new Set(problems.map((problem) => problem.code))].sort()).toEqual(codes);
  });

  it("reads several agencies of a court from one cell", async () => {
    const { procedures } = await list("hard/xlsx/toa-an-nhan-dan.xlsx");
    expect(procedures[0]!.procedure.implementingAgencies).toEqual([
      "Tòa án nhân dân cấp cao",
      "Tòa án nhân dân tỉnh, thành phố trực thuộc trung ương",
      "Tòa án nhân dân cấp huyện, quận, thị xã, thành phố thuộc tỉnh và tương đương",
    ]);
  });

  it("leaves none of the page's words in a result", async () => {
    const { procedures } = await list("vn-procedures/procedures_full.jsonl");
    const results = procedures.map(({ procedure }) => procedure.result ?? "");
    expect(
      results.filter((result) => /Chọn cơ quan thực hiện|Nộp hồ sơ$|Không có thông tin|Mã: /.test(result)),
    ).toEqual([]);
    expect(results.filter((result) => result !== "").length).toBeGreaterThan(550);
  });
});
