/** Everything that the code records has its name in the journal, found in the syntax trees of src/. */
import { describe, expect, it } from "vitest";
import { detailMessages } from "../../src/journal/detail-messages.ts";
import { journalMessages } from "../../src/journal/messages.ts";
import { verbMessages } from "../../src/journal/verb-messages.ts";
import {
  calledName,
  isNode,
  listSources,
  literal,
  type Node,
  roleOf,
  roomOf,
  type Source,
  sourceOf,
  templateParts,
  walk,
} from "../house/source.ts";

const named = Object.keys({ ...journalMessages, ...verbMessages, ...detailMessages });
/** Fingerprints and inner ids never appear on a page. */
const inner = /(^|_)(hash|digest|id)$/;

describe("the words of the journal", () => {
  const actions = listSources().filter(({ path }) => roleOf(path) === "actions" && !path.startsWith("journal/"));
  const recorded = actions.flatMap((source) => valuesOf(source, "verb", actions).flatMap(keysIn));

  it("name every verb that is recorded", () => {
    expect(recorded.length).toBeGreaterThan(20);
    expect(recorded.filter((verb) => !isNamed(`journal.verb.${verb}`))).toEqual([]);
  });

  it("name no verb that nobody records", () => {
    const names = Object.keys(verbMessages).map((key) => key.slice("journal.verb.".length));
    expect(names.filter((name) => !recorded.some((verb) => fits(name, verb)))).toEqual([]);
  });

  it("name every kind of record", () => {
    const kinds = actions.flatMap((source) => valuesOf(source, "objectKind", actions).flatMap(keysIn));
    expect([...new Set(kinds)].filter((kind) => !isNamed(`journal.object.${kind}`))).toEqual([]);
  });

  it("name every detail", () => {
    const details = actions.flatMap((source) => valuesOf(source, "details", actions).flatMap(propertiesIn));
    expect([...new Set(details)].filter((key) => !inner.test(key) && !isNamed(`journal.detail.${key}`))).toEqual([]);
  });
});

it("finds what is recorded, also through a function of the room's own, in whichever file", () => {
  const own = sourceOf(
    "costing/actions.ts",
    "export function recordOn(tx, verb, details = {}) { return record(tx, { verb, details }); }",
  );
  const source = sourceOf(
    "costing/sheet-actions.ts",
    `recordOn(tx, found ? "costing.saved" : "costing.lost", { year: 1, ...rest });
     record(tx, { verb: \`costing.$\{what}\`, details: { per_year: 2 } });`,
  );
  const foreign = sourceOf("imports/actions.ts", "function recordOn(verb, tx, details) {}");
  const rooms = [own, source, foreign];
  expect(valuesOf(source, "verb", rooms).flatMap(keysIn)).toEqual(["costing.*", "costing.saved", "costing.lost"]);
  expect(valuesOf(source, "details", rooms).flatMap(propertiesIn)).toEqual(["per_year", "year"]);
});

/** What stands as `name: …` in an object, and what is given for a parameter of that name of one of the room's functions. */
function valuesOf(source: Source, name: string, sources: readonly Source[]): readonly Node[] {
  const nodes = [...walk(source.tree)];
  const inObjects = nodes
    .filter(({ type, key }) => type === "Property" && calledName(key) === name)
    .map(({ value }) => value as Node);
  const room = sources.filter(({ path }) => roomOf(path) === roomOf(source.path));
  const positions = new Map(
    room
      .flatMap(({ tree }) => [...walk(tree)])
      .filter(({ type }) => type === "FunctionDeclaration")
      .map(({ id, params }) => [calledName(id), (params as Node[]).findIndex((each) => parameterName(each) === name)]),
  );
  const inCalls = nodes
    .filter(({ type }) => type === "CallExpression")
    .flatMap(({ callee, arguments: given }) => (given as Node[])[positions.get(calledName(callee)) ?? -1] ?? []);
  return [...inObjects, ...inCalls];
}

function parameterName(parameter: Node): string | undefined {
  return calledName(parameter.type === "AssignmentPattern" ? parameter.left : parameter);
}

/** Texts below a node; "*" stands for a gap. */
function keysIn(node: Node): readonly string[] {
  return [...walk(node)].flatMap((each) => literal(each) ?? templateParts(each)?.join("*") ?? []);
}

function propertiesIn(node: Node): readonly string[] {
  if (node.type === "ConditionalExpression")
    return [node.consequent, node.alternate].filter(isNode).flatMap(propertiesIn);
  if (node.type !== "ObjectExpression") return [];
  return (node.properties as Node[]).flatMap(({ key }) => calledName(key) ?? []);
}

function isNamed(pattern: string): boolean {
  return named.some((key) => fits(key, pattern));
}

function fits(key: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace("*", ".+")}$`).test(key);
}
