/** Reading the house: its files, their imports and their syntax trees (parsed by Vite's own parser, types included). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { posix, relative, resolve } from "node:path";
import { parseSync } from "vite";
import { adapters, type Room, rooms } from "./edges.ts";

const repository = resolve(import.meta.dirname, "../..");

/** Plumbing by name; everything else is a concept file. The order is the order of who may import whom inside a room. */
export const roles = [
  "concept",
  "messages",
  "schema",
  "repository",
  "actions",
  "pages",
  "routes",
  "api",
  "commands",
] as const;
export type Role = (typeof roles)[number];

export type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

/** One file of src/; `path` starts at the room: "costing/methods/circular-02-2017.ts". */
export type Source = {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
};

/**
 * `target` is a path like Source.path for files of the house ("../data/x.json" outside src/), else a package's name.
 * `names` are the values it imports ("*" for all, none for a bare import); `typeOnly` = it vanishes at run time.
 */
export type Import = {
  readonly target: string;
  readonly own: boolean;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly line: number;
};

export function sourceOf(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (specifier: string, start: number, names: readonly { name: string; isType: boolean }[]) => {
    const own = specifier.startsWith(".");
    found.push({
      target: own ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier,
      own,
      names: names.filter(({ isType }) => !isType).map(({ name }) => name),
      typeOnly: names.length > 0 && names.every(({ isType }) => isType),
      line: lineAt(text, start),
    });
  };
  for (const { moduleRequest, start, entries } of module.staticImports) {
    const names = entries.map((entry) => ({ name: entry.importName.name ?? "*", isType: entry.isType }));
    add(moduleRequest.value, start, names);
  }
  for (const { start, entries } of module.staticExports) {
    for (const { moduleRequest, importName, isType } of entries) {
      if (moduleRequest) add(moduleRequest.value, start, [{ name: importName.name ?? "*", isType }]);
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    add(text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""), start, []);
  }
  const exports = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.exportName.name ?? "*"));
  return { path, text, tree: program as unknown as Node, imports: found, exports };
}

export function listSources(): readonly Source[] {
  return listTexts("src", ".ts").map(({ path, text }) => sourceOf(path, text));
}

/** Every file below a folder of the repository whose name ends so, with its text. */
export function listTexts(folder: string, ending: string): readonly { path: string; text: string }[] {
  const top = resolve(repository, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(top, file).replaceAll("\\", "/"), text: readFileSync(file, "utf8") }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Loads a file of src/ and returns its exports. */
export function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  return import(resolve(repository, "src", path));
}

/** The room a path lies in; undefined for the files at the top and for folders that are no room. */
export function roomOf(path: string): Room | undefined {
  return rooms.find((room) => path.startsWith(`${room}/`));
}

/** "pages.ts" and, where a room needs several, "procedure-pages.ts" are pages. */
export function roleOf(path: string): Role {
  if (path in adapters) return "actions";
  const name = posix.basename(path, ".ts");
  return roles.find((role) => name === role || name.endsWith(`-${role}`)) ?? "concept";
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Every node below this one, itself included. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* walk(child);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** The text of a string literal, or of a template without gaps; undefined for anything else. */
export function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  const parts = templateParts(node);
  return parts?.length === 1 ? parts[0] : undefined;
}

/** The fixed parts of a template literal, between its gaps; undefined for anything else. */
export function templateParts(node: Node): readonly string[] | undefined {
  if (node.type !== "TemplateLiteral") return undefined;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
}

/** `name` for an identifier, `property` for `anything.property`; undefined for anything else. */
export function calledName(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined;
  if (callee.type === "Identifier") return callee.name as string;
  return callee.type === "MemberExpression" && isNode(callee.property) ? (callee.property.name as string) : undefined;
}
