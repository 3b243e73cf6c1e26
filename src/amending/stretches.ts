/**
 * The material of a redline: pieces (a token with the spaces after it) and stretches of pieces that are equal or changed. All
 * old pieces of the stretches in order are the old text, all new pieces the new text; every step of a comparison keeps that.
 */
import { type Token, tokenise } from "./tokens.ts";

/** A token with the spaces after it; the first piece of a text may be spaces alone. */
export type Piece = Token & { readonly gap: string };
/** Old and new pieces of one stretch; in an equal stretch both have the same keys. */
export type Stretch = { readonly equal: boolean; readonly old: readonly Piece[]; readonly new: readonly Piece[] };

export function pieces(text: string): Piece[] {
  const tokens = tokenise(text);
  const found: Piece[] = [];
  if (tokens[0]?.kind === "space") found.push({ kind: "space", text: "", key: "", gap: tokens[0].text });
  tokens.forEach(({ kind, text: own, key }, at) => {
    if (kind === "space") return;
    const next = tokens[at + 1];
    found.push({ kind, text: own, key, gap: next?.kind === "space" ? next.text : "" });
  });
  return found;
}

/** The pieces up to and with each full stop, semicolon, colon or line end. */
export function sentences(side: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [];
  let isOpen = false;
  for (const piece of side) {
    if (isOpen) found.at(-1)!.push(piece);
    else found.push([piece]);
    isOpen = !/^[.;:]+$/.test(piece.text) && !piece.gap.includes("\n");
  }
  return found;
}

export function mergeNeighbours(stretches: readonly Stretch[]): Stretch[] {
  const groups: Stretch[][] = [];
  for (const stretch of stretches) {
    const last = groups.at(-1);
    if (last?.[0]?.equal === stretch.equal) last.push(stretch);
    else groups.push([stretch]);
  }
  return groups.map(joined);
}

function joined(group: readonly Stretch[]): Stretch {
  if (group.length === 1) return group[0]!;
  return { equal: group[0]!.equal, old: group.flatMap(({ old }) => old), new: group.flatMap((one) => one.new) };
}

export function equalStretch(old: readonly Piece[], fresh: readonly Piece[]): Stretch {
  return { equal: true, old, new: fresh };
}

export function isFilled(stretch: Stretch): boolean {
  return stretch.old.length > 0 || stretch.new.length > 0;
}

export function textOf(side: readonly Piece[]): string {
  return side.map((piece) => piece.text + piece.gap).join("");
}
