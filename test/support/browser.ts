/**
 * Journeys in a real browser: Debian's Chromium, driven by playwright-core. A page that asks another server for anything,
 * breaks the content security policy or throws in a script fails its test, whatever the test itself looked at.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { findChromium } from "./programs.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const withoutScripts = new WeakSet<Page>();

export type PageOptions = {
  /** Width of the window in CSS pixels; 1280 unless told. */
  readonly width?: number;
  /** false = scripts are switched off, as in a browser that blocks them. */
  readonly javaScript?: boolean;
};
export type OpenPage = (origin: string, options?: PageOptions) => Promise<Page>;

/**
 * A browser for the tests of the block that calls this. What it returns opens a page in a new, signed-out profile, for
 * one test: `goto` takes paths below `origin` ("http://127.0.0.1:40123").
 */
export function useBrowser(): OpenPage {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error("no Chromium on this machine (Debian: apt-get install chromium)");
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterAll(() => browser?.close());
  return async (origin, options = {}) => {
    if (!browser) throw new Error("the browser is opened before the first test, not while tests are collected");
    const page = await openPage(await browser.newContext(contextOptions(origin, options)), origin);
    if (options.javaScript === false) withoutScripts.add(page);
    return page;
  };
}

function contextOptions(origin: string, { width = 1280, javaScript = true }: PageOptions) {
  const viewport = { width, height: width < 600 ? 844 : 900 };
  return { baseURL: origin, viewport, javaScriptEnabled: javaScript, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" };
}

async function openPage(context: BrowserContext, origin: string): Promise<Page> {
  const troubles: string[] = [];
  context.on("request", (request) => {
    if (leaves(origin, request.url())) troubles.push(`asked another server: ${request.url()}`);
  });
  context.on("weberror", (failure) => troubles.push(`script failed: ${failure.error().message}`));
  context.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isStatus) troubles.push(`console: ${message.text()}`);
  });
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await photograph(page, task.name);
    await context.close();
    expect(troubles, "what pages must never do").toEqual([]);
  });
  return page;
}

/** Whether a request goes to another server; data:, blob: and about: addresses go nowhere. */
export function leaves(origin: string, url: string): boolean {
  const { protocol, origin: asked } = new URL(url);
  return !["data:", "blob:", "about:"].includes(protocol) && asked !== new URL(origin).origin;
}

async function photograph(page: Page, title: string): Promise<void> {
  const folder = join(tmpdir(), "rasoat-failures");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${title.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80)}.png`);
  const taken = await page.screenshot({ path: file, fullPage: true }).then(
    () => file,
    (problem) => `no picture: ${problem}`,
  );
  process.stderr.write(`What the page looked like: ${taken} (${page.url()})\n`);
}

/**
 * Fails with one line per violation of WCAG 2.2 A and AA that axe finds on the page as it stands now. axe is a script: it
 * cannot judge a page that was opened without them.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (withoutScripts.has(page)) throw new Error("open the page with scripts to judge its accessibility");
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  await page.evaluate(`${axeSource}; undefined`);
  const { violations } = (await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(tags)} })`)) as AxeResult;
  const lines = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target})`));
  if (lines.length > 0) expect.fail(`${page.url()} is not accessible:\n${lines.join("\n")}`);
}

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
};
