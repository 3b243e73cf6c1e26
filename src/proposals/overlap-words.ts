/** How another proposal on the same provision is told: its code, ministry, holder and stage, and how the two go together. */
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Link } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import type { Overlap } from "./overlap.ts";

export type OverlapNote = { readonly text: string; readonly link: Link | null };

export function overlapNote({ address, ministryName, shown }: Overlap, t: Translate): OverlapNote {
  const place = cite(address, t.locale);
  if (!shown) return { text: t("proposals.overlap.hidden", { ministry: ministryName, place }), link: null };
  const { code, status, holder, verdict } = shown;
  const text = [
    t("proposals.overlap.other", { ministry: ministryName, place, status: t(`proposals.status.${status}`) }),
    holder ? t("proposals.overlap.holder", { holder }) : "",
    t(`proposals.overlap.${verdict}`),
  ];
  return { text: text.filter((part) => part !== "").join(" "), link: { text: code, path: paths.proposal(code) } };
}
