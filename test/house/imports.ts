/** Rule: a room sees only the rooms before it, and enters them by their doors; inside, plumbing points one way. */
import { narrower, type Room, rooms, top } from "./edges.ts";
import { calledName, type Import, isNode, type Node, type Role, roleOf, roles, roomOf, type Source } from "./source.ts";

/** One sentence per import that breaks the rule. */
export function importProblems(sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return sources
    .filter(({ path }) => !isAtTop(path))
    .flatMap((source) =>
      source.imports
        .filter(({ own }) => own)
        .map((imported) => ({ imported, problem: problemOf(source.path, imported, byPath) }))
        .filter(({ problem }) => problem !== undefined)
        .map(({ imported, problem }) => `${source.path}:${imported.line} imports ${imported.target}: ${problem}`),
    );
}

export function isAtTop(path: string): boolean {
  return top.some((place) => (place.endsWith("/") ? path.startsWith(place) : path === place));
}

/** Rooms that this one may import from. */
export function seenBy(room: Room): readonly Room[] {
  return narrower[room] ?? rooms.slice(0, rooms.indexOf(room));
}

function problemOf(path: string, imported: Import, byPath: ReadonlyMap<string, Source>): string | undefined {
  const { target } = imported;
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === undefined) return "its folder is no room of test/house/edges.ts";
  if (isAtTop(target)) return "nobody imports the files at the top";
  if (target.startsWith("../"))
    return /^\.\.\/(\.\.\/)*data\/.*\.json$/.test(target) ? undefined : "it is outside src/";
  if (to === undefined) return "that folder is no room of test/house/edges.ts";
  if (from === to) return insideProblem(path, imported);
  if (!seenBy(from).includes(to)) return `${from} does not see ${to}`;
  return doorProblem(imported, byPath.get(target));
}

/** Concept ← messages, schema ← repository ← actions ← pages ← routes, api, commands; pages touch no repository. */
function insideProblem(path: string, imported: Import): string | undefined {
  const from = roleOf(path);
  const to = roleOf(imported.target);
  if (from === "pages" && (to === "repository" || to === "actions") && !imported.typeOnly) {
    return `pages map data and run no ${to}`;
  }
  const upwards = roles.indexOf(to) > roles.indexOf(from) || (from === "api" && to === "routes");
  return upwards ? `${from} files do not import ${to} files` : undefined;
}

const closed: readonly Role[] = ["messages", "schema", "pages", "routes", "api", "commands"];

/** From another room: concept files, reads, and steps; of repositories and actions also the types. */
function doorProblem(imported: Import, target: Source | undefined): string | undefined {
  const role = roleOf(imported.target);
  if (closed.includes(role)) return `${role} files are no doors`;
  if (role === "concept" || imported.typeOnly) return undefined;
  const steps = role === "actions" && target ? stepsOf(target) : [];
  const isDoor = (name: string) =>
    role === "repository" ? /^(find|list|count)[A-Z]/.test(name) : steps.includes(name);
  const wrong = imported.names.filter((name) => !isDoor(name));
  if (imported.names.length === 0 || wrong.length > 0) {
    const doors = role === "repository" ? "reads (find… list… count…)" : "steps (first argument tx)";
    return `${wrong.join(", ") || "all of it"}: only ${doors} are doors`;
  }
  return undefined;
}

/** Names of exported functions whose first parameter is `tx`. */
export function stepsOf(source: Source): readonly string[] {
  const exported = (source.tree.body as Node[]).filter(({ type }) => type === "ExportNamedDeclaration");
  return exported
    .flatMap(({ declaration }) => functionsOf(declaration))
    .flatMap(({ name, params }) => {
      return calledName(params[0]) === "tx" ? [name] : [];
    });
}

function functionsOf(declaration: unknown): { name: string; params: readonly unknown[] }[] {
  if (!isNode(declaration)) return [];
  if (declaration.type === "FunctionDeclaration") {
    return [{ name: calledName(declaration.id) ?? "", params: declaration.params as unknown[] }];
  }
  if (declaration.type !== "VariableDeclaration") return [];
  return (declaration.declarations as Node[]).flatMap(({ id, init }) =>
    isNode(init) && init.type === "ArrowFunctionExpression"
      ? [{ name: calledName(id) ?? "", params: init.params as unknown[] }]
      : [],
  );
}
