/**
 * The provisions of one text as a tree by their addresses (dieu-5 holds dieu-5/khoan-2). Each node knows the wording of
 * everything under it without any numbers, so that a renumbered article still is the same article.
 */
import { type Grams, gramsOf, sumGrams } from "./similarity.ts";
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
  /** Form key of the wording of the whole subtree without closing punctuation; empty for a blank one. */
  readonly key: string;
  readonly grams: Grams;
};

type Growing = {
  provision: Provision;
  at: number;
  label: string;
  parent: Growing | null;
  children: Growing[];
  key: string;
  grams: Grams;
};

/** Heading and own text, as shown in a redline; the first cell of a table's row ("11 | …") is its number, not its wording. */
export function wordingOf(provision: Provision): string {
  const numberCell = `${provision.number} | `;
  const text = provision.text.startsWith(numberCell) ? provision.text.slice(numberCell.length) : provision.text;
  return [provision.heading ?? "", text].filter((part) => part !== "").join("\n");
}

/** All nodes in reading order; the roots are those without a parent. */
export function provisionTree(provisions: readonly Provision[]): ProvisionNode[] {
  const byAddress = new Map<string, Growing>();
  const nodes = withOpeningWords(provisions).map((provision, at) => {
    const cut = provision.address.lastIndexOf("/");
    const parent = byAddress.get(provision.address.slice(0, Math.max(cut, 0))) ?? null;
    const wording = wordingOf(provision);
    const label = provision.address.slice(cut + 1);
    const node: Growing = {
      provision,
      at,
      label,
      parent,
      children: [],
      key: keyOf(wording),
      grams: gramsOf(wording),
    };
    parent?.children.push(node);
    byAddress.set(provision.address, node);
    return node;
  });
  for (const node of nodes.toReversed()) gatherChildren(node);
  return nodes;
}

/** The mark that ends an item depends on its place in the list. */
function keyOf(wording: string): string {
  return formKey(wording).replace(/[.;,:”"]+$/, "");
}

/**
 * Opening words (khoan-2/doan-dau) are compared as the text of their clause: it is the same clause before and after it
 * is divided into points.
 */
function withOpeningWords(provisions: readonly Provision[]): Provision[] {
  const merged: Provision[] = [];
  const places = new Map<string, number>();
  for (const provision of provisions) {
    const place = places.get(provision.address.replace(/\/doan-dau$/, ""));
    const isOpening = provision.address.endsWith("/doan-dau") && place !== undefined && merged[place]!.text === "";
    if (isOpening) merged[place] = { ...merged[place]!, text: provision.text };
    else places.set(provision.address, merged.push(provision) - 1);
  }
  return merged;
}

function gatherChildren(node: Growing): void {
  if (node.children.length === 0) return;
  node.key = [node.key, ...node.children.map((child) => child.key)].join("\n").trim();
  node.grams = sumGrams([node.grams, ...node.children.map((child) => child.grams)]);
}
