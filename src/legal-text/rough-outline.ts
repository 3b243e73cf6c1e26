/**
 * The structure of a text as far as it shows at a glance: its articles by their marks at the beginning of a line, and no
 * levels below. For what the reading proper does not finish; the outline says that it is rough.
 */
import type { Outline, OutlinedProvision } from "./outline.ts";

const articleMark = /^[ \t]*Điều (\d{1,4}[a-zđ]?)\.[ \t]*(.*)$/gmu;

export function roughOutline(text: string): Outline {
  const words = text.normalize("NFC");
  const marks = [...words.matchAll(articleMark)];
  let [line, from] = [1, 0];
  const provisions = marks.map((mark, at): OutlinedProvision => {
    line += words.slice(from, mark.index).split("\n").length - 1;
    from = mark.index;
    const number = mark[1]!;
    const body = words.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
    return {
      address: `dieu-${number}`,
      kind: "dieu",
      number,
      heading: mark[2] || null,
      text: body,
      parent: null,
      line,
    };
  });
  const document = { number: null, type: null, issuer: null, issuedOn: null, title: null };
  return { document, provisions, problems: [{ line: 1, address: null, code: "rough-reading" }] };
}
