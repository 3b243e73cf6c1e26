/**
 * Pages. A view is a typed handle on a template, and the only place where the template's name stands:
 * `export const show = view<ShowPage>("proposals/show")`. Rendering puts its body inside the layout, whose parts (title, h1,
 * breadcrumb, message, error summary) are the same on every page.
 */
import type { Locale, Translate } from "../i18n/message.ts";
import type { Crumb, ErrorLink, Tone } from "./components.ts";
import { template } from "./handlebars.ts";
import { localePath } from "./locale.ts";
import { isOwnPath } from "./paths.ts";

/** What surrounds every page: who reads, where, in which language. Templates reach it as `@frame`. */
export type Frame = {
  readonly t: Translate;
  /** The current path without its locale prefix, with its query: for the language switch. */
  readonly path: string;
  readonly nonce: string;
  readonly agency: string;
  readonly product: string;
  readonly actor: { readonly name: string; readonly role: string; readonly organisation: string } | null;
  readonly nav: readonly { readonly label: string; readonly path: string; readonly current: boolean }[];
  readonly flash: { readonly tone: Tone; readonly text: string } | null;
  /** A tag such as "Bản trình diễn"; null in production. */
  readonly environment: string | null;
  readonly version: string;
  /** The moment of rendering as people read it. */
  readonly now: string;
  /** Every form carries it in a hidden field: a form is good for one change. */
  readonly formToken: string;
  /** Colours: light unless the reader chose otherwise; "auto" follows the device. */
  readonly theme?: "light" | "dark" | "auto";
};

/** What every page model extends. */
export type Page = {
  /** Of the window and, unless `heading` differs, the h1 that the layout prints. */
  readonly title: string;
  readonly heading?: string;
  /** True for data pages, which may be 1600 px wide. */
  readonly wide?: boolean;
  readonly breadcrumbs?: readonly Crumb[];
  /** What is wrong with the submitted form: the summary above the h1. */
  readonly issues?: readonly ErrorLink[];
};

export type View<Model extends Page> = { readonly name: string; readonly body: (model: Model, frame: Frame) => string };

/** The view of `views/<name>.hbs`, compiled when first rendered. */
export function view<Model extends Page>(name: string): View<Model> {
  return { name, body: (model, frame) => template(name)(model, frame) };
}

/** The whole page as HTML. Throws a plain Error where the model lacks what its template prints (a bug). */
export function render<Model extends Page>(view: View<Model>, frame: Frame, model: Model): string {
  return template("layouts/page")(
    {
      locale: frame.t.locale,
      theme: frame.theme ?? "light",
      title: model.title,
      heading: model.heading ?? model.title,
      wide: model.wide ?? false,
      breadcrumbs: model.breadcrumbs ?? [],
      issues: model.issues ?? [],
      languages: languages(frame),
      body: view.body(model, frame),
    },
    frame,
  );
}

function languages(frame: Frame): readonly object[] {
  const path = isOwnPath(frame.path) ? frame.path : "/";
  const names: readonly [Locale, string][] = [
    ["vi", "Tiếng Việt"],
    ["en", "English"],
  ];
  return names.map(([locale, name]) => ({
    locale,
    name,
    address: localePath(path, locale),
    current: locale === frame.t.locale,
  }));
}
