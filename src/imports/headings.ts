/**
 * The headings under which sources put the parts of a procedure: the portal's own lists, exports of the national database,
 * ministries' annexes and crawled records. They are compared without case, marks, brackets and punctuation.
 */
import { fold } from "../i18n/fold.ts";
import type { ProcedureField } from "./catalog-procedure.ts";

export type ColumnField = "code" | ProcedureField;

/** Without these a table is no list of procedures. */
export const requiredFields = ["code", "name"] as const satisfies readonly ColumnField[];

const headings: Readonly<Record<ColumnField, readonly string[]>> = {
  code: [
    "Mã số",
    "Mã",
    "Mã thủ tục",
    "Mã số thủ tục",
    "Mã TTHC",
    "Mã số TTHC",
    "Mã thủ tục hành chính",
    "Mã số thủ tục hành chính",
    "Mã hồ sơ TTHC",
    "code",
    "procedure code",
  ],
  name: ["Tên", "Tên thủ tục", "Tên TTHC", "Tên thủ tục hành chính", "Thủ tục hành chính", "name", "procedure name"],
  ministry: [
    "Cơ quan ban hành",
    "Cơ quan công bố",
    "Bộ, ngành",
    "Bộ, ngành quản lý",
    "Bộ, cơ quan ngang bộ",
    "Bộ quản lý",
    "ministry",
  ],
  decisionNo: [
    "Số quyết định",
    "Số quyết định công bố",
    "Quyết định công bố",
    "Quyết định công bố TTHC",
    "decision no",
    "decision number",
  ],
  level: ["Cấp thực hiện", "Cấp giải quyết", "Cấp", "level"],
  type: ["Loại thủ tục", "Loại TTHC", "Loại thủ tục hành chính", "type"],
  field: ["Lĩnh vực", "Tên lĩnh vực", "Ngành, lĩnh vực", "field"],
  applicants: ["Đối tượng thực hiện", "Đối tượng", "applicants"],
  competentAgency: [
    "Cơ quan có thẩm quyền",
    "Cơ quan có thẩm quyền quyết định",
    "Cơ quan có thẩm quyền giải quyết",
    "competent agency",
  ],
  implementingAgencies: [
    "Cơ quan thực hiện",
    "Cơ quan giải quyết",
    "Cơ quan trực tiếp thực hiện",
    "Cơ quan giải quyết TTHC",
    "implementing agency",
    "implementing agencies",
  ],
  result: ["Kết quả", "Kết quả thực hiện", "Kết quả xử lý", "Kết quả giải quyết", "Kết quả thực hiện TTHC", "result"],
  conditions: [
    "Yêu cầu, điều kiện",
    "Yêu cầu, điều kiện thực hiện",
    "Yêu cầu, điều kiện thực hiện TTHC",
    "Điều kiện",
    "conditions",
  ],
  steps: ["Trình tự thực hiện", "Trình tự", "Các bước thực hiện", "steps"],
  channels: ["Cách thức thực hiện", "Cách thức", "Hình thức nộp", "channels"],
  timeLimit: ["Thời hạn giải quyết", "Thời hạn", "Thời gian giải quyết", "Thời hạn xử lý", "time limit"],
  fee: ["Phí, lệ phí", "Phí", "Lệ phí", "Phí, lệ phí (nếu có)", "fee", "fees"],
  dossier: ["Thành phần hồ sơ", "Thành phần, số lượng hồ sơ", "Hồ sơ", "dossier"],
  legalBasis: [
    "Căn cứ pháp lý",
    "Căn cứ pháp lý của TTHC",
    "Văn bản quy định",
    "Văn bản QPPL",
    "legal basis",
    "x_legal_basis",
  ],
  receptionAddress: [
    "Địa chỉ tiếp nhận",
    "Địa chỉ tiếp nhận hồ sơ",
    "Địa điểm thực hiện",
    "Nơi tiếp nhận",
    "reception address",
  ],
  related: ["Thủ tục liên quan", "Thủ tục hành chính liên quan", "TTHC liên quan", "related", "related procedures"],
};

const fieldByHeading = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.map((name) => [folded(name), field as ColumnField] as const),
  ),
);

/** The part that a heading announces; undefined when it is not known. */
export function fieldOfHeading(heading: string): ColumnField | undefined {
  return fieldByHeading.get(folded(heading)) ?? fieldByHeading.get(folded(heading.replace(/[([].*$/s, "")));
}

/** The heading that a person would look for. */
export function usualHeading(field: ColumnField): string {
  return headings[field][0]!;
}

/** "1. Mã số (*):" and "MA_SO" are both "ma so". */
function folded(heading: string): string {
  const bare = fold(heading)
    .replace(/[./-]/g, " ")
    .replace(/^(?:\d+\s+)+/, "");
  return bare.replace(/\s+/g, " ").trim();
}
