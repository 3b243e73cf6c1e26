import { roles } from "../access/actor.ts";
import { permissions, permissionTable } from "../access/permissions.ts";
import type { Translate } from "../i18n/message.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Link, Tag } from "../web/components.ts";
import { checkboxes, errorLinks, type Field, type Form, select, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { roleNames } from "./pages.ts";
import { minimumPasswordLength } from "./password.ts";
import type { ListedUser } from "./repository.ts";

export type UsersPage = Page & {
  readonly addPath: string;
  /** What else an administrator looks after. */
  readonly links: readonly Link[];
  readonly table: Table;
};

export const renderUsers = view<UsersPage>("accounts/users");

export function usersPage(users: readonly ListedUser[], t: Translate): UsersPage {
  const heads = ["username", "name", "organisation", "roles", "status"].map((key) => t(`accounts.admin.${key}`));
  const rows = users.map((user) => [
    { text: user.username, path: paths.user(user.username) },
    user.fullName,
    user.organisationName,
    roleNames(user.roles, t),
    { tag: statusTag(user, t) },
  ]);
  const caption = t("accounts.admin.caption", { count: users.length });
  return {
    title: t("accounts.admin.title"),
    wide: true,
    addPath: paths.newUser(),
    links: [
      { text: t("accounts.profile.permission-table"), path: paths.permissions() },
      { text: t("accounts.admin.norms"), path: paths.costNorms() },
      { text: t("accounts.admin.recompute"), path: paths.recomputes() },
    ],
    table: table({ id: "tai-khoan", caption, heads, rows }),
  };
}

export type AddUserPage = Page & {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly cancelPath: string;
};

export const renderAddUser = view<AddUserPage>("accounts/add-user");

export function addUserPage(form: Form, organisations: readonly Organisation[]): AddUserPage {
  const { t } = form;
  const choices = [
    { value: "", text: t("accounts.admin.choose") },
    ...organisations.map((each) => ({ value: each.code, text: fullName(each, organisations, t) })),
  ];
  const roleChoices = roles.map((role) => ({ value: role, text: roleNames([role], t) }));
  const username = { name: "username", label: t("accounts.admin.username"), hint: t("accounts.admin.username-hint") };
  return {
    title: t("accounts.admin.add"),
    issues: errorLinks(form),
    breadcrumbs: [{ text: t("accounts.admin.title"), path: paths.administration() }],
    action: paths.newUser(),
    cancelPath: paths.administration(),
    fields: [
      textField(form, { ...username, width: "half", autocomplete: "off" }),
      textField(form, { name: "full_name", label: t("accounts.admin.name"), width: "half", autocomplete: "off" }),
      select(form, { name: "organisation", label: t("accounts.admin.organisation"), choices }),
      checkboxes(form, { name: "roles", label: t("accounts.admin.roles"), choices: roleChoices }),
      passwordField(form, t("accounts.admin.password")),
    ],
  };
}

export type UserPage = Page & {
  readonly rows: readonly SummaryRow[];
  /** What can be done about the account's status; a sentence where nothing can. */
  readonly change: {
    readonly action: string;
    readonly title: string;
    readonly text: string;
    readonly button: string;
    readonly status: string;
    readonly kind: "warning" | "secondary";
  } | null;
  readonly own: string | null;
  readonly reset: { readonly action: string; readonly field: Field };
};

export const renderUser = view<UserPage>("accounts/user");

export function userPage(user: ListedUser, isOwn: boolean, form: Form): UserPage {
  const { t } = form;
  const isActive = user.status === "active";
  const act = isActive ? "suspend" : "restore";
  return {
    title: user.fullName,
    issues: errorLinks(form),
    breadcrumbs: [{ text: t("accounts.admin.title"), path: paths.administration() }],
    rows: [
      summaryRow(t("accounts.admin.username"), user.username),
      summaryRow(t("accounts.admin.organisation"), user.organisationName),
      summaryRow(t("accounts.admin.roles"), roleNames(user.roles, t)),
      summaryRow(t("accounts.admin.status"), { tag: statusTag(user, t) }),
    ],
    change: isOwn
      ? null
      : {
          action: paths.userStatus(user.username),
          title: t(`accounts.admin.${act}.title`),
          text: t(`accounts.admin.${act}.text`),
          button: t(`accounts.admin.${act}.button`),
          status: isActive ? "suspended" : "active",
          kind: isActive ? "warning" : "secondary",
        },
    own: isOwn ? t("accounts.admin.own") : null,
    reset: { action: paths.userPassword(user.username), field: passwordField(form, t("accounts.admin.new-password")) },
  };
}

export type PermissionsPage = Page & { readonly table: Table };

export const renderPermissions = view<PermissionsPage>("accounts/permissions");

/** The rules themselves as a table: a row for each permission, a column for each role. */
export function permissionsPage(t: Translate): PermissionsPage {
  const heads = [t("accounts.permissions.permission"), ...roles.map((role) => roleNames([role], t))];
  const rows = permissions.map((permission) => [
    t(`accounts.permission.${permission}`),
    ...roles.map((role) => {
      const reach = permissionTable[role][permission];
      return { text: reach ? t(`accounts.reach.${reach}`) : "–" };
    }),
  ]);
  const caption = t("accounts.permissions.caption", { count: roles.length });
  return {
    title: t("accounts.permissions.title"),
    wide: true,
    table: table({ id: "phan-quyen", caption, heads, rows, shape: "figures" }),
  };
}

function passwordField(form: Form, label: string): Field {
  const hint = form.t("accounts.admin.password-hint", { minimum: minimumPasswordLength });
  return textField(form, {
    name: "password",
    label,
    hint,
    type: "password",
    width: "half",
    autocomplete: "new-password",
  });
}

function statusTag({ status }: ListedUser, t: Translate): Tag {
  return status === "active"
    ? { text: t("accounts.admin.status.active"), tone: "blue" }
    : { text: t("accounts.admin.status.suspended"), tone: "grey" };
}

/** Every ministry has its "Văn phòng Bộ": a unit is named with the body it belongs to. */
function fullName(unit: Organisation, organisations: readonly Organisation[], t: Translate): string {
  const name = (each: Organisation) => (t.locale === "vi" ? each.nameVi : each.nameEn);
  const isPart = unit.kind === "unit" || unit.kind === "department";
  const whole = isPart ? organisations.find(({ id }) => id === unit.parentId) : undefined;
  return whole ? `${name(unit)}, ${name(whole)}` : name(unit);
}
