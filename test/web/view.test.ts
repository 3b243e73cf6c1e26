import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/values/dong.ts";
import { compile, ownUrl, safeHref, template, templateNames } from "../../src/web/handlebars.ts";
import { type Page, render, type View } from "../../src/web/view.ts";
import { english, frame, t } from "./samples.ts";

/** Renders template text as the pages are rendered. */
function renderText(source: string, model: object, translate = t): string {
  return compile("sample", source)(model, { t: translate });
}

test.each([
  "{{#with who}}x{{/with}}",
  "{{#each a as |b|}}x{{/each}}",
  "{{@index}}",
  "{{log 'x'}}",
  "{{#> tag}}x{{/tag}}",
  "{{t}}x",
])("there is no more logic than if, unless and each: %s", (source) => {
  expect(() => renderText(source, { a: [1], who: {} })).toThrow(/sample\.hbs, line 1/);
});

test("what a person wrote is shown as it is, however deep the component that shows it", () => {
  const text = "dòng một\ndòng hai";
  expect(renderText("<div>\n  {{> tag tone='grey' text=text}}\n</div>", { text })).toContain(text);
});

describe("a template refuses what its model lacks", () => {
  test.each([
    ["{{name}}", {}],
    ["{{who.name}}", { who: {} }],
    ["{{#if name}}x{{/if}}", {}],
    ["{{#unless name}}x{{/unless}}", {}],
    ["{{#each names}}x{{/each}}", {}],
    ["{{#if who.name}}x{{/if}}", { who: {} }],
    ["{{#if name}}x{{/if}}", { name: undefined }],
    ["{{> tag tone=tone text='Nháp'}}", {}],
    ["{{> tag tone=tone text='Nháp'}}", { tone: undefined }],
    ["{{> tag tone='grey'}}", { text: "from the page, not given to the component" }],
    ["{{number figure}}", { figure: null }],
    ["{{t key}}", { key: "web.no-such-message" }],
    ["{{shout name}}", { name: "x" }],
    ["{{constructor.name}}", {}],
    ["{{../name}}", { name: "x" }],
    ["{{#each rows}}{{> tag tone=../tone text=name}}{{/each}}", { rows: [{ name: "x" }] }],
  ])("%s with %j", (source, model) => {
    expect(() => renderText(source, model)).toThrow();
  });
});

test.each([
  ["{{#if name}}x{{else}}y{{/if}}", { name: null }, "y"],
  ["{{#if names}}x{{else}}y{{/if}}", { names: [] }, "y"],
  ["{{#each names}}{{this}}{{else}}y{{/each}}", { names: [] }, "y"],
  ["{{#if figure}}x{{else}}y{{/if}}", { figure: 0 }, "y"],
  [
    "{{#each rows}}{{name}}{{#each cells}}{{../name}}{{/each}} {{/each}}",
    { rows: [{ name: "a", cells: [1, 2] }] },
    "aaa ",
  ],
  ["{{name}}", { name: '<b> & "x"' }, "&lt;b&gt; &amp; &quot;x&quot;"],
])("absence is null, false or []: %s with %j", (source, model, expected) => {
  expect(renderText(source, model)).toBe(expected);
});

test.each([
  ["{{dong figure}}", { figure: exact("3586549230.5") }, "3.586.549.231", "3,586,549,231"],
  ["{{number figure}}", { figure: "-1234.567" }, "−1.234,57", "−1,234.57"],
  ["{{share figure}}", { figure: "0.63114" }, "63,11%", "63.11%"],
  ["{{day on}}", { on: "2026-03-05" }, "05/03/2026", "05/03/2026"],
  ["{{instant at}}", { at: "2026-11-22T18:30:00.000Z" }, "23/11/2026 01:30", "23/11/2026 01:30"],
  ["{{url path}}", { path: "/quy-dinh?bo=BCT" }, "/quy-dinh?bo&#x3D;BCT", "/en/quy-dinh?bo&#x3D;BCT"],
  ["{{t 'web.version' version=version}}", { version: "0.1.0" }, "Phiên bản 0.1.0", "Version 0.1.0"],
])("%s speaks the reader's language", (source, model, vietnamese, inEnglish) => {
  expect([renderText(source, model), renderText(source, model, english)]).toEqual([vietnamese, inEnglish]);
});

test.each([
  "https://moj.gov.vn",
  "//moj.gov.vn",
  "/\\moj.gov.vn",
  "javascript:alert(1)",
  "quy-dinh",
  "",
  "/a b",
  "?a\\b",
])("url refuses %j", (path) => {
  expect(() => ownUrl(path, "vi")).toThrow();
});

test.each([
  ["/", "en", "/en"],
  ["#dieu-12", "en", "#dieu-12"],
  ["?xem=sach", "en", "?xem=sach"],
  ["/van-ban/1#dieu-12", "en", "/en/van-ban/1#dieu-12"],
] as const)("url takes %j in %s", (path, locale, expected) => {
  expect(ownUrl(path, locale)).toBe(expected);
});

test.each([
  ["https://vbpl.vn/x?y=1", "https://vbpl.vn/x?y=1"],
  ["mailto:lan@moit.gov.vn", "mailto:lan@moit.gov.vn"],
  ["javascript:alert(1)", "unsafe:javascript:alert(1)"],
  [" JaVaScRiPt:alert(1)", "unsafe: JaVaScRiPt:alert(1)"],
  ["data:text/html,x", "unsafe:data:text/html,x"],
  ["java\nscript:alert(1)", "unsafe:java\nscript:alert(1)"],
  ["//elsewhere.vn", "unsafe://elsewhere.vn"],
])("href of %j is %j", (address, expected) => {
  expect(safeHref(address)).toBe(expected);
});

describe("the page around a body", () => {
  const hello: View<Page> = { name: "hello", body: () => "<p>Thân trang</p>" };

  test("names itself, and its errors first", () => {
    expect(render(hello, frame, { title: "Đăng nhập" })).toContain("<title>Đăng nhập – Rà soát</title>");
    const html = render(hello, frame, { title: "Đăng nhập", issues: [{ text: "Nhập tên", anchor: "username" }] });
    expect(html).toContain("<title>Lỗi: Đăng nhập – Rà soát</title>");
    expect(html).toContain('<a href="#username">Nhập tên</a>');
    expect(html.indexOf("data-error-summary")).toBeLessThan(html.indexOf("<h1>"));
  });

  test("switches the language on the same page", () => {
    const html = render(hello, frame, { title: "Đề xuất" });
    expect(html).toContain('hreflang="en" href="/en/de-xuat/DX-2026-BCT-0147?xem&#x3D;so-sanh"');
    const other = render(hello, { ...frame, t: english }, { title: "Proposal" });
    expect(other).toMatch(/^<!DOCTYPE html>\n<html lang="en"/);
    expect(other).toContain('hreflang="vi" href="/de-xuat/DX-2026-BCT-0147?xem&#x3D;so-sanh"');
  });

  test("never leads away, whatever was asked for", () => {
    expect(render(hello, { ...frame, path: "//elsewhere.vn/" }, { title: "x" })).not.toContain('href="//');
  });

  test("loads nothing but its own files, the script with this request's nonce", () => {
    const html = render(hello, frame, { title: "x" });
    expect(html.match(/(?:src|<link[^>]*href)="(?!\/)/g)).toBeNull();
    expect(html.match(/<script[^>]*>/g)).toEqual([expect.stringContaining('nonce="bm9uY2U&#x3D;"')]);
    expect(html).not.toMatch(/<style| style=| on\w+=/);
  });

  test("prints when and by whom", () => {
    expect(render(hello, frame, { title: "x" })).toContain("In lúc 14/07/2026 10:32 · Nguyễn Thị Lan · /de-xuat/");
  });
});

test("markup is written unescaped by the layout and by the help's own texts alone", () => {
  const unescaped = templateNames().filter((name) => /\{\{\{|\{\{~?&/.test(source(name)));
  expect(unescaped).toEqual(["layouts/page", "site/help-topic"]);
});

test.each(templateNames())("%s compiles, and a component says what it takes", (name) => {
  expect(template(name)).toBeTypeOf("function");
  if (name.startsWith("components/")) expect(source(name)).toMatch(/^\{\{!-- .+/);
});

function source(name: string): string {
  return readFileSync(resolve(import.meta.dirname, "../../views", `${name}.hbs`), "utf8");
}
