/** What the redline of a change does not show by itself: where a provision goes, and from when the change applies. */
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { AskedChange } from "./asked-change.ts";

export function changeNotes(change: AskedChange, t: Translate): readonly string[] {
  const { choice, newAddress, effectiveOn, effectiveCondition: condition } = change;
  return [
    ...(choice === "move" && newAddress ? [t("proposals.note.moved", { place: cite(newAddress, t.locale) })] : []),
    ...(effectiveOn ? [t("proposals.note.effective-on", { day: formatDay(effectiveOn) })] : []),
    ...(condition ? [t("proposals.note.effective-when", { condition })] : []),
  ];
}
