import { describe, expect, test } from "vitest";
import { redlineDocuments } from "../../src/amending/redline-document.ts";
import { redlineHtml } from "../../src/amending/redline-html.ts";
import { redlineMessages } from "../../src/amending/redline-messages.ts";
import { redlineSheet } from "../../src/amending/redline-sheet.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { useBrowser } from "../support/browser.ts";

const before = `Điều 1. Ao
1. Ao sâu hai mét, có bờ bằng đất đắp.
2. Trong thời hạn 15 ngày kể từ ngày nhận hồ sơ hợp lệ, Sở trả lời người nộp.
3. Ao có lối đi quanh bờ rộng một mét.
4. Ao có hoà nước.
5. Bãi bỏ lệ phí <cũ> & "mới".`;
const after = before
  .replace("15 ngày", "07 ngày")
  .replace(/3\. Ao.*\n/, "")
  .replace("4. Ao có hoà", "3. Ao có hòa")
  .replace("5. Bãi", "4. Bãi");

function pageOf(locale: "vi" | "en", [one, other] = [before, after]): string {
  const [old, fresh] = [outline(one), outline(other)];
  const entries = redlineSheet(fresh.provisions, redlineDocuments(old, fresh));
  return redlineHtml({ before: "cũ.txt", after: "mới.txt" }, entries, createTranslator(redlineMessages, locale));
}

describe("the redline as a page of its own", () => {
  test("says what stands in it, aloud too, and escapes what the texts hold", () => {
    const page = pageOf("vi");
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain("So sánh cũ.txt với mới.txt");
    expect(page).toContain(
      '<del><span class="said" lang="vi"> bắt đầu bỏ </span>15<span class="said" lang="vi"> hết bỏ </span></del>',
    );
    expect(page).toContain("lệ phí &lt;cũ&gt; &amp; &quot;mới&quot;");
    expect(page).not.toMatch(/<script|\bsrc=|@import|url\(/);
    expect(pageOf("en")).toContain("4 provisions changed, 2 stayed as they were.");
  });

  test("tells two equal texts as such", () => {
    expect(pageOf("en", [before, before])).toContain("The two texts are the same.");
  });
});

describe("the redline page in a browser without scripts", () => {
  const open = useBrowser();

  test("filters by kind of change and turns into a table and a clean text", async () => {
    const page = await open("http://127.0.0.1:9", { javaScript: false });
    await page.setContent(pageOf("vi"));
    const shown = () => page.locator("article:visible").count();
    const all = await shown();
    await page.locator("#k-same").uncheck();
    const changed = await shown();
    expect(changed).toBeLessThan(all);
    await page.locator("#k-deadline").uncheck();
    expect(await shown()).toBe(changed - 1);
    await page.locator("#v-table").check();
    expect(await page.locator("tbody tr:visible").count()).toBe(changed - 1);
    await page.locator("#v-clean").check();
    expect(await page.locator("del:visible").count()).toBe(0);
    expect(await page.locator(".text ins:visible", { hasText: "07" }).count()).toBe(1);
    expect(await page.locator("article.deleted:visible").count()).toBe(0);
  });
});
