import { z } from "zod";
import { printedNumber } from "../legal-text/document.ts";
import { readDay } from "../values/day.ts";
import { mostPicks, pickedChoices } from "./picked-order.ts";

const optionalDay = z
  .string()
  .optional()
  .transform((typed = "", context) => {
    if (typed.trim() === "") return null;
    const day = readDay(typed);
    if (!day) context.addIssue({ code: "custom", message: "enactment.issue.day" });
    return day ?? null;
  });
const upTo = (longest: number) =>
  z
    .string()
    .max(longest, "enactment.issue.too-long")
    .optional()
    .transform((typed = "") => typed.normalize("NFC"));
const words = upTo(200_000);

const pick = z.object({
  choice: z.enum(pickedChoices).catch("none"),
  place: words,
  text: words,
  old: words,
});

/** The act's file or words, to be read only. */
export const readForm = z.object({ text: z.string().optional() });

/** An amending act from elsewhere: only read at first, then looked at with what was picked, then registered. */
export const outsideForm = z
  .object({
    text: z.string("legal-text.issue.text").min(1, "legal-text.issue.text"),
    number: z
      .string("enactment.issue.number")
      .transform(printedNumber)
      .pipe(z.string().min(1, "enactment.issue.number").max(60, "enactment.issue.too-long")),
    issued_on: optionalDay,
    effective_on: optionalDay,
    condition: upTo(500),
    picks: z
      .array(pick)
      .max(mostPicks)
      .optional()
      .transform((typed = []) => typed),
    left_out: z
      .union([z.string().transform((one) => [one]), z.array(z.string())])
      .optional()
      .transform((typed = []) => typed),
    keeps_unfit: z
      .string()
      .optional()
      .transform((typed) => typed !== undefined),
    shown: z.string().optional(),
    step: z.enum(["look", "register"]).catch("look"),
  })
  .refine(({ issued_on, effective_on }) => !issued_on || !effective_on || effective_on >= issued_on, {
    path: ["effective_on"],
    message: "enactment.issue.before-issued",
  });

export type OutsideForm = z.output<typeof outsideForm>;
