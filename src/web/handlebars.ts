/** The templates of views/, compiled once each, and what they may say beyond the values of their model: the helpers. */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatDay, formatDong, formatInstant, formatNumber, formatShare } from "../i18n/format.ts";
import type { Locale } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { Exact } from "../values/dong.ts";
import type { Instant } from "../values/instant.ts";
import { assetUrl } from "./assets.ts";
import { localePath } from "./locale.ts";
import { isOwnPath } from "./paths.ts";
import { compileTemplate, type Template, type TemplateFunction } from "./template-compiler.ts";

const folder = resolve(import.meta.dirname, "../../views");
const templates = new Map<string, Template>();

/** The compiled template of `views/<name>.hbs`; throws when the file is missing or is not one of our templates. */
export function template(name: string): Template {
  let made = templates.get(name);
  if (!made) {
    made = compile(name, readFileSync(resolve(folder, `${name}.hbs`), "utf8"));
    templates.set(name, made);
  }
  return made;
}

/** Compiles template text with our helpers and the partials of views/; `name` is for its error messages. */
export function compile(name: string, source: string): Template {
  return compileTemplate(name, source, { helpers, partial });
}

/** Components go by their own name ("tag"); a room's partial by folder and underscored name ("proposals/_row"). */
function partial(name: string): Template {
  return template(name.includes("/") ? name : `components/${name}`);
}

/** Names of all templates under views/, "proposals/show": what production compiles at start and the tests walk through. */
export function templateNames(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".hbs"))
    .map((file) => file.slice(0, -".hbs".length).replaceAll("\\", "/"))
    .sort();
}

/**
 * A web or mail address out of somebody's record, safe to be a link. Any other scheme gets an "unsafe:" in front: the link
 * goes nowhere, and the page says what it refused.
 */
export function safeHref(address: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  const isSafe = (scheme === "http" || scheme === "https") && URL.canParse(address);
  return isSafe || scheme === "mailto" ? address.trim() : `unsafe:${address}`;
}

/** A path of this site in the reader's language. Throws for anything else: a link elsewhere goes through `href`. */
export function ownUrl(path: string, locale: Locale): string {
  if (/^[?#][^\s\\]*$/.test(path)) return path;
  if (!isOwnPath(path)) throw new Error(`not a path of this site: ${path}`);
  return localePath(path, locale);
}

const helpers: Readonly<Record<string, TemplateFunction>> = {
  t: (t, key: string, params) => t(given("t", key), params),
  url: (t, path: string) => ownUrl(given("url", path), t.locale),
  href: (_t, address: string) => safeHref(given("href", address)),
  asset: (_t, name: string) => assetUrl(name),
  dong: (t, value: Exact | string) => formatDong(given("dong", value), t.locale),
  number: (t, value: Exact | string) => formatNumber(given("number", value), t.locale),
  share: (t, ratio: Exact | string) => formatShare(given("share", ratio), t.locale),
  day: (_t, day: Day) => formatDay(given("day", day)),
  instant: (_t, moment: Instant) => formatInstant(given("instant", moment)),
};

function given<Value>(helper: string, value: Value): Value {
  if (value === null) throw new Error(`{{${helper}}} got null`);
  return value;
}
