/**
 * Between the catalogue's regulation and the flat record that imports compare: lists that nobody stated are null there and
 * empty here, and the ministry goes by its full name.
 */
import type { Procedure } from "../catalog/procedure.ts";
import type { CatalogProcedure, ProcedureField } from "./catalog-procedure.ts";

export type OwnedRegulation = {
  readonly code: string;
  readonly name: string;
  readonly field: string | null;
  readonly ministryName: string;
};

export function toRecord(regulation: OwnedRegulation, procedure: Procedure): CatalogProcedure {
  const { code, name, field, ministryName: ministry } = regulation;
  const { implementingAgencies, legalBasis, ...texts } = procedure;
  return {
    code,
    name,
    field,
    ministry,
    ...texts,
    implementingAgencies: statedList(implementingAgencies),
    legalBasis: statedList(legalBasis),
  };
}

/** The parts that the catalogue keeps with the procedure. */
export function toProcedure(record: CatalogProcedure): Procedure {
  const { code: _code, name: _name, field: _field, ministry: _ministry, ...parts } = record;
  return { ...parts, implementingAgencies: parts.implementingAgencies ?? [], legalBasis: parts.legalBasis ?? [] };
}

/** Name, sector and ministry belong to every regulation; all else is the procedure's. */
export function isPartOfProcedure(field: ProcedureField): boolean {
  return field !== "name" && field !== "field" && field !== "ministry";
}

function statedList(items: readonly string[]): readonly string[] | null {
  return items.length > 0 ? items : null;
}
