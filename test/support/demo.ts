/** The demonstration as a newcomer finds it: a fresh database, the demo world in it, the application on a free port. */
import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { systemContext } from "../../src/db/action.ts";
import type { Database, Engine } from "../../src/db/database.ts";
import { demoPassword, seedWhenEmpty } from "../../src/seed/demo-world.ts";
import { loadReference } from "../../src/seed/reference.ts";
import { idMaker } from "../../src/values/id.ts";
import { systemClock } from "../../src/values/instant.ts";
import { serve } from "./server.ts";
import { openTemporary } from "./temp-database.ts";

export type Demonstration = { readonly url: string; readonly database: Database; close(): Promise<void> };

export async function serveDemonstration(engine: Engine = "sqlite"): Promise<Demonstration> {
  const temporary = await openTemporary(engine);
  const { database } = temporary;
  const newId = idMaker(systemClock, (size) => randomBytes(size));
  await loadReference(systemContext(database, systemClock.now(), newId));
  await seedWhenEmpty(database, newId);
  const server = await serve(database, { demoPassword: demoPassword() });
  return {
    url: server.url,
    database,
    async close() {
      await server.close();
      await temporary.remove();
    },
  };
}

/** Signs in as a person of the demonstration, signing out whoever was there. */
export async function signInAs(page: Page, username: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu").fill(demoPassword());
  await page.getByRole("main").getByRole("button", { name: "Đăng nhập" }).click();
}
