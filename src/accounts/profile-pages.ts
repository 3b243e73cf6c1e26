import type { Actor } from "../access/actor.ts";
import { may, permissions, reachOf } from "../access/permissions.ts";
import type { Translate } from "../i18n/message.ts";
import type { Link } from "../web/components.ts";
import { errorLinks, type Field, type FieldText, type Form, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { roleNames } from "./pages.ts";
import { minimumPasswordLength } from "./password.ts";

export type ProfilePage = Page & {
  readonly rows: readonly SummaryRow[];
  readonly permissions: readonly string[];
  readonly links: readonly Link[];
  readonly password: { readonly action: string; readonly fields: readonly Field[] };
  readonly sessions: { readonly action: string; readonly text: string };
};

export const renderProfile = view<ProfilePage>("accounts/profile");

/**
 * What a person sees of their own account; `openSessions` counts the browsers that are signed in to it, `form` is the one
 * for a new password.
 */
export function profilePage(actor: Actor, openSessions: number, form: Form): ProfilePage {
  const { t } = form;
  return {
    title: t("accounts.profile.title"),
    issues: errorLinks(form),
    rows: [
      summaryRow(t("accounts.profile.name"), actor.name),
      summaryRow(t("accounts.profile.organisation"), actor.organisationName),
      summaryRow(t("accounts.profile.roles"), roleNames(actor.roles, t) || null),
    ],
    permissions: permissionsInWords(actor, t),
    links: [
      ...(may(actor, "administration")
        ? [{ text: t("accounts.profile.administration"), path: paths.administration() }]
        : []),
      { text: t("accounts.profile.permission-table"), path: paths.permissions() },
    ],
    password: { action: paths.ownPassword(), fields: passwordFields(form) },
    sessions: {
      action: paths.signOutEverywhere(),
      text: t("accounts.profile.sessions-text", { count: openSessions }),
    },
  };
}

function passwordFields(form: Form): readonly Field[] {
  const { t } = form;
  const hint = t("accounts.profile.new-password-hint", { minimum: minimumPasswordLength });
  const field = (content: FieldText, autocomplete: string) =>
    textField(form, { ...content, type: "password", width: "half", autocomplete });
  return [
    field({ name: "current_password", label: t("accounts.profile.current-password") }, "current-password"),
    field({ name: "new_password", label: t("accounts.profile.new-password"), hint }, "new-password"),
    field({ name: "repeated_password", label: t("accounts.profile.repeated-password") }, "new-password"),
  ];
}

function permissionsInWords(actor: Actor, t: Translate): readonly string[] {
  return permissions.flatMap((permission) => {
    const reach = reachOf(actor, permission);
    return reach ? [`${t(`accounts.permission.${permission}`)}: ${t(`accounts.reach.${reach}-text`)}`] : [];
  });
}
