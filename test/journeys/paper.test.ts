/** A leader signs on paper; the clerk records it, and both names are kept. And what a leader sees on a phone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { type Demonstration, serveDemonstration, signInAs } from "../support/demo.ts";

const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
const waiting = "DX-2026-BCT-0007";

describe("decisions on paper and figures on a phone", () => {
  let demo: Demonstration;
  const openPage = useBrowser();
  beforeAll(async () => {
    demo = await serveDemonstration();
  });
  afterAll(() => demo.close());

  it("records a decision signed on paper with its number, day, signer and file", async () => {
    const page = await openPage(demo.url);
    await signInAs(page, "vanthu");
    await page.goto(`/de-xuat/${waiting}`);
    await page.getByRole("link", { name: "Ghi nhận quyết định" }).click();
    await expectAccessible(page);
    await page.getByLabel("Số, ký hiệu văn bản").fill("1415/QĐ-TTg");
    await page.getByLabel("Ngày ký").fill(today);
    await page.getByLabel("Họ và tên người ký").fill("Trần Văn Bình");
    await page.getByLabel("Chức vụ người ký").fill("Phó Thủ tướng Chính phủ");
    await page.getByLabel("Đồng ý", { exact: true }).check();
    await page.getByRole("button", { name: "Ghi nhận quyết định" }).click();
    expect(await page.getByRole("alert").first().textContent()).toContain("tệp");
    expect(await page.getByLabel("Số, ký hiệu văn bản").inputValue()).toBe("1415/QĐ-TTg");
    await page.getByLabel("Tệp quyết định đã ký").setInputFiles({
      name: "1415-QD-TTg.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n"),
    });
    await page.getByRole("button", { name: "Ghi nhận quyết định" }).click();
    const shown = (await page.getByRole("main").textContent()) ?? "";
    for (const kept of ["Đã phê duyệt phương án", "1415/QĐ-TTg", "Trần Văn Bình", "Người ghi nhận: Lý Thu Vân"]) {
      expect(shown).toContain(kept);
    }
  });

  it("shows the leader the four figures within the first screens of a phone, without sideways scrolling", async () => {
    const page = await openPage(demo.url, { width: 375 });
    await signInAs(page, "lanhdao");
    await page.goto("/dieu-hanh");
    const lastFigure = await page.locator(".c-figures").first().boundingBox();
    expect(lastFigure!.y + lastFigure!.height).toBeLessThan(1.5 * 844);
    for (const path of [
      "/dieu-hanh",
      "/tong-quan",
      "/quy-dinh",
      "/de-xuat",
      `/de-xuat/${waiting}`,
      "/thuc-thi",
      "/chi-phi/2.000648",
    ]) {
      await page.goto(path);
      expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(375);
    }
  });

  it("reads in English on the same page, the law staying Vietnamese", async () => {
    const page = await openPage(demo.url);
    await page.goto("/van-ban/900-2025-ND-CP");
    await page.getByRole("link", { name: "English" }).click();
    expect(new URL(page.url()).pathname).toBe("/en/van-ban/900-2025-ND-CP");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("#dieu-5-khoan-2 [lang=vi]").count()).toBeGreaterThan(0);
  });
});
