import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fixedClock } from "../../src/values/instant.ts";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { password } from "../support/cast.ts";
import { findChromium } from "../support/programs.ts";
import { type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { countedWorldOf } from "./world.ts";

describe.skipIf(!findChromium())("the leadership and delivery pages in a browser", () => {
  const database = useDatabase();
  const open = useBrowser();
  let server: RunningServer;
  beforeAll(async () => {
    await countedWorldOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
  });
  afterAll(() => server?.close());

  it.each([1280, 375])("are accessible and never wider than a window of %i px", async (width) => {
    const page = await open(server.url, { width });
    await page.goto("/dang-nhap");
    await page.fill("input[name=username]", "tuan");
    await page.fill("input[name=password]", password);
    await page.press("input[name=password]", "Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/dang-nhap"));
    const evidence = "/dieu-hanh/bang-chung?chi-so=luy-ke-de-xuat";
    for (const path of ["/dieu-hanh", evidence, "/thuc-thi", "/thuc-thi/VB-2026-CP-01"]) {
      await page.goto(path);
      await expectAccessible(page);
      const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(wider, path).toBe(0);
    }
  });

  it("lead a leader from the headline to the words of the law in three clicks", async () => {
    const page = await open(server.url, { width: 375, javaScript: false });
    await page.goto("/dang-nhap");
    await page.fill("input[name=username]", "tuan");
    await page.fill("input[name=password]", password);
    await page.press("input[name=password]", "Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/dang-nhap"));
    await page.goto("/dieu-hanh");
    await page.click(".c-headline a");
    await page.click("a[href^='/van-ban/']");
    expect(new URL(page.url()).hash).toMatch(/^#dieu-/);
    expect(await page.isVisible(".c-provision:target")).toBe(true);
  });
});
