/** What a list of regulations is narrowed to: read from the address, so that every filtered page can be shared. */
import { type RegulationKind, regulationKinds } from "./regulation.ts";

export type RegulationFilter = {
  readonly search: string;
  /** Code of the ministry. */
  readonly ministry: string | null;
  readonly kind: RegulationKind | null;
  readonly field: string | null;
  readonly state: "in_force" | "ended" | null;
};

export const noFilter: RegulationFilter = { search: "", ministry: null, kind: null, field: null, state: null };

/** The filter of an address; a value that means nothing is left out and named. */
export function readFilter(query: Readonly<Record<string, string>>): {
  readonly filter: RegulationFilter;
  readonly ignored: readonly string[];
} {
  const kind = regulationKinds.find(({ code }) => code === query.loai)?.code ?? null;
  const state = query["hieu-luc"] === "in_force" || query["hieu-luc"] === "ended" ? query["hieu-luc"] : null;
  const ignored = [
    ...(query.loai && !kind ? [`loai=${query.loai}`] : []),
    ...(query["hieu-luc"] && !state ? [`hieu-luc=${query["hieu-luc"]}`] : []),
  ];
  const search = (query.q ?? "").slice(0, 200);
  return { filter: { search, ministry: query.bo || null, kind, field: query["linh-vuc"] || null, state }, ignored };
}

/** The address parameters of a filter. */
export function filterQuery(filter: RegulationFilter): Readonly<Record<string, string | null>> {
  return {
    q: filter.search || null,
    bo: filter.ministry,
    loai: filter.kind,
    "linh-vuc": filter.field,
    "hieu-luc": filter.state,
  };
}
