import { z } from "zod";
import { shortestReason } from "../proposals/readiness.ts";
import { readDay } from "../values/day.ts";

const text = (key: string, longest: number) =>
  z.string(key).trim().min(1, key).max(longest, "enactment.issue.too-long");
const day = z.string("enactment.issue.day").transform((typed, context) => {
  const read = readDay(typed);
  if (!read) context.addIssue({ code: "custom", message: "enactment.issue.day" });
  return read ?? z.NEVER;
});
const version = z.coerce.number().int();
/** One ticked box arrives as text, several as a list. */
const ticked = z.union([z.string().transform((one) => [one]), z.array(z.string())], "enactment.issue.items");

export const prepareForm = z.object({
  form: z.string("enactment.issue.form").min(1, "enactment.issue.form"),
  title: text("enactment.issue.title", 500),
  items: ticked,
});
/** A paragraph a line; how the office's own list marks them ("- ", "1. ") is left to the layout. */
const paragraphs = z
  .string()
  .max(20_000, "enactment.issue.too-long")
  .optional()
  .transform((typed = "") =>
    typed
      .normalize("NFC")
      .split(/\r?\n/)
      .map((line) => line.trim().replace(/^(?:[-–+•]|\d{1,2}[.)])\s+/, ""))
      .filter((line) => line !== ""),
  );
export const wordingForm = z.object({
  version,
  title: text("enactment.issue.title", 500),
  grounds: paragraphs,
  transition: paragraphs,
});
export const addForm = z.object({ version, added: ticked });
export const removeForm = z.object({ version, removed: ticked });
export const submitForm = z.object({ version, submitted_on: day });
export const recallForm = z.object({
  version,
  reason: z
    .string("enactment.issue.reason")
    .trim()
    .min(shortestReason, "enactment.issue.reason")
    .max(2000, "enactment.issue.too-long"),
});
export const issueForm = z.object({
  version,
  number: text("enactment.issue.number", 60),
  issued_on: day,
  effective_on: day,
  signer: text("enactment.issue.signer", 200),
});
