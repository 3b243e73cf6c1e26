import { describe, expect, it } from "vitest";
import { tableOwners } from "../../src/db/tables.ts";
import { type Room, readsAhead } from "./edges.ts";
import { seenBy } from "./imports.ts";
import {
  calledName,
  lineAt,
  listSources,
  listTexts,
  literal,
  type Node,
  roleOf,
  roomOf,
  type Source,
  sourceOf,
  templateParts,
  walk,
} from "./source.ts";

const owners: Readonly<Record<string, string>> = tableOwners;

describe("tables", () => {
  it("are written by their owner's repository alone, and read by rooms that see the owner", () => {
    expect(listSources().flatMap(tableProblems)).toEqual([]);
  });

  it("are all made by a migration, under the same name", () => {
    const migrations = listTexts("src/db/migrations", ".ts").map(({ text }) => text);
    const unmade = Object.keys(owners).filter((table) => !migrations.some((text) => text.includes(`"${table}"`)));
    expect(unmade).toEqual([]);
  });
});

describe("the rule of table ownership", () => {
  it.each([
    ["costing/actions.ts", `tx.insertInto("norms");`, "SQL stands in repository files"],
    ["proposals/repository.ts", `tx.insertInto("norms").values(row);`, "norms belongs to costing"],
    ["proposals/repository.ts", `tx.updateTable("cost_sheets as sheet");`, "cost_sheets belongs to costing"],
    ["proposals/repository.ts", `tx.deleteFrom("users");`, "users belongs to accounts"],
    ["proposals/repository.ts", `tx.deleteFrom(table);`, "name the table on the spot"],
    ["proposals/repository.ts", "sql`update users set status = 'suspended'`;", "users belongs to accounts"],
    ["costing/repository.ts", `reader.selectFrom("proposals");`, "costing does not see proposals"],
    ["costing/repository.ts", `query.leftJoin("proposals as p", "p.id", "id");`, "costing does not see proposals"],
    ["costing/repository.ts", `reader.selectFrom(["norms", "proposals"]);`, "costing does not see proposals"],
    ["costing/repository.ts", `reader.selectFrom("norm");`, "there is no table norm"],
  ])("refuses in %s: %s", (path, text, sentence) => {
    const problems = tableProblems(sourceOf(path, text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it.each([
    ["costing/repository.ts", `tx.insertInto("norms"); tx.deleteFrom("cost_lines");`],
    ["proposals/repository.ts", `reader.selectFrom("proposals as p").innerJoin("cost_sheets", "a", "b");`],
    ["proposals/repository.ts", `reader.selectFrom(wanted.as("found"));`],
    ["db/migrate.ts", `schema.insertInto("schema_migrations");`],
  ])("accepts in %s: %s", (path, text) => {
    expect(tableProblems(sourceOf(path, text))).toEqual([]);
  });
});

const writes = ["insertInto", "updateTable", "deleteFrom", "replaceInto", "mergeInto"];
const reads = ["selectFrom", "innerJoin", "leftJoin", "rightJoin", "fullJoin", "crossJoin"];

/** Migrations and what records them live in db/, which owns no table of the product. */
function tableProblems(source: Source): readonly string[] {
  const room = roomOf(source.path);
  if (!room || room === "db") return [];
  return [...walk(source.tree)].flatMap((node) =>
    [...callProblems(source, room, node), ...rawProblems(room, node)].map(
      (problem) => `${source.path}:${lineAt(source.text, node.start)}: ${problem}`,
    ),
  );
}

function callProblems(source: Source, room: Room, node: Node): readonly string[] {
  if (node.type !== "CallExpression") return [];
  const verb = calledName(node.callee) ?? "";
  const isWrite = writes.includes(verb);
  if (!isWrite && !reads.includes(verb)) return [];
  const tables = tableNames((node.arguments as Node[])[0]);
  if (roleOf(source.path) !== "repository") return ["SQL stands in repository files"];
  if (isWrite && tables.length === 0) return [`name the table on the spot in ${verb}`];
  return tables.flatMap((table) => (isWrite ? writeProblem(room, table) : readProblem(room, table)));
}

function rawProblems(room: Room, node: Node): readonly string[] {
  if (node.type !== "TaggedTemplateExpression" || calledName(node.tag) !== "sql") return [];
  const text = templateParts(node.quasi as Node)?.join("?") ?? "";
  const written = text.matchAll(/\b(?:insert\s+into|update|delete\s+from)\s+"?([a-z_]+)/gi);
  return [...written].flatMap(([, table]) => (table && table in owners ? writeProblem(room, table) : []));
}

/** "users as u" → users; a list of tables → all of them; a subquery or a variable → none. */
function tableNames(argument: Node | undefined): readonly string[] {
  if (!argument) return [];
  const elements = argument.type === "ArrayExpression" ? (argument.elements as Node[]) : [argument];
  return elements.map(literal).flatMap((text) => (text ? [text.split(" ")[0]!] : []));
}

function writeProblem(room: Room, table: string): readonly string[] {
  const owner = owners[table];
  if (!owner) return [`there is no table ${table}`];
  return owner === room ? [] : [`${table} belongs to ${owner}`];
}

function readProblem(room: Room, table: string): readonly string[] {
  const owner = owners[table];
  if (!owner) return [`there is no table ${table}`];
  const sees = owner === room || seenBy(room).some((seen) => seen === owner) || `${room} ${table}` in readsAhead;
  return sees ? [] : [`${room} does not see ${owner}`];
}
