import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTableFile } from "../../src/office/table-file.ts";
import { writeXlsx } from "../../src/office/xlsx.ts";
import { oleOf } from "./sheet-files.ts";
import { describeShared, shared } from "../support/shared.ts";

const table = "Mã số;Tên thủ tục\n1.000448;Cấp giấy phép kinh doanh dịch vụ lữ hành\n1.000449;Đổi thẻ hướng dẫn viên\n";

describe("a table out of any file", () => {
  it.each([
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${table}`), "utf-8"],
    ["decomposed UTF-8", Buffer.from(table.normalize("NFD")), "utf-8"],
    ["UTF-16", Buffer.from(`\uFEFF${table}`, "utf16le"), "utf-16le"],
  ])("reads %s", async (_name, bytes, encoding) => {
    const read = await readTableFile(bytes);
    expect([read.kind, read.encoding, read.workbook.problems]).toEqual(["csv", encoding, []]);
    expect(read.workbook.sheets[0]!.rows[2]!.cells).toEqual(["1.000449", "Đổi thẻ hướng dẫn viên"]);
  });

  it("reads a workbook and JSON lines by the same door", async () => {
    const xlsx = await readTableFile(await writeXlsx([{ name: "A", rows: [["Mã số"], ["1.000448"]] }]));
    expect(xlsx.workbook.sheets[0]!.rows[1]).toEqual({ row: 2, cells: ["1.000448"] });
    const lines = await readTableFile(Buffer.from('{"ma_thu_tuc":"1.000448"}\n'));
    expect(lines.workbook.sheets[0]!.rows[1]).toEqual({ row: 1, cells: ["1.000448"] });
  });

  it.each([
    ["nothing", new Uint8Array(), "file-is-empty"],
    ["a workbook under a password", oleOf(["EncryptedPackage"]), "file-is-office-encrypted"],
    ["prose", Buffer.from("Kính gửi các bộ\n"), "file-is-text"],
  ])("refuses %s", async (_name, bytes, code) => {
    const { workbook } = await readTableFile(bytes);
    expect(workbook).toMatchObject({ sheets: [], problems: [{ code, severity: "error" }] });
  });
});

describeShared("real tables in other languages", () => {
  it.each([
    "us-rules/gao_major_rules.csv",
    "ca-abb/cnsc_administrative_burden_baseline.csv",
    "de-cost-tables/zeitwerttabelle_buerger.csv",
  ])("%s is read", async (path) => {
    const { workbook } = await readTableFile(readFileSync(shared(`data/${path}`)));
    expect(workbook.problems.filter((problem) => problem.severity === "error")).toEqual([]);
    expect(workbook.sheets[0]!.rows.length).toBeGreaterThan(10);
  });
});
