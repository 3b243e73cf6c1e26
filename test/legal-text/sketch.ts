/** The outline of a text in a form that a test can show: one line per provision, "address [heading] words". */
import { outline } from "../../src/legal-text/outline.ts";

export function sketch(text: string): string[] {
  return outline(text).provisions.map((provision) =>
    [provision.address, provision.heading && `[${provision.heading}]`, provision.text.replaceAll("\n", " / ")]
      .filter(Boolean)
      .join(" "),
  );
}

/** "code at address or line" of every problem. */
export function doubts(text: string): string[] {
  return outline(text).problems.map(({ code, address, line }) => `${code} ${address ?? line}`);
}

/** Lines of a test text. */
export function lines(...texts: readonly string[]): string {
  return texts.join("\n");
}
