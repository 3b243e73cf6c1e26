import { z } from "zod";
import { type TypedSheet, typedSheet } from "./worksheet.ts";

export const costForm = z.object({
  version: z.coerce.number().int().min(0),
  norm_year: z.coerce.number("costing.issue.norm-year").int("costing.issue.norm-year"),
  assumed: z.string().optional(),
  step: z.enum(["compute", "save"]).catch("compute"),
  current: z.unknown().transform((sent): TypedSheet => typedSheet(sent)),
});

export type CostForm = z.output<typeof costForm>;
