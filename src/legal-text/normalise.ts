/**
 * One form for every text we keep, and keys for texts that differ only in form. Stored text is NFC, with plain spaces and
 * line ends. Keys are for comparing alone: they also put the tone mark where it is put today (hoà → hòa, thuý → thúy),
 * a matter of spelling style on which official texts disagree with each other and with themselves.
 */

/** NFC, one kind of space and line end, no invisible characters; words, quotes and case stay as they are. */
export function normaliseText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, "\n")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ");
}

/** `text` on one line with single spaces. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Key of a wording: equal for texts that differ only in Unicode form, tone placement, spacing, quotes or dashes. */
export function wordingKey(text: string): string {
  return plainQuotes(placeTones(collapseSpaces(normaliseText(text))));
}

/** Curly, doubled and angled quotes → " and ', long dashes → -. */
export function plainQuotes(text: string): string {
  return text
    .replace(/[“”„‟«»]|‘‘|’’|''|’'|‘'/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐-―−]/g, "-");
}

/** Tone marks on oa, oe, uy moved to their first letter where nothing follows: hoà → hòa, xoè → xòe, luỹ → lũy. */
export function placeTones(text: string): string {
  return text.replace(lateTone, (whole, before: string, first: string, second: string) => {
    if (/q$/i.test(before) && first.toLowerCase() === "u") return whole;
    const [letter, tone] = [second.normalize("NFD")[0]!, second.normalize("NFD").slice(1)];
    return before + (first + tone).normalize("NFC") + letter;
  });
}

const lateTone = /(\p{L}?)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\p{L})/giu;

/**
 * Letters that only look like the right ones → the right ones: Cyrillic for Latin, as they come out of careless typing and
 * scanning, and the Icelandic and African Ð of old fonts for Đ.
 */
export function latinLookAlikes(text: string): string {
  return text.replace(/[\u0400-\u04ff\u00d0\u00f0\u0189\u0256]/g, (letter) => lookAlikes[letter] ?? letter);
}

const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("аaеeоoрpсcуyхxіiАAВBЕEКKМMНHОOРPСCТTХXУYІIÐĐðđƉĐɖđ".match(/../g)!, ([from, to]) => [from!, to!]),
);
