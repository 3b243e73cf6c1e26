import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type DocumentRedline, redlineDocuments } from "../../src/amending/redline-document.ts";
import { describeShared, shared } from "../support/shared.ts";
import { provisionsByLine } from "./plain-lines.ts";

const read = (file: string) => ({
  provisions: provisionsByLine(readFileSync(shared(`data/vn-legal/${file}`), "utf8")),
});

const pairs = [
  ["luat-dau-tu/original_61-2020-QH14.txt", "luat-dau-tu/consolidated_134-VBHN-VPQH-2025.txt"],
  ["luat-quan-ly-thue-2006/original_78-2006-QH11.txt", "luat-quan-ly-thue-2006/consolidated_03-VBHN-VPQH-2014.txt"],
  ["luat-lam-nghiep/original_16-2017-QH14.txt", "luat-lam-nghiep/consolidated_04-VBHN-VPQH-2024.txt"],
  ["luat-to-cao/consolidated_10-VBHN-VPQH-2020.txt", "luat-to-cao/consolidated_112-VBHN-VPQH-2025.txt"],
] as const;

describeShared("redlines of real statutes", () => {
  test.each(pairs)("%s against %s accounts for every provision and rebuilds every wording", (before, after) => {
    const [old, fresh] = [read(before), read(after)];
    const { changes, unchanged } = redlineDocuments(old, fresh);
    const emptyPlaces = fresh.provisions.filter(({ text }) => /^(\[\d+\] )?\(được bãi bỏ\)$/.test(text)).length;
    const reported = unchanged + changes.filter((change) => change.afterAddress !== null).length;
    expect(reported).toBeLessThanOrEqual(fresh.provisions.length);
    expect(reported).toBeGreaterThanOrEqual(fresh.provisions.length - emptyPlaces);
    expect(unchanged + changes.filter((change) => change.beforeAddress !== null).length).toBe(old.provisions.length);
    const [wordingsBefore, wordingsAfter] = [old, fresh].map(
      ({ provisions }) => new Set(["", ...provisions.map(wording)]),
    );
    for (const { runs } of changes) {
      expect(wordingsBefore?.has(runs.map(([sign, text]) => (sign === "+" ? "" : text)).join(""))).toBe(true);
      expect(wordingsAfter?.has(runs.map(([sign, text]) => (sign === "-" ? "" : text)).join(""))).toBe(true);
    }
  });

  test.each(pairs.flat())("%s against itself changes nothing", (file) => {
    expect(redlineDocuments(read(file), read(file)).changes).toEqual([]);
  });

  test.each(pairs.flat())("%s against its decomposed form is form only", (file) => {
    const { provisions } = read(file);
    const decomposed = provisions.map((one) => ({
      ...one,
      text: one.text.normalize("NFD"),
      heading: one.heading?.normalize("NFD") ?? null,
    }));
    const { changes } = redlineDocuments({ provisions }, { provisions: decomposed });
    expect(new Set(changes.map((change) => `${change.kind} ${change.classes.join("+")}`))).toEqual(
      new Set(["changed form"]),
    );
  });

  test("the amended investment law shows what the official notes tell", () => {
    const compared = redlineDocuments(read(pairs[0][0]), read(pairs[0][1]));
    expect(kindsAt(compared, "dieu-18a")).toContain("inserted");
    expect(kindsAt(compared, "dieu-16/khoan-1/diem-a1")).toEqual(["inserted"]);
    expect(kindsAt(compared, "dieu-30/khoan-1/diem-a")).toEqual(["deleted"]);
    expect(kindsAt(compared, "dieu-19/khoan-1")).toEqual(["changed"]);
    expect(compared.changes).toContainEqual(
      expect.objectContaining({
        kind: "moved",
        beforeAddress: "dieu-31/khoan-1/diem-c",
        afterAddress: "dieu-32/khoan-1/diem-i",
      }),
    );
  });
});

function kindsAt(compared: DocumentRedline, address: string): string[] {
  return compared.changes.filter((change) => change.afterAddress === address).map((change) => change.kind);
}

function wording({ heading, text }: { heading: string | null; text: string }): string {
  return [heading ?? "", text].filter((part) => part !== "").join("\n");
}
