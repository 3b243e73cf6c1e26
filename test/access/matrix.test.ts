import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roles, type Role } from "../../src/access/actor.ts";
import { permissions, permissionTable } from "../../src/access/permissions.ts";
import { addUserStep } from "../../src/accounts/actions.ts";
import { hashPassword } from "../../src/accounts/password.ts";
import { roomRoutes } from "../../src/app.ts";
import type { Route } from "../../src/web/route.ts";
import { castOf, password } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";

const routes = roomRoutes(null).map((route) => ({ route, title: `${route.method.toUpperCase()} ${route.path}` }));
const guarded = routes.filter(({ route }) => route.may !== "public");

it("the table of who may do what is the one that was agreed", async () => {
  await expect(permissionText()).toMatchFileSnapshot("permissions.txt");
});

it("every permission belongs to somebody, and every route asks for one that somebody has", () => {
  const held = new Set<string>(roles.flatMap((role) => Object.keys(permissionTable[role])));
  const asked = guarded.map(({ route }) => route.may).filter((may) => may !== "signed-in");
  expect([...permissions, ...asked].filter((permission) => !held.has(permission))).toEqual([]);
});

describe("every route asks who comes", () => {
  const database = useDatabase();
  const clients = new Map<Role, Client>();
  let server: RunningServer;
  beforeAll(async () => {
    const cast = await castOf(database());
    server = await serve(database());
    const passwordHash = await hashPassword(password);
    const context = await cast.as("admin");
    for (const role of roles) {
      const organisationId = cast.organisation["BCT-TTTN"]!;
      const person = { username: `only-${role}`, fullName: role, organisationId, roles: [role], demoNote: null };
      await database().inTransaction((tx) => addUserStep(tx, context, { ...person, passwordHash }));
      const client = clientOf(server.url);
      await client.signIn(person.username);
      clients.set(role, client);
    }
  });
  afterAll(() => server.close());

  it.each(guarded)("$title asks a visitor to sign in", async ({ route }) => {
    const answer = await ask(clientOf(server.url), route);
    expect(answer.status).toBe(401);
    expect(answer.html).toContain('action="/dang-nhap"');
  });

  it.each(guarded)("$title refuses every role that may not", async ({ route }) => {
    const refused = roles.filter((role) => !isAllowed(role, route));
    for (const role of refused) {
      const { status, html } = await ask(clients.get(role)!, route);
      expect([role, status, html.includes("Không có quyền thực hiện")]).toEqual([role, 403, true]);
    }
  });

  it.each(guarded.filter(({ route }) => route.method === "get"))(
    "$title opens to every role that may",
    async ({ route }) => {
      const admitted = roles.filter((role) => isAllowed(role, route));
      expect(admitted).not.toEqual([]);
      for (const role of admitted) {
        const { status, html } = await ask(clients.get(role)!, route);
        expect([role, status < 500, html.includes("Không có quyền thực hiện")]).toEqual([role, true, false]);
      }
    },
  );

  it.each(routes.filter(({ route }) => route.may === "public" && route.method === "get"))(
    "$title opens to a visitor",
    async ({ route }) => {
      expect([200, 303, 404]).toContain((await ask(clientOf(server.url), route)).status);
    },
  );
});

/** Asks for the route with a name that nothing has in place of each parameter. */
function ask(client: Client, { method, path }: Route) {
  const address = path.replace(/:\w+/g, "khong-co");
  return method === "get" ? client.get(address) : client.post(address, {});
}

function isAllowed(role: Role, { may }: Route): boolean {
  return may === "public" || may === "signed-in" || permissionTable[role][may] !== undefined;
}

function permissionText(): string {
  const width = Math.max(...permissions.map((permission) => permission.length)) + 2;
  const line = (head: string, cells: readonly string[]) =>
    (head.padEnd(width) + cells.map((cell) => cell.padEnd(17)).join("")).trimEnd();
  const rows = permissions.map((permission) =>
    line(
      permission,
      roles.map((role) => permissionTable[role][permission] ?? "–"),
    ),
  );
  return `${[line("", roles), ...rows].join("\n")}\n`;
}
