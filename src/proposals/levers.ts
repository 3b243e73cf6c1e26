/**
 * The ways to cut a burden, each with what it counts as and which cells of the cost sheet it touches, so that the cost page
 * can say where a change is expected. Counted apart: bãi bỏ, đơn giản hóa, phân cấp, thay giấy tờ bằng dữ liệu (Nghị quyết
 * 66.7/2025/NQ-CP and 66.18/2026/NQ-CP name the same kinds of measure).
 */
export type LeverKind = "abolish" | "simplify" | "decentralise" | "data";
export type CostCell = "lines" | "hours" | "people" | "services" | "fees" | "times_per_year" | "subjects";

export const levers = [
  lever("abolish", "abolish", "Bãi bỏ toàn bộ", "Abolish", ["lines"]),
  lever("narrow_subjects", "simplify", "Thu hẹp đối tượng thực hiện", "Narrow who must comply", ["subjects"]),
  lever("drop_paper", "simplify", "Bỏ thành phần hồ sơ", "Drop a document", ["lines", "hours", "services"]),
  lever("replace_by_data", "data", "Thay giấy tờ bằng dữ liệu", "Replace papers with data", ["lines", "services"]),
  lever("drop_certification", "simplify", "Bỏ yêu cầu chứng thực", "Drop certification", ["hours", "services"]),
  lever("fewer_copies", "simplify", "Giảm số bộ hồ sơ", "Fewer copies", ["services"]),
  lever("shorten_time", "simplify", "Rút ngắn thời hạn giải quyết", "Shorten the time limit", ["hours"]),
  lever("reduce_frequency", "simplify", "Giảm tần suất thực hiện", "Less often", ["times_per_year"]),
  lever("extend_validity", "simplify", "Kéo dài thời hạn hiệu lực giấy phép", "Longer validity", ["times_per_year"]),
  lever("merge", "simplify", "Gộp thủ tục", "Merge procedures", ["lines"]),
  lever("decentralise", "decentralise", "Phân cấp, phân quyền", "Decentralise", ["hours", "services"]),
  lever("post_check", "simplify", "Chuyển từ tiền kiểm sang hậu kiểm", "Check afterwards", ["lines", "hours"]),
  lever("online", "simplify", "Cung cấp trực tuyến toàn trình", "Fully online", ["hours", "services"]),
  lever("reduce_fee", "simplify", "Giảm phí, lệ phí", "Lower the fee", ["fees"]),
  lever("voluntary", "simplify", "Chuyển sang tự nguyện áp dụng", "Make it voluntary", ["subjects"]),
] as const;

export type Lever = {
  readonly code: string;
  readonly kind: LeverKind;
  readonly vi: string;
  readonly en: string;
  readonly cells: readonly CostCell[];
};

export function findLever(code: string): Lever | undefined {
  return levers.find((each) => each.code === code);
}

/** The lever's name; its code where an old record names a lever that is no longer offered. */
export function leverName(code: string, locale: "vi" | "en"): string {
  return findLever(code)?.[locale] ?? code;
}

function lever(code: string, kind: LeverKind, vi: string, en: string, cells: readonly CostCell[]): Lever {
  return { code, kind, vi, en, cells };
}
