/** The words of a paragraph of a Word file, put together from the pieces that the file keeps them in. */
import type { DocxRun, TrackedMark } from "./docx-story.ts";
import { asFontShows } from "./legacy-fonts.ts";

export type WordPiece = {
  readonly tracked: TrackedMark;
  /** "" for any Unicode font. */
  readonly font: string;
  readonly capitals: boolean;
  /** As stored; \u00ad is a place where the word may be broken, and a letter in the font TCVN3. */
  readonly text: string;
};

/** Pieces with one fate put together: a letter and its mark, or the halves of a word, may stand apart. */
export function runsOf(pieces: readonly WordPiece[]): readonly DocxRun[] {
  const joined: WordPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && last.tracked === piece.tracked && last.font === piece.font && last.capitals === piece.capitals)
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined.map(({ tracked, font, capitals, text }) => {
    const shown = asFontShows(text, font).replaceAll("\u00ad", "").normalize("NFC");
    return { ...tracked, text: capitals ? shown.toUpperCase() : shown };
  });
}
