import { z } from "zod";

export const wordUploadForm = z.object({ document: z.string().optional() });
export type WordUploadForm = z.output<typeof wordUploadForm>;

/** What the preview sends back: the words of the file, and what was shown of them. */
export const wordApplyForm = z.object({
  version: z.coerce.number().int(),
  document: z.string(),
  text: z.string(),
  digest: z.string(),
});
export type WordApplyForm = z.output<typeof wordApplyForm>;
