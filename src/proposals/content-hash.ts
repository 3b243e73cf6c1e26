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
  const { provisionId, baseHash, choice, text, oldWords, newWords, everywhere, reason } = touched;
  return [provisionId, baseHash, choice, text, oldWords, newWords, everywhere ? "everywhere" : "", reason];
}

function prefixed(text: string): string {
  return `${Buffer.byteLength(text, "utf8")}:${text},`;
}
