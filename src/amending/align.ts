/**
 * Which provision of the old text is which of the new one. From the top down, among children of paired parents: equal text
 * under the same number; equal text that occurs once on both sides, in order; equal text out of order; then the most similar
 * first, where the same number is a reason but no proof. What is left is looked for in the whole text: a clause that went
 * to another article. What then is left may stand as repealed under its old number. Blank and very short provisions never anchor; a provision has one partner or none.
 */
import { anchors, uniquePairs } from "./common-order.ts";
import { isSameSubtree, type Provision, type ProvisionNode, provisionTree, verbatimShare } from "./provision-tree.ts";
import { likelyPairs, similarity } from "./similarity.ts";
import { withoutBareNotes } from "./written-form.ts";

export type Alignment = {
  readonly before: readonly ProvisionNode[];
  readonly after: readonly ProvisionNode[];
  /** Old node → new node. What has no entry was deleted. */
  readonly partners: ReadonlyMap<ProvisionNode, ProvisionNode>;
  /** New node → old node. What has no entry was inserted. */
  readonly origins: ReadonlyMap<ProvisionNode, ProvisionNode>;
};

type Links = { partners: Map<ProvisionNode, ProvisionNode>; origins: Map<ProvisionNode, ProvisionNode> };
type Nodes = readonly ProvisionNode[];
type Scored = { before: ProvisionNode; after: ProvisionNode; score: number };

const anchorSyllables = 5;
const movedSyllables = 8;
const editedSyllables = 12;
const similarEnough = 0.5;
const similarEnoughAfterMove = 0.65;
const similarEnoughUnderSameNumber = 0.2;
const almostSame = 0.8;
const sameNumberBonus = 0.2;
const longestRepealNote = 100;
const repealNote = /^[\s(]*(?:đã |được )?bãi bỏ[\s).;]*$/i;

/** Pairs the provisions of two outlines, given in reading order. */
export function alignProvisions(before: readonly Provision[], after: readonly Provision[]): Alignment {
  const [old, fresh] = [provisionTree(before), provisionTree(after)];
  const links: Links = { partners: new Map(), origins: new Map() };
  const isRoot = (node: ProvisionNode) => node.parent === null;
  pairSiblings(old.filter(isRoot), fresh.filter(isRoot), links);
  pairMoved(old, fresh, links);
  pairRepealed(old, fresh, links);
  return { before: old, after: fresh, ...links };
}

/** The whole new wording says that this provision was repealed: "(được bãi bỏ)". */
export function isRepealNote(node: ProvisionNode): boolean {
  const isShort = node.wording.length <= longestRepealNote && node.children.length === 0;
  return isShort && repealNote.test(withoutBareNotes(node.wording));
}

function pairSiblings(before: Nodes, after: Nodes, links: Links): void {
  const open = () =>
    [before.filter((node) => !links.partners.has(node)), after.filter((node) => !links.origins.has(node))] as const;
  pairAlmostSame(...open(), links);
  pairSameNumber(...open(), links);
  pairEqual(anchors, ...open(), links);
  pairEqual(uniquePairs, ...open(), links);
  pairSimilar(...open(), links);
}

function pairSameNumber(before: Nodes, after: Nodes, links: Links): void {
  const byLabel = new Map(after.map((node) => [node.label, node]));
  for (const node of before) {
    const other = byLabel.get(node.label);
    if (other && isSameSubtree(node, other)) link(node, other, links);
  }
}

/**
 * Under one number most of the words stand as they stood, and what stood there stands under no other: nothing else could
 * be more alike. Only characters are compared, since this is so of nearly every provision of an amended law.
 */
function pairAlmostSame(before: Nodes, after: Nodes, links: Links): void {
  const byLabel = new Map(after.map((node) => [node.label, node]));
  const [old, fresh] = [labelsByWording(before), labelsByWording(after)];
  const isElsewhere = ({ wording, label }: ProvisionNode, places: typeof old) =>
    places.get(wording)?.some((other) => other !== label) ?? false;
  for (const node of before) {
    const other = byLabel.get(node.label);
    if (other?.provision.kind !== node.provision.kind) continue;
    if (isElsewhere(node, fresh) || isElsewhere(other, old)) continue;
    const { kept, all } = verbatimShare(node, other);
    if (kept >= all * almostSame) link(node, other, links);
  }
}

function labelsByWording(nodes: Nodes): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { wording, label } of nodes) labels.set(wording, [...(labels.get(wording) ?? []), label]);
  return labels;
}

/** Pairs equal subtrees of one kind whose text is unique on both sides; `find` says whether order matters. */
function pairEqual(find: typeof anchors, before: Nodes, after: Nodes, links: Links): void {
  const keys = (nodes: Nodes) =>
    nodes.map((node) => (node.grams.size < anchorSyllables ? null : `${node.provision.kind} ${node.key}`));
  for (const [from, to] of find(keys(before), keys(after))) link(before[from]!, after[to]!, links);
}

function pairSimilar(before: Nodes, after: Nodes, links: Links): void {
  const scored = [...likely(before, after), ...underSameNumber(before, after)]
    .filter(({ before: from, after: to }) => from.provision.kind === to.provision.kind)
    .map((pair) => (pair.before.label === pair.after.label ? favoured(pair) : pair))
    .filter(({ score }) => score >= similarEnough);
  linkBestFirst(scored, links);
}

/** Under the same number less likeness is asked, and between equals the same number wins. */
function favoured(pair: Scored): Scored {
  const score = pair.score + sameNumberBonus;
  return { ...pair, score: pair.score >= similarEnoughUnderSameNumber ? Math.max(score, similarEnough) : 0 };
}

function underSameNumber(before: Nodes, after: Nodes): Scored[] {
  const byLabel = new Map(after.map((node) => [node.label, node]));
  return before.flatMap((node) => {
    const other = byLabel.get(node.label);
    return other ? [{ before: node, after: other, score: similarity(node.grams, other.grams) }] : [];
  });
}

/** Across the whole text: equal subtrees first, then edited ones. What is said in several places moves nowhere. */
function pairMoved(before: Nodes, after: Nodes, links: Links): void {
  const lost = () => before.filter((node) => !links.partners.has(node));
  const found = () => after.filter((node) => !links.origins.has(node));
  if (lost().length === 0 || found().length === 0) return;
  const repeated = new Set([...repeatedKeys(before), ...repeatedKeys(after)]);
  const open = (least: number) => {
    const isOpen = (node: ProvisionNode) => node.grams.size >= least && !repeated.has(node.key);
    return [lost().filter(isOpen), found().filter(isOpen)] as const;
  };
  pairEqual(uniquePairs, ...open(movedSyllables), links);
  const scored = likely(...open(editedSyllables)).filter(
    ({ before: from, after: to, score }) =>
      from.provision.kind === to.provision.kind && score >= similarEnoughAfterMove,
  );
  linkBestFirst(scored, links);
}

/** What is found nowhere, and where it stood the new text says so. Last, since a clause may be repealed here and stand there. */
function pairRepealed(before: Nodes, after: Nodes, links: Links): void {
  const notes = new Map(after.filter((node) => isRepealNote(node)).map((node) => [node.provision.address, node]));
  for (const node of before) {
    const parent = node.parent && links.partners.get(node.parent);
    const address = parent ? `${parent.provision.address}/${node.label}` : node.provision.address;
    const note = notes.get(address);
    if (note) link(node, note, links);
  }
}

function repeatedKeys(nodes: Nodes): string[] {
  const seen = new Set<string>();
  return nodes.map((node) => node.key).filter((key) => seen.size === seen.add(key).size);
}

function likely(before: Nodes, after: Nodes): Scored[] {
  const grams = (nodes: Nodes) => nodes.map((node) => node.grams);
  return likelyPairs(grams(before), grams(after)).map(({ before: from, after: to, score }) => ({
    before: before[from]!,
    after: after[to]!,
    score,
  }));
}

function linkBestFirst(pairs: readonly Scored[], links: Links): void {
  const ranked = pairs.toSorted((a, b) => b.score - a.score || b.before.grams.size - a.before.grams.size);
  for (const pair of ranked) link(pair.before, pair.after, links);
}

/** Makes two free nodes partners and then pairs their children. */
function link(before: ProvisionNode, after: ProvisionNode, links: Links): void {
  if (links.partners.has(before) || links.origins.has(after)) return;
  links.partners.set(before, after);
  links.origins.set(after, before);
  pairSiblings(before.children, after.children, links);
}
