/** What is wrong with an instrument that does not read back as it was meant, in a sentence that names the order. */
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { documentName, documentOfNumber } from "./document-name.ts";
import { orderWording } from "./order-wording.ts";
import type { Change } from "./read-operation.ts";
import type { Mismatch } from "./round-trip.ts";

export function mismatchWords(mismatch: Mismatch, t: Translate): string {
  switch (mismatch.kind) {
    case "open-quotes":
      return t("amending.mismatch.open-quotes", { order: shortOrder(mismatch.order) });
    case "other-number": {
      const { order, found } = mismatch;
      return t("amending.mismatch.other-number", { found, place: cite(order.target, t.locale) });
    }
    case "lost": {
      const { order, read } = mismatch;
      if ("scope" in order && order.scope === "once") return t("amending.mismatch.once", { order: shortOrder(order) });
      if (read) return t("amending.mismatch.other-order", { order: shortOrder(order), read: shortOrder(read) });
      return t("amending.mismatch.lost", { order: shortOrder(order) });
    }
    case "extra":
      return t("amending.mismatch.extra", { read: shortOrder(mismatch.read) });
    case "unread":
      return t("amending.mismatch.unread", { words: mismatch.words, reason: t(`amending.unread.${mismatch.reason}`) });
    case "other-day":
      return t("amending.mismatch.other-day", { order: shortOrder(mismatch.order) });
    case "not-applied": {
      const place = cite(mismatch.place, t.locale);
      const reason = t(`amending.not-applied.${mismatch.reason}`, { place });
      return t("amending.mismatch.not-applied", { order: shortOrder(mismatch.read), reason });
    }
    case "other-text":
      return t("amending.mismatch.other-text", { place: cite(mismatch.address, t.locale), number: mismatch.document });
  }
}

/** The order with the beginning of its new wording. */
function shortOrder(change: Change & { readonly document: string }): string {
  const document = documentName(documentOfNumber(change.document));
  const { words, quoted } = orderWording([change], { document });
  const shown = quoted === null ? "" : `: “${quoted.length > 120 ? `${quoted.slice(0, 120).trimEnd()}…` : quoted}”`;
  return (words + shown).replace(/\s+/g, " ");
}
