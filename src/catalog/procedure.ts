/**
 * The parts of an administrative procedure. Seven must be laid down (Decree 63/2010/NĐ-CP, Article 8.2 as amended by Decree
 * 92/2017/NĐ-CP, points a–g); form, result, conditions and fees when they apply (point h). A part that nobody stated is
 * null, which is not the same as "none".
 */
export type Procedure = {
  readonly decisionNo: string | null;
  readonly level: string | null;
  readonly type: string | null;
  readonly applicants: string | null;
  readonly competentAgency: string | null;
  readonly implementingAgencies: readonly string[];
  readonly result: string | null;
  readonly conditions: string | null;
  readonly steps: string | null;
  readonly channels: string | null;
  readonly timeLimit: string | null;
  readonly fee: string | null;
  readonly dossier: string | null;
  readonly legalBasis: readonly string[];
  readonly receptionAddress: string | null;
  readonly related: string | null;
};

export const emptyProcedure: Procedure = {
  decisionNo: null,
  level: null,
  type: null,
  applicants: null,
  competentAgency: null,
  implementingAgencies: [],
  result: null,
  conditions: null,
  steps: null,
  channels: null,
  timeLimit: null,
  fee: null,
  dossier: null,
  legalBasis: [],
  receptionAddress: null,
  related: null,
};

/** The parts in the order of the official sheet, with how each is read out of the record. */
export const procedureParts = [
  { code: "steps", required: true, vi: "Trình tự thực hiện", en: "Order of steps", of: (p: Procedure) => p.steps },
  {
    code: "channels",
    required: true,
    vi: "Cách thức thực hiện",
    en: "Manner of filing",
    of: (p: Procedure) => p.channels,
  },
  { code: "dossier", required: true, vi: "Thành phần, số lượng hồ sơ", en: "Dossier", of: (p: Procedure) => p.dossier },
  {
    code: "time-limit",
    required: true,
    vi: "Thời hạn giải quyết",
    en: "Time limit",
    of: (p: Procedure) => p.timeLimit ?? p.channels,
  },
  {
    code: "applicants",
    required: true,
    vi: "Đối tượng thực hiện",
    en: "Who applies",
    of: (p: Procedure) => p.applicants,
  },
  { code: "agency", required: true, vi: "Cơ quan giải quyết", en: "Handling agency", of: agencies },
  { code: "result", required: false, vi: "Kết quả thực hiện", en: "Result", of: (p: Procedure) => p.result },
  {
    code: "conditions",
    required: false,
    vi: "Yêu cầu, điều kiện",
    en: "Requirements",
    of: (p: Procedure) => p.conditions,
  },
  { code: "fee", required: false, vi: "Phí, lệ phí", en: "Fees", of: (p: Procedure) => p.fee },
] as const;

/** How many of the seven required parts are stated; the name, which every record has, is the first of them. */
export function completeness(procedure: Procedure): {
  readonly stated: number;
  readonly required: number;
  readonly missing: readonly string[];
} {
  const required = procedureParts.filter((part) => part.required);
  const missing = required.filter((part) => part.of(procedure) === null).map((part) => part.code);
  return { stated: required.length - missing.length + 1, required: required.length + 1, missing };
}

function agencies(procedure: Procedure): string | null {
  return procedure.implementingAgencies.join("\n") || procedure.competentAgency;
}
