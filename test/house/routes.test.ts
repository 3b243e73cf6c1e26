import { describe, expect, it } from "vitest";
import { roomRoutes } from "../../src/app.ts";
import { type Source, listSources, roleOf, sourceOf } from "./source.ts";

type RouteLike = { readonly method: string; readonly path: string; readonly may?: unknown; readonly form?: unknown };

describe("routes", () => {
  it("each says who may, each POST says what it reads, and no two answer the same address", () => {
    const routes: readonly RouteLike[] = roomRoutes("demo password");
    expect(routes.length).toBeGreaterThan(0);
    expect(routeProblems(routes)).toEqual([]);
  });

  it("app.ts imports every exported set of routes and of messages", () => {
    const sources = listSources();
    const app = sources.find(({ path }) => path === "app.ts")!;
    expect(mountProblems(app, sources)).toEqual([]);
  });
});

describe("the rules of routes", () => {
  const parse = () => ({});
  it.each([
    [[{ method: "get", path: "/a" }], "says nobody who may"],
    [[{ method: "get", path: "/a", may: "" }], "says nobody who may"],
    [[{ method: "post", path: "/a", may: "signed-in" }], "has no form"],
    [[{ method: "post", path: "/a", may: "signed-in", form: {} }], "has no form"],
    [[{ method: "get", path: "a", may: "public" }], "does not begin with /"],
    [
      [
        { method: "get", path: "/a/:id", may: "public" },
        { method: "get", path: "/a/:code", may: "public" },
      ],
      "answers the same address as another",
    ],
  ])("refuse %j", (routes, sentence) => {
    const problems = routeProblems(routes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  it("accept a page and its form", () => {
    const form = { safeParse: parse };
    const page = { method: "get", path: "/a", may: "public" };
    expect(routeProblems([page, { method: "post", path: "/a", may: "proposals.draft", form }])).toEqual([]);
  });

  it("miss routes that nobody mounts", () => {
    const routes = sourceOf("costing/routes.ts", "export function costingRoutes() {} export const costRoutes = [];");
    const app = sourceOf("app.ts", `import { costRoutes } from "./costing/routes.ts";`);
    expect(mountProblems(app, [routes])).toEqual(["costing/routes.ts: app.ts does not mount costingRoutes"]);
  });
});

function routeProblems(routes: readonly RouteLike[]): readonly string[] {
  const addresses = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ":")}`);
  return routes.flatMap((route, index) => {
    const name = `${route.method} ${route.path}`;
    const isAgain = addresses.indexOf(addresses[index]!) < index;
    return [
      ...(typeof route.may === "string" && route.may !== "" ? [] : [`${name} says nobody who may`]),
      ...(route.method === "post" && !isForm(route.form) ? [`${name} has no form`] : []),
      ...(route.path.startsWith("/") ? [] : [`${name} does not begin with /`]),
      ...(isAgain ? [`${name} answers the same address as another`] : []),
    ];
  });
}

function isForm(form: unknown): boolean {
  return typeof form === "object" && form !== null && "safeParse" in form;
}

/** Exports of routes and messages files that app.ts does not import, by their names' endings. */
function mountProblems(app: Source, sources: readonly Source[]): readonly string[] {
  const mounted = new Map(app.imports.map(({ target, names }) => [target, names]));
  return sources
    .filter(({ path }) => ["routes", "messages"].includes(roleOf(path)))
    .flatMap(({ path, exports }) => {
      const wanted = exports.filter((name) => /(routes|messages)$/i.test(name));
      const unmounted = wanted.filter((name) => !mounted.get(path)?.includes(name));
      return unmounted.map((name) => `${path}: app.ts does not mount ${name}`);
    });
}
