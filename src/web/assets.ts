/**
 * Stylesheet, script and fonts under /assets/<name>.<hash>.<extension>. The hash is that of the bytes sent, so an address
 * never changes its content and may be kept for ever. The stylesheet names its fonts plainly; they get their hashed
 * addresses here. Everything is read once and stays in memory (about 0.6 MB).
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Router } from "express";

const folder = resolve(import.meta.dirname, "../../views/assets");
const mediaTypes: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

const sans = "@fontsource-variable/source-sans-3/files/source-sans-3";
const serif = "@fontsource-variable/source-serif-4/files/source-serif-4";
const heading = "@fontsource/be-vietnam-pro/files/be-vietnam-pro";
const subsets = ["latin", "latin-ext", "vietnamese"] as const;

/** Our name of each font file → its file in the font packages (all SIL OFL 1.1). */
const fontFiles: Readonly<Record<string, string>> = Object.fromEntries(
  subsets.flatMap((subset) => [
    [`sans-${subset}.woff2`, `${sans}-${subset}-wght-normal.woff2`],
    [`serif-${subset}.woff2`, `${serif}-${subset}-wght-normal.woff2`],
    [`serif-italic-${subset}.woff2`, `${serif}-${subset}-wght-italic.woff2`],
    [`heading-500-${subset}.woff2`, `${heading}-${subset}-500-normal.woff2`],
    [`heading-600-${subset}.woff2`, `${heading}-${subset}-600-normal.woff2`],
  ]),
);

type Asset = { readonly url: string; readonly mediaType: string; readonly bytes: Buffer };

const assets = readAssets();
const byUrl = new Map([...assets.values()].map((asset) => [asset.url, asset]));

/** The hashed address of an asset by its plain name ("app.css"); throws a plain Error for an unknown name (a bug). */
export function assetUrl(name: string): string {
  const asset = assets.get(name);
  if (!asset) throw new Error(`unknown asset: ${name}`);
  return asset.url;
}

/** Serves the assets; an unknown name or an old hash is 404. Compression belongs to the application. */
export function assetRoutes(): Router {
  const router = Router();
  router.get("/assets/:file", (request, response) => {
    const asset = byUrl.get(`/assets/${request.params.file}`);
    if (!asset) {
      response.status(404).type("text/plain").send("Not found");
      return;
    }
    response.set({ "Content-Type": asset.mediaType, "Cache-Control": "public, max-age=31536000, immutable" });
    response.send(asset.bytes);
  });
  return router;
}

function readAssets(): Map<string, Asset> {
  const { resolve: packageFile } = createRequire(import.meta.url);
  const found = new Map<string, Asset>();
  for (const [name, file] of Object.entries(fontFiles)) found.set(name, toAsset(name, readFileSync(packageFile(file))));
  for (const name of readdirSync(folder)) {
    if (extensionOf(name) in mediaTypes) found.set(name, toAsset(name, readFileSync(resolve(folder, name))));
  }
  const stylesheet = readFileSync(resolve(folder, "app.css"), "utf8");
  const addressed = stylesheet.replace(/url\("?([\w-]+\.woff2)"?\)/g, (_whole, name: string) => {
    const font = found.get(name);
    if (!font) throw new Error(`app.css names an unknown font: ${name}`);
    return `url(${font.url})`;
  });
  return found.set("app.css", toAsset("app.css", Buffer.from(addressed)));
}

function toAsset(name: string, bytes: Buffer): Asset {
  const extension = extensionOf(name);
  const stem = name.slice(0, -extension.length - 1);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  return { url: `/assets/${stem}.${hash}.${extension}`, mediaType: mediaTypes[extension]!, bytes };
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
