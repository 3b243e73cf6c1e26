import { z } from "zod";

/** The file itself travels beside the fields. `ministry` is a code, or empty where the file says it row by row. */
export const uploadForm = z.object({ ministry: z.string().trim().default("") });

export const applyForm = z.object({
  /** Of the plan on the page that was signed off. */
  digest: z.string("imports.issue.form").min(1, "imports.issue.form"),
  rows: z.enum(["all", "good"], "imports.issue.form"),
});

export const undoForm = z.object({
  /** Of the records in the way as the page listed them. */
  digest: z.string("imports.issue.form").min(1, "imports.issue.form"),
  ticked: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((codes) => new Set(typeof codes === "string" ? [codes] : codes)),
});

export type ApplyForm = z.output<typeof applyForm>;
export type UndoForm = z.output<typeof undoForm>;
