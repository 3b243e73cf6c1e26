import { describe, expect, it } from "vitest";
import {
  type Issued,
  issueIssues,
  lastApprovalOf,
  mayAmend,
  mayIssue,
  stageOn,
  submissionIssues,
} from "../../src/enactment/instrument.ts";
import { combineOperations } from "../../src/amending/combined-operations.ts";
import type { Operation } from "../../src/amending/operation.ts";
import { storedText } from "../../src/amending/stored-text.ts";
import { textHash } from "../../src/legal-text/text-hash.ts";
import type { DocumentKind } from "../../src/legal-text/document.ts";
import type { OrganisationKind } from "../../src/organisations/organisation.ts";
import type { Day } from "../../src/values/day.ts";
import { parseInstant } from "../../src/values/instant.ts";

const text = (kind: DocumentKind, issuer: OrganisationKind, id: string = issuer): Issued => ({
  kind,
  issuer: { id, kind: issuer },
});
const law = text("luat", "national_assembly");
const governments = text("nghi_dinh", "government");
const resolution = text("nghi_quyet", "government");
const primeMinisters = text("quyet_dinh", "prime_minister");
const ours = text("thong_tu", "ministry", "BCT");
const merged = text("thong_tu", "ministry", "BCN");
const theirs = text("thong_tu", "ministry", "BTC");
const own = new Set(["BCT", "BCN"]);

describe("who may amend what", () => {
  it.each<[string, Issued, Issued, boolean]>([
    ["a law amends a decree", law, governments, true],
    ["a decree does not amend a law", governments, law, false],
    ["a decree amends a decree", governments, governments, true],
    ["a resolution of the Government amends a decree", resolution, governments, true],
    ["a decree amends a circular", governments, theirs, true],
    ["a decision of the Prime Minister does not amend a decree", primeMinisters, governments, false],
    ["a circular amends its own ministry's circular", ours, ours, true],
    ["a circular amends one of a ministry merged into it", ours, merged, true],
    ["a circular does not amend another ministry's", ours, theirs, false],
  ])("%s", (_title, instrument, document, expected) => {
    expect(mayAmend(instrument, document, own)).toBe(expected);
  });

  it.each<[DocumentKind, OrganisationKind, boolean]>([
    ["nghi_dinh", "government", true],
    ["nghi_dinh", "ministry", false],
    ["thong_tu", "ministry", true],
    ["thong_tu", "department", false],
    ["luat", "national_assembly", true],
    ["nghi_quyet", "ministry", false],
  ])("%s issued by %s: %s", (kind, issuer, expected) => {
    expect(mayIssue(kind, issuer)).toBe(expected);
  });
});

describe("days", () => {
  const day = (iso: string) => iso as Day;
  const today = day("2026-03-02");
  it.each<[string, string, string | null, readonly string[]]>([
    ["2026-03-01", "2026-03-01", "2026-02-20", []],
    ["2026-03-02", "2027-01-01", "2026-03-02", []],
    ["2026-03-03", "2026-04-01", "2026-02-20", ["enactment.issue.future"]],
    ["2026-02-19", "2026-03-01", "2026-02-20", ["enactment.issue.before-submitted"]],
    ["2026-03-01", "2026-02-28", "2026-02-20", ["enactment.issue.before-issued"]],
    [
      "2026-03-05",
      "2026-03-04",
      "2026-03-06",
      ["enactment.issue.future", "enactment.issue.before-submitted", "enactment.issue.before-issued"],
    ],
  ])("issued %s, in force from %s, submitted %s", (issuedOn, effectiveOn, submittedOn, keys) => {
    const days = { issuedOn: day(issuedOn), effectiveOn: day(effectiveOn) };
    expect(issueIssues(days, submittedOn as Day | null, today).map(({ key }) => key)).toEqual(keys);
  });

  it("is not submitted in the future", () => {
    expect(submissionIssues(day("2026-03-03"), null, today)).toMatchObject([{ key: "enactment.issue.future" }]);
    expect(submissionIssues(today, null, today)).toEqual([]);
  });

  it("is not submitted before the last of its cuts was approved", () => {
    const approvedOn = lastApprovalOf([
      { approvedAt: parseInstant("2026-02-27T18:00:00Z") },
      { approvedAt: parseInstant("2026-02-02T02:00:00Z") },
      { approvedAt: null },
    ]);
    expect(approvedOn).toBe("2026-02-28");
    expect(lastApprovalOf([])).toBeNull();
    expect(submissionIssues(day("2026-02-27"), approvedOn, today)).toMatchObject([
      { key: "enactment.issue.before-approved", params: { day: "28/02/2026" } },
    ]);
    expect(submissionIssues(day("2026-02-28"), approvedOn, today)).toEqual([]);
  });

  it.each([
    ["drafting", null, "2026-03-02", "drafting"],
    ["issued", "2026-03-03", "2026-03-02", "issued"],
    ["issued", "2026-03-02", "2026-03-02", "in_force"],
  ] as const)("%s, effective %s, on %s: %s", (status, effectiveOn, on, expected) => {
    expect(stageOn({ status, effectiveOn: effectiveOn as Day | null }, day(on))).toBe(expected);
  });
});

describe("operations on one provision", () => {
  const base = "Báo cáo hằng tháng bằng văn bản, có xác nhận.";
  const address = "dieu-2/khoan-1";
  const aim = { target: address, provisionId: "p", baseHash: textHash(base), effectiveOn: null, condition: null };
  const target = { ...aim, reason: "thừa" };
  const clause = { provisionId: "p", address, kind: "khoan", number: "1", heading: null, text: base };
  const words = (old: string, next: string, reason = "thừa"): Operation => ({
    ...target,
    reason,
    op: "replace_words",
    old,
    new: next,
    scope: "all",
  });
  const dropped = (old: string): Operation => ({ ...target, op: "delete_words", old, within: null, scope: "all" });
  const repeal: Operation = { ...target, op: "repeal" };
  const rewritten = (text: string): Operation => ({ ...target, op: "replace_provision", text });

  it.each<[string, readonly Operation[], object]>([
    ["join", [words("hằng tháng", "hằng quý"), dropped(", có xác nhận")], { text: "Báo cáo hằng quý bằng văn bản." }],
    [
      "are done once when asked for twice",
      [words("hằng tháng", "hằng quý"), words("hằng tháng", "hằng quý", "ít hơn")],
      { text: "Báo cáo hằng quý bằng văn bản, có xác nhận." },
    ],
    ["repeal", [repeal, repeal], { text: null }],
    ["clash: a repeal and a change", [repeal, words("hằng tháng", "hằng quý")], { problem: "clash" }],
    ["clash: two new wordings", [rewritten("Một."), rewritten("Hai.")], { problem: "clash" }],
    [
      "clash: the same words, two ways",
      [words("hằng tháng", "hằng quý"), words("hằng tháng", "hằng năm")],
      { problem: "clash" },
    ],
    [
      "clash: the order would matter",
      [words("hằng tháng", "hằng quý"), words("hằng quý", "hằng năm")],
      { problem: "clash" },
    ],
    ["do not apply to another wording", [{ ...repeal, baseHash: textHash("khác") }], { problem: "base-moved" }],
  ])("%s", (_title, operations, expected) => {
    const { text, problems } = combineOperations(storedText([{ ...clause, status: "in_force" }]), operations);
    const [problem] = problems;
    const after = text[0]!.status === "repealed" ? null : text[0]!.text;
    expect(problem ? { problem: problem.reason === "base-moved" ? "base-moved" : "clash" } : { text: after }).toEqual(
      expected,
    );
  });
});
