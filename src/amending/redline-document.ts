/**
 * The redline of two whole texts: one entry per provision that changed, in reading order of the new text, what was deleted
 * standing where it stood. Each entry's runs rebuild the old and the new wording of that provision (heading and own text,
 * without its number). A child of a renumbered article is itself unchanged; only what bears a new number is "renumbered".
 */
import { risingRun } from "../legal-text/reading-order.ts";
import { type Alignment, alignProvisions, isRepealNote } from "./align.ts";
import { type ChangeClass, changeClasses } from "./change-class.ts";
import { type Provision, type ProvisionNode, wordingOf } from "./provision-tree.ts";
import { type Run, redline } from "./redline.ts";

export type ChangeKind = "changed" | "inserted" | "deleted" | "moved" | "renumbered";
export type ProvisionChange = {
  readonly kind: ChangeKind;
  readonly beforeAddress: string | null;
  readonly afterAddress: string | null;
  readonly classes: readonly ChangeClass[];
  readonly runs: readonly Run[];
};
export type DocumentRedline = {
  readonly changes: readonly ProvisionChange[];
  /** Number of provisions that are word for word the same. */
  readonly unchanged: number;
  /** Addresses of changes where a part was too large to compare and was replaced as a whole. */
  readonly approximate: readonly string[];
};

type Entry = ProvisionChange & { readonly place: number; readonly approximate: boolean };

/** Compares two outlines; each `provisions` in reading order. */
export function redlineDocuments(
  before: { readonly provisions: readonly Provision[] },
  after: { readonly provisions: readonly Provision[] },
): DocumentRedline {
  const alignment = alignProvisions(before.provisions, after.provisions);
  const moved = movedNodes(alignment);
  const kept = alignment.after
    .filter((node) => !isEmptyPlace(node, alignment))
    .map((node) => {
      const origin = alignment.origins.get(node);
      return origin ? pairEntry(origin, node, moved) : insertedEntry(node);
    });
  const entries = [...kept, ...deletedEntries(alignment, moved)]
    .filter((entry) => entry !== null)
    .toSorted((a, b) => a.place - b.place);
  return {
    changes: entries.map(({ place: _place, approximate: _approximate, ...change }) => change),
    unchanged: kept.filter((entry) => entry === null).length,
    approximate: entries.filter((entry) => entry.approximate).map((entry) => entry.afterAddress ?? ""),
  };
}

/** The stable JSON shape of the command line and the interface. */
export function toRedlineJson(compared: DocumentRedline, elapsedMs: number) {
  return {
    changes: compared.changes.map((change) => ({
      kind: change.kind,
      before_address: change.beforeAddress,
      after_address: change.afterAddress,
      classes: change.classes,
      runs: change.runs,
    })),
    unchanged: compared.unchanged,
    approximate: compared.approximate,
    elapsed_ms: elapsedMs,
  };
}

/** "(được bãi bỏ)" under a number whose clause is reported elsewhere, as moved: the note itself is nothing new. */
function isEmptyPlace(node: ProvisionNode, { origins }: Alignment): boolean {
  return !origins.has(node) && isRepealNote(node);
}

/** New nodes that stand elsewhere: under another parent, or past siblings that kept their order. */
function movedNodes({ after, origins, partners }: Alignment): ReadonlySet<ProvisionNode> {
  const moved = new Set<ProvisionNode>();
  const siblings = new Map<ProvisionNode | null, ProvisionNode[]>();
  for (const node of after) {
    const origin = origins.get(node);
    if (!origin) continue;
    const parent = origin.parent ? partners.get(origin.parent) : null;
    if (node.provision.address === origin.provision.address) continue;
    if (parent !== node.parent) moved.add(node);
    else siblings.set(parent, [...(siblings.get(parent) ?? []), node]);
  }
  for (const group of siblings.values()) {
    const inOrder = new Set(risingRun(group.map((node) => origins.get(node)!.at)));
    group.forEach((node, at) => {
      if (!inOrder.has(at)) moved.add(node);
    });
  }
  return moved;
}

function pairEntry(old: ProvisionNode, fresh: ProvisionNode, moved: ReadonlySet<ProvisionNode>): Entry | null {
  const [was, is] = [wordingOf(old.provision), wordingOf(fresh.provision)];
  const wording = changeClasses(was, is);
  const isRenumbered = old.label !== fresh.label;
  if (wording.length === 0 && !isRenumbered && !moved.has(fresh)) return null;
  return {
    kind: kindOf(old, fresh, wording, moved.has(fresh)),
    beforeAddress: old.provision.address,
    afterAddress: fresh.provision.address,
    classes: isRenumbered ? ["renumber", ...wording] : wording,
    ...redline(was, is),
    place: fresh.at,
  };
}

function kindOf(old: ProvisionNode, fresh: ProvisionNode, wording: readonly ChangeClass[], moved: boolean): ChangeKind {
  if (isRepealNote(fresh) && !isRepealNote(old)) return "deleted";
  if (moved) return "moved";
  const isSameWording = wording.every((name) => name === "form");
  return isSameWording && old.label !== fresh.label ? "renumbered" : "changed";
}

function insertedEntry(node: ProvisionNode): Entry {
  const wording = wordingOf(node.provision);
  return {
    kind: "inserted",
    beforeAddress: null,
    afterAddress: node.provision.address,
    classes: changeClasses("", wording),
    ...redline("", wording),
    place: node.at,
  };
}

/** A deleted provision stands after whatever stood before it and is still in its place. */
function deletedEntries({ before, partners }: Alignment, moved: ReadonlySet<ProvisionNode>): Entry[] {
  let place = -0.5;
  return before.flatMap((node): Entry[] => {
    const partner = partners.get(node);
    if (partner && !moved.has(partner)) place = partner.at + 0.5;
    if (partner) return [];
    const wording = wordingOf(node.provision);
    const classes = changeClasses(wording, "");
    const { address } = node.provision;
    return [{ kind: "deleted", beforeAddress: address, afterAddress: null, classes, ...redline(wording, ""), place }];
  });
}
