import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Role } from "../../src/access/actor.ts";
import { mayIn, type Permission, permissions, permissionTable, scopeOf } from "../../src/access/permissions.ts";
import { findActor, listUsers } from "../../src/accounts/repository.ts";
import { findOrganisationByCode } from "../../src/organisations/repository.ts";
import { type Demonstration, serveDemonstration } from "../support/demo.ts";

const actorOf = (role: Role, reachesEverywhere: boolean): Actor => ({
  personId: "person",
  name: "",
  roles: [role],
  organisationId: "unit",
  organisationName: "",
  ministryId: "own",
  reachesEverywhere,
});

describe("how far a permission reaches", () => {
  it.each<[Role, Permission, string, string]>([
    ["clerk", "decisions.record", "own", "own other"],
    ["clerk", "instruments.issue", "own", "own other"],
    ["auditor", "journal.read", "own", "own other"],
    ["auditor", "proposals.read", "own", "own other"],
    ["drafter", "proposals.draft", "own", "own"],
    ["focal_point", "imports.run", "own", "own"],
    ["reviewer", "proposals.decide", "own other", "own other"],
    ["auditor", "proposals.draft", "", ""],
  ])("%s, %s: of a ministry %j, of an office above the ministries %j", (role, permission, inMinistry, above) => {
    const reached = (reachesEverywhere: boolean) =>
      ["own", "other"].filter((ministry) => mayIn(actorOf(role, reachesEverywhere), permission, ministry)).join(" ");
    expect([reached(false), reached(true)]).toEqual([inMinistry, above]);
  });

  it("of an office depends on nothing but the office", () => {
    for (const permission of permissions.filter((each) => permissionTable.clerk[each] === "office")) {
      expect(scopeOf(actorOf("clerk", false), permission)).toBe("own");
      expect(scopeOf(actorOf("clerk", true), permission)).toBeNull();
    }
  });
});

describe("the people of the demonstration", () => {
  let world: Demonstration;
  beforeAll(async () => {
    world = await serveDemonstration();
  }, 120_000);
  afterAll(() => world.close());

  it.each<[string, Permission, string, boolean]>([
    ["vanthu", "decisions.record", "BCT", true],
    ["vanthu", "instruments.issue", "BTC", true],
    ["kiemtra", "journal.read", "BCT", true],
    ["kiemtra", "proposals.read", "BTP", true],
    ["an.bct", "journal.read", "BCT", true],
    ["an.bct", "journal.read", "BTC", false],
    ["an.bct", "proposals.read", "BTC", false],
  ])("%s, %s in %s: %s", async (username, permission, code, isAllowed) => {
    const { reader } = world.database;
    const user = (await listUsers(reader)).find((each) => each.username === username)!;
    const actor = (await findActor(reader, user.id))!;
    const ministry = (await findOrganisationByCode(reader, code))!;
    expect(mayIn(actor, permission, ministry.id)).toBe(isAllowed);
  });

  it("belong to an office that reaches everywhere only where the data says so", async () => {
    const { reader } = world.database;
    const codes = await reader.selectFrom("organisations").select("code").where("reaches_everywhere", "=", 1).execute();
    expect(codes.map(({ code }) => code).sort()).toEqual(["BTP-KSTTHC", "CP", "TTCP", "TTG", "VPCP"]);
  });
});
