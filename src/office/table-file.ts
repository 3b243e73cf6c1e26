/**
 * A table out of any file an office sends: told by its bytes what it is, decoded from whatever encoding it is in, read as rows of
 * plain cells. A file that is no table is refused by a code of its own.
 */
import { readCsv } from "./csv.ts";
import { decodeText, type Encoding } from "./encodings.ts";
import { type FileKind, fileKind, unusableTable } from "./file-kind.ts";
import { readJsonLines } from "./json-lines.ts";
import { type FileProblem, unreadable, type Workbook } from "./sheet.ts";
import { readXlsx } from "./xlsx.ts";

export type TableFile = {
  readonly kind: FileKind;
  /** Null where the format fixes it. */
  readonly encoding: Encoding | null;
  readonly workbook: Workbook;
};

/** Never throws for what is in the file: what is wrong with it stands in the workbook's problems. */
export async function readTableFile(bytes: Uint8Array): Promise<TableFile> {
  const kind = fileKind(bytes);
  const unusable = unusableTable(kind);
  if (unusable) return { kind, encoding: null, workbook: unreadable(unusable) };
  if (kind === "xlsx") return { kind, encoding: null, workbook: await readXlsx(bytes) };
  const decoded = decodeText(bytes);
  if ("refused" in decoded) return { kind, encoding: null, workbook: unreadable(`text-${decoded.refused}`) };
  const { sheets, problems } = kind === "csv" ? readCsv(decoded.text) : readJsonLines(decoded.text);
  const doubts = decoded.problems.flatMap((problem) => (problem === "decomposed" ? [] : [doubt(`text-${problem}`)]));
  return { kind, encoding: decoded.encoding, workbook: { sheets, problems: [...doubts, ...problems] } };
}

function doubt(code: FileProblem["code"]): FileProblem {
  return { sheet: "", row: null, column: "", code, params: {}, severity: "warning" };
}
