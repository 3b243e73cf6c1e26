import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { may } from "../../src/access/permissions.ts";
import { findActor, listUsers } from "../../src/accounts/repository.ts";
import { catalogue, roomRoutes } from "../../src/app.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { demoPassword } from "../../src/seed/demo-world.ts";
import type { Route } from "../../src/web/route.ts";
import { readForm } from "../../src/web/typed.ts";
import { type Demonstration, serveDemonstration } from "../support/demo.ts";
import { send } from "./raw-request.ts";

type Post = Extract<Route, { method: "post" }>;

const posts = roomRoutes(null).filter((route): route is Post => route.method === "post");
const forms = posts.map((route) => ({ route, path: route.path, names: fieldNames(route) }));

describe("a form that no page sends is told what is wrong, in both languages", () => {
  const translators = [createTranslator(catalogue, "vi"), createTranslator(catalogue, "en")];
  it.each(forms)("POST $path", ({ route, names }) => {
    for (const values of ["", "x", ["", ""], ["x", "x"]]) {
      for (const suffix of ["", ".0", ".0.x"]) {
        const typed = Object.fromEntries(names.map((name) => [name + suffix, values]));
        const { issues } = readForm(route.form, typed, {});
        for (const t of translators) for (const { key, params } of issues) expect(t(key, params)).not.toBe("");
      }
    }
  });
});

describe("every address that takes a form", () => {
  let world: Demonstration;
  let people: readonly Person[];
  let codes: Readonly<Record<string, readonly string[]>>;
  beforeAll(async () => {
    world = await serveDemonstration();
    people = await onePersonForEachRole(world);
    codes = await codesOf(world);
  }, 120_000);
  afterAll(() => world.close());

  it.each(forms.filter(({ names }) => names.length > 0))("POST $path bears empty and doubled forms", async (form) => {
    const { route, path, names } = form;
    const empty = "";
    const doubled = names.flatMap((name) => [`${name}=x`, `${name}=x`]).join("&");
    const objects = codes[path.split("/")[1] ?? ""] ?? ["khong-co"];
    const addresses = path.includes(":")
      ? objects.map((code) => path.replace(/:\w+/, encodeURIComponent(code)))
      : [path];
    const senders = people.filter((person) => person.isAllowed(route));
    expect(senders).not.toEqual([]);
    for (const { username, cookie } of senders) {
      for (const address of addresses) {
        for (const body of [empty, doubled]) {
          const { status } = await post(world.url + address, body, cookie);
          expect([username, address, body, status < 500]).toEqual([username, address, body, true]);
        }
      }
    }
  });
});

type Person = { readonly username: string; readonly cookie: string; isAllowed(route: Post): boolean };

async function onePersonForEachRole({ url, database }: Demonstration): Promise<readonly Person[]> {
  const users = await listUsers(database.reader);
  const chosen = users.filter((user, at) => users.findIndex(({ roles }) => roles[0] === user.roles[0]) === at);
  return Promise.all(
    chosen.map(async ({ id, username }) => {
      const answer = await post(
        `${url}/dang-nhap`,
        String(new URLSearchParams({ username, password: demoPassword() })),
      );
      const actor = (await findActor(database.reader, id))!;
      const isAllowed = (route: Post) => route.may === "public" || route.may === "signed-in" || may(actor, route.may);
      return { username, cookie: String(answer.headers["set-cookie"]?.[0]).split(";")[0]!, isAllowed };
    }),
  );
}

/** Real objects by the first part of their addresses: a regulation, and a proposal and an instrument in every state. */
async function codesOf({ database: { reader } }: Demonstration): Promise<Readonly<Record<string, readonly string[]>>> {
  const regulation = await reader.selectFrom("regulations").select("code").orderBy("code").executeTakeFirstOrThrow();
  const proposals = await reader.selectFrom("proposals").select(["code", "status"]).orderBy("code").execute();
  const instruments = await reader.selectFrom("instruments").select(["code", "status"]).orderBy("code").execute();
  return {
    "quy-dinh": [regulation.code],
    "chi-phi": [regulation.code],
    "de-xuat": oneInEachState(proposals),
    "thuc-thi": oneInEachState(instruments),
    "quan-tri": ["lan"],
  };
}

function oneInEachState(rows: readonly { readonly code: string; readonly status: string }[]): readonly string[] {
  return [...new Map(rows.map(({ code, status }) => [status, code])).values()];
}

function post(url: string, body: string, cookie = "") {
  const headers = { "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded", cookie };
  return send(url, { method: "POST", headers, body: [body] });
}

/** The names of a form's fields, as far as its schema tells. */
function fieldNames({ form }: Post): readonly string[] {
  return form instanceof z.ZodObject ? Object.keys(form.shape) : [];
}
