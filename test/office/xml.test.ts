import { describe, expect, it } from "vitest";
import { childOf, childrenOf, readXml, textIn } from "../../src/office/xml.ts";

describe("XML is read as a tree", () => {
  it("gives names without prefixes, attributes, text and lines", () => {
    const read = readXml('<w:a xmlns:w="urn:w" w:n="1">một\n<w:b/><![CDATA[<hai>]]> &amp; ba</w:a>');
    if (!("root" in read)) throw new Error(read.fault.code);
    expect(read.root).toMatchObject({ name: "a", namespace: "urn:w", attributes: { n: "1", "w:n": "1" }, line: 1 });
    expect(textIn(read.root)).toBe("một\n<hai> & ba");
    expect(childrenOf(read.root).map(({ name, line }) => [name, line])).toEqual([["b", 2]]);
    expect(childOf(read.root, "c")).toBeUndefined();
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<a>&x;</a>', "doctype", 1],
    ['<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "doctype", 2],
    ["<a>\n<b></a>", "not-well-formed", 2],
    ["<a>&unknown;</a>", "not-well-formed", 1],
    ["một văn bản thuần", "not-well-formed", 1],
    ["", "not-well-formed", 1],
  ])("refuses %j", (text, code, line) => {
    expect(readXml(text)).toEqual({ fault: { code, line } });
  });

  it("stops at its limits", () => {
    const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
    expect(readXml(nested(5), { elements: 9, depth: 4 })).toMatchObject({ fault: { code: "too-deep" } });
    expect(readXml(nested(4), { elements: 3, depth: 4 })).toMatchObject({ fault: { code: "too-many-elements" } });
    expect(readXml(nested(4), { elements: 4, depth: 4 })).toHaveProperty("root");
  });
});
