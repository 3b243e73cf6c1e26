/**
 * Our Handlebars: strict, so that a name a model lacks is an error and never an empty spot. The built-in `if`, `unless` and
 * `each` and every partial refuse `undefined`; absence is null, false or []. A partial sees only what it is given. Models
 * are plain objects; templates hold no logic beyond if and each, and no text of their own but through `t`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Handlebars from "handlebars";
import { formatDay, formatDong, formatInstant, formatNumber, formatShare } from "../i18n/format.ts";
import type { Locale, MessageParams, Translate } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { Exact } from "../values/dong.ts";
import type { Instant } from "../values/instant.ts";
import { assetUrl } from "./assets.ts";
import { localePath } from "./locale.ts";
import { isOwnPath } from "./paths.ts";

/** What every template reaches as `@frame`; the helpers need its translator. */
type FrameLike = { readonly t: Translate };
export type Template = (model: object, frame: FrameLike) => string;

const folder = resolve(import.meta.dirname, "../../views");
const templates = new Map<string, Template>();
let engine: typeof Handlebars | undefined;

/** The compiled template of `views/<name>.hbs`, compiled once; throws when the file is missing or names an unknown helper. */
export function template(name: string): Template {
  const known = templates.get(name);
  if (known) return known;
  engine ??= createEngine();
  const compiled = engine.compile(readFileSync(resolve(folder, `${name}.hbs`), "utf8"));
  const made: Template = (model, frame) => compiled(model, { data: { frame } });
  templates.set(name, made);
  return made;
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

const helpers: Record<string, Handlebars.HelperDelegate> = {
  t: (key: string, options: Handlebars.HelperOptions) =>
    translator(options)(given("t", key), options.hash as MessageParams),
  url: (path: string, options: Handlebars.HelperOptions) => ownUrl(given("url", path), translator(options).locale),
  href: (address: string) => safeHref(given("href", address)),
  asset: (name: string) => assetUrl(name),
  dong: (value: Exact | string, options: Handlebars.HelperOptions) =>
    formatDong(given("dong", value), translator(options).locale),
  number: (value: Exact | string, options: Handlebars.HelperOptions) =>
    formatNumber(given("number", value), translator(options).locale),
  share: (ratio: Exact | string, options: Handlebars.HelperOptions) =>
    formatShare(given("share", ratio), translator(options).locale),
  day: (day: Day) => formatDay(given("day", day)),
  instant: (moment: Instant) => formatInstant(given("instant", moment)),
};

const compileOptions: CompileOptions = {
  strict: true,
  explicitPartialContext: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
};

/** A Handlebars of our own, with every component and partial; its `compile` is always strict. */
export function createEngine(): typeof Handlebars {
  const made = Handlebars.create();
  const { compile } = made;
  made.compile = (source) => compile(source, compileOptions);
  for (const name of ["if", "unless", "each"]) made.registerHelper(name, refusingUndefined(name, made.helpers[name]!));
  for (const name of ["with", "log"]) made.unregisterHelper(name);
  made.registerHelper(helpers);
  refuseUndefinedInPartials(made);
  for (const name of templateNames().filter(isPartial)) {
    const source = readFileSync(resolve(folder, `${name}.hbs`), "utf8");
    made.registerPartial(name.replace(/^components\//, ""), made.compile(source));
  }
  return made;
}

/** Components go by their own name ("tag"); a room's partial by folder and underscored name ("proposals/_row"). */
function isPartial(name: string): boolean {
  return name.startsWith("components/") || name.includes("/_");
}

function refusingUndefined(name: string, original: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    if (value === undefined) throw new Error(`{{#${name}}} got undefined: absence is null, false or []`);
    return original.call(this, value, options);
  };
}

/** `env.VM` is Handlebars' own place for overriding its runtime ("pseudo-supported", says its source). */
function refuseUndefinedInPartials(made: typeof Handlebars): void {
  const runtime = made as unknown as { VM: Record<string, (...args: unknown[]) => unknown> };
  const original = runtime.VM.invokePartial!;
  runtime.VM = {
    ...runtime.VM,
    invokePartial(this: unknown, partial: unknown, context: unknown, options: unknown) {
      for (const [key, value] of Object.entries(context ?? {})) {
        if (value === undefined) throw new Error(`partial ${(options as { name: string }).name} got no ${key}`);
      }
      return original.call(this, partial, context, options);
    },
  };
}

function given<Value>(helper: string, value: Value): Value {
  if (value === undefined || value === null) throw new Error(`{{${helper}}} got ${value}`);
  return value;
}

function translator(options: Handlebars.HelperOptions): Translate {
  return (options.data as { frame: FrameLike }).frame.t;
}
