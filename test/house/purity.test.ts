import { describe, expect, it } from "vitest";
import { ambientReaders, inOtherThreads, librarySubjects, pureBuiltins, toolkits } from "./edges.ts";
import {
  calledName,
  isNode,
  lineAt,
  listSources,
  type Node,
  roleOf,
  roomOf,
  type Source,
  sourceOf,
  walk,
} from "./source.ts";

describe("purity", () => {
  const sources = listSources();

  it("concept files import values, concept files and at most the library that is their subject", () => {
    expect(sources.flatMap(conceptProblems)).toEqual([]);
  });

  it("time, chance and the environment are arguments", () => {
    expect(sources.flatMap(ambientProblems)).toEqual([]);
  });

  it("every exception is still needed", () => {
    const packages = new Map(sources.map(({ path, imports }) => [path, imports.map(({ target }) => target)]));
    const unused = Object.entries(librarySubjects).filter(([path, name]) => !packages.get(path)?.includes(name));
    expect(unused).toEqual([]);
    const usesJobs = ({ imports }: Source) => imports.some(({ target }) => target.startsWith("jobs/"));
    const elsewhere = sources.filter(usesJobs).map(({ path }) => path);
    expect(Object.keys(inOtherThreads).filter((path) => !elsewhere.includes(path))).toEqual([]);
    const asking = sources.filter((source) => ambient(source).length > 0).map(({ path }) => path);
    expect(Object.keys(ambientReaders).filter((path) => !asking.includes(path))).toEqual([]);
  });
});

describe("the rules of purity", () => {
  it.each([
    ["costing/sheet.ts", `import express from "express";`, "imports express"],
    ["costing/sheet.ts", `import { sql } from "kysely";`, "imports kysely"],
    ["costing/sheet.ts", `import type { z } from "zod";`, "imports zod"],
    ["costing/sheet.ts", `import { readFileSync } from "node:fs";`, "imports node:fs"],
    ["costing/sheet.ts", `import type { Reader } from "../db/database.ts";`, "imports db/database.ts"],
    ["costing/sheet.ts", `import { heavyWork } from "../jobs/heavy-work.ts";`, "imports jobs/heavy-work.ts"],
    ["amending/redline.ts", `import { Decimal } from "decimal.js";`, "imports decimal.js"],
    ["journal/entry.ts", `import { randomBytes } from "node:crypto";`, "imports randomBytes"],
    ["costing/sheet.ts", "const now = new Date();", "new Date()"],
    ["costing/actions.ts", "const now = Date.now();", "Date.now"],
    ["costing/sheet.ts", "const luck = Math.random();", "Math.random"],
    ["costing/routes.ts", "const port = process.env.PORT;", "process.env"],
  ])("refuse in %s: %s", (path, text, sentence) => {
    const source = sourceOf(path, text);
    const problems = [...conceptProblems(source), ...ambientProblems(source)];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it.each([
    ["amending/redline.ts", `import { diffArrays } from "diff";`],
    ["journal/entry.ts", `import { createHash } from "node:crypto";`],
    ["legal-text/outline-aside.ts", `import { heavyWork } from "../jobs/heavy-work.ts";`],
    ["costing/repository.ts", `import { sql } from "kysely";`],
    ["values/day.ts", "const day = new Date(Date.UTC(2026, 0, 1));"],
    ["main.ts", "const port = process.env.PORT;"],
  ])("accept in %s: %s", (path, text) => {
    const source = sourceOf(path, text);
    expect([...conceptProblems(source), ...ambientProblems(source)]).toEqual([]);
  });
});

function conceptProblems(source: Source): readonly string[] {
  const room = roomOf(source.path);
  if (!room || toolkits.includes(room) || roleOf(source.path) !== "concept") return [];
  return source.imports.flatMap(({ target, own, names, line }) => {
    const where = `${source.path}:${line}`;
    if (own) {
      const from = roomOf(target);
      const mayTouch = from === "office" || (from === "jobs" && source.path in inOtherThreads);
      const touchesWorld = from !== undefined && toolkits.includes(from) && !mayTouch;
      return touchesWorld ? [`${where} imports ${target}, and a concept touches no ${from}`] : [];
    }
    const pure = pureBuiltins[target];
    const impure = names.filter((name) => !pure?.includes(name));
    if (pure) return impure.map((name) => `${where} imports ${name} of ${target}, which is not pure`);
    if (librarySubjects[source.path] === target) return [];
    return [`${where} imports ${target}, which is not its subject`];
  });
}

function ambientProblems(source: Source): readonly string[] {
  if (source.path in ambientReaders) return [];
  return ambient(source).map(({ line, what }) => `${source.path}:${line} asks for ${what}: it should be told`);
}

function ambient({ tree, text }: Source): readonly { line: number; what: string }[] {
  return [...walk(tree)].flatMap((node) => {
    const what = ambientName(node);
    return what ? [{ line: lineAt(text, node.start), what }] : [];
  });
}

const members = ["Date.now", "Math.random", "process.env"];

function ambientName(node: Node): string | undefined {
  if (node.type === "NewExpression" && calledName(node.callee) === "Date") {
    return (node.arguments as unknown[]).length === 0 ? "new Date()" : undefined;
  }
  if (node.type !== "MemberExpression" || !isNode(node.object)) return undefined;
  const name = `${node.object.name ?? ""}.${calledName(node) ?? ""}`;
  return members.includes(name) ? name : undefined;
}
