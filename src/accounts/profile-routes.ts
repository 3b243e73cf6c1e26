import { z } from "zod";
import type { Form } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import {
  page,
  post,
  redirect,
  type Reply,
  type Route,
  type SignedInVisit,
  type Submission,
  type Submitted,
} from "../web/route.ts";
import { render } from "../web/view.ts";
import { changeOwnPassword, signOutEverywhere } from "./actions.ts";
import type { Attempts } from "./attempts.ts";
import { profilePage, renderProfile } from "./profile-pages.ts";
import { countSessionsOf } from "./repository.ts";
import { type OwnPasswordForm, ownPasswordForm } from "./schema.ts";

/** Looking after one's own account. */
export function profileRoutes(attempts: Attempts): readonly Route[] {
  return [
    page(paths.account(), "signed-in", (visit) => profileReply(visit, { typed: {}, issues: [], t: visit.t }, 200)),
    page(paths.ownPassword(), "signed-in", async () => redirect(paths.account())),
    post(paths.ownPassword(), "signed-in", ownPasswordForm, (submission, form) =>
      answerPassword(submission, form, attempts),
    ),
    post(paths.signOutEverywhere(), "signed-in", z.object({}), async ({ context }) => {
      await signOutEverywhere(context);
      return { kind: "redirect", to: paths.signIn(), session: "end" };
    }),
  ];
}

/** With the new password this browser gets a new session; all others have ended. */
async function answerPassword(
  submission: Submission,
  form: Submitted<OwnPasswordForm>,
  attempts: Attempts,
): Promise<Reply> {
  const { context, actor, t } = submission;
  if (!form.value) return profileReply(submission, { ...form, t }, 422);
  const { current_password: current, new_password: chosen } = form.value;
  if (!(await changeOwnPassword(context, attempts, { current, chosen }))) {
    const issues = [{ field: "current_password", key: "accounts.profile.issue.wrong" }];
    return profileReply(submission, { ...form, issues, t }, 422);
  }
  return {
    kind: "redirect",
    to: paths.account(),
    session: { start: actor.personId },
    flash: { tone: "success", key: "accounts.profile.flash.password" },
  };
}

async function profileReply({ reader, actor, now, frame }: SignedInVisit, form: Form, status: number): Promise<Reply> {
  const model = profilePage(actor, await countSessionsOf(reader, actor.personId, now), form);
  return { kind: "page", status, html: render(renderProfile, frame, model) };
}
