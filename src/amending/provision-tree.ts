/**
 * The provisions of one text as a tree by their addresses (dieu-5 holds dieu-5/khoan-2). Each node knows the wording of
 * everything under it without any numbers, so that a renumbered article still is the same article.
 */
import { type Grams, gramsOf, sumGrams } from "./similarity.ts";
import { commonEdges } from "./common-edges.ts";
import { formKey } from "./written-form.ts";

/** What a comparison needs of an outlined provision; `text` is what stands directly at its level. */
export type Provision = {
  readonly address: string;
  readonly kind: string;
  readonly number: string;
  readonly heading: string | null;
  readonly text: string;
};

export type ProvisionNode = {
  readonly provision: Provision;
  /** Its place in reading order. */
  readonly at: number;
  readonly label: string;
  readonly parent: ProvisionNode | null;
  readonly children: readonly ProvisionNode[];
  /** `wordingOf` the provision. */
  readonly wording: string;
  /** Form key of the wording of the whole subtree without closing punctuation; empty for a blank one. */
  readonly key: string;
  readonly grams: Grams;
};

/** Heading and own text, as shown in a redline; the first cell of a table's row ("11 | …") is its number, not its wording. */
export function wordingOf(provision: Provision): string {
  const numberCell = `${provision.number} | `;
  const text = provision.text.startsWith(numberCell) ? provision.text.slice(numberCell.length) : provision.text;
  return [provision.heading ?? "", text].filter((part) => part !== "").join("\n");
}

/** All nodes in reading order; the roots are those without a parent. */
export function provisionTree(provisions: readonly Provision[]): ProvisionNode[] {
  const byAddress = new Map<string, ProvisionNode>();
  const childrenOf = new Map<ProvisionNode | null, ProvisionNode[]>();
  return withOpeningWords(provisions).map((provision, at) => {
    const cut = provision.address.lastIndexOf("/");
    const parent = byAddress.get(provision.address.slice(0, Math.max(cut, 0))) ?? null;
    const children: ProvisionNode[] = [];
    const node = nodeOf({ provision, at, label: provision.address.slice(cut + 1), parent, children });
    childrenOf.get(parent)?.push(node);
    childrenOf.set(node, children);
    byAddress.set(provision.address, node);
    return node;
  });
}

/** Whether nothing but form differs in two subtrees: their keys are equal. Most often the first words tell. */
export function isSameSubtree(one: ProvisionNode, other: ProvisionNode): boolean {
  if (isVerbatim(one, other)) return true;
  return one.key === other.key;
}

function isVerbatim(one: ProvisionNode, other: ProvisionNode): boolean {
  return (
    one.wording === other.wording &&
    one.children.length === other.children.length &&
    one.children.every((child, at) => isVerbatim(child, other.children[at]!))
  );
}

/** Characters of two subtrees, and how many of them begin or end provisions of one number on both sides alike. */
export function verbatimShare(
  one: ProvisionNode,
  other: ProvisionNode,
): { readonly kept: number; readonly all: number } {
  const alike = commonEdges(one.wording, other.wording);
  let kept = alike.start + alike.end;
  let all = Math.max(one.wording.length, other.wording.length);
  const byLabel = new Map(other.children.map((child) => [child.label, child]));
  for (const child of one.children) {
    const partner = byLabel.get(child.label);
    byLabel.delete(child.label);
    const share = partner ? verbatimShare(child, partner) : { kept: 0, all: sizeOf(child) };
    kept += share.kept;
    all += share.all;
  }
  for (const child of byLabel.values()) all += sizeOf(child);
  return { kept, all };
}

function sizeOf({ wording, children }: ProvisionNode): number {
  return children.reduce((size, child) => size + sizeOf(child), wording.length);
}

/** Key and pairs are made when first asked for: of a provision that stayed word for word, nobody asks. */
function nodeOf(place: Pick<ProvisionNode, "provision" | "at" | "label" | "parent" | "children">): ProvisionNode {
  const wording = wordingOf(place.provision);
  let key: string | undefined;
  let grams: Grams | undefined;
  return {
    ...place,
    wording,
    get key() {
      key ??= [keyOf(wording), ...place.children.map((child) => child.key)].join("\n").trim();
      return key;
    },
    get grams() {
      grams ??= joinedGrams(gramsOf(wording), place.children);
      return grams;
    },
  };
}

/** The mark that ends an item depends on its place in the list. */
function keyOf(wording: string): string {
  return formKey(wording).replace(/[.;,:”"]+$/, "");
}

/**
 * Opening words (khoan-2/doan-dau) are compared and printed as the text of their clause: it is the same clause before and
 * after it is divided into points.
 */
export function withOpeningWords<P extends Provision>(provisions: readonly P[]): P[] {
  const merged: P[] = [];
  const places = new Map<string, number>();
  for (const provision of provisions) {
    const place = places.get(provision.address.replace(/\/doan-dau$/, ""));
    const isOpening = provision.address.endsWith("/doan-dau") && place !== undefined && merged[place]!.text === "";
    if (isOpening) merged[place] = { ...merged[place]!, text: provision.text };
    else places.set(provision.address, merged.push(provision) - 1);
  }
  return merged;
}

function joinedGrams(own: Grams, children: readonly ProvisionNode[]): Grams {
  return children.length === 0 ? own : sumGrams([own, ...children.map((child) => child.grams)]);
}
