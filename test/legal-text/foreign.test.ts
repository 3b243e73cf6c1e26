import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { redlineDocuments } from "../../src/amending/redline-document.ts";
import { followsPoint } from "../../src/legal-text/foreign-marks.ts";
import { type Outline, outline } from "../../src/legal-text/outline.ts";
import { readWrittenText } from "../../src/office/written-text.ts";
import { describeShared, shared } from "../support/shared.ts";

/** "dieu-1 Heading: text ⏎ text", a line a provision. */
function sketch(text: string): string[] {
  return outline(text).provisions.map(({ address, heading, text: words }) =>
    `${address}${heading === null ? "" : ` ${heading}`}: ${words.replaceAll("\n", " ⏎ ")}`.replace(/: $/, ""),
  );
}

const published = `REGULATION (EU) 2030/12 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
of 5 May 2030
on fish
(Text with EEA relevance)
THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
Having regard to the Treaty,
Whereas:
(1)
Fish are healthy.
(2)
Fish swim. They
swim far.
HAVE ADOPTED THIS REGULATION:
TITLE I
GENERAL
CHAPTER I
Scope and
aims
Article 1
Scope
1.   This Regulation applies to:
(a) fish;
(b) shrimps, which are:
(i) small; or
(ii) large.
It does not apply to whales.
2.   Article 5 does not apply.
Article 2
Amendment of Regulation (EU) 2020/1
In Regulation (EU) 2020/1, the following Article is inserted:
‘Article 5a
Crabs
1.   Crabs are fish.
(a)   They walk.’.
CHAPTER II
FINAL
Article 3
Entry into force
This Regulation shall enter into force in accordance with
Article 297
of the Treaty.
This Regulation shall be binding in its entirety and directly applicable in all Member States.
Done at Strasbourg, 5 May 2030.
For the Council
The President
ANNEX I
LIST OF FISH
1. Sea fish
1.1. Cod
1.2. Herring
2. River fish
ANNEX II
Correlation table
| Article 1 | Article 2 |
| Article 3 | — |
`;

describe("a regulation of the European Union", () => {
  test("has recitals, divisions, articles, paragraphs, points and annexes", () => {
    expect(sketch(published)).toEqual([
      "mo-dau",
      "mo-dau/doan-dau: THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION, ⏎ Having regard to the Treaty, ⏎ Whereas:",
      "mo-dau/doan-1: Fish are healthy.",
      "mo-dau/doan-2: Fish swim. They swim far.",
      "mo-dau/doan-cuoi: HAVE ADOPTED THIS REGULATION:",
      "phan-1 GENERAL",
      "phan-1/chuong-1 Scope and aims",
      "dieu-1 Scope",
      "dieu-1/khoan-1",
      "dieu-1/khoan-1/doan-dau: This Regulation applies to:",
      "dieu-1/khoan-1/diem-a: fish;",
      "dieu-1/khoan-1/diem-b",
      "dieu-1/khoan-1/diem-b/doan-dau: shrimps, which are:",
      "dieu-1/khoan-1/diem-b/tieu-diem-i: small; or",
      "dieu-1/khoan-1/diem-b/tieu-diem-ii: large.",
      "dieu-1/khoan-1/doan-cuoi: It does not apply to whales.",
      "dieu-1/khoan-2: Article 5 does not apply.",
      "dieu-2 Amendment of Regulation (EU) 2020/1: In Regulation (EU) 2020/1, the following Article is inserted: ⏎ ‘Article 5a ⏎ Crabs ⏎ 1. Crabs are fish. ⏎ (a) They walk.’.",
      "phan-1/chuong-2 FINAL",
      "dieu-3 Entry into force: This Regulation shall enter into force in accordance with Article 297 of the Treaty.",
      "phu-luc-1 LIST OF FISH",
      "phu-luc-1/khoan-1",
      "phu-luc-1/khoan-1/doan-dau: Sea fish",
      "phu-luc-1/khoan-1/diem-1.1: Cod",
      "phu-luc-1/khoan-1/diem-1.2: Herring",
      "phu-luc-1/khoan-2: River fish",
      "phu-luc-2 Correlation table",
      "phu-luc-2/bang-1: Article 1 | Article 2 ⏎ Article 3 | —",
    ]);
    const { document, problems } = outline(published);
    expect(document).toEqual({
      number: "2030/12",
      type: "Regulation",
      issuer: "European Parliament and the Council",
      issuedOn: "2030-05-05",
      title: "Regulation (EU) 2030/12 of the European Parliament and of the Council of 5 May 2030 on fish",
    });
    expect(problems.map(({ code }) => code)).toEqual(["closing-formula"]);
  });

  test("reads the same where marks stand on lines of their own", () => {
    const apart = published.replace(/^(\d+\.|\([a-z]+\))\s+(?=\S)/gm, "$1\n");
    expect(sketch(apart).filter((line) => !line.startsWith("dieu-2 "))).toEqual(
      sketch(published).filter((line) => !line.startsWith("dieu-2 ")),
    );
  });

  test("leaves marks of amendments and notes out, wherever they stand", () => {
    const marked =
      "Article 1\nScope\n▼M1\nThis Regulation applies to all fish and crabs from\n►M2\n3 January 2018\n◄\n, see Directive 1 (\n4\n); and\n▼B ►C1 to crabs. ◄\n(\n4\n) OJ L 1.";
    expect(sketch(marked)).toEqual([
      "dieu-1 Scope: This Regulation applies to all fish and crabs from 3 January 2018, see Directive 1; and to crabs.",
    ]);
    expect(outline(marked).problems.map(({ code, params }) => [code, params?.mark])).toEqual([
      ["amendment-mark", "M1"],
      ["amendment-mark", "M2"],
      ["note-mark", 4],
      ["amendment-mark", "B"],
      ["amendment-mark", "C1"],
      ["note", 1],
    ]);
  });
});

describe("numbers out of sequence", () => {
  const law = (body: string): string => `Article 1\nFish\n${body}\nArticle 2\nEnd\nDone.`;

  test.each([
    ["a deleted paragraph", "1. One.\n2. Two.\n4. Four.", "dieu-1/khoan-4", "out-of-sequence", "3"],
    ["an inserted paragraph", "1. One.\n1a. Between.\n2. Two.", "dieu-1/khoan-1a", undefined, undefined],
    ["a deleted point", "Fish:\n(a) cod;\n(c) crab.", "dieu-1/diem-c", "out-of-sequence", "b"],
    ["letters after z", "Fish:\n(y) cod;\n(z) crab;\n(aa) eel.", "dieu-1", "number-in-text", "a"],
    ["a figure in the text", "1. One in\n30. Two.", "dieu-1/khoan-1", "number-in-text", "2"],
  ])("%s", (_, body, address, code, expected) => {
    const { provisions, problems } = outline(law(body));
    expect(provisions.map((one) => one.address)).toContain(address);
    expect([problems[0]?.code, problems[0]?.params?.expected]).toEqual([code, expected]);
  });

  test("an article that skips is kept and reported", () => {
    const { provisions, problems } = outline("Article 1\nA\nOne.\nArticle 4\nB\nFour.");
    expect(provisions.map(({ address }) => address)).toEqual(["dieu-1", "dieu-4"]);
    expect(problems).toEqual([
      { line: 4, address: "dieu-4", code: "out-of-sequence", params: { found: "4", expected: "2" } },
    ]);
  });

  test("(i) after (h) is a letter, unless (ii) follows", () => {
    const letters = "abcdefgh".split("").map((letter) => `(${letter}) x;`);
    expect(sketch(law(["Fish:", ...letters, "(i) x;", "(j) y."].join("\n")))).toContain("dieu-1/diem-i: x;");
    const nested = sketch(law(["Fish:", ...letters, "(i) x;", "(ii) y;", "(i) z."].join("\n")));
    expect(nested).toContain("dieu-1/diem-h/tieu-diem-ii: y;");
    expect(nested).toContain("dieu-1/diem-i: z.");
  });
});

test.each([
  ["b", "a", "letters", true],
  ["aa", "a", "letters", true],
  ["aa", "z", "letters", true],
  ["b", "ac", "letters", true],
  ["c", "a", "letters", false],
  ["6a", "6", "figures", true],
  ["7", "6b", "figures", true],
  ["iv", "iii", "roman", true],
  ["B", "A", "capitals", true],
  ["b", "A", "capitals", false],
] as const)("%s after %s in %s: %s", (next, last, style, fits) => expect(followsPoint(next, last, style)).toBe(fits));

test("a text of any marks in any order keeps all its words, each address once", () => {
  const marks = [
    ..."1. 2. 4. 30. (a) (b) (i) (ii) (z) (1) (3) a) ‘ ‘1. ANNEX A. ▼M1 ◄ [1]".split(" "),
    "Article 1",
    "Article 2",
  ];
  const others = [
    "Article 9",
    "CHAPTER I",
    "Section 2",
    "ANNEX I",
    "HAVE ADOPTED THIS:",
    "| a | b |",
    "1.1. x",
    "Whereas:",
  ];
  const line = fc.oneof(fc.constantFrom(...marks, ...others), fc.constantFrom("small;", "Big.", "Wide", "’."));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const numbered = ["Article 1", ...lines].flatMap((text, index) => [text, `Word${index}x.`]);
      const { provisions } = outline(numbered.join("\n"));
      const addresses = provisions.map(({ address }) => address);
      expect(new Set(addresses).size).toBe(addresses.length);
      const words = provisions.map(({ heading, text }) => `${heading ?? ""} ${text}`).join(" ");
      const kept = words.match(/Word\d+x/g) ?? [];
      expect(kept).toEqual(kept.toSorted((one, other) => Number(one.slice(4, -1)) - Number(other.slice(4, -1))));
      if (!lines.includes("[1]")) expect(kept).toHaveLength(lines.length + 1);
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

test("a translation with points like a) is read too; a Vietnamese text is not foreign", () => {
  expect(
    sketch(
      "Chapter I\nGENERAL\nArticle 1. Scope\n1. This Law:\na) governs fish;\nb) protects fish.\nArticle 2. Fish\nHealthy.",
    ),
  ).toEqual([
    "chuong-1 GENERAL",
    "dieu-1 Scope",
    "dieu-1/khoan-1",
    "dieu-1/khoan-1/doan-dau: This Law:",
    "dieu-1/khoan-1/diem-a: governs fish;",
    "dieu-1/khoan-1/diem-b: protects fish.",
    "dieu-2 Fish: Healthy.",
  ]);
  expect(sketch("Điều 1. Cá\nTheo Điều ước:\nArticle 1\nFish.")).toHaveLength(1);
});

describeShared("real regulations", () => {
  const read = async (file: string): Promise<Outline> => {
    const written = await readWrittenText(readFileSync(shared(`data/eu-point-in-time/${file}`)));
    if ("refused" in written) throw new Error(written.refused);
    return outline(written.text);
  };
  const articlesOf = ({ provisions }: Outline): string[] =>
    provisions.filter(({ kind }) => kind === "dieu").map(({ address }) => address);
  const upTo = (last: number, ...inserted: readonly string[]): string[] => {
    const plain = Array.from({ length: last }, (_, index) => String(index + 1));
    return plain
      .flatMap((number) => [number, ...inserted.filter((one) => one.replace(/[a-z]$/, "") === number)])
      .map((number) => `dieu-${number}`);
  };

  it.each([
    ["32019R2088_before.txt", upTo(20, "2a")],
    ["32019R2088_before.xhtml", upTo(20, "2a")],
    ["32019R2088_after.txt", upTo(20, "2a", "18a")],
    ["32019R2088_after.xhtml", upTo(20, "2a", "18a")],
    ["32014R0596_2016-07-03.txt", upTo(39)],
    ["32014R0596_2024-12-04.txt", upTo(39, "21a", "25a", "25b").filter((address) => address !== "dieu-28")],
  ])("%s has all its articles, each with its heading", async (file, expected) => {
    const outlined = await read(file);
    expect(articlesOf(outlined)).toEqual(expected);
    expect(outlined.provisions.filter(({ kind, heading }) => kind === "dieu" && heading === null)).toEqual([]);
    expect(outlined.problems.filter(({ code }) => code === "number-in-text" || code === "number-repeated")).toEqual([]);
    const addresses = outlined.provisions.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(outlined.provisions.filter(({ text }) => /[▼►◄]|^\(?\d*\)?$/m.test(text) && text !== "")).toEqual([]);
  });

  it.each(["32019R2088_before", "32019R2088_after"])(
    "%s reads the same from its page and from its text",
    async (name) => {
      const [text, page] = await Promise.all([read(`${name}.txt`), read(`${name}.xhtml`)]);
      expect(page.provisions.map(({ line: _, ...one }) => one)).toEqual(
        text.provisions.map(({ line: _, ...one }) => one),
      );
      expect(page.document).toEqual(text.document);
    },
  );

  it("the versions of a regulation differ where it was amended", async () => {
    const { changes } = redlineDocuments(await read("32019R2088_before.txt"), await read("32019R2088_after.txt"));
    const articles = new Set(changes.map((one) => (one.afterAddress ?? one.beforeAddress ?? "").split("/")[0]));
    expect([...articles]).toEqual(["dieu-18a"]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["inserted"]));
  });
});
