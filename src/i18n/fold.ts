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
