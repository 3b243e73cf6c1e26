import { z } from "zod";
import { readDay } from "../values/day.ts";
import { type DocumentKind, documentKinds, printedNumber } from "./document.ts";

const kinds = documentKinds.map(({ code }) => code) as [DocumentKind, ...DocumentKind[]];

/** A day as typed, or nothing. */
const optionalDay = z.string().transform((typed, context) => {
  if (typed.trim() === "") return null;
  const day = readDay(typed);
  if (!day) context.addIssue({ code: "custom", message: "legal-text.issue.day" });
  return day ?? null;
});

export const documentForm = z
  .object({
    number: z
      .string("legal-text.issue.number")
      .transform(printedNumber)
      .pipe(z.string().min(1, "legal-text.issue.number")),
    kind: z.enum(kinds, "legal-text.issue.kind"),
    title: z.string("legal-text.issue.title").trim().min(1, "legal-text.issue.title"),
    issuer: z.string("legal-text.issue.issuer").min(1, "legal-text.issue.issuer"),
    issued_on: optionalDay,
    effective_on: optionalDay,
    source: z.string("legal-text.issue.source").trim().min(1, "legal-text.issue.source"),
    text: z.string("legal-text.issue.text").min(1, "legal-text.issue.text"),
  })
  .refine(({ issued_on, effective_on }) => !issued_on || !effective_on || effective_on >= issued_on, {
    path: ["effective_on"],
    message: "legal-text.issue.effective-before-issue",
  });

/** To be read only: what is missing beside the text is asked for afterwards. */
export const readForm = z.object({ text: z.string().optional() });

export type DocumentForm = z.output<typeof documentForm>;
