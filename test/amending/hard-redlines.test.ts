import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Redline, type Run, redline } from "../../src/amending/redline.ts";
import { redlineDocuments } from "../../src/amending/redline-document.ts";
import { provisionsByLine } from "./plain-lines.ts";

const syllables = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at));
/** Letters alone: figures would be read as one token with what stands before them. */
const name = (number: number) => number.toString(26).replace(/\d/g, (digit) => "qrstuvwxyz"[Number(digit)]!);
const sideOf = (runs: readonly Run[], other: Run[0]) =>
  runs.map(([sign, text]) => (sign === other ? "" : text)).join("");
const keptShare = ({ runs }: Redline, before: string) =>
  runs.reduce((kept, [sign, text]) => kept + (sign === "=" ? text.length : 0), 0) / before.length;

const words = syllables(8000, (at) => `từ${name(at * 7919)}`);
const long = words.join(" ");

describe("a redline of what is hard to compare", () => {
  test.each<[string, string, { readonly approximate: boolean; readonly least: number }]>([
    [
      "three words in ten other ones",
      words.map((word, at) => (at % 10 < 3 ? "khác" : word)).join(" "),
      {
        approximate: false,
        least: 0.6,
      },
    ],
    ["every word another", syllables(8000, (at) => `chữ${name(at * 6007)}`).join(" "), { approximate: true, least: 0 }],
    ["all words in reverse", words.toReversed().join(" "), { approximate: true, least: 0 }],
    [
      "half of it moved to the front",
      [...words.slice(4000), ...words.slice(0, 4000)].join(" "),
      {
        approximate: true,
        least: 0.4,
      },
    ],
  ])("of 8,000 syllables, %s, is exact and never blank", (_name, after, { approximate, least }) => {
    const compared = redline(long, after);
    expect(sideOf(compared.runs, "+")).toBe(long);
    expect(sideOf(compared.runs, "-")).toBe(after);
    expect(compared.approximate).toBe(approximate);
    expect(keptShare(compared, long)).toBeGreaterThanOrEqual(least);
  });

  test("keeps whole sentences where words are too many to compare, and says so", () => {
    const sentence = (topic: string, at: number) =>
      `${syllables(60, (word) => `${topic}${name(at * 60 + word)}`).join(" ")}.`;
    const repeated = "cơ quan có thẩm quyền xem xét quyết định.";
    const text = (topic: string) => syllables(40, (at) => `${sentence(topic, at)} ${repeated} ${repeated}`).join(" ");
    const compared = redline(text("cũ"), text("mới"));
    expect(compared.approximate).toBe(true);
    expect(sideOf(compared.runs, "+")).toBe(text("cũ"));
    expect(sideOf(compared.runs, "-")).toBe(text("mới"));
    expect(compared.runs.filter(([sign, run]) => sign === "=" && run.includes("quyết định.")).length).toBeGreaterThan(
      20,
    );
  });
});

const clause = fc
  .array(fc.constantFrom(..."hòa giải thủ tục thuế hoá đơn quý khách tỷ lệ 15 ngày Điều 5 , ;".split(" ")), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(" "));
const restyled = (text: string) => text.replaceAll("hòa", "hoà").replaceAll("hoá", "hóa").normalize("NFD");

describe("a redline of two texts", () => {
  test("sees nothing but form where Unicode and the place of the tone differ", () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 6 }), (clauses) => {
        const text = ["Điều 1. Hồ sơ", ...clauses.map((one, at) => `${at + 1}. ${one}`)].join("\n");
        const before = provisionsByLine(text);
        const after = before.map((one) => ({ ...one, text: restyled(one.text) }));
        const { changes } = redlineDocuments({ provisions: before }, { provisions: after });
        expect(changes.filter(({ kind, classes }) => kind !== "changed" || classes.join() !== "form")).toEqual([]);
      }),
      { seed: 20_260_111, numRuns: 200 },
    );
  });

  test("never takes a blank provision for one that stood elsewhere", () => {
    const at = (address: string, text: string) => {
      const number = address.slice(address.lastIndexOf("-") + 1);
      return { address, kind: address.includes("/") ? "khoan" : "dieu", number, heading: null, text };
    };
    const before = [at("dieu-1", "Hồ sơ cấp phép gồm các giấy tờ sau"), at("dieu-1/khoan-1", ""), at("dieu-2", "")];
    const after = [at("dieu-1", "Hồ sơ cấp phép gồm các giấy tờ sau"), at("dieu-2", ""), at("dieu-2/khoan-1", "")];
    const { changes } = redlineDocuments({ provisions: before }, { provisions: after });
    expect(changes.map(({ kind, beforeAddress, afterAddress }) => [kind, beforeAddress, afterAddress])).toEqual([
      ["deleted", "dieu-1/khoan-1", null],
      ["inserted", null, "dieu-2/khoan-1"],
    ]);
  });
});
