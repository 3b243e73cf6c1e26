/** An official brings the portal's own spreadsheet in: dry run, apply, the same again, undo. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectAccessible, useBrowser } from "../support/browser.ts";
import { type Demonstration, serveDemonstration, signInAs } from "../support/demo.ts";
import { describeShared, shared } from "../support/shared.ts";

describeShared("importing the portal's list of procedures", () => {
  let demo: Demonstration;
  const openPage = useBrowser();
  beforeAll(async () => {
    demo = await serveDemonstration();
  });
  afterAll(() => demo.close());

  it.each([{ javaScript: true }, { javaScript: false }])("with scripts: $javaScript", async ({ javaScript }) => {
    const page = await openPage(demo.url, { javaScript });
    const main = page.getByRole("main");
    const upload = async () => {
      await page.goto("/nhap-du-lieu");
      await page.getByLabel("Tệp danh mục").setInputFiles(shared("data/hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx"));
      await page.getByRole("button", { name: "Chạy thử" }).click();
    };
    await signInAs(page, "quantri");
    await upload();
    if (javaScript) await expectAccessible(page);
    const counts = await main.locator(".c-figures__item").allTextContents();
    const [added, changed, same, errors] = counts.map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(added! + changed! + same!).toBe(271);
    expect(errors).toBe(0);
    await page.getByRole("button", { name: "Nhập chính thức" }).click();
    expect(await main.textContent()).toContain("Đã nhập");
    const receipt = page.url();

    await upload();
    expect(await page.getByRole("button", { name: "Nhập chính thức" }).count()).toBe(0);

    await page.goto(receipt);
    await page.getByRole("button", { name: "Hoàn tác lần nhập" }).click();
    expect(await main.textContent()).toContain("Đã hoàn tác");
    await page.goto("/quy-dinh?bo=BTP");
    expect(await main.textContent()).toContain("quy định khớp");
  });
});
