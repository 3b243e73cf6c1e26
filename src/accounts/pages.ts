import type { Role } from "../access/actor.ts";
import type { Translate } from "../i18n/message.ts";
import type { Issue } from "../values/issue.ts";
import { errorLinks, type TextField, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import type { Typed } from "../web/route.ts";
import { type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { ListedUser } from "./repository.ts";

export type SignInPage = Page & {
  readonly notice: string | null;
  readonly action: string;
  readonly username: TextField;
  readonly password: TextField;
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  readonly homePath: string;
  readonly demo: {
    readonly lead: string;
    readonly table: Table;
    readonly others: { readonly summary: string; readonly table: Table } | null;
  } | null;
};

export const renderSignIn = view<SignInPage>("accounts/sign-in");

export type SignInState = {
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  readonly notice: string | null;
  /** Hidden fields carried through sign-in: where to return to, or what to send again. */
  readonly kept: Readonly<Record<string, string>>;
  readonly demoUsers: readonly ListedUser[];
  readonly demoPassword: string | null;
};

export function signInPage(state: SignInState, t: Translate): SignInPage {
  const form = { typed: state.typed, issues: state.issues, t };
  return {
    title: t("accounts.sign-in.title"),
    issues: errorLinks(form),
    notice: state.notice,
    action: paths.signIn(),
    username: textField(form, {
      name: "username",
      label: t("accounts.sign-in.username"),
      width: "half",
      autocomplete: "username",
    }),
    password: textField(form, {
      name: "password",
      label: t("accounts.sign-in.password"),
      type: "password",
      width: "half",
      autocomplete: "current-password",
    }),
    kept: Object.entries(state.kept).map(([name, value]) => ({ name, value })),
    homePath: paths.home(),
    demo: state.demoPassword === null ? null : demoOf(state.demoUsers, state.demoPassword, t),
  };
}

/** One account for each role first: they carry a cut from draft to in force; everybody else is folded away. */
function demoOf(users: readonly ListedUser[], password: string, t: Translate): SignInPage["demo"] {
  const first = users.filter((user, index) => users.findIndex(({ roles }) => roles[0] === user.roles[0]) === index);
  const others = users.filter((user) => !first.includes(user));
  const key = (accounts: readonly ListedUser[]) => t("accounts.sign-in.demo-caption", { count: accounts.length });
  return {
    lead: t("accounts.sign-in.demo-lead", { password }),
    table: demoTable("tai-khoan", t("accounts.sign-in.demo-first"), first, t),
    others:
      others.length > 0 ? { summary: key(others), table: demoTable("tai-khoan-khac", key(others), others, t) } : null,
  };
}

function demoTable(id: string, caption: string, users: readonly ListedUser[], t: Translate): Table {
  const heads = ["username", "demo-person", "demo-role", "demo-organisation"].map((name) =>
    t(`accounts.sign-in.${name}`),
  );
  const rows = users.map((user) => [
    { text: user.username, note: user.demoNote },
    user.fullName,
    roleNames(user.roles, t),
    user.organisationName,
  ]);
  return table({ id, caption, heads, rows });
}

export function roleNames(roles: readonly Role[], t: Translate): string {
  return roles.map((role) => t(`accounts.role.${role}`)).join(", ");
}

export type ResendPage = Page & {
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
};

export const renderResend = view<ResendPage>("accounts/resend");

export function resendPage(action: string, typed: Typed, t: Translate): ResendPage {
  const fields = Object.entries(typed).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((text) => ({ name, value: String(text) })),
  );
  return { title: t("accounts.resend.title"), action, fields };
}
