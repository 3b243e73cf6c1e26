import { describe, expect, it } from "vitest";
import { awaitedComponents, rawHtmlTemplates } from "./edges.ts";
import { calledName, listSources, listTexts, literal, type Node, type Source, sourceOf, walk } from "./source.ts";

/** `name` as src/web/handlebars.ts knows it: the path below views/ without its ending. */
type Template = { readonly name: string; readonly text: string };

describe("templates", () => {
  const templates = listTexts("views", ".hbs").map(({ path, text }) => ({ name: path.replace(/\.hbs$/, ""), text }));
  const sources = listSources();

  it("each page has exactly one handle, and each handle its template", () => {
    expect(handleProblems(templates, sources)).toEqual([]);
  });

  it("each partial that is used exists", () => {
    expect(partialProblems(templates)).toEqual([]);
  });

  it("each partial that exists is used", () => {
    const awaited = awaitedComponents.map((name) => `components/${name}`);
    expect(unusedPartials(templates).filter((name) => !awaited.includes(name))).toEqual([]);
    expect(awaited.filter((name) => !templates.some((template) => template.name === name))).toEqual([]);
  });

  it("only our own escaping code prints HTML unescaped", () => {
    expect(templates.filter(printsRaw).map(({ name }) => name)).toEqual(Object.keys(rawHtmlTemplates));
  });
});

describe("the rules of templates", () => {
  const show = { name: "costing/show", text: "{{> tag}}{{> costing/_row}}" };
  const row = { name: "costing/_row", text: "" };
  const tag = { name: "components/tag", text: "" };
  const pages = (text: string) => [sourceOf("costing/pages.ts", text)];
  const handle = `export const renderShow = view<ShowPage>("costing/show");`;

  it.each([
    ["a page without handle", [show], "", "has no view"],
    ["a page with two handles", [show], `${handle} const b = view("costing/show");`, "has 2 views"],
    ["a handle without template", [], handle, "there is no template costing/show"],
    ["a handle that hides its name", [], "view(name);", "name the template on the spot"],
  ])("refuse %s", (_title, templates, text, sentence) => {
    const problems = handleProblems(templates, pages(text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it("refuse a partial that is missing, unused, or used by itself alone", () => {
    expect(partialProblems([show, row])).toEqual(["costing/show: there is no partial tag"]);
    expect(unusedPartials([row, { ...tag, text: "{{> tag}}" }])).toEqual(["costing/_row", "components/tag"]);
    expect(unusedPartials([show, row, tag])).toEqual([]);
    expect(handleProblems([show, row, tag], pages(handle))).toEqual([]);
  });

  it.each([
    ["{{{body}}}", true],
    ["{{& body}}", true],
    ["{{body}}{{!-- never {{{raw}}} --}}", false],
  ])("see that %s prints raw HTML: %s", (text, expected) => {
    expect(printsRaw({ name: "costing/show", text })).toBe(expected);
  });
});

function handleProblems(templates: readonly Template[], sources: readonly Source[]): readonly string[] {
  const calls = sources.filter(({ path }) => path !== "web/view.ts").flatMap(viewCalls);
  const pages = templates.filter(({ name }) => !partialName(name) && !name.startsWith("layouts/"));
  const counted = pages.map(({ name }) => ({ name, handles: calls.filter((call) => call.name === name).length }));
  return [
    ...counted.filter(({ handles }) => handles === 0).map(({ name }) => `${name} has no view("…")`),
    ...counted.filter(({ handles }) => handles > 1).map(({ name, handles }) => `${name} has ${handles} views`),
    ...calls.flatMap(({ path, name }) => {
      if (name === undefined) return [`${path}: name the template on the spot`];
      return pages.some((page) => page.name === name) ? [] : [`${path}: there is no template ${name}`];
    }),
  ];
}

function viewCalls({ path, tree }: Source): readonly { path: string; name: string | undefined }[] {
  return [...walk(tree)]
    .filter((node) => node.type === "CallExpression" && calledName(node.callee) === "view")
    .map((node) => ({ path, name: literal((node.arguments as Node[])[0]) }));
}

function partialProblems(templates: readonly Template[]): readonly string[] {
  const known = templates.map(({ name }) => partialName(name));
  return templates.flatMap(({ name, text }) =>
    partialsIn(text)
      .filter((partial) => !known.includes(partial))
      .map((partial) => `${name}: there is no partial ${partial}`),
  );
}

function unusedPartials(templates: readonly Template[]): readonly string[] {
  return templates
    .map(({ name }) => name)
    .filter((name) => {
      const partial = partialName(name);
      return partial && !templates.some((other) => other.name !== name && partialsIn(other.text).includes(partial));
    });
}

/** Components go by their own name, a room's partial by folder and underscored name; undefined for a page. */
function partialName(name: string): string | undefined {
  if (name.startsWith("components/")) return name.slice("components/".length);
  return name.includes("/_") ? name : undefined;
}

function partialsIn(text: string): readonly string[] {
  return [...withoutComments(text).matchAll(/\{\{~?#?>\s*([\w/-]+)/g)].map((match) => match[1]!);
}

function printsRaw({ text }: Template): boolean {
  return /\{\{\{|\{\{~?&/.test(withoutComments(text));
}

function withoutComments(text: string): string {
  return text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, "");
}
