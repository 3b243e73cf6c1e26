/** How a lack is told: addresses in its parameters become citations in the reader's language. */
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Lack } from "./readiness.ts";

export function lackWords({ key, params }: Lack, t: Translate): string {
  const cited = Object.entries(params ?? {}).map(([name, value]) => {
    const isPlace = name === "address" || name === "place";
    return [name, isPlace ? cite(String(value), t.locale) : value] as const;
  });
  return t(key, Object.fromEntries(cited));
}
