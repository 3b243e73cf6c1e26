import { findOrganisationByCode, listOrganisations } from "../organisations/repository.ts";
import { Refused } from "../values/refusal.ts";
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
import { addUser, resetPassword, setUserStatus } from "./actions.ts";
import {
  addUserPage,
  permissionsPage,
  renderAddUser,
  renderPermissions,
  renderUser,
  renderUsers,
  userPage,
  usersPage,
} from "./administration-pages.ts";
import { findUser, type ListedUser, listUsers } from "./repository.ts";
import { type PasswordForm, passwordForm, type StatusForm, statusForm, type UserForm, userForm } from "./schema.ts";

const userPath = "/quan-tri/tai-khoan/:username";

/** Looking after everybody's accounts, and who may do what. */
export const administrationRoutes: readonly Route[] = [
  page(paths.permissions(), "signed-in", async ({ frame, t }) => ({
    kind: "page",
    status: 200,
    html: render(renderPermissions, frame, permissionsPage(t)),
  })),
  page(paths.administration(), "administration", async ({ reader, frame, t }) => ({
    kind: "page",
    status: 200,
    html: render(renderUsers, frame, usersPage(await listUsers(reader), t)),
  })),
  page(paths.newUser(), "administration", (visit) => addReply(visit, { typed: {}, issues: [], t: visit.t }, 200)),
  post(paths.newUser(), "administration", userForm, answerAdd),
  page(userPath, "administration", async (visit) =>
    userReply(visit, await userOf(visit), { typed: {}, issues: [], t: visit.t }, 200),
  ),
  post(`${userPath}/trang-thai`, "administration", statusForm, answerStatus),
  post(`${userPath}/mat-khau`, "administration", passwordForm, answerReset),
];

async function answerAdd(submission: Submission, form: Submitted<UserForm>): Promise<Reply> {
  const { reader, context, t } = submission;
  if (!form.value) return addReply(submission, { ...form, t }, 422);
  const { username, full_name: fullName, organisation, roles, password } = form.value;
  const found = await findOrganisationByCode(reader, organisation);
  const isTaken = (await findUser(reader, username)) !== undefined;
  if (!found || isTaken) {
    const issues = [
      ...(isTaken ? [{ field: "username", key: "accounts.admin.issue.taken" }] : []),
      ...(found ? [] : [{ field: "organisation", key: "accounts.admin.issue.organisation" }]),
    ];
    return addReply(submission, { ...form, issues, t }, 422);
  }
  await addUser(context, { username, fullName, organisationId: found.id, password, roles, demoNote: null });
  const flash = { tone: "success", key: "accounts.admin.flash.added", params: { username } } as const;
  return redirect(paths.user(username), flash);
}

async function answerStatus({ context, params }: Submission, form: Submitted<StatusForm>): Promise<Reply> {
  if (!form.value) throw new Refused("wrong-state");
  const { status } = form.value;
  const username = params.username ?? "";
  await setUserStatus(context, username, status);
  const key = status === "active" ? "accounts.admin.flash.restored" : "accounts.admin.flash.suspended";
  return redirect(paths.user(username), { tone: "success", key, params: { username } });
}

async function answerReset(submission: Submission, form: Submitted<PasswordForm>): Promise<Reply> {
  const user = await userOf(submission);
  if (!form.value) return userReply(submission, user, { ...form, t: submission.t }, 422);
  const { username } = user;
  await resetPassword(submission.context, username, form.value.password);
  const flash = { tone: "success", key: "accounts.admin.flash.reset", params: { username } } as const;
  return redirect(paths.user(username), flash);
}

async function addReply(visit: SignedInVisit, form: Form, status: number): Promise<Reply> {
  const organisations = (await listOrganisations(visit.reader)).filter(({ validTo }) => validTo === null);
  return { kind: "page", status, html: render(renderAddUser, visit.frame, addUserPage(form, organisations)) };
}

async function userOf({ reader, params }: SignedInVisit): Promise<ListedUser> {
  const user = await findUser(reader, params.username ?? "");
  if (!user) throw new Refused("not-found");
  return user;
}

function userReply(visit: SignedInVisit, user: ListedUser, form: Form, status: number): Reply {
  const isOwn = user.id === visit.actor.personId;
  return { kind: "page", status, html: render(renderUser, visit.frame, userPage(user, isOwn, form)) };
}
