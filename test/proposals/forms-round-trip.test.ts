import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOf, type LiveText } from "../../src/amending/live-text.ts";
import { applyOperations, type Operation } from "../../src/amending/operation.ts";
import { proveOperations } from "../../src/amending/operation-orders.ts";
import { restatedWording } from "../../src/amending/restated-wording.ts";
import { storedText } from "../../src/amending/stored-text.ts";
import { wordingHash } from "../../src/amending/wording-hash.ts";
import { parseAddress } from "../../src/legal-text/address.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { type AskedChange, changeAt, noChange } from "../../src/proposals/asked-change.ts";
import { addressOfNumber, proposedAddress } from "../../src/proposals/new-number.ts";
import type { Day } from "../../src/values/day.ts";

const folder = resolve(import.meta.dirname, "../../data/demo/documents");
const demo = readdirSync(folder).map((name) => readFileSync(resolve(folder, name), "utf8"));
const withTable = `Điều 1. Danh mục
Danh mục ngành, nghề tại Phụ lục I.
PHỤ LỤC I
DANH MỤC NGÀNH, NGHỀ
| STT | Ngành, nghề | Cơ quan |
| 1 | Kinh doanh khí | Bộ Công Thương |
| 2 | Kinh doanh gạo | Bộ Công Thương |
| 3 | Kinh doanh thuốc | Bộ Y tế |
| 4 | Đào tạo lái xe | Bộ Xây dựng |`;

const textOf = (source: string): LiveText =>
  storedText(outline(source).provisions.map((each) => ({ ...each, provisionId: each.address, status: "in_force" })));
const texts = [...demo, withTable].map(textOf);

/** Every way to change one provision that the form offers, with words taken from the text itself. */
function changesOf(text: LiveText, at: number): readonly Partial<AskedChange>[] {
  const own = text[at]!;
  const below = text.slice(at + 1, endOf(text, at));
  const words = own.text.split(/\s+/).filter((word) => /^\p{L}+$/u.test(word));
  const phrase = words.length >= 4 && own.text.includes(`${words[1]} ${words[2]}`) ? `${words[1]} ${words[2]}` : null;
  const phrases: Partial<AskedChange>[] = phrase
    ? [
        { choice: "replace_words", oldWords: phrase, newWords: "bản điện tử", place: "everywhere" },
        { choice: "delete_words", oldWords: phrase, place: "everywhere" },
        { choice: "insert_words", oldWords: phrase, newWords: "bản điện tử", side: "before", place: "everywhere" },
        { choice: "insert_words", oldWords: phrase, newWords: ", bản điện tử", side: "after", place: "everywhere" },
      ]
    : [];
  if (parseAddress(own.address)?.at(-1)?.kind === "dong") {
    const next = `${own.number}a`;
    const newAddress = addressOfNumber(next, own.address);
    return [
      { choice: "table_row", side: "in_place", text: `${own.number} | Kinh doanh nước | Bộ Y tế` },
      { choice: "table_row", side: "after", text: `${next} | Kinh doanh nước | Bộ Y tế`, newAddress },
      { choice: "repeal" },
      ...phrases,
    ];
  }
  if (!["dieu", "khoan", "diem"].includes(own.kind)) return [];
  const inserted = (["after", "before", "last_in"] as const).flatMap((side) => {
    const newAddress = proposedAddress(text, own.address, side);
    const body =
      side !== "last_in" && own.kind === "dieu"
        ? "Nộp hồ sơ điện tử\n1. Nộp trực tuyến.\n2. Ký số."
        : "Nộp trực tuyến.";
    return newAddress ? [{ choice: "insert_provision" as const, side, newAddress, text: body }] : [];
  });
  const restated = restatedWording(own, below).replace(/\.$/, " theo mẫu.");
  const renumbered = addressOfNumber(own.kind === "diem" ? "y9" : "987", own.address);
  const elsewhere = text.find((one) => one.kind === "dieu" && !own.address.startsWith(one.address))?.address;
  const moved: Partial<AskedChange>[] =
    own.kind === "khoan" && elsewhere
      ? [
          { choice: "renumber", newAddress: `${elsewhere}/khoan-98` },
          { choice: "move", newAddress: elsewhere },
        ]
      : [];
  return [
    { choice: "replace_provision", text: restated },
    { choice: "repeal" },
    { choice: "renumber", newAddress: renumbered },
    ...(own.heading === null ? [] : [{ choice: "replace_heading" as const, text: "Hồ sơ, thời hạn và phí" }]),
    ...inserted,
    ...moved,
    ...phrases,
  ];
}

function operationOn(text: LiveText, at: number, asked: Partial<AskedChange>): Operation {
  const own = text[at]!;
  const change = changeAt(own.address, { ...noChange, ...asked })!;
  const below = text.slice(at + 1, endOf(text, at));
  const { effectiveOn = null, effectiveCondition: condition = null } = asked;
  return {
    ...change,
    provisionId: own.provisionId!,
    baseHash: wordingHash(own, below),
    reason: "",
    effectiveOn,
    condition,
  };
}

describe("an instrument says every change that the form can ask for", () => {
  test.each(texts.map((text, index) => [index, text] as const))("alone, on text %i", (_index, text) => {
    const tried = new Map<string, number>();
    for (const [at, own] of text.entries()) {
      for (const asked of changesOf(text, at)) {
        const seen = tried.get(`${asked.choice} ${asked.side ?? ""} ${own.kind}`) ?? 0;
        if (seen >= 4) continue;
        const operation = operationOn(text, at, asked);
        if (applyOperations(text, [operation]).problems.length > 0) continue;
        tried.set(`${asked.choice} ${asked.side ?? ""} ${own.kind}`, seen + 1);
        expect([own.address, asked, proveOperations("900/2025/NĐ-CP", text, [operation])]).toEqual([
          own.address,
          asked,
          [],
        ]);
      }
    }
    expect(tried.size).toBeGreaterThan(5);
  });

  test("together, each from its own day or for its own condition", () => {
    const times = fc.constantFrom<Partial<AskedChange>>(
      {},
      {},
      { effectiveOn: "2027-01-01" as Day },
      { effectiveCondition: "Cơ sở dữ liệu quốc gia vận hành chính thức" },
    );
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat(), times), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), picks, (text, chosen) => {
        const operations = new Map<string, Operation>();
        for (const [place, way, time] of chosen) {
          const at = place % text.length;
          const ways = changesOf(text, at);
          const asked = ways[way % Math.max(1, ways.length)];
          const [top] = text[at]!.address.split("/");
          if (asked && !operations.has(top!)) operations.set(top!, operationOn(text, at, { ...asked, ...time }));
        }
        const list = [...operations.values()];
        fc.pre(list.length > 0 && applyOperations(text, list).problems.length === 0);
        expect(proveOperations("900/2025/NĐ-CP", text, list)).toEqual([]);
      }),
      { numRuns: 60, seed: 78 },
    );
  });
});
