/** The mark beside a redline of which a part could not be compared word by word. */
import type { Translate } from "../i18n/message.ts";

type Mark = { readonly text: string; readonly tone: "orange" };

/** None where all was compared. */
export function approximateMarks(isApproximate: boolean, t: Translate): readonly Mark[] {
  return isApproximate ? [{ text: t("amending.redline.approximate"), tone: "orange" }] : [];
}
