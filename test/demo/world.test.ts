import { describe, expect, test } from "vitest";
import { roles } from "../../src/access/actor.ts";
import { regulationKinds } from "../../src/catalog/regulation.ts";
import { workGroups } from "../../src/costing/sheet.ts";
import { documentKinds } from "../../src/legal-text/document.ts";
import { outline } from "../../src/legal-text/outline.ts";
import {
  accounts,
  baselines,
  documents,
  fields,
  file,
  type Instrument,
  instruments,
  offices,
  proposals,
  provisionAt,
  regulations,
  sheets,
  targets,
  topOf,
  unknown,
  users,
} from "./read-world.ts";

describe("people and texts of the demo", () => {
  test("every account has a known role and office; the cast stands", () => {
    expect(accounts.password.length).toBeGreaterThanOrEqual(12);
    expect(
      unknown(
        accounts.users.map(({ organisation }) => organisation),
        offices,
      ),
    ).toEqual([]);
    expect(new Set(accounts.users.map(({ role }) => role))).toEqual(new Set(roles));
    expect(users.get("lan")).toMatchObject({ full_name: "Nguyễn Thị Lan", role: "drafter" });
    expect([topOf(users.get("lan")!.organisation), topOf(users.get("minh")!.organisation)]).toEqual(["BCT", "BTP"]);
  });

  test.each([...new Set(proposals.map(({ ministry }) => ministry))])(
    "%s has the five offices that an item passes",
    (ministry) => {
      const held = accounts.users
        .filter(({ organisation }) => topOf(organisation) === ministry)
        .map(({ role }) => role);
      expect(held).toEqual(
        expect.arrayContaining(["drafter", "unit_head", "focal_point", "legal_office", "ministry_leader"]),
      );
    },
  );

  test.each(documents)(
    "$number is a whole text that says it is a demo",
    ({ title, kind, issuer, issued_on, effective_on, file: path }) => {
      const articles = outline(file(`demo/${path}`)).provisions.filter((provision) => provision.kind === "dieu");
      expect(articles.length).toBeGreaterThanOrEqual(12);
      expect(articles.length).toBeLessThanOrEqual(25);
      expect(articles.map(({ number }) => number)).toEqual(articles.map((_, index) => String(index + 1)));
      expect(title).toContain("văn bản minh họa");
      expect(documentKinds.map(({ code }) => code)).toContain(kind);
      expect(offices.has(issuer)).toBe(true);
      expect(issued_on < effective_on).toBe(true);
    },
  );
});

describe("regulations and costs of the demo", () => {
  test("at least six ministries, forty real rows, all five kinds", () => {
    expect(new Set(regulations.map(({ ministry }) => ministry)).size).toBeGreaterThanOrEqual(6);
    expect(regulations.filter(({ real }) => real).length).toBeGreaterThanOrEqual(40);
    expect(new Set(regulations.map(({ kind }) => kind))).toEqual(new Set(regulationKinds.map(({ code }) => code)));
    const procedures = regulations.filter(({ kind }) => kind === "procedure");
    expect(procedures.filter(({ code }) => !/^\d\.\d{6}$/.test(code))).toEqual([]);
  });

  test.each(regulations)("$code resolves", ({ ministry, unit, field, provisions: places, volume }) => {
    expect(unknown([ministry, unit], offices)).toEqual([]);
    expect(topOf(unit)).toBe(ministry);
    expect(fields.find(({ code }) => code === field)?.ministry).toBe(ministry);
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !provisionAt(place))).toEqual([]);
    expect(volume).toMatchObject({ assumed: true });
  });

  test("one current sheet for each regulation, with its volume, in the groups of the form", () => {
    expect(sheets.map(({ regulation }) => regulation).toSorted()).toEqual(
      regulations.map(({ code }) => code).toSorted(),
    );
    for (const { code, volume } of regulations) {
      expect(sheets.find(({ regulation }) => regulation === code)).toMatchObject({
        norm_year: 2025,
        times_per_year: volume.times_per_year,
        subjects: volume.subjects,
      });
    }
    const lines = [...sheets, ...proposals.map(({ after }) => after)].flatMap((sheet) => sheet.lines);
    expect(lines.filter(({ group }) => !workGroups.some(({ code }) => code === group))).toEqual([]);
    expect(
      lines.filter(
        ({ hours, services, fees }) => hours < 0 || !Number.isSafeInteger(services) || !Number.isSafeInteger(fees),
      ),
    ).toEqual([]);
  });
});

describe("instruments, baseline and targets of the demo", () => {
  test.each(instruments)("$code carries approved items of one text, after their approval", (instrument) => {
    const carried = proposals.filter(({ code }) => instrument.proposals.includes(code));
    expect(carried).toHaveLength(instrument.proposals.length);
    expect(unknown([instrument.issuer, instrument.lead], offices)).toEqual([]);
    expect(documents.find(({ number }) => number === instrument.amends)?.issuer).toBe(instrument.issuer);
    for (const { history, operations } of carried) {
      expect(history.at(-1)).toMatchObject({ verdict: "approve" });
      expect(history.at(-1)!.on <= instrument.created_on).toBe(true);
      expect(operations.filter(({ document }) => document !== instrument.amends)).toEqual([]);
    }
    const days = [instrument.created_on, instrument.submitted_on, instrument.issued_on, instrument.effective_on].filter(
      (day) => day !== null,
    );
    expect(days).toEqual(days.toSorted());
    expect(days).toHaveLength({ drafting: 1, submitted: 2, issued: 4 }[instrument.status]!);
    expect(
      [instrument.number, instrument.signer].every((each) => (each !== null) === (instrument.status === "issued")),
    ).toBe(true);
  });

  test.each(["drafting", "submitted", "issued", "in_force"])(
    "what is %s is in an instrument of that state, and nothing else is",
    (reach) => {
      const effective = (instrument: Instrument) =>
        instrument.effective_on !== null && instrument.effective_on <= "2026-11-20";
      const reached = (instrument: Instrument) => (effective(instrument) ? "in_force" : instrument.status);
      const carried = instruments
        .filter((instrument) => reached(instrument) === reach)
        .flatMap((instrument) => instrument.proposals);
      expect(
        proposals
          .filter((proposal) => proposal.reach === reach)
          .map(({ code }) => code)
          .toSorted(),
      ).toEqual(carried.toSorted());
    },
  );

  test("the baseline freezes every regulation of the demo under a stated rule", () => {
    const [baseline] = baselines;
    expect(baseline!.items).toEqual(regulations.map(({ code }) => code));
    expect(baseline!.item_rule).toMatch(/^Một mục = /);
    expect(documents.every(({ effective_on }) => effective_on <= baseline!.taken_on)).toBe(true);
  });

  test("a target says verb, unit, denominator, share and when", () => {
    for (const target of targets) {
      expect(["abolish", "reduce", "cut_or_simplify"]).toContain(target.verb);
      expect(["items", "processing_time", "compliance_cost"]).toContain(target.unit);
      expect(target.denominator.length).toBeGreaterThan(10);
      expect(Number(target.share)).toBeGreaterThan(0);
      expect(Number(target.share)).toBeLessThanOrEqual(1);
      expect(target.valid_from < target.due_on).toBe(true);
    }
  });
});
