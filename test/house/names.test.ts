import { describe, expect, it } from "vitest";
import { adapters, longFiles } from "./edges.ts";
import { isAtTop } from "./imports.ts";
import { calledName, isNode, listSources, listTexts, roomOf, type Source, sourceOf, walk } from "./source.ts";

const longest = 300;
const vagueFiles = ["index", "types", "utils", "util", "helpers", "helper", "common", "shared", "misc", "constants"];
const vagueWords = ["Manager", "Helper", "Service", "Util", "Utils", "Base", "Abstract", "Info", "Data", "Impl"];
const leftovers = /\b(TODO|FIXME|XXX)\b/;

describe("names and sizes", () => {
  const sources = listSources();

  it(`no file of src/ is longer than ${longest} lines`, () => {
    expect(sources.flatMap(sizeProblems)).toEqual([]);
  });

  it("files and exports are named after what they are about", () => {
    expect(sources.flatMap(nameProblems)).toEqual([]);
  });

  it("every folder of src/ is a room of the row, and exceptions name files that exist", () => {
    expect(sources.filter(({ path }) => !roomOf(path) && !isAtTop(path)).map(({ path }) => path)).toEqual([]);
    const paths = sources.map(({ path }) => path);
    const excepted = [...Object.keys(adapters), ...Object.keys(longFiles)];
    expect(excepted.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("nothing is left for later", () => {
    const texts = ["src", "views", "scripts", "test"].flatMap((folder) =>
      listTexts(folder, "").filter(({ path }) => !(folder === "test" && path.startsWith("house/"))),
    );
    expect(texts.filter(({ text }) => leftovers.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("no test is switched off or runs alone", () => {
    const tests = listTexts("test", ".test.ts").map(({ path, text }) => sourceOf(path, text));
    expect(tests.flatMap(switchedProblems)).toEqual([]);
  });
});

describe("the rules of names and sizes", () => {
  it.each([
    ["costing/sheet.ts", "\n".repeat(301), sizeProblems],
    ["costing/utils.ts", "export const a = 1;", nameProblems],
    ["costing/Sheet.ts", "export const a = 1;", nameProblems],
    ["costing/sheet.ts", "export class SheetManager {}", nameProblems],
    ["costing/sheet.ts", "export type CostData = string;", nameProblems],
    ["costing/sheet.ts", "export default 1;", nameProblems],
    ["costing.test.ts", `it.only("a", run);`, switchedProblems],
    ["costing.test.ts", `describe.skip("a", run);`, switchedProblems],
    ["costing.test.ts", `it.each(rows).skip("a", run);`, switchedProblems],
  ])("refuse in %s: %s", (path, text, rule) => {
    expect(rule(sourceOf(path, text))).toHaveLength(1);
  });

  it("accept what only looks alike", () => {
    const source = sourceOf("costing/database.ts", "export type Database = string; export const informed = 1;");
    expect([...nameProblems(source), ...sizeProblems(source), ...switchedProblems(source)]).toEqual([]);
    expect(leftovers.test("the TODO of a comment")).toBe(true);
    expect(leftovers.test("ma_todo")).toBe(false);
  });
});

function sizeProblems({ path, text }: Source): readonly string[] {
  const lines = text.trimEnd() === "" ? text.split("\n").length - 1 : text.trimEnd().split("\n").length;
  return lines > longest && !(path in longFiles) ? [`${path} has ${lines} lines: split it by concept`] : [];
}

function nameProblems({ path, exports }: Source): readonly string[] {
  const name = path.split("/").at(-1)!.replace(/\.ts$/, "");
  const vague = vagueFiles.includes(name) ? [`${path}: the name says nothing about the subject`] : [];
  const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${path}: file names are kebab-case`];
  return [...vague, ...shape, ...exports.flatMap((exported) => exportProblems(path, exported))];
}

function exportProblems(path: string, exported: string): readonly string[] {
  if (exported === "default" || exported === "*") return [`${path}: exports have names`];
  const words = exported.match(/[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])/g) ?? [];
  const vague = words.filter((word) => vagueWords.some((banned) => banned.toLowerCase() === word.toLowerCase()));
  return vague.map((word) => `${path}: "${word}" in ${exported} says nothing about the subject`);
}

function switchedProblems({ path, tree }: Source): readonly string[] {
  return [...walk(tree)]
    .filter(({ type, computed }) => type === "MemberExpression" && computed === false)
    .filter((node) => ["only", "skip", "todo"].includes(calledName(node) ?? ""))
    .filter(({ object }) =>
      /^(it|test|describe|each)$/.test(calledName(isNode(object) ? (object.callee ?? object) : object) ?? ""),
    )
    .map((node) => `${path}: .${calledName(node)}`);
}
