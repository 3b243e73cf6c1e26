/**
 * What the content of a provision consists of, in its order: words, levels and tables. Containers that are none of these are
 * walked through, so that a list inside a paragraph's content gives the same as a list of levels.
 */
import type { XmlElement, XmlNode } from "../office/xml.ts";
import type { ProvisionKind } from "./address.ts";
import { kindOf, type Standing } from "./akoma-ntoso-levels.ts";
import { linesIn } from "./akoma-ntoso-words.ts";

/** A stretch of a provision's content: words, or an element that is a provision of its own. */
export type Piece =
  | { readonly words: readonly XmlNode[] }
  | { readonly level: XmlElement; readonly kind: ProvisionKind }
  | { readonly table: XmlElement };

/** The stretches of the nodes that stand in a provision, words that follow each other as one. */
export function piecesOf(nodes: readonly XmlNode[], standing: Standing): readonly Piece[] {
  return joinWords(nodes.flatMap((node) => piecesOfNode(node, standing)));
}

const transparent = new Set(
  (
    "body mainBody collectionBody debateBody judgmentBody amendmentBody portionBody amendmentContent amendmentHeading " +
    "amendmentJustification amendmentReference intro content wrapUp list blockList blockContainer container hcontainer level " +
    "recitals citations attachments components speechGroup speech question answer introduction background motivation " +
    "decision arguments remedies foreign tblock"
  ).split(" "),
);

function piecesOfNode(node: XmlNode, standing: Standing): Piece[] {
  if (typeof node === "string") return [{ words: [node] }];
  const kind = kindOf(node, standing);
  if (kind) return [{ level: node, kind }];
  if (node.name === "table") return [{ table: node }];
  if (!transparent.has(node.name) && node.name !== "item") return [{ words: [node] }];
  const inside = node.children.flatMap((child) => piecesOfNode(child, standing));
  // An item without a number is a line of words, unless it holds a list of its own.
  const isLine = node.name === "item" && inside.every((piece) => "words" in piece);
  return isLine ? [{ words: [node] }] : inside;
}

/** Words that stand together are one stretch; space between elements is none. */
function joinWords(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  let words: XmlNode[] | undefined;
  for (const piece of pieces) {
    if (!("words" in piece)) {
      joined.push(piece);
      words = undefined;
    } else if (words) words.push(...piece.words);
    else if (linesIn(piece.words).length > 0) {
      words = [...piece.words];
      joined.push({ words });
    }
  }
  return joined;
}
