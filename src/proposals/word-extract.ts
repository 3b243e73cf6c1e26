/**
 * What of an amended text goes into the Word file of a proposal: whole articles in which something is asked for (of what
 * stands in no article, the provision itself), as they are in force and as the proposal makes them. Whole articles, since
 * in a part of one nobody could tell which number is free for a new clause.
 */
import { withoutType } from "../amending/document-name.ts";
import type { LiveProvision, LiveText } from "../amending/live-text.ts";
import { applyOperations } from "../amending/operation.ts";
import { withOpeningWords } from "../amending/provision-tree.ts";
import { redlineBlocks } from "../amending/redline-blocks.ts";
import { provisionLines, type WrittenLine } from "../amending/written-lines.ts";
import { documentCitation, documentKindName, type LegalDocument } from "../legal-text/document.ts";
import type { TrackedBlock } from "../office/docx-tracked.ts";
import { hasEffect, operationOf, shownAddress, type Touched } from "./touched.ts";

export type WordExtract = {
  /** Printed above the provisions; no words of theirs. */
  readonly title: string;
  readonly current: readonly LiveProvision[];
  readonly proposed: readonly LiveProvision[];
};

/** The extract of one document; `text` is the whole of it as in force, `touched` what the proposal asks of it. */
export function wordExtract(
  document: Pick<LegalDocument, "kind" | "number" | "title">,
  text: LiveText,
  touched: readonly Touched[],
): WordExtract {
  const inForce = text.filter(({ status }) => status === "in_force");
  const operations = touched.filter(hasEffect).flatMap((each) => operationOf(each) ?? []);
  const proposed = applyOperations(inForce, operations).text.filter(({ status }) => status === "in_force");
  const roots = new Set(touched.flatMap((each) => [rootOf(each.address), rootOf(shownAddress(each))]));
  const isWithin = ({ address }: LiveProvision) => roots.has(rootOf(address));
  return {
    title: textTitle(document),
    current: inForce.filter(isWithin),
    proposed: proposed.filter(isWithin),
  };
}

/** "Nghị định số 12/2026/NĐ-CP về …": how the text is named above its provisions. */
export function textTitle(document: Pick<LegalDocument, "kind" | "number" | "title">): string {
  const subject = withoutType(document.title, documentKindName(document.kind, "vi"));
  return `${documentCitation(document, "vi")} ${subject}`.trim();
}

/**
 * Which other text of the proposal the head of a file (all before its first provision) names in place of the chosen one: read
 * as the chosen text, such a file would repeal what it does not hold.
 */
export function otherTextOf<Named extends Pick<LegalDocument, "number">>(
  text: string,
  chosen: Named,
  documents: readonly Named[],
): Named | undefined {
  const first = text.search(/^(?:Phần|Chương|Mục|Điều)\s/mu);
  const head = first < 0 ? text : text.slice(0, first);
  if (head.includes(chosen.number)) return undefined;
  return documents.find(({ number }) => head.includes(number));
}

/** The extract as a redline, from what is in force to what is proposed. */
export function extractBlocks({ title, current, proposed }: WordExtract): TrackedBlock[] {
  const head: WrittenLine = { kind: "paragraph", look: "division", text: title };
  const lines = (provisions: readonly LiveProvision[]) => [
    head,
    ...withOpeningWords(provisions).flatMap(provisionLines),
  ];
  return redlineBlocks(lines(current), lines(proposed));
}

/** The article in which an address lies; the address itself outside any. */
function rootOf(address: string): string {
  return /^(?:.*\/)?dieu-[^/]+/.exec(address)?.[0] ?? address;
}
