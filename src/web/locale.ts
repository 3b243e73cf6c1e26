/** Vietnamese at the plain path, English at the same path under /en. */
import type { Locale } from "../i18n/message.ts";

/** "/en/quy-dinh?x=1" → { locale: "en", url: "/quy-dinh?x=1" }. */
export function splitLocale(url: string): { readonly locale: Locale; readonly url: string } {
  const match = /^\/en(?=[/?]|$)/.exec(url);
  if (!match) return { locale: "vi", url };
  const rest = url.slice(3);
  return { locale: "en", url: rest.startsWith("/") ? rest : `/${rest}` };
}

export function localePath(path: string, locale: Locale): string {
  if (locale === "vi") return path;
  return path === "/" ? "/en" : `/en${path}`;
}
