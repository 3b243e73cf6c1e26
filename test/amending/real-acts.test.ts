import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { consolidate } from "../../src/amending/consolidate.ts";
import type { OperationName } from "../../src/amending/read-operation.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { addressOf } from "../../src/legal-text/address.ts";
import { findCitations } from "../../src/legal-text/citation.ts";
import { type Outline, outline } from "../../src/legal-text/outline.ts";
import { wordings } from "./compared-wordings.ts";
import { hasShared, describeShared, shared } from "../support/shared.ts";

const read = (file: string): Outline => outline(readFileSync(shared(`data/vn-legal/${file}.txt`), "utf8"));

const incomeTax = {
  base: "luat-thue-thu-nhap-ca-nhan/original_04-2007-QH12",
  acts: ["luat-thue-thu-nhap-ca-nhan/amending_26-2012-QH13", "luat-thue-thu-nhap-ca-nhan/amending_71-2014-QH13"],
  numbers: ["26/2012/QH13", "71/2014/QH13"],
};
const families = [
  {
    ...incomeTax,
    official: "luat-thue-thu-nhap-ca-nhan/consolidated_03-VBHN-VPQH-2024",
    consolidated: "03-VBHN-VPQH-2024",
    told: 15,
    share: "16 of 16 equal, 1 left out",
  },
  {
    ...incomeTax,
    official: "luat-thue-thu-nhap-ca-nhan/consolidated_103-VBHN-VPQH-2025",
    consolidated: "103-VBHN-VPQH-2025",
    told: 15,
    share: "13 of 13 equal, 1 left out",
  },
  {
    base: "luat-dau-tu/original_61-2020-QH14",
    acts: ["luat-dau-tu/amending_90-2025-QH15"],
    numbers: ["90/2025/QH15"],
    official: "luat-dau-tu/consolidated_134-VBHN-VPQH-2025",
    consolidated: "134-VBHN-VPQH-2025",
    told: 33,
    share: "26 of 26 equal, 0 left out",
  },
] as const;

type Row = Readonly<
  Record<
    | "consolidated"
    | "at_article"
    | "at_clause"
    | "at_point"
    | "x_operation"
    | "x_amending_doc"
    | "x_source_provision"
    | "note_text",
    string
  >
>;

const rows: readonly Row[] = hasShared
  ? parse(readFileSync(shared("data/vn-legal/consolidation_notes.csv"), "utf8"), { columns: true })
  : [];

type Note = Row & { readonly address: string };

/** The notes on provisions of the body; those on rows of an appendix are filed under an article and left out here. */
function notesOf(consolidated: string): Note[] {
  const own = rows.filter((row) => row.consolidated === consolidated && row.at_article !== "");
  return own
    .filter(({ note_text }) => !note_text.startsWith("Ngành, nghề này"))
    .map((row) => {
      const article = addressOf(null, "dieu", row.at_article);
      const clause = row.at_clause === "" ? article : addressOf(article, "khoan", row.at_clause);
      return { ...row, address: row.at_point === "" ? clause : addressOf(clause, "diem", row.at_point) };
    });
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

describeShared("the acts against the official notes", () => {
  const ops: Readonly<Record<string, readonly OperationName[]>> = {
    "sửa đổi": ["replace_provision", "replace_heading"],
    "bổ sung": ["insert_provision"],
    "bãi bỏ": ["repeal"],
    "thay cụm từ": ["replace_words", "insert_words"],
    "bỏ cụm từ": ["delete_words"],
  };

  test.each(families)("every note of $consolidated on these acts is an operation on that provision", (family) => {
    const { base, acts, numbers, consolidated } = family;
    const target = { number: read(base).document.number!, title: read(base).document.title };
    const operations = acts.flatMap((act, index) =>
      readAmendment(read(act), target).operations.map((one) => ({ ...one, act: numbers[index]! })),
    );
    const told = notesOf(consolidated).filter(
      (note) => (numbers as readonly string[]).includes(note.x_amending_doc) && ops[note.x_operation] !== undefined,
    );
    const missed = told.filter(
      (note) =>
        !operations.some(
          (one) =>
            one.act === note.x_amending_doc &&
            one.source === findCitations(note.x_source_provision)[0]?.addresses[0] &&
            ops[note.x_operation]!.includes(one.op) &&
            (isWithin(note.address, one.target) || one.target === `${note.address}/doan-dau`),
        ),
    );
    const share = `${told.length - missed.length} of ${told.length} notes read as operations`;
    console.info(`${consolidated}: ${share}`);

    expect(
      missed.map((note) => `${note.address} by ${note.x_source_provision}`),
      share,
    ).toEqual([]);
    expect(share).toBe(`${family.told} of ${family.told} notes read as operations`);
  });
});

/** Provisions whose official wording differs though no other act is named there: checked by hand. */
const otherwise: Readonly<Record<string, string>> = {
  "dieu-23/khoan-2": "the cells of the tax table are torn apart in another order in either copy",
};

describeShared("consolidations against the official ones", () => {
  test.each(families)(
    "$consolidated: what these acts alone changed reads as there",
    ({ base, acts, official, ...family }) => {
      const ours = wordings(consolidate(read(base), acts.map(read)).provisions);
      const theirs = wordings(read(official).provisions);
      const notes = notesOf(family.consolidated);
      const own = (note: Note): boolean =>
        documentsOf(note).every((one) => (family.numbers as readonly string[]).includes(one));
      const foreign = notes.filter((note) => !own(note)).map(({ address }) => address);
      const settled = [...new Set(notes.filter(own).map(({ address }) => address))].filter(
        (address) => !foreign.some((other) => isWithin(other, address) || isWithin(address, other)),
      );
      const compared = settled.filter((address) => !(address in otherwise));
      const different = compared.filter((address) => ours.get(address) !== theirs.get(address));
      const share = `${compared.length - different.length} of ${compared.length} equal, ${settled.length - compared.length} left out`;
      console.info(`${family.consolidated}: ${share}`);

      expect(different, share).toEqual([]);
      expect(share).toBe(family.share);
    },
  );

  test("orders that need an act that is not here are not applied", () => {
    const { notApplied } = consolidate(read(families[2].base), families[2].acts.map(read));
    expect(notApplied.map(({ operation, reason }) => `${operation.target} ${reason}`)).toEqual([
      "dieu-32/khoan-1/diem-dd target-missing",
      "dieu-32/khoan-1/diem-e target-missing",
      "dieu-36a/khoan-1/doan-dau parent-missing",
      "dieu-36a/khoan-1/diem-c parent-missing",
      "dieu-36a/khoan-2 parent-missing",
    ]);
  });

  test("repeals by subject are unread, and the misprinted number is read with a warning", () => {
    const { unread, warnings } = consolidate(read(incomeTax.base), incomeTax.acts.map(read));
    expect(unread.map(({ source, reason }) => `${source} ${reason}`)).toEqual([
      "dieu-6/khoan-2/diem-b by-subject",
      "dieu-6/khoan-4 by-subject",
    ]);
    expect(warnings.map(({ field, params }) => [field, params?.printed])).toContainEqual(["dieu-2", "04/2007/QH11"]);
  });

  test("rows of the appendix come and go", () => {
    const { provisions } = consolidate(read(families[2].base), families[2].acts.map(read));
    const row = (number: number) => provisions.find(({ address }) => address === `phu-luc-4/dong-${number}`);
    expect(row(97)).toMatchObject({ text: "97 | (được bãi bỏ)", status: "repealed" });
    expect(row(233)?.text).toBe("233 | Hoạt động cung cấp dịch vụ liên quan đến tài sản mã hóa");
    expect(row(234)?.text).toBe("234 | Dịch vụ xử lý dữ liệu cá nhân");
  });

  test.each([...incomeTax.acts, ...families[2].acts])("%s changes nothing in a law that it does not name", (act) => {
    for (const other of ["luat-lam-nghiep/original_16-2017-QH14", "luat-thuy-loi/consolidated_16-VBHN-VPQH-2025"]) {
      const base = read(other);
      const { provisions, notApplied, unread } = consolidate(base, [read(act)]);
      expect([notApplied, unread]).toEqual([[], []]);
      expect(provisions.map(({ text }) => text)).toEqual(base.provisions.map(({ text }) => text));
    }
  });

  test.each([incomeTax, families[2]])("$base: what no act touches stays as it was", ({ base, acts }) => {
    const before = new Map(read(base).provisions.map((one) => [one.address, one]));
    const untouched = consolidate(read(base), acts.map(read)).provisions.filter(({ sources }) => sources.length === 0);
    expect(untouched.length).toBeGreaterThan(100);
    for (const { status, sources: _sources, provisionId: _id, ...provision } of untouched) {
      expect(status).toBe("in_force");
      expect(provision).toEqual(before.get(provision.address));
    }
  });
});

/** The numbers of all acts that a note names, its own first. */
function documentsOf({ x_amending_doc, note_text }: Note): string[] {
  return [x_amending_doc, ...(note_text.match(/\d{1,3}\/\d{4}\/QH\d+/g) ?? [])].filter((number) => number !== "");
}
