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
  const opens = transparent.has(node.name) || (node.name === "item" && holdsProvisions(node, standing));
  return opens ? node.children.flatMap((child) => piecesOfNode(child, standing)) : [{ words: [node] }];
}

function holdsProvisions(element: XmlElement, standing: Standing): boolean {
  return element.children.some((child) => piecesOfNode(child, standing).some((piece) => !("words" in piece)));
}

/** Words that stand together are one stretch; space between elements is none. */
function joinWords(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (!("words" in piece)) joined.push(piece);
    else if (last && "words" in last) joined[joined.length - 1] = { words: [...last.words, ...piece.words] };
    else if (linesIn(piece.words).length > 0) joined.push(piece);
  }
  return joined;
}
