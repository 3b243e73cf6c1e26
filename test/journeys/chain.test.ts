/**
 * The main job, as the README tells it: a drafter turns a monthly report into a quarterly one, five people decide, the
 * circular is issued, and the cut counts on the leadership page. In Vietnamese, by clicking what stands on the pages.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { type Demonstration, serveDemonstration, signInAs } from "../support/demo.ts";

const today = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

describe.each([{ javaScript: true }, { javaScript: false }])(
  "from article to counted credit, scripts: $javaScript",
  ({ javaScript }) => {
    let demo: Demonstration;
    const openPage = useBrowser();
    beforeAll(async () => {
      demo = await serveDemonstration();
    });
    afterAll(() => demo.close());

    it("carries one cut all the way and counts it only when it is in force", async () => {
      const page = await openPage(demo.url, { javaScript });
      const accessible = () =>
        process.env.NOAXE ? Promise.resolve() : javaScript ? expectAccessible(page) : Promise.resolve();

      await signInAs(page, "lanhdao");
      const before = await countInForce(page);
      await accessible();

      await signInAs(page, "lan");
      await startDraft(page);
      await giveReason(page);
      await changeWording(page);
      await accessible();
      await costAfter(page);
      await accessible();
      const code = await send(page);
      expect(await holderOf(page)).toContain("Cục Quản lý và Phát triển thị trường trong nước");

      for (const username of ["nam.bct", "ha.bct", "chau.bct", "hung.bct"]) {
        await signInAs(page, username);
        await decide(page, code);
      }
      await page.goto(`/de-xuat/${code}`);
      expect(await page.getByRole("main").textContent()).toContain("Đã phê duyệt phương án");

      await signInAs(page, "lanhdao");
      expect(await countInForce(page)).toBe(before);

      await signInAs(page, "chau.bct");
      const instrument = await prepareInstrument(page, code);
      await accessible();
      await signInAs(page, "vanthu");
      await issue(page, instrument);

      await signInAs(page, "lanhdao");
      expect(await countInForce(page)).toBe(before + 1);
      await findInEvidence(page, code);
      await page.goto("/van-ban/900-2025-TT-BCT");
      expect(await page.locator("#dieu-12-khoan-1").textContent()).toContain("hằng quý");
    });
  },
);

async function startDraft(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Quy định", exact: true }).click();
  await page.getByLabel("Mã hoặc tên, có dấu hay không dấu").fill("bao cao nhap xuat ton kho xang dau");
  await page.getByRole("button", { name: "Lọc" }).click();
  await page.getByRole("link", { name: "QD-BCT-0301", exact: true }).click();
  await page.getByRole("link", { name: "Đề xuất cắt giảm, đơn giản hóa" }).click();
  await page.getByLabel("Tên đề xuất").fill("Giảm tần suất báo cáo nhập, xuất, tồn kho từ hằng tháng xuống hằng quý");
  await page.getByLabel("Biện pháp").selectOption({ label: "Giảm tần suất thực hiện" });
  await page.getByRole("button", { name: "Soạn đề xuất" }).click();
}

async function giveReason(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Lý do" }).click();
  await page
    .getByLabel("Lý do")
    .fill("Số liệu nhập, xuất, tồn kho đã có trên hệ thống thông tin; báo cáo hằng tháng trùng lặp.");
  await page.getByRole("button", { name: "Lưu" }).click();
}

async function changeWording(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Sửa lời văn" }).click();
  await page.getByLabel("Thay cụm từ").check();
  await page.getByLabel("Cụm từ hiện hành").fill("hằng tháng");
  await page.getByLabel("Cụm từ thay thế").fill("hằng quý");
  await page.getByRole("button", { name: "Lưu" }).click();
  const main = page.getByRole("main");
  expect(await main.locator(".c-provision del").first().textContent()).toContain("tháng");
  expect(await main.locator(".c-provision ins").first().textContent()).toContain("quý");
  expect(await main.textContent()).toContain("Thay thế cụm từ “hằng tháng” bằng cụm từ “hằng quý” tại khoản 1 Điều 12");
  await page.getByRole("link", { name: "Về danh sách việc" }).click();
}

async function costAfter(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Chi phí sau đề xuất" }).click();
  await page.locator('[name="after.times"]').fill("4");
  await page.getByRole("button", { name: "Lưu bảng tính" }).click();
  expect(await page.getByRole("main").textContent()).toMatch(/66,67\s?%/);
}

async function send(page: Page): Promise<string> {
  await page.goto(page.url().replace(/\/(chi-phi|soan)$/, "/kiem-tra"));
  await page.getByRole("button", { name: "Gửi xem xét" }).click();
  const code = /DX-\d{4}-BCT-\d{4}/.exec(page.url())?.[0];
  if (!code) throw new Error(`no proposal in ${page.url()}`);
  return code;
}

async function holderOf(page: Page): Promise<string> {
  return (await page.locator(".c-identity").textContent()) ?? "";
}

async function decide(page: Page, code: string): Promise<void> {
  await page.goto("/viec-cua-toi");
  await page
    .getByRole("row", { name: new RegExp(code) })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: "Xem xét, quyết định" }).click();
  await page.getByLabel("Đồng ý", { exact: true }).check();
  await page.getByRole("button", { name: "Ghi quyết định" }).click();
}

async function prepareInstrument(page: Page, proposal: string): Promise<string> {
  await page.getByRole("navigation").getByRole("link", { name: "Thực thi" }).click();
  await page.getByRole("link", { name: "Lập văn bản sửa đổi, bổ sung" }).click();
  await page.getByLabel("Thông tư – Bộ Công Thương").check();
  await page.getByLabel("Tên văn bản").fill("Thông tư sửa đổi Điều 12 Thông tư số 900/2025/TT-BCT");
  await page.getByLabel(new RegExp(proposal)).check();
  await page.getByRole("button", { name: "Lập văn bản" }).click();
  await page.getByLabel("Ngày trình").fill(today);
  await page.getByRole("button", { name: "Ghi nhận trình" }).click();
  const code = /VB-\d{4}-BCT-\d{2}/.exec(page.url())?.[0];
  if (!code) throw new Error(`no instrument in ${page.url()}`);
  return code;
}

async function issue(page: Page, instrument: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Thực thi" }).click();
  await page.getByRole("link", { name: instrument }).first().click();
  await page.getByLabel("Số, ký hiệu").fill("990/2026/TT-BCT");
  await page.getByLabel("Ngày ban hành").fill(today);
  await page.getByLabel("Ngày có hiệu lực", { exact: true }).fill(today);
  await page.getByLabel("Người ký").fill("Bộ trưởng");
  await page.getByRole("button", { name: "Ghi nhận ban hành" }).click();
}

async function countInForce(page: Page): Promise<number> {
  await page.getByRole("navigation").getByRole("link", { name: "Điều hành" }).click();
  const figure = page.locator(".c-figures").first().locator("a").first();
  return Number((await figure.textContent())?.replace(/\D/g, ""));
}

async function findInEvidence(page: Page, proposal: string): Promise<void> {
  await page.locator(".c-figures").first().locator("a").first().click();
  expect(await page.getByRole("main").textContent()).toContain(proposal);
  await page.getByRole("link", { name: "khoản 1 Điều 12" }).first().click();
  expect(page.url()).toContain("#dieu-12-khoan-1");
}
