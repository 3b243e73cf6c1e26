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
const optionalDay = z
  .string()
  .optional()
  .transform((typed = "", context) => {
    if (typed.trim() === "") return null;
    const read = readDay(typed);
    if (!read) context.addIssue({ code: "custom", message: "enactment.issue.day" });
    return read ?? z.NEVER;
  });
const condition = z
  .string()
  .trim()
  .max(500, "enactment.issue.too-long")
  .optional()
  .transform((typed = "") => (typed === "" ? null : typed.normalize("NFC").replaceAll(/\s+/g, " ")));
const isTicked = z
  .string()
  .optional()
  .transform((typed) => typed !== undefined);

/** The day, or that it is not known and what it waits for: one of both. */
export const issueForm = z
  .object({
    version,
    number: text("enactment.issue.number", 60),
    issued_on: day,
    effective_on: optionalDay,
    day_unknown: isTicked,
    condition,
    signer: text("enactment.issue.signer", 200),
  })
  .check(({ value, issues }) => {
    const { effective_on, day_unknown, condition: waitsFor } = value;
    const say = (path: string, message: string) => issues.push({ code: "custom", input: value, path: [path], message });
    if (!day_unknown && effective_on === null) say("effective_on", "enactment.issue.day");
    if (!day_unknown && waitsFor) say("condition", "enactment.issue.day-and-condition");
    if (day_unknown && effective_on) say("effective_on", "enactment.issue.day-and-condition");
    if (day_unknown && waitsFor === null) say("condition", "enactment.issue.condition");
  });

/** A day that became known, and which of what waits it is for (see `waitsOf`). */
export const knownDayForm = z.object({ version, effective_on: day, wait: z.string().optional() });
export const outsideDayForm = z.object({
  effective_on: day,
  wait: z.string("enactment.issue.wait").min(1, "enactment.issue.wait"),
});
