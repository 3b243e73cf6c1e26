/** How a lack is told: addresses in its parameters become citations in the reader's language. */
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Lack } from "./readiness.ts";

export function lackWords({ key, params }: Lack, t: Translate): string {
  return t(key, params?.address ? { ...params, address: cite(String(params.address), t.locale) } : params);
}
