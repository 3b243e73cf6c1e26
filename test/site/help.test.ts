import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { roomRoutes } from "../../src/app.ts";
import { findHelpTopic, helpTopics } from "../../src/site/help.ts";
import { listHelpTexts } from "../../src/site/help-repository.ts";

/** Words that mean something only to those who build the product. */
const jargon = /\b(hash|merkle|json|sqlite|postgres|commit|endpoint|token|schema|vui lòng|rất tiếc)\b/i;

test("every help file belongs to a topic, and every topic has both languages", () => {
  const expected = helpTopics.flatMap((topic) => [`${topic}.en.md`, `${topic}.vi.md`]).sort();
  expect(readdirSync(new URL("../../data/help/", import.meta.url)).sort()).toEqual(expected);
  expect(findHelpTopic("khong-co")).toBeUndefined();
});

describe.each(["vi", "en"] as const)("the help in %s", (locale) => {
  const texts = listHelpTexts(locale);

  it("has a title and a lead of its own on every page", () => {
    expect(new Set(texts.map(({ title }) => title)).size).toBe(helpTopics.length);
    expect(texts.filter(({ lead }) => lead.length < 40).map(({ topic }) => topic)).toEqual([]);
  });

  it("links only to pages that exist", () => {
    const addresses = roomRoutes("demo")
      .filter(({ method }) => method === "get")
      .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`));
    const links = texts.flatMap(({ html }) => [...html.matchAll(/href="([^"#?]+)/g)].map((match) => match[1]!));
    const own = links.map((link) => link.replace(/^\/en(?=\/)/, ""));
    expect(own.length).toBeGreaterThan(10);
    expect(own.filter((link) => !addresses.some((address) => address.test(link)))).toEqual([]);
  });

  it("speaks the reader's language", () => {
    expect(texts.filter(({ html }) => jargon.test(html.replace(/JSON Lines/gi, ""))).map(({ topic }) => topic)).toEqual(
      [],
    );
  });

  it("has the same sections in both languages", () => {
    const counts = (each: typeof texts) => each.map(({ topic, sections }) => `${topic} ${sections.length}`);
    expect(counts(texts)).toEqual(counts(listHelpTexts("vi")));
  });
});
