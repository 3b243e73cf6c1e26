/**
 * Capitals that an old encoding lost. TCVN3 (TCVN 5712:1993) has no accented capitals in its text fonts, so a converted text
 * reads "CHƯƠNG I NHữNG QUY ĐịNH CHUNG" and "1. ủy ban nhân dân". Where no accented capital is left in a text, those that
 * must have been there are put back: in words whose other letters are capitals, after a mark and after a full stop.
 */
const toned = "[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]";
const capitalToned = /[ÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ]/;
const mixedWord = new RegExp(`\\p{Lu}{2}${toned}|\\p{Lu}${toned}+\\p{Lu}`, "u");
const word = `(?:\\p{Lu}|${toned})+(?![\\p{L}])`;
const run = new RegExp(`(?<!\\p{L})${word}(?:[ ,;:–-]+(?!\\p{Lu}${toned} \\p{Ll})${word})*`, "gu");
const start = new RegExp(
  `(^["“]?(?:(?:Điều )?\\d{1,4}[a-zđ]?\\d?\\. ?|[a-zđ]\\d?\\) ?)|[.:] ["“]?|^["“])(${toned})(?=\\p{L}* )`,
  "gmu",
);

/** `text` (NFC) with its accented capitals, if it has none but words that lack them; otherwise as it is. */
export function withCapitals(text: string): string {
  if (capitalToned.test(text) || !mixedWord.test(text)) return text;
  return text
    .replace(run, (words) => (/\p{Lu}{2}|\p{Lu}.*\p{Lu}/u.test(words) ? words.toUpperCase() : words))
    .replace(start, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}
