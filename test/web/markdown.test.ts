import { describe, expect, it, test } from "vitest";
import { renderMarkdown } from "../../src/web/markdown.ts";

const source = `# Tra cứu <quy định>

Tìm **nhanh** một quy định.

## Đọc & hiểu

| Bước | Hạn |
| --- | --- |
| Một | 3 ngày |

- [Danh mục](/quy-dinh?q=a)
- [Trang ngoài](https://example.org/a)
- [Mục](#doc-hieu)
`;

test("a text has its title, its lead and its sections", () => {
  const { title, lead, sections, html } = renderMarkdown(source, "vi");
  expect({ title, lead, sections }).toEqual({
    title: "Tra cứu <quy định>",
    lead: "Tìm nhanh một quy định.",
    sections: [{ id: "doc-hieu", text: "Đọc & hiểu" }],
  });
  expect(html).not.toContain("Tra cứu");
  expect(html).toContain('<h2 id="doc-hieu">Đọc &amp; hiểu</h2>');
  expect(html).toContain('role="region" tabindex="0" aria-label="Đọc &amp; hiểu"><table class="c-table">');
  expect(html).toContain('<ul class="govuk-list govuk-list--bullet">');
});

describe("links", () => {
  it.each([
    ["vi", 'href="/quy-dinh?q=a"'],
    ["en", 'href="/en/quy-dinh?q=a"'],
    ["en", 'href="https://example.org/a"'],
    ["en", 'href="#doc-hieu"'],
  ] as const)("in %s keep or get their language: %s", (locale, expected) => {
    expect(renderMarkdown(source, locale).html).toContain(expected);
  });

  it("never lead to a script or to another site by a trick", () => {
    expect(renderMarkdown("# A\n\n[x](javascript:alert(1))", "vi").html).not.toContain("<a");
    expect(() => renderMarkdown("# A\n\n[x](//evil.example)", "vi")).toThrow("not a path of this site");
  });
});

test("raw HTML is shown, not obeyed", () => {
  expect(renderMarkdown("# A\n\n<script>alert(1)</script>", "vi").html).toBe(
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",
  );
});

test("a text without a title is refused", () => {
  expect(() => renderMarkdown("Không có đầu đề", "vi")).toThrow("no title");
});
