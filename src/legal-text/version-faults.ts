/**
 * What must hold of the versions of a document, whatever was done to it: a provision has one version on any day and none
 * lost between two; two in force never share an address; what is in force stands in something that is in force as well.
 */
import type { Day } from "../values/day.ts";

export type VersionSpan = {
  readonly documentId: string;
  readonly provisionId: string;
  readonly address: string;
  readonly status: "in_force" | "repealed";
  readonly validFrom: Day | null;
  /** The first day without it. */
  readonly validTo: Day | null;
};
export type VersionFault = VersionSpan & {
  readonly kind: "backwards" | "overlap" | "gap" | "shared-address" | "outside";
};

/** Every version that breaks a rule, with the rule. Time grows with the number of versions. */
export function versionFaults(versions: readonly VersionSpan[]): readonly VersionFault[] {
  const backwards = versions
    .filter((one) => ends(one) < begins(one))
    .map((one) => ({ ...one, kind: "backwards" as const }));
  const lasting = versions.filter((one) => begins(one) < ends(one));
  const inForce = lasting.filter(({ status }) => status === "in_force");
  const places = Map.groupBy(inForce, ({ documentId, address }) => `${documentId} ${address}`);
  const shared = [...places.values()].flatMap((group) => breaks(group, ["overlap"]));
  return [
    ...backwards,
    ...[...Map.groupBy(lasting, ({ provisionId }) => provisionId).values()].flatMap((group) =>
      breaks(group, ["overlap", "gap"]),
    ),
    ...shared.map((one) => ({ ...one, kind: "shared-address" as const })),
    ...inForce.filter((one) => !isHeld(one, places)).map((one) => ({ ...one, kind: "outside" as const })),
  ];
}

const never = "9999-12-31";
const begins = ({ validFrom }: VersionSpan): string => validFrom ?? "";
const ends = ({ validTo }: VersionSpan): string => validTo ?? never;

function breaks(group: readonly VersionSpan[], kinds: readonly ("overlap" | "gap")[]): VersionFault[] {
  const inOrder = group.toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1));
  return inOrder.slice(1).flatMap((version, index) => {
    const before = ends(inOrder[index]!);
    const kind = before > begins(version) ? "overlap" : before < begins(version) ? "gap" : undefined;
    return kind && kinds.includes(kind) ? [{ ...version, kind }] : [];
  });
}

/** Is what it stands in, by its address, in force on all its days? */
function isHeld(version: VersionSpan, places: ReadonlyMap<string, readonly VersionSpan[]>): boolean {
  const cut = version.address.lastIndexOf("/");
  if (cut < 0) return true;
  const holders = places.get(`${version.documentId} ${version.address.slice(0, cut)}`) ?? [];
  let reached = begins(version);
  for (const holder of holders.toSorted((one, other) => (begins(one) < begins(other) ? -1 : 1))) {
    if (begins(holder) <= reached && ends(holder) > reached) reached = ends(holder);
  }
  return reached >= ends(version);
}
