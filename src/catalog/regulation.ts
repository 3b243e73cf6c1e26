/**
 * A business regulation: one requirement that the State makes of those who do business. Five kinds are counted (Resolution
 * 68/NQ-CP of 2020): administrative procedures, requirements and conditions, reporting regimes, mandatory standards and
 * technical regulations, specialised inspection. A regulation that ends keeps its record and the day of its end.
 */
import type { Day } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";

export const regulationKinds = [
  { code: "procedure", vi: "Thủ tục hành chính", en: "Administrative procedure" },
  { code: "condition", vi: "Yêu cầu, điều kiện kinh doanh", en: "Business condition" },
  { code: "reporting", vi: "Chế độ báo cáo", en: "Reporting regime" },
  { code: "standard", vi: "Tiêu chuẩn, quy chuẩn kỹ thuật", en: "Standard or technical regulation" },
  { code: "inspection", vi: "Kiểm tra chuyên ngành", en: "Specialised inspection" },
] as const;

export type RegulationKind = (typeof regulationKinds)[number]["code"];

export type Regulation = {
  readonly id: string;
  readonly code: string;
  readonly kind: RegulationKind;
  readonly name: string;
  readonly ministryId: string;
  readonly field: string | null;
  readonly summary: string | null;
  readonly endedOn: Day | null;
  readonly source: string;
  /** True where facts are assumed for demonstration; the page says so. */
  readonly assumed: boolean;
  readonly version: number;
  readonly updatedAt: Instant;
};

export function regulationKindName(kind: RegulationKind, locale: "vi" | "en"): string {
  return regulationKinds.find(({ code }) => code === kind)![locale];
}

/** In force on that day: the day of its end is the first day without it. */
export function isInForceOn(regulation: Pick<Regulation, "endedOn">, day: Day): boolean {
  return regulation.endedOn === null || day < regulation.endedOn;
}
