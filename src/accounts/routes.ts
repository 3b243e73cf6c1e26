import { z } from "zod";
import type { Reader } from "../db/database.ts";
import type { Translate } from "../i18n/message.ts";
import { isOwnPath, paths } from "../web/paths.ts";
import {
  type OpenSubmission,
  page,
  post,
  publicPage,
  publicPost,
  redirect,
  type Reply,
  type Route,
  type Submitted,
  type Typed,
  type Visit,
} from "../web/route.ts";
import { render } from "../web/view.ts";
import { signIn } from "./actions.ts";
import type { Attempts } from "./attempts.ts";
import { renderResend, renderSignIn, resendPage, signInPage, type SignInState } from "./pages.ts";
import { listUsers } from "./repository.ts";
import { type SignInForm, signInForm } from "./schema.ts";

/** Signing in and out. `demoPassword` is set in demo mode only; then the accounts are listed on the page. */
export function accountRoutes(attempts: Attempts, demoPassword: string | null): readonly Route[] {
  return [
    publicPage(paths.signIn(), async (visit) => {
      if (visit.actor) return redirect(paths.overview());
      const kept = isOwnPath(visit.query.return_to ?? "") ? { return_to: visit.query.return_to! } : {};
      return signInReply(visit, { typed: {}, issues: [], notice: null, kept }, 200, demoPassword);
    }),
    publicPost(paths.signIn(), signInForm, (submission, form) =>
      answerSignIn(submission, form, attempts, demoPassword),
    ),
    post(paths.signOut(), "signed-in", z.object({}), async () => ({
      kind: "redirect",
      to: paths.signIn(),
      session: "end",
    })),
    page(paths.signOut(), "signed-in", async () => redirect(paths.overview())),
  ];
}

/** Shown instead of a page that needs an account; what was typed travels through the sign-in. */
export function askToSignIn(demoPassword: string | null) {
  return async (visit: Visit, typed: Typed | null): Promise<Reply> => {
    const notice = visit.t(typed ? "accounts.sign-in.expired" : "accounts.sign-in.needed");
    const { form_token: _spent, ...kept } = typed ?? {};
    const carried = typed
      ? { resend_path: visit.frame.path, resend_body: JSON.stringify(kept) }
      : { return_to: visit.frame.path };
    return signInReply(visit, { typed: {}, issues: [], notice, kept: carried }, 401, demoPassword);
  };
}

type SignInReplyState = Omit<SignInState, "demoUsers" | "demoPassword">;

async function signInReply(
  visit: Visit,
  state: SignInReplyState,
  status: number,
  demoPassword: string | null,
): Promise<Reply> {
  const demoUsers = demoPassword === null ? [] : await demoUsersOf(visit.reader);
  const model = signInPage({ ...state, demoUsers, demoPassword }, visit.t);
  return { kind: "page", status, html: render(renderSignIn, visit.frame, model) };
}

async function demoUsersOf(reader: Reader) {
  return (await listUsers(reader)).filter((user) => user.demoNote !== null);
}

async function answerSignIn(
  submission: OpenSubmission,
  form: Submitted<SignInForm>,
  attempts: Attempts,
  demoPassword: string | null,
): Promise<Reply> {
  const kept = keptFields(form.typed);
  const again = (issues: Submitted<SignInForm>["issues"]) =>
    signInReply(submission, { typed: form.typed, issues, notice: null, kept }, 422, demoPassword);
  if (!form.value) return again(form.issues);
  const { username, password } = form.value;
  const { database, now, newId, clientAddress } = submission;
  const actor = await signIn({ database, attempts, now, newId, username, password, clientAddress });
  if (!actor) return again([{ field: "username", key: "accounts.issue.wrong" }]);
  const session = { start: actor.personId };
  if (kept.resend_path) return resendReply(submission, form.value, session, submission.t);
  const to = isOwnPath(form.value.return_to ?? "") ? form.value.return_to! : paths.overview();
  return {
    kind: "redirect",
    to,
    session,
    flash: { tone: "success", key: "accounts.flash.signed-in", params: { name: actor.name } },
  };
}

function resendReply(visit: Visit, value: SignInForm, session: { readonly start: string }, t: Translate): Reply {
  const path = isOwnPath(value.resend_path ?? "") ? value.resend_path! : paths.overview();
  const model = resendPage(path, value.resend_body ?? {}, t);
  return { kind: "page", status: 200, html: render(renderResend, visit.frame, model), session };
}

function keptFields(typed: Typed): Record<string, string> {
  const kept = ["return_to", "resend_path", "resend_body"].map((name) => [name, typed[name]] as const);
  return Object.fromEntries(kept.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}
