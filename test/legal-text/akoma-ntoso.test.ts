import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { numberInMark } from "../../src/legal-text/akoma-ntoso-number.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { legalTextMessages } from "../../src/legal-text/messages.ts";
import { outlineGiven, refusalOf, refusalWords } from "../../src/legal-text/given-text.ts";
import type { Outline } from "../../src/legal-text/outline.ts";
import { readXml, type XmlElement } from "../../src/office/xml.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import { describeShared, shared } from "../support/shared.ts";

const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

function act(body: string, around = { before: "", after: "" }): string {
  return `<akomaNtoso xmlns="${namespace}"><act name="act">${meta}${around.before}<body>${body}</body>${around.after}</act></akomaNtoso>`;
}

const dates = `<FRBRdate date="2024-05-06" name="published"/><FRBRdate date="2024-05-01" name="issued"/>`;
const core = (value: string): string =>
  `<FRBRthis value="${value}/!main"/><FRBRuri value="${value}"/>${dates}<FRBRauthor href="#parliament"/>`;
const meta =
  `<meta><identification source="#us"><FRBRWork>${core("/akn/xx/act/2024/7")}<FRBRcountry value="xx"/><FRBRnumber value="7"/>` +
  `</FRBRWork><FRBRExpression>${core("/akn/xx/act/2024/7/eng@")}<FRBRlanguage language="eng"/></FRBRExpression>` +
  `<FRBRManifestation>${core("/akn/xx/act/2024/7/eng@.xml")}</FRBRManifestation></identification><references source="#us">` +
  `<TLCOrganization eId="parliament" href="/ontology/organization/xx/parliament" showAs="Parliament"/></references></meta>`;

const read = (xml: string): Outline => outlineGiven({ kind: "xml", text: xml });

/** "dieu-1 [1] Heading: text ⏎ text", a line a provision. */
function sketch({ provisions }: Outline): string[] {
  return provisions.map(({ address, number, heading, text }) => {
    const mark = number === "" ? "" : ` [${number}]`;
    return `${address}${mark}${heading === null ? "" : ` ${heading}`}: ${text.replaceAll("\n", " ⏎ ")}`.replace(
      /: $/,
      "",
    );
  });
}

describe("the number in a mark", () => {
  test.each([
    ["Art. 1", "1"],
    ["Article 12bis.", "12bis"],
    ["Art. 10 bis", "10bis"],
    ["Art. 1er.", "1"],
    ["5 a §", "5a"],
    ["§ 17 a", "17a"],
    ["2 luku", "2"],
    ["SECTION 1.", "1"],
    ["CHAPTER IV", "IV"],
    ["Chapitre Ier", "I"],
    ["TITLE II bis", "IIbis"],
    ["(a)", "a"],
    ["a. ", "a"],
    ["(iv)", "iv"],
    ["(aa)", "aa"],
    ["1°", "1"],
    ["Art. R. 123-4", "R123-4"],
    ["Điều 5a.", "5a"],
    ["đ)", "đ"],
    ["Điều 44.5.NĐ.1.", "44.5.NĐ.1"],
    ["a.1)", "a.1"],
    ["–", ""],
    ["", ""],
    ["Article premier", "Article premier"],
  ])("%j is %j", (mark, number) => expect(numberInMark(mark)).toBe(number));
});

const p = (text: string): string => `<content><p>${text}</p></content>`;

describe("levels", () => {
  test.each<[string, string, string[]]>([
    [
      "articles keep their address outside chapters, paragraphs and points go deeper",
      `<title><num>TITLE I</num><chapter><num>CHAPTER II</num><heading>Rules</heading><article><num>Article 3</num><heading>Scope</heading>
       <paragraph><num>1.</num><intro><p>Applies to:</p></intro><point><num>(a)</num>${p("banks;")}</point><point><num>(b)</num>${p("funds;")}</point><wrapUp><p>and others.</p></wrapUp></paragraph></article></chapter></title>`,
      [
        "phan-1 [I]",
        "phan-1/chuong-2 [II] Rules",
        "dieu-3 [3] Scope",
        "dieu-3/khoan-1 [1]",
        "dieu-3/khoan-1/doan-dau: Applies to:",
        "dieu-3/khoan-1/diem-a [a]: banks;",
        "dieu-3/khoan-1/diem-b [b]: funds;",
        "dieu-3/khoan-1/doan-cuoi [cuoi]: and others.",
      ],
    ],
    [
      "sections are the articles of a text without articles",
      `<part><num>PART 1</num><section><num>2 a §</num><subsection>${p("First.")}</subsection><subsection><intro><p>Second:</p></intro>
       <paragraph><num>1)</num>${p("one;")}</paragraph></subsection></section></part>`,
      [
        "phan-1 [1]",
        "dieu-2a [2a]",
        "dieu-2a/khoan-1: First.",
        "dieu-2a/khoan-2",
        "dieu-2a/khoan-2/doan-dau: Second:",
        "dieu-2a/khoan-2/diem-1 [1]: one;",
      ],
    ],
    [
      "sections above articles are divisions",
      `<section><num>Section 1</num><article><num>Art. 1</num>${p("One.")}</article></section>`,
      ["muc-1 [1]", "dieu-1 [1]: One."],
    ],
    [
      "US levels go on below each other",
      `<section><num>SEC. 2.</num><subsection><num>(a)</num><paragraph><num>(1)</num><subparagraph><num>(A)</num><clause><num>(i)</num>${p("deep")}</clause></subparagraph></paragraph></subsection></section>`,
      [
        "dieu-2 [2]",
        "dieu-2/khoan-a [a]",
        "dieu-2/khoan-a/diem-1 [1]",
        "dieu-2/khoan-a/diem-1/tieu-diem-a [A]",
        "dieu-2/khoan-a/diem-1/tieu-diem-a/tieu-diem-i [i]: deep",
      ],
    ],
    [
      "lists in blocks and lists in levels are the same",
      `<article><num>1</num><list><intro><p>These:</p></intro><point><num>a)</num>${p("x")}</point></list></article>
       <article><num>2</num><content><blockList><listIntroduction>These:</listIntroduction><item><num>a)</num><p>x</p></item></blockList></content></article>`,
      [
        "dieu-1 [1]",
        "dieu-1/doan-dau: These:",
        "dieu-1/diem-a [a]: x",
        "dieu-2 [2]",
        "dieu-2/doan-dau: These:",
        "dieu-2/diem-a [a]: x",
      ],
    ],
    [
      "cross headings and paragraphs without numbers keep their place",
      `<article><num>1</num><alinea>${p("One.")}</alinea><crossHeading>Between</crossHeading><alinea>${p("Two.")}</alinea></article>`,
      ["dieu-1 [1]", "dieu-1/doan-1 [1]: One.", "dieu-1/doan-2 [2]: Between", "dieu-1/doan-3 [3]: Two."],
    ],
    [
      "a number printed twice keeps both",
      `<article><num>1</num>${p("a")}</article><article><num>1</num>${p("b")}</article>`,
      ["dieu-1 [1]: a", "dieu-1~2 [1]: b"],
    ],
    [
      "numbers in words are counted for the address",
      `<article><num>Article premier</num>${p("a")}</article><article><num>Art. 2</num>${p("b")}</article>`,
      ["dieu-1 [Article premier]: a", "dieu-2 [2]: b"],
    ],
    [
      "quoted wording belongs to the provision that quotes it",
      `<article><num>1</num><content><p><mod>Article 5 is replaced: <quotedStructure startQuote="“" endQuote="”"><article><num>5.</num><heading>New</heading>${p("Words.")}</article></quotedStructure>;</mod></p></content></article>`,
      ["dieu-1 [1]: Article 5 is replaced: ⏎ “5. New ⏎ Words.”;"],
    ],
    [
      "tables are provisions of their own",
      `<article><num>1</num><content><p>Rates:</p><table><tr><th><p>Up to</p></th><th><p>Rate</p></th></tr><tr><td><p>5</p></td><td><p>10 %</p></td></tr></table></content></article>`,
      ["dieu-1 [1]: Rates:", "dieu-1/bang-1 [1]: Up to | Rate ⏎ 5 | 10 %"],
    ],
  ])("%s", (_, body, expected) => expect(sketch(read(act(body)))).toEqual(expected));

  test("preamble, annexes and what stands beside the document", () => {
    const before = `<preamble><p>Having regard to:</p><recitals><recital><num>(1)</num><p>Whereas one.</p></recital></recitals><formula name="f"><p>Adopts:</p></formula></preamble>`;
    const annex = `<attachments><attachment><num>ANNEX II</num><heading>Lists</heading><doc name="annex">${meta}<mainBody><p>Opening.</p><article><num>Article 1</num>${p("In the annex.")}</article>
      <table><tr><td><p>No</p></td><td><p>Name</p></td></tr><tr><td><p>1</p></td><td><p>Rice</p></td></tr><tr><td><p/></td><td><p>and husks</p></td></tr></table></mainBody></doc></attachment></attachments>`;
    const outlined = read(act(`<article><num>Article 1</num>${p("In the act.")}</article>`, { before, after: annex }));
    expect(sketch(outlined)).toEqual([
      "mo-dau",
      "mo-dau/doan-dau: Having regard to:",
      "mo-dau/doan-1 [1]: Whereas one.",
      "mo-dau/doan-cuoi [cuoi]: Adopts:",
      "dieu-1 [1]: In the act.",
      "phu-luc-2 [II] Lists",
      "phu-luc-2/doan-dau: Opening.",
      "phu-luc-2/dieu-1 [1]: In the annex.",
      "phu-luc-2/bang-1 [1]: No | Name",
      "phu-luc-2/dong-1 [1]: 1 | Rice ⏎  | and husks",
    ]);
  });

  test("notes are reported where they stand and are no words of the text", () => {
    const outlined = read(
      act(
        `<article><num>1</num><content><p>Text<authorialNote marker="3"><p>a note</p></authorialNote>.</p></content></article>`,
      ),
    );
    expect(sketch(outlined)).toEqual(["dieu-1 [1]: Text."]);
    expect(outlined.problems).toEqual([{ line: 1, address: "dieu-1", code: "note", params: { mark: "3" } }]);
  });

  test("a debate is read under the headings of its sections", () => {
    const xml = `<akomaNtoso xmlns="${namespace}"><debate name="d">${meta}<debateBody><debateSection name="s"><heading>Questions</heading><speech by="#a"><from>Mr A:</from><p>Why?</p></speech></debateSection></debateBody></debate></akomaNtoso>`;
    expect(sketch(read(xml))).toEqual(["muc-1 Questions: Mr A: ⏎ Why?"]);
  });
});

describe("the head", () => {
  test("is what the preface prints, else what the identification says", () => {
    const before = `<preface><p><docType>Act</docType> No <docNumber>7/2024</docNumber> of <docDate date="2024-05-01">1 May 2024</docDate></p><p><docTitle>on fish</docTitle></p></preface>`;
    expect(read(act(`<article>${p("x")}</article>`, { before, after: "" })).document).toEqual({
      number: "7/2024",
      type: "Act",
      issuer: "Parliament",
      issuedOn: "2024-05-01",
      title: "on fish",
    });
    expect(read(act(`<article>${p("x")}</article>`)).document.number).toBe("7");
  });
});

describe("what is no Akoma Ntoso 3.0", () => {
  test.each([
    ["another language", "<html><body/></html>", "xml-not-akoma-ntoso"],
    ["a draft of the standard", `<akomaNtoso xmlns="${namespace}/CSD13"><act/></akomaNtoso>`, "xml-older-akoma-ntoso"],
    ["no namespace", "<akomaNtoso><act/></akomaNtoso>", "xml-older-akoma-ntoso"],
    ["an empty file", `<akomaNtoso xmlns="${namespace}"/>`, "xml-empty"],
    ["a broken tag", `<akomaNtoso xmlns="${namespace}"><act>`, "xml-not-well-formed"],
    ["entities", `<!DOCTYPE a [<!ENTITY b "c">]><akomaNtoso xmlns="${namespace}"/>`, "xml-doctype"],
    ["nothing", "", "xml-not-well-formed"],
  ])("%s is refused with its reason", (_, xml, code) => {
    const outlined = read(xml);
    expect(outlined.provisions).toEqual([]);
    expect(refusalOf(outlined)?.code).toBe(code);
  });

  test("the refusal names the line", () => {
    const t = createTranslator(legalTextMessages, "en");
    const broken = read(`<akomaNtoso xmlns="${namespace}">\n<act>\n</bill>`);
    expect(refusalWords(refusalOf(broken)!, t)).toMatch(/^Line 3: The XML is broken/);
  });

  test("plain text is read line by line", () => {
    const { provisions } = outlineGiven({ kind: "text", text: "Điều 1. Cá\nCá khỏe." });
    expect(provisions.map(({ address }) => address)).toEqual(["dieu-1"]);
  });
});

/** The words of preamble, body and annexes in document order; marks with numbers and notes stand apart. */
function bodyWords(xml: string): string[] {
  const parsed = readXml(xml);
  if (!("root" in parsed)) throw new Error("the sample is not well-formed");
  const silent = ["meta", "num", "authorialNote", "noteRef", "toc", "conclusions", "coverPage", "preface"];
  const inline = ["b", "i", "ref", "sup", "sub", "span", "def", "term", "mod", "quotedText"];
  const text = (element: XmlElement, quoted = false): string => {
    if (silent.includes(element.name) && !(quoted && element.name === "num")) return " ";
    const inside = quoted || element.name === "mod";
    const words = element.children.map((child) => (typeof child === "string" ? child : text(child, inside))).join("");
    return inline.includes(element.name) ? words : ` ${words} `;
  };
  return words(text(parsed.root));
}

function words(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function outlineWords({ provisions }: Outline): string[] {
  return provisions.flatMap(({ heading, text }) => words(`${heading ?? ""} ${text}`));
}

function expectSound(outlined: Outline): void {
  const addresses = outlined.provisions.map(({ address }) => address);
  expect(new Set(addresses).size).toBe(addresses.length);
  const known = new Set<string | null>([null]);
  for (const { address, parent } of outlined.provisions) {
    expect(known, `the parent of ${address} stands before it`).toContain(parent);
    known.add(address);
  }
}

describe("documents of any shape", () => {
  const divisions = ["book", "part", "title", "chapter", "section", "subsection", "division", "hcontainer"];
  const units = [
    "article",
    "paragraph",
    "subparagraph",
    "point",
    "indent",
    "alinea",
    "clause",
    "rule",
    "level",
    "list",
  ];
  const word = fc.constantFrom("cá", "tôm", "law", "42", "§", "a&amp;b", "<b>bold</b> x", "<ref href='#x'>ref</ref>");
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
  const blocks = fc.oneof(
    { weight: 4, arbitrary: sentence.map((text) => `<p>${text}</p>`) },
    sentence.map(
      (text) => `<table><tr><td><p>1</p></td><td><p>${text}</p></td></tr><tr><td><p>x</p></td></tr></table>`,
    ),
    sentence.map(
      (text) =>
        `<blockList><listIntroduction>${text}</listIntroduction><item><num>a)</num><p>${text}</p></item></blockList>`,
    ),
    sentence.map(
      (text) =>
        `<p>${text} <mod><quotedStructure><article><num>9</num><heading>q</heading><content><p>${text}</p></content></article></quotedStructure></mod></p>`,
    ),
  );
  const mark = fc.constantFrom(
    "",
    "<num>1</num>",
    "<num>(a)</num>",
    "<num>Article 5</num>",
    "<num>–</num>",
    "<num>first</num>",
  );
  const heading = fc.oneof(
    fc.constant(""),
    sentence.map((text) => `<heading>${text}</heading>`),
  );
  const { level } = fc.letrec<{ level: string }>((tie) => ({
    level: fc
      .record({
        name: fc.constantFrom(...divisions, ...units),
        mark,
        heading,
        leaf: blocks,
        around: fc.tuple(blocks, blocks, fc.boolean(), fc.boolean()),
        inner: fc.oneof(
          { depthSize: "small" },
          fc.constant([]),
          fc.array(tie("level"), { minLength: 1, maxLength: 3 }),
        ),
      })
      .map(({ name, mark: num, heading: title, leaf, around: [before, after, opens, closes], inner }) => {
        const named = name === "hcontainer" ? `${name} name="x"` : name;
        const open = opens ? `<intro>${before}</intro>` : "";
        const close = closes ? `<wrapUp>${after}</wrapUp>` : "";
        const content = inner.length === 0 ? `<content>${leaf}</content>` : `${open}${inner.join("")}${close}`;
        return `<${named}>${num}${title}${content}</${name}>`;
      }),
  }));

  it("lose no word, and every address is its own", () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (levels) => {
        const xml = act(levels.join("\n"));
        const outlined = read(xml);
        expectSound(outlined);
        expect(outlineWords(outlined)).toEqual(bodyWords(xml));
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describeShared("real documents", () => {
  const valid: readonly (readonly [file: string, article: string])[] = [
    ["ch_ordinary-law_2024-620_de.xml", "article"],
    ["fi_1999-731_constitution.xml", "section"],
    ["fi_2025-51_regulation.xml", "section"],
  ];
  const source = (file: string): string => readFileSync(shared(`data/akn-samples/${file}`), "utf8");

  it.each(valid)("%s is read whole: every %s an article, no word lost", (file, article) => {
    const xml = source(`valid/${file}`);
    const outlined = read(xml);
    const articles = outlined.provisions.filter(({ kind }) => kind === "dieu");
    expect(articles).toHaveLength(xml.match(new RegExp(`<${article}[ >]`, "g"))!.length);
    expect(articles.every(({ address, number }) => address === `dieu-${number}`)).toBe(true);
    expectSound(outlined);
    expect(outlineWords(outlined)).toEqual(bodyWords(xml));
    for (const part of Object.values(outlined.document).filter((value) => value !== null)) expect(part).not.toBe("");
  });

  it.each(valid)("%s follows the schema", async (file) =>
    expect(await judgeAkomaNtoso(source(`valid/${file}`))).toEqual([]),
  );

  it.each(["lu_regulation_old-namespace.xml", "us_act_2011_old-namespace.xml"])("%s is refused", async (file) => {
    expect(refusalOf(read(source(`invalid/${file}`)))?.code).toBe("xml-older-akoma-ntoso");
    expect((await judgeAkomaNtoso(source(`invalid/${file}`)))[0]?.message).toContain("akomaNtoso");
  });
});
