/** How another proposal on the same provision is told: its ministry, holder and stage, and how the two go together. */
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Overlap } from "./overlap.ts";

/** The other one's code, null where the reader may not know it, and what is said of it. */
export type OverlapWords = { readonly code: string | null; readonly text: string };

export function overlapWords({ address, ministryName, shown }: Overlap, t: Translate): OverlapWords {
  const place = cite(address, t.locale);
  if (!shown) return { code: null, text: t("proposals.overlap.hidden", { ministry: ministryName, place }) };
  const { code, status, holder, verdict } = shown;
  const text = [
    t("proposals.overlap.other", { ministry: ministryName, place, status: t(`proposals.status.${status}`) }),
    holder ? t("proposals.overlap.holder", { holder }) : "",
    t(`proposals.overlap.${verdict}`),
  ];
  return { code, text: text.filter((part) => part !== "").join(" ") };
}
