/**
 * An administrative procedure as the catalogue holds it and as a file states it: the parts that Article 8(2) of Decree
 * 63/2010/NĐ-CP (as amended by Decree 92/2017) asks for, under the names of the national portal. Null always means "not
 * stated": a file that says nothing about a part never empties it.
 */

/** The whole text matters and may run over many lines; a source may hold only a mark or an extract of it. */
export const longTextFields = ["result", "conditions", "steps", "channels", "dossier"] as const;
export const shortTextFields = [
  "ministry",
  "decisionNo",
  "level",
  "type",
  "field",
  "applicants",
  "competentAgency",
  "timeLimit",
  "fee",
  "receptionAddress",
  "related",
] as const;
/** Lists whose order says nothing: agency names, numbers of legal documents. */
export const listFields = ["implementingAgencies", "legalBasis"] as const;

/** Every part but the code, in the order in which changes are shown. */
export const procedureFields = ["name", ...shortTextFields, ...listFields, ...longTextFields] as const;

export type LongTextField = (typeof longTextFields)[number];
export type ShortTextField = (typeof shortTextFields)[number];
export type ListField = (typeof listFields)[number];
export type ProcedureField = (typeof procedureFields)[number];

export type FieldValue = string | readonly string[] | null;

export type CatalogProcedure = {
  /** N.NNNNNN, the key under which a file and the catalogue meet. */
  readonly code: string;
  readonly name: string;
} & { readonly [F in LongTextField | ShortTextField]: string | null } & {
  readonly [F in ListField]: readonly string[] | null;
};

/** The same parts, read from a row of a file. */
export type ImportedProcedure = CatalogProcedure;
