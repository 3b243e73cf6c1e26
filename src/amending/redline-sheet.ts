/**
 * The redline of two texts as it is read: the whole new text in its order, what was deleted standing where it stood, each
 * provision with what happened to it. The kept and inserted words of the entries are the new text.
 */
import { type Provision, provisionTree, wordingOf } from "./provision-tree.ts";
import type { DocumentRedline, ProvisionChange } from "./redline-document.ts";

export type SheetEntry = Omit<ProvisionChange, "kind"> & { readonly kind: ProvisionChange["kind"] | "same" };

/** The entries in reading order; `compared` is the redline whose new text has the provisions `after`. */
export function redlineSheet(after: readonly Provision[], { changes }: DocumentRedline): SheetEntry[] {
  const tree = provisionTree(after).map(({ provision }) => provision);
  const changed = new Set(changes.map(({ afterAddress }) => afterAddress));
  const places = Map.groupBy(tree.keys(), (at) => tree[at]!.address);
  const entries: SheetEntry[] = [];
  let next = 0;
  for (const change of changes) {
    const at = places.get(change.afterAddress ?? "")?.find((place) => place >= next);
    if (at !== undefined) entries.push(...sameEntries(tree.slice(next, at), changed));
    entries.push(change);
    next = at === undefined ? next : at + 1;
  }
  return [...entries, ...sameEntries(tree.slice(next), changed)];
}

function sameEntries(provisions: readonly Provision[], changed: ReadonlySet<string | null>): SheetEntry[] {
  return provisions
    .filter(({ address }) => !changed.has(address))
    .map((provision) => {
      const { address } = provision;
      const words = wordingOf(provision);
      const runs = words === "" ? [] : [["=", words] as const];
      return { kind: "same", beforeAddress: address, afterAddress: address, classes: [], runs };
    });
}
