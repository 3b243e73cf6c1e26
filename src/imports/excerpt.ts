/** Two long texts in a table cell: of each, the stretch in which they begin to differ. */

const longest = 180;
/** So much of what is the same stands before the difference, to say where it is. */
const lead = 40;

/** Short texts whole; "…" stands for what is left out. */
export function differingExcerpts(from: string, to: string): { readonly from: string; readonly to: string } {
  const start = Math.max(0, firstDifference(from, to) - lead);
  return { from: excerpt(from, start), to: excerpt(to, start) };
}

/** The beginning of a text. */
export function excerpt(text: string, start = 0): string {
  if (text.length <= longest) return text;
  const from = text.length - start < longest / 2 ? Math.max(0, text.length - longest) : start;
  const cut = text.slice(from, from + longest).trim();
  return `${from > 0 ? "… " : ""}${cut}${from + longest < text.length ? " …" : ""}`;
}

function firstDifference(from: string, to: string): number {
  const end = Math.min(from.length, to.length);
  for (let at = 0; at < end; at += 1) if (from[at] !== to[at]) return at;
  return end;
}
