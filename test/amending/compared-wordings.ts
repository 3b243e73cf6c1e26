/** Two consolidations of one law compared: what stands at and inside each address, as a comparison needs it. */
import { formKey, withoutBareNotes } from "../../src/amending/written-form.ts";
import type { OutlinedProvision } from "../../src/legal-text/outline.ts";

/**
 * The wording at each address without Unicode form, case, place of the tone, spacing and punctuation; `bareNotes` when the
 * source prints the numbers of its notes without brackets.
 */
export function wordings(
  provisions: readonly Pick<OutlinedProvision, "address" | "heading" | "text">[],
  bareNotes = false,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { address, heading, text } of provisions) {
    const words = [heading ?? "", text].map((part) => (bareNotes ? withoutBareNotes(part) : part)).join(" ");
    const parts = address.split("/");
    for (const [index] of parts.entries()) {
      const outer = parts.slice(0, index + 1).join("/");
      texts.set(outer, `${texts.get(outer) ?? ""} ${words}`);
    }
  }
  return new Map([...texts].map(([address, text]) => [address, plain(text)]));
}

function plain(text: string): string {
  return formKey(text.toLowerCase()).replace(/[^\p{L}\p{M}\d]+/gu, "");
}
