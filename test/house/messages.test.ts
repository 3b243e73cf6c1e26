import { describe, expect, it } from "vitest";
import type { Message, Messages } from "../../src/i18n/message.ts";
import { rooms } from "./edges.ts";
import {
  calledName,
  isNode,
  listSources,
  listTexts,
  literal,
  load,
  type Node,
  roleOf,
  type Source,
  sourceOf,
  templateParts,
  walk,
} from "./source.ts";

type Catalogue = { readonly path: string; readonly messages: Messages };
type Template = { readonly path: string; readonly text: string };

describe("messages", async () => {
  const sources = listSources();
  const catalogues = await Promise.all(
    sources
      .filter(({ path }) => roleOf(path) === "messages")
      .map(async ({ path }) => ({ path, messages: messagesOf(await load(path)) })),
  );
  const uses = [...sources.map(usesOf), ...listTexts("views", ".hbs").map(templateUses)];

  it("belong to their room, in both languages, with the same parameters", () => {
    expect(catalogues.flatMap(catalogueProblems)).toEqual([]);
  });

  it("exist where they are used", () => {
    expect(missing(catalogues, uses)).toEqual([]);
  });

  it("are used where they exist", () => {
    expect(unused(catalogues, uses)).toEqual([]);
  });
});

describe("the rules of messages", () => {
  const pair = { vi: "Lưu {name}", en: "Save {name}" };

  it.each([
    [{ "catalog.save": pair }, "belongs to another room"],
    [{ "costing.save": { vi: "Lưu", en: " " } }, "is empty in one language"],
    [{ "costing.save": { vi: "Lưu {name}", en: "Save" } }, "has other parameters in English"],
  ])("refuse %j", (messages, sentence) => {
    const problems = catalogueProblems({ path: "costing/messages.ts", messages });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it.each([
    [`t("costing.lost");`],
    [`visit.t(found ? "costing.lost" : "costing.save");`],
    [`const issue = { field: "", key: "costing.lost" };`],
    ["t(`costing.nothing.$" + "{code}`);"],
  ])("miss the message of %s", (text) => {
    const catalogue = { path: "costing/messages.ts", messages: { "costing.save": pair } };
    expect(missing([catalogue], [usesOf(sourceOf("costing/pages.ts", text))])).toHaveLength(1);
  });

  it("miss the message of a template", () => {
    const lost = templateUses({
      path: "costing/show.hbs",
      text: `{{t "costing.lost"}} {{> tag text=(t 'costing.gone')}}`,
    });
    expect(missing([], [lost])).toEqual([
      "costing/show.hbs: there is no message costing.lost",
      "costing/show.hbs: there is no message costing.gone",
    ]);
  });

  it("tell a used message from an unused one", () => {
    const keys = ["costing.save", "costing.lever.cut", "costing.left", "costing.shown"];
    const messages = Object.fromEntries(keys.map((key) => [key, pair]));
    const uses = [
      usesOf(sourceOf("costing/pages.ts", "const a = `costing.lever.$" + "{b}`; const label = 'costing.save';")),
      templateUses({ path: "costing/show.hbs", text: `{{t "costing.shown"}}` }),
    ];
    expect(unused([{ path: "costing/messages.ts", messages }], uses)).toEqual([
      "costing/messages.ts: nobody uses costing.left",
    ]);
  });
});

/** What one file says of messages: keys that must exist, and whatever else may name a key; "*" stands for a gap. */
type Uses = { readonly path: string; readonly required: readonly string[]; readonly mentioned: readonly string[] };

function usesOf(source: Source): Uses {
  if (roleOf(source.path) === "messages") return { path: source.path, required: [], mentioned: [] };
  const nodes = [...walk(source.tree)];
  const required = nodes.flatMap(keyPositions).flatMap((node) => [...walk(node)].flatMap(keyPattern));
  return { path: source.path, required, mentioned: nodes.flatMap(keyPattern) };
}

function templateUses({ path, text }: Template): Uses {
  const required = [...text.matchAll(/[{(]\s*t\s+(["'])(.+?)\1/g)].map((match) => match[2]!);
  const mentioned = [...text.matchAll(/(["'])([a-z][\w.-]*)\1/g)].map((match) => match[2]!);
  return { path, required, mentioned };
}

/** Where only a message key can stand: the first argument of t(…), and the value of a property called `key`. */
function keyPositions(node: Node): readonly Node[] {
  if (node.type === "CallExpression" && calledName(node.callee) === "t") return (node.arguments as Node[]).slice(0, 1);
  const isKey = node.type === "Property" && calledName(node.key) === "key" && isNode(node.value);
  return isKey ? [node.value as Node] : [];
}

function keyPattern(node: Node): readonly string[] {
  const text = literal(node) ?? templateParts(node)?.join("*");
  const isKey = text !== undefined && rooms.some((room) => text.startsWith(`${room}.`)) && /^[\w.*-]+$/.test(text);
  return isKey ? [text] : [];
}

function missing(catalogues: readonly Catalogue[], uses: readonly Uses[]): readonly string[] {
  const keys = catalogues.flatMap(({ messages }) => Object.keys(messages));
  return uses.flatMap(({ path, required }) =>
    [...new Set(required)]
      .filter((pattern) => !keys.some((key) => fits(key, pattern)))
      .map((pattern) => `${path}: there is no message ${pattern}`),
  );
}

function unused(catalogues: readonly Catalogue[], uses: readonly Uses[]): readonly string[] {
  const patterns = [...new Set(uses.flatMap(({ mentioned }) => mentioned))];
  return catalogues.flatMap(({ path, messages }) =>
    Object.keys(messages)
      .filter((key) => !patterns.some((pattern) => fits(key, pattern)))
      .map((key) => `${path}: nobody uses ${key}`),
  );
}

function fits(key: string, pattern: string): boolean {
  if (!pattern.includes("*")) return key === pattern;
  const parts = pattern.split("*").map((part) => part.replace(/[.-]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`).test(key);
}

function catalogueProblems({ path, messages }: Catalogue): readonly string[] {
  const room = path.split("/")[0];
  return Object.entries(messages).flatMap(([key, message]) => [
    ...(key.startsWith(`${room}.`) ? [] : [`${path}: ${key} belongs to another room`]),
    ...(message.vi.trim() && message.en.trim() ? [] : [`${path}: ${key} is empty in one language`]),
    ...(String(parametersOf(message.vi)) === String(parametersOf(message.en))
      ? []
      : [`${path}: ${key} has other parameters in English`]),
  ]);
}

function parametersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))].sort();
}

/** All { vi, en } pairs among a file's exports. */
function messagesOf(exports: Readonly<Record<string, unknown>>): Messages {
  const isMessage = (value: unknown): value is Message =>
    typeof value === "object" && value !== null && "vi" in value && "en" in value;
  const tables = Object.values(exports).filter((value) => typeof value === "object" && value !== null);
  return Object.fromEntries(
    tables.flatMap((table) => Object.entries(table as object).filter(([, value]) => isMessage(value))),
  );
}
