/**
 * The fingerprint of what a revision says: a decision names it, so that nobody approves what they have not seen. Every field
 * is length-prefixed; provisions that stay are left out, since they are not shown. Cost sheets never change once saved, so
 * their id stands for their figures.
 */
import { createHash } from "node:crypto";
import type { Asked } from "./touched.ts";

export type Content = {
  readonly title: string;
  readonly lever: string;
  readonly reason: string;
  readonly replacementMethod: string | null;
  readonly sheetId: string | null;
  readonly touched: readonly Asked[];
};

const version = "rasoat-proposal-1";

/** SHA-256 in hex over the canonical content. */
export function contentHash(content: Content): string {
  const { title, lever, reason, replacementMethod, sheetId, touched } = content;
  const fields = [version, title, lever, reason, replacementMethod, sheetId, ...touched.flatMap(fieldsOf)];
  const canonical = fields.map((field) => prefixed((field ?? "").normalize("NFC"))).join("");
  return createHash("sha256").update(canonical, "utf8").digest("hex");
}

function fieldsOf(touched: Content["touched"][number]): readonly (string | null)[] {
  if (touched.choice === "keep") return [];
  const { provisionId, baseHash, choice, text, oldWords, newWords, place, reason } = touched;
  const where = place === "only" ? "" : place;
  return [provisionId, baseHash, choice, text, oldWords, newWords, where, reason, ...laterFields(touched)];
}

/** What changes of later kinds say besides; nothing for the others, whose fingerprints stay what they were. */
function laterFields(touched: Content["touched"][number]): readonly string[] {
  const { side, newAddress, effectiveOn, effectiveCondition } = touched;
  const fields = [side, newAddress, effectiveOn, effectiveCondition];
  return fields.every((field) => field === null) ? [] : [`+${JSON.stringify(fields)}`];
}

function prefixed(text: string): string {
  return `${Buffer.byteLength(text, "utf8")}:${text},`;
}
