import { z } from "zod";

const longestSource = 500;
const typed = z.string().max(longestSource, "costing.norms.issue.long").prefault("");

/** Read as text: what it means depends on the reader's language and on the years that are known. */
export const normForm = z.object({
  year: typed,
  gdp: typed,
  source: typed,
  step: z.enum(["preview", "save"]).catch("preview"),
});

export type NormForm = z.output<typeof normForm>;
