import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, leaves, useBrowser } from "../support/browser.ts";

const html = (body: string) =>
  `<!doctype html><html lang="vi"><head><title>Thử</title></head><body><main><h1>Thử</h1>${body}</main></body></html>`;
const pages: Readonly<Record<string, string>> = {
  "/": html(`<p>Không có kịch bản</p><script>document.querySelector("p").textContent = "Có kịch bản"</script>`),
  "/unlabelled": html(`<input name="reason">`),
};

describe("the browser of the journeys", () => {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", "default-src 'self'; script-src 'unsafe-inline'");
    response.end(pages[request.url ?? "/"] ?? html(""));
  });
  let origin = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const openPage = useBrowser();

  it.each([
    { javaScript: true, text: "Có kịch bản" },
    { javaScript: false, text: "Không có kịch bản" },
  ])("opens a page with scripts: $javaScript", async ({ javaScript, text }) => {
    const page = await openPage(origin, { width: 390, javaScript });
    await page.goto("/");
    expect(await page.locator("p").textContent()).toBe(text);
    expect(page.viewportSize()?.width).toBe(390);
  });

  it("names what axe finds, under a policy that forbids foreign scripts", async () => {
    const page = await openPage(origin);
    await page.goto("/");
    await expectAccessible(page);
    await page.goto("/unlabelled");
    await expect(expectAccessible(page)).rejects.toThrow(/label: Form elements must have labels/);
  });

  it.each([
    ["http://127.0.0.1:4000/a", false],
    ["data:image/png;base64,AA", false],
    ["http://127.0.0.1:4001/a", true],
    ["http://localhost:4000/a", true],
    ["https://fonts.gstatic.com/x.woff2", true],
  ])("%s leaves the server: %s", (url, expected) => {
    expect(leaves("http://127.0.0.1:4000", url)).toBe(expected);
  });
});
