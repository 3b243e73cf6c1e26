/**
 * A small world with the cast of the documentation: officer Lan and her ministry (Công Thương) with everybody who decides
 * there, another ministry, reviewer Minh, a clerk and leadership. Nothing is hidden: what a test needs more, it adds.
 */
import { randomBytes } from "node:crypto";
import type { Actor, Role } from "../../src/access/actor.ts";
import { addUserStep } from "../../src/accounts/actions.ts";
import { hashPassword } from "../../src/accounts/password.ts";
import { findActor } from "../../src/accounts/repository.ts";
import type { ActionContext } from "../../src/db/action.ts";
import type { Database } from "../../src/db/database.ts";
import type { OrganisationKind } from "../../src/organisations/organisation.ts";
import { insertCalendarYear, insertControlAgency, insertOrganisation } from "../../src/organisations/repository.ts";
import { type Day, dayOfInstant } from "../../src/values/day.ts";
import { idMaker } from "../../src/values/id.ts";
import { fixedClock, parseInstant } from "../../src/values/instant.ts";

export const password = "mat khau thu nghiem";
export const newId = idMaker(fixedClock("2026-03-02T02:00:00Z"), (size) => randomBytes(size));

const organisations: readonly [code: string, kind: OrganisationKind, name: string, parent: string | null][] = [
  ["QH", "national_assembly", "Quốc hội", null],
  ["CP", "government", "Chính phủ", null],
  ["TTG", "prime_minister", "Thủ tướng Chính phủ", null],
  ["BCT", "ministry", "Bộ Công Thương", null],
  ["BCT-TTTN", "department", "Cục Quản lý và Phát triển thị trường trong nước", "BCT"],
  ["BCT-VP", "department", "Văn phòng Bộ Công Thương", "BCT"],
  ["BCT-PC", "department", "Vụ Pháp chế Bộ Công Thương", "BCT"],
  ["BTC", "ministry", "Bộ Tài chính", null],
  ["BTC-QLBH", "department", "Cục Quản lý, giám sát bảo hiểm", "BTC"],
  ["BTP", "ministry", "Bộ Tư pháp", null],
];

const people: readonly [username: string, name: string, organisation: string, roles: readonly Role[]][] = [
  ["lan", "Nguyễn Thị Lan", "BCT-TTTN", ["drafter"]],
  ["hung", "Phạm Văn Hùng", "BCT-TTTN", ["unit_head"]],
  ["thao", "Lê Thị Thảo", "BCT-VP", ["focal_point"]],
  ["duc", "Vũ Minh Đức", "BCT-PC", ["legal_office"]],
  ["son", "Hoàng Văn Sơn", "BCT", ["ministry_leader"]],
  ["minh", "Trần Quang Minh", "BTP", ["reviewer"]],
  ["ha", "Đỗ Thu Hà", "TTG", ["clerk"]],
  ["tuan", "Bùi Anh Tuấn", "TTG", ["leadership"]],
  ["mai", "Ngô Thanh Mai", "BTC-QLBH", ["drafter"]],
  ["admin", "Quản trị viên", "CP", ["admin"]],
];

export type Cast = {
  readonly database: Database;
  /** Ids of organisations by code. */
  readonly organisation: Readonly<Record<string, string>>;
  /** The actor of a person by user name. */
  actor(username: string): Promise<Actor>;
  /** A context for an action by that person at that moment (an ISO instant; 2 March 2026, 09:00 in Hà Nội unless told). */
  as(username: string, at?: string): Promise<ActionContext>;
};

let passwordHash: Promise<string> | undefined;

/** Fills an empty, migrated database with the cast. */
export async function castOf(database: Database): Promise<Cast> {
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  const ids: Record<string, string> = {};
  const userIds: Record<string, string> = {};
  const nobody: Actor = {
    personId: "",
    name: "",
    roles: ["admin"],
    organisationId: "",
    organisationName: "",
    ministryId: "",
    reachesEverywhere: true,
  };
  const at = parseInstant("2026-01-05T02:00:00Z");
  const founding = { database, actor: nobody, now: at, today: dayOfInstant(at), newId, formToken: null };
  await database.inTransaction(async (tx) => {
    for (const [code, kind, name, parent] of organisations) {
      ids[code] = newId();
      const parentId = parent ? ids[parent]! : null;
      const headTitleVi = kind === "ministry" ? "Bộ trưởng" : null;
      const headTitleEn = kind === "ministry" ? "Minister" : null;
      const names = { nameVi: name, nameEn: name, shortName: name };
      const reachesEverywhere = kind === "government" || kind === "prime_minister";
      const dates = { validFrom: "2010-01-01" as Day, validTo: null };
      await insertOrganisation(tx, {
        id: ids[code],
        code,
        kind,
        parentId,
        ...names,
        ...dates,
        headTitleVi,
        headTitleEn,
        reachesEverywhere,
      });
    }
    const validFrom = "2010-01-01" as Day;
    await insertControlAgency(tx, { organisationId: ids.BTP!, validFrom, validTo: null, source: "test" });
    await insertCalendarYear(tx, { year: 2026, source: "test", days: [] });
    for (const [username, fullName, organisation, roles] of people) {
      const user = {
        username,
        fullName,
        organisationId: ids[organisation]!,
        passwordHash: hash,
        roles,
        demoNote: null,
      };
      userIds[username] = await addUserStep(tx, founding, user);
    }
  });
  const actor = async (username: string) => {
    const found = await findActor(database.reader, userIds[username] ?? "");
    if (!found) throw new Error(`nobody called ${username}`);
    return found;
  };
  return {
    database,
    organisation: ids,
    actor,
    async as(username, moment = "2026-03-02T02:00:00Z") {
      const now = parseInstant(moment);
      return { database, actor: await actor(username), now, today: dayOfInstant(now), newId, formToken: null };
    },
  };
}
