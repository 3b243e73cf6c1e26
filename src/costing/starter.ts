/**
 * A first sheet to correct instead of an empty one: the groups of form 03/SCM-KSTT, one row per document of the procedure's
 * dossier. Times and prices are left at zero: what nobody stated is not guessed.
 */
import { exact } from "../values/dong.ts";
import { type CostSheet, costLine } from "./sheet.ts";

/** `dossier` is the procedure's dossier as text, one document a line; null when it is not known. */
export function starterSheet(kind: string, dossier: string | null): CostSheet {
  const papers = (dossier ?? "")
    .split("\n")
    .map((line) => line.replace(/^[-+•\s\d.)]+/, "").trim())
    .filter((line) => line.length > 3)
    .slice(0, 20);
  const prepared = papers.length > 0 ? papers : [kind === "reporting" ? "Lập báo cáo" : "Chuẩn bị hồ sơ"];
  return {
    lines: [
      ...prepared.map((name) => costLine({ group: "prepare", name })),
      costLine({ group: "submit", name: "Nộp hồ sơ" }),
      ...(kind === "procedure" ? [costLine({ group: "pay", name: "Nộp phí, lệ phí" })] : []),
      ...(kind === "reporting" ? [] : [costLine({ group: "receive", name: "Nhận kết quả" })]),
    ],
    timesPerYear: exact(1),
    subjects: exact(0),
  };
}
