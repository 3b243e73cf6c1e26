import { z } from "zod";
import { shortestReason } from "../proposals/readiness.ts";
import { readDay } from "../values/day.ts";
import { reasonProblem, verdicts } from "./decision.ts";

const version = z.coerce.number().int();
const longEnough = "approvals.issue.reversal-reason";

export const submitForm = z.object({ version });

export const reversalForm = z.object({ version, reason: z.string(longEnough).trim().min(shortestReason, longEnough) });

const shown = {
  turn_id: z.string(),
  shown_hash: z.string(),
  verdict: z.enum(verdicts, "approvals.issue.verdict"),
  reason: z.string().trim().default(""),
};
type Verdicted = { readonly verdict: (typeof verdicts)[number]; readonly reason: string };

const hasReason = ({ verdict, reason }: Verdicted) => reasonProblem(verdict, reason) === null;
const lacksReason = { path: ["reason"], message: "approvals.issue.reason" };

export const decideForm = z.object(shown).refine(hasReason, lacksReason);

const day = z.string("approvals.issue.signed-on").transform((text, context) => {
  const read = readDay(text);
  if (read) return read;
  context.addIssue({ code: "custom", message: "approvals.issue.signed-on" });
  return z.NEVER;
});
const required = (key: string) => z.string(key).trim().min(1, key);

export const recordForm = z
  .object({
    ...shown,
    document_number: required("approvals.issue.document-number"),
    signed_on: day,
    signer_name: required("approvals.issue.signer-name"),
    signer_title: required("approvals.issue.signer-title"),
    namesake: z.string().optional(),
  })
  .refine(hasReason, lacksReason);

export type DecideForm = z.output<typeof decideForm>;
export type RecordForm = z.output<typeof recordForm>;
