import { z } from "zod";
import { choices, phrasePlaces, sides } from "./asked-change.ts";
import { findLever } from "./levers.ts";

const longestTitle = 300;

const title = z
  .string("proposals.issue.title")
  .trim()
  .min(1, "proposals.issue.title")
  .max(longestTitle, "proposals.issue.title-long");
const lever = z
  .string("proposals.issue.lever")
  .refine((code) => findLever(code) !== undefined, "proposals.issue.lever");
const version = z.coerce.number().int();
/** What a browser sends for a line end is CR LF; legal text has LF. */
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => text?.replaceAll("\r\n", "\n") || null);
/** Checkboxes: none, one or several. */
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .optional()
  .default([]);

export const startForm = z.object({ title, lever, provisions: several });
export type StartForm = z.output<typeof startForm>;

export const contentForm = z.object({
  version,
  title,
  lever,
  reason: z.string().trim().default(""),
  replacement_method: optionalText,
});
export type ContentForm = z.output<typeof contentForm>;

const shortText = z.string().trim().default("");
const clause = z.object({
  provision_id: z.string(),
  base_hash: z.string(),
  remove: z.string().optional(),
  settle: z.enum(["later", "join", "anew"]).default("later"),
  choice: z.enum(choices, "proposals.issue.choice"),
  text: optionalText,
  heading: shortText,
  cells: z.array(shortText).default([]),
  old_words: optionalText,
  new_words: optionalText,
  place: z.enum(phrasePlaces).default("only"),
  phrase_side: z.enum(["after", "before"]).default("after"),
  side: z.enum(sides).nullish().default(null),
  new_number: shortText,
  new_place: shortText,
  effective_on: shortText,
  effective_condition: shortText,
  reason: shortText,
});
export type ClauseForm = z.output<typeof clause>;
const wording = { version, clauses: z.array(clause).default([]) };
export const wordingForm = z.object(wording);
export type WordingForm = z.output<typeof wordingForm>;

/** Adds a clause to the wording typed so far. */
export const touchForm = z.object({
  ...wording,
  number: z.string("proposals.issue.number").trim().min(1, "proposals.issue.number"),
  address: z.string("proposals.issue.address").trim().min(1, "proposals.issue.address"),
  add_as: z.enum(["change", "after", "before", "last_in"]).default("change"),
});
export type TouchForm = z.output<typeof touchForm>;

/** The two sheets stay typed text here: costing/worksheet.ts reads them, cell by cell. */
export const costForm = z.object({
  version,
  norm: z.string("proposals.cost.norm-missing").min(1, "proposals.cost.norm-missing"),
  assumed: z.string().optional(),
  act: z.string().optional(),
  current: z.unknown(),
  after: z.unknown(),
});
export type CostForm = z.output<typeof costForm>;
