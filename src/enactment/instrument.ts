/**
 * An instrument is the amending text through which approved cuts become law: being drafted, submitted to whoever issues it,
 * issued, and in force from its effective day. Only then does a cut count. What was submitted may be recalled, with a reason,
 * and is then being drafted again. A text is amended by its own issuer or by a higher one (Luật Ban hành văn bản quy phạm pháp
 * luật 64/2025/QH15), and takes effect on the day it is issued at the earliest.
 */
import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { formatDay } from "../i18n/format.ts";
import type { DocumentKind } from "../legal-text/document.ts";
import type { OrganisationKind } from "../organisations/organisation.ts";
import { authorities, authorityOver } from "../proposals/competence.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import type { Instant } from "../values/instant.ts";
import type { Issue } from "../values/issue.ts";

export const instrumentStatuses = ["drafting", "submitted", "issued"] as const;
export type InstrumentStatus = (typeof instrumentStatuses)[number];
export const instrumentStages = [...instrumentStatuses, "in_force"] as const;
export type InstrumentStage = (typeof instrumentStages)[number];

export type Instrument = {
  readonly id: string;
  readonly code: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string | null;
  readonly issuerId: string;
  /** The ministry that drafts it. */
  readonly leadId: string;
  readonly status: InstrumentStatus;
  readonly submittedOn: Day | null;
  readonly issuedOn: Day | null;
  /** Null before it is issued, and after while the day is not known. */
  readonly effectiveOn: Day | null;
  /** What the unknown day of an issued text waits for. */
  readonly effectiveCondition: string | null;
  readonly signer: string | null;
  readonly fileId: string | null;
  /** The drafter's own paragraphs: what the text is issued on, and what becomes of what was begun before. */
  readonly grounds: readonly string[];
  readonly transition: readonly string[];
  readonly version: number;
  readonly createdAt: Instant;
};

/** Where it stands on that day: an issued instrument is in force from its effective day. */
export function stageOn(instrument: Pick<Instrument, "status" | "effectiveOn">, day: Day): InstrumentStage {
  const { status, effectiveOn } = instrument;
  return status === "issued" && effectiveOn !== null && effectiveOn <= day ? "in_force" : status;
}

const ministerial: readonly OrganisationKind[] = ["ministry", "ministerial_agency"];

/** Which bodies issue which kind of instrument (Luật 64/2025/QH15, Điều 4). */
const issuers: Readonly<Record<DocumentKind, readonly OrganisationKind[]>> = {
  luat: ["national_assembly"],
  phap_lenh: ["standing_committee"],
  nghi_quyet: ["national_assembly", "standing_committee", "government"],
  nghi_dinh: ["government"],
  quyet_dinh: ["prime_minister", ...ministerial],
  thong_tu: ministerial,
};

export function mayIssue(kind: DocumentKind, issuer: OrganisationKind): boolean {
  return issuers[kind].includes(issuer);
}

/** A text by its kind and who issues it: what amends, or what is amended. */
export type Issued = {
  readonly kind: DocumentKind;
  readonly issuer: { readonly id: string; readonly kind: OrganisationKind };
};

/** May that instrument amend that text? `own` holds the issuer and the organisations that were merged into it. */
export function mayAmend(instrument: Issued, text: Issued, own: ReadonlySet<string>): boolean {
  const rank = (each: Issued) => authorities.indexOf(authorityOver(each));
  if (rank(instrument) !== rank(text)) return rank(instrument) < rank(text);
  return authorityOver(text) !== "minister" || own.has(text.issuer.id);
}

/** True when only the ministry's own cuts may stand in it; a higher text carries the cuts of several ministries. */
export function isMinisterial(instrument: Issued): boolean {
  return authorityOver(instrument) === "minister";
}

/** "VB-2026-CP-01": the year, the issuer, its running number in that year. */
export function instrumentCode(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(2, "0")}`;
}

export function codePrefix(today: Day, issuerCode: string): string {
  return `VB-${today.slice(0, 4)}-${issuerCode}-`;
}

/** A submission that was taken back. */
export type Recall = {
  readonly id: string;
  readonly instrumentId: string;
  readonly submittedOn: Day;
  readonly recalledAt: Instant;
  readonly reason: string;
};

/** While a text is drafted its lead may take out any cut, and a ministry its own cut. */
export function mayRemove(
  actor: Actor,
  { leadId }: Pick<Instrument, "leadId">,
  { ministryId }: { readonly ministryId: string },
): boolean {
  return mayIn(actor, "instruments.prepare", leadId) || mayIn(actor, "instruments.prepare", ministryId);
}

/** The day on which the last of the cuts was approved; null for none. */
export function lastApprovalOf(items: readonly { readonly approvedAt: Instant | null }[]): Day | null {
  return (
    items
      .flatMap(({ approvedAt }) => (approvedAt ? [dayOfInstant(approvedAt)] : []))
      .toSorted()
      .at(-1) ?? null
  );
}

/** What is wrong with the day of submission: not before the last approval, not in the future. */
export function submissionIssues(submittedOn: Day, approvedOn: Day | null, today: Day): readonly Issue[] {
  const field = "submitted_on";
  if (submittedOn > today) return [{ field, key: "enactment.issue.future" }];
  if (approvedOn === null || submittedOn >= approvedOn) return [];
  return [{ field, key: "enactment.issue.before-approved", params: { day: formatDay(approvedOn) } }];
}

/** What is wrong with the days of issue: submitted ≤ issued ≤ effective, where known, and nothing is issued in the future. */
export function issueIssues(
  days: { readonly issuedOn: Day; readonly effectiveOn: Day | null },
  submittedOn: Day | null,
  today: Day,
): readonly Issue[] {
  const { issuedOn, effectiveOn } = days;
  const isEarly = submittedOn !== null && issuedOn < submittedOn;
  return [
    ...(issuedOn > today ? [{ field: "issued_on", key: "enactment.issue.future" }] : []),
    ...(isEarly ? [{ field: "issued_on", key: "enactment.issue.before-submitted" }] : []),
    ...(effectiveOn !== null && effectiveOn < issuedOn
      ? [{ field: "effective_on", key: "enactment.issue.before-issued" }]
      : []),
  ];
}
