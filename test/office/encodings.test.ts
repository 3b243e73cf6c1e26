import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, syllableShare } from "../../src/office/encodings.ts";
import { describeShared, shared } from "../support/shared.ts";

const sentence =
  "Nghị định này quy định về đăng ký hộ kinh doanh; cá nhân được hưởng ưu đãi, kể cả thuế suất ở đặc khu.";
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex.replaceAll(" ", ""), "hex"));

describe("reading a text in the encoding it is in", () => {
  const cases: readonly [string, Uint8Array, string, string, readonly string[]][] = [
    ["UTF-8", Buffer.from(sentence), sentence, "utf-8", []],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${sentence}`), sentence, "utf-8", []],
    ["UTF-8 in decomposed letters", Buffer.from(sentence.normalize("NFD")), sentence, "utf-8", ["decomposed"]],
    ["UTF-16 with a byte order mark", utf16(`\ufeff${sentence}`), sentence, "utf-16le", []],
    ["UTF-16 without one", utf16(sentence), sentence, "utf-16le", []],
    ["UTF-16, big end first", swapped(utf16(`\ufeff${sentence}`)), sentence, "utf-16be", []],
    ["UTF-16, big end first, without a mark", swapped(utf16(sentence)), sentence, "utf-16be", []],
    ["windows-1258", bytesOf("d0 69 ea cc 75 20 6b 68 6f 61 d2 6e"), "Điều khoản", "windows-1258", []],
    ["TCVN3", bytesOf("a7 69 d2 75 20 6b 68 6f b6 6e"), "Điều khoản", "tcvn3", ["capitals-lost"]],
    ["VNI", bytesOf("d1 69 65 e0 75 20 6b 68 6f 61 fb 6e"), "Điều khoản", "vni", []],
    [
      "TCVN3 saved as UTF-8",
      Buffer.from("§iÒu kho¶n thi hµnh"),
      "Điều khoản thi hành",
      "tcvn3",
      ["encoded-twice", "capitals-lost"],
    ],
    [
      "UTF-8 saved twice over",
      Buffer.from(Buffer.from("khoản hành").toString("latin1")),
      "khoản hành",
      "utf-8",
      ["encoded-twice"],
    ],
    [
      "plain English",
      Buffer.from("The agency shall keep the register."),
      "The agency shall keep the register.",
      "utf-8",
      [],
    ],
    ["nothing at all", Buffer.from(""), "", "utf-8", []],
  ];
  it.each(cases)("%s", (_name, bytes, text, encoding, problems) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, problems });
  });

  it("gives back every UTF-8 and UTF-16 text in NFC", () => {
    const syllable = fc.constantFrom(
      ..."quy định về điều kiện đầu tư kinh doanh ở đặc khu hành chính thuế suất".split(" "),
    );
    const text = fc.array(syllable, { minLength: 3, maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, (original) => {
        for (const bytes of [
          Buffer.from(original.normalize("NFD")),
          utf16(original),
          swapped(utf16(`\ufeff${original}`)),
        ]) {
          expect(decodeText(bytes)).toMatchObject({ text: original });
        }
      }),
      { seed: 63, numRuns: 200 },
    );
  });
});

describe("refusing a text that was destroyed before it came", () => {
  const page = Array(8).fill(sentence).join("\n");
  const cases: readonly [string, string, string][] = [
    ["question marks for letters", page.replace(/[^\x00-\x7f]/g, "?"), "letters-replaced"],
    ["replacement characters", page.replace(/[ịảớ]/g, "\ufffd"), "letters-replaced"],
    ["letters lost", page.replace(/[^\x00-\x7f]/g, ""), "letters-lost"],
    [
      "letters lost and the rest spaced out",
      Array.from(page.replace(/[^\x00-\x7f]/g, "")).join(" "),
      "letters-spaced-out",
    ],
    ["marks lost", page.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d"), "marks-lost"],
  ];
  it.each(cases)("%s", (_name, text, refused) => {
    expect(decodeText(Buffer.from(text))).toEqual({ refused });
  });

  it("bytes that no Vietnamese encoding explains", () => {
    expect(decodeText(Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 0x80)))).toEqual({
      refused: "unknown-encoding",
    });
  });
});

describe("telling Vietnamese from nonsense", () => {
  it.each([
    ["đăng ký hộ kinh doanh", 1],
    ["khuya nghiêng quở thuế", 1],
    ["Céng hßa x· héi", 0.5],
    ["plain words", 0],
  ])("%s", (text, share) => {
    expect(syllableShare(text)).toBeCloseTo(share, 1);
  });
});

describeShared("one amending law in six encodings", () => {
  const file = (name: string): Uint8Array =>
    readFileSync(shared(`data/hard/encoding/amending_26-2012-QH13_${name}.txt`));
  const key = new TextDecoder().decode(file("utf8"));
  it.each(["utf8", "utf8-nfd", "utf16le-bom", "cp1258", "vni"])("%s gives the same text", (name) => {
    expect(decodeText(file(name))).toMatchObject({ text: key });
  });
  it("tcvn3 gives the same text but for capitals", () => {
    const decoded = decodeText(file("tcvn3"));
    expect("text" in decoded && decoded.text.toLowerCase()).toBe(key.toLowerCase());
  });
});
