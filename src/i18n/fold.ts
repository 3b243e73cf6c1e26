/**
 * Search folding: what a person types without marks finds what is written with them. Lower case, no tones, đ → d, one
 * space between words. The same column serves SQLite and PostgreSQL, so that both give the same results.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐð]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}./-]+/gu, " ")
    .trim();
}

const searchedCharacters = 200;
const searchedWords = 10;

/** The folded words to look for, in the order typed: of a long text only the start, so that no search grows without end. */
export function searchWords(text: string): readonly string[] {
  return fold(text.slice(0, searchedCharacters)).split(" ").filter(Boolean).slice(0, searchedWords);
}
