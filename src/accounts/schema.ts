import { z } from "zod";
import { roles } from "../access/actor.ts";
import { minimumPasswordLength } from "./password.ts";

/** The fields of a form, kept as JSON while its sender signs in again; what cannot be read is nothing kept. */
const keptForm = z
  .string()
  .transform(readJson)
  .pipe(z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({}));

const longestUsername = 64;
const longestPassword = 200;

export const signInForm = z.object({
  username: z
    .string("accounts.issue.username")
    .trim()
    .min(1, "accounts.issue.username")
    .max(longestUsername, "accounts.issue.wrong"),
  password: z
    .string("accounts.issue.password")
    .min(1, "accounts.issue.password")
    .max(longestPassword, "accounts.issue.wrong"),
  return_to: z.string().optional(),
  /** What the person had sent when the session was found to have ended: sent again after sign-in. */
  resend_path: z.string().optional(),
  resend_body: keptForm.optional(),
});

export type SignInForm = z.output<typeof signInForm>;

/** A password left out is one that is too short: both get the sentence that names the least length. */
const newPassword = z
  .string()
  .min(minimumPasswordLength, "accounts.admin.issue.password")
  .max(longestPassword, "accounts.issue.password-long")
  .prefault("");

/** One checkbox comes as a text, several as a list, none not at all. */
const chosenRoles = z.preprocess(
  (typed) => (typeof typed === "string" ? [typed] : (typed ?? [])),
  z.array(z.enum(roles, "accounts.admin.issue.roles")).min(1, "accounts.admin.issue.roles"),
);

export const userForm = z.object({
  username: z
    .string("accounts.admin.issue.username")
    .trim()
    .regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, "accounts.admin.issue.username"),
  full_name: z.string("accounts.admin.issue.name").trim().min(1, "accounts.admin.issue.name"),
  organisation: z.string("accounts.admin.issue.organisation").min(1, "accounts.admin.issue.organisation"),
  roles: chosenRoles,
  password: newPassword,
});

export type UserForm = z.output<typeof userForm>;

export const passwordForm = z.object({ password: newPassword });

export type PasswordForm = z.output<typeof passwordForm>;

export const ownPasswordForm = z
  .object({
    current_password: z
      .string("accounts.profile.issue.current")
      .min(1, "accounts.profile.issue.current")
      .max(longestPassword, "accounts.profile.issue.wrong"),
    new_password: newPassword,
    repeated_password: z.string().prefault(""),
  })
  .refine(({ new_password, repeated_password }) => new_password === repeated_password, {
    path: ["repeated_password"],
    message: "accounts.profile.issue.repeated",
  });

export type OwnPasswordForm = z.output<typeof ownPasswordForm>;

export const statusForm = z.object({ status: z.enum(["active", "suspended"]) });

export type StatusForm = z.output<typeof statusForm>;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
