import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stylesheet } from "../../scripts/css.ts";
import { assetRoutes, assetUrl } from "../../src/web/assets.ts";

const committed = readFileSync(resolve(import.meta.dirname, "../../views/assets/app.css"), "utf8");

describe("over HTTP", () => {
  const server = express().use(assetRoutes()).listen(0);
  let origin = "";
  beforeAll(() => {
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  test.each([
    ["app.css", "text/css; charset=utf-8"],
    ["app.js", "text/javascript; charset=utf-8"],
    ["icon.svg", "image/svg+xml"],
    ["sans-vietnamese.woff2", "font/woff2"],
  ])("%s is sent once and kept for ever", async (name, mediaType) => {
    expect(assetUrl(name)).toMatch(/^\/assets\/[\w-]+\.[0-9a-f]{12}\.\w+$/);
    const response = await fetch(origin + assetUrl(name));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(mediaType);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  test("the fonts that the stylesheet names are there", async () => {
    const css = await (await fetch(origin + assetUrl("app.css"))).text();
    const fonts = [...css.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1]!);
    expect(fonts).toHaveLength(15);
    for (const font of fonts) {
      const bytes = Buffer.from(await (await fetch(origin + font)).arrayBuffer());
      expect(bytes.toString("latin1", 0, 4)).toBe("wOF2");
    }
  });

  test.each(["app.css", "app.000000000000.css", "_tokens.scss", "app.scss", "..%2fapp.css", "%2e%2e%2fpackage.json"])(
    "%s is not there",
    async (file) => {
      expect((await fetch(`${origin}/assets/${file}`)).status).toBe(404);
    },
  );
});

test("an asset that does not exist is a bug", () => {
  expect(() => assetUrl("app.less")).toThrow("unknown asset");
});

test("the committed stylesheet is what its source gives (npm run css)", () => {
  expect(committed === stylesheet()).toBe(true);
});

test("nothing of somebody else's identity, and nothing from elsewhere", () => {
  expect(committed).not.toMatch(/gds transport|crown|https?:|@import/i);
});

/** Text, or a mark that carries meaning, on its ground; the least contrast of WCAG 2.2 (1.4.3, 1.4.11). */
const pairs: readonly [string, string, number][] = [
  ...["surface", "paper", "zebra", "selected"].map((ground): [string, string, number] => ["ink", ground, 7]),
  ...["surface", "paper", "zebra"].map((ground): [string, string, number] => ["ink-soft", ground, 4.5]),
  ...["surface", "paper", "zebra", "selected"].map((ground): [string, string, number] => ["action", ground, 4.5]),
  ...["action-hover", "visited", "on-time", "due-soon", "overdue", "error"].map((ink): [string, string, number] => [
    ink,
    "surface",
    4.5,
  ]),
  ["action-text", "action", 4.5],
  ["action-text", "action-hover", 4.5],
  ["lacquer", "surface", 3],
  ["edge", "surface", 3],
  ["edge", "paper", 3],
  ["focus-text", "focus", 4.5],
  ...["removed", "added", "moved"].map((ink): [string, string, number] => [ink, `${ink}-tint`, 4.5]),
  ["error", "error-tint", 4.5],
  ...["added-tint", "error-tint", "tag-yellow-tint"].map((ground): [string, string, number] => ["ink", ground, 7]),
  ["chart-1", "surface", 3],
  ["chart-2", "surface", 3],
  ...["grey", "blue", "teal", "yellow", "orange", "red", "green", "purple"].map((tone): [string, string, number] => [
    `tag-${tone}`,
    `tag-${tone}-tint`,
    4.5,
  ]),
];

describe.each([
  ["light", /:root\{color-scheme:light;([^}]*)\}/],
  ["dark", /\[data-theme=dark\]\{color-scheme:dark;([^}]*)\}/],
])("contrast in %s", (_theme, block) => {
  const light = tokens(/:root\{color-scheme:light;([^}]*)\}/);
  const colours = { ...light, ...tokens(block) };

  test.each(pairs)("%s on %s is at least %d", (ink, ground, least) => {
    expect(contrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(least);
  });
});

function tokens(block: RegExp): Record<string, string> {
  const body = block.exec(committed)![1]!;
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})/g)].map((match) => [match[1]!, match[2]!]),
  );
}

/** WCAG 2.2 contrast ratio of two #rrggbb or #rgb colours. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
