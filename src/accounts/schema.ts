import { z } from "zod";

export const signInForm = z.object({
  username: z.string("accounts.issue.username").trim().min(1, "accounts.issue.username"),
  password: z.string("accounts.issue.password").min(1, "accounts.issue.password"),
  return_to: z.string().optional(),
  /** What the person had sent when the session was found to have ended: sent again after sign-in. */
  resend_path: z.string().optional(),
  resend_body: z.string().optional(),
});

export type SignInForm = z.output<typeof signInForm>;
