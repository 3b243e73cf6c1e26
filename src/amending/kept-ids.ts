/**
 * Permanent ids when a provision is restated as a whole: what stands at the same address in the new wording is the same
 * provision; of the others, one whose wording only moved to another number is. What has no counterpart comes to be without
 * an id, which whoever stores it gives.
 */
import type { LiveText } from "./live-text.ts";
import { formKey } from "./written-form.ts";

/** `fresh` with the ids of the provisions of `old` that it restates; each id is given once. */
export function withKeptIds(old: LiveText, fresh: LiveText): LiveText {
  const addresses = new Set(fresh.map(({ address }) => address));
  const byAddress = new Map(old.map((one) => [one.address, one]));
  const gone = old.filter(({ address }) => !addresses.has(address));
  const byWording = Map.groupBy(gone, ({ address }) => wordingAt(old, address));
  return fresh.map((one) => {
    const same = byAddress.get(one.address) ?? byWording.get(wordingAt(fresh, one.address))?.shift();
    return { ...one, provisionId: same?.provisionId ?? null };
  });
}

/** The kind of the provision with its words and those of all inside it, without what only its place in a list decides. */
function wordingAt(text: LiveText, address: string): string {
  const own = text.filter((one) => one.address === address || one.address.startsWith(`${address}/`));
  const words = own.map((one) => formKey(`${one.heading ?? ""} ${one.text}`).replace(/[.;,]+$/, ""));
  return [own[0]!.kind, ...words].join("\n");
}
