import type { Actor } from "../access/actor.ts";
import { may, permissions, reachOf } from "../access/permissions.ts";
import type { Translate } from "../i18n/message.ts";
import type { Link } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type SummaryRow, summaryRow } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { roleNames } from "./pages.ts";

export type ProfilePage = Page & {
  readonly rows: readonly SummaryRow[];
  readonly permissions: readonly string[];
  readonly links: readonly Link[];
  readonly sessions: { readonly action: string; readonly text: string };
};

export const renderProfile = view<ProfilePage>("accounts/profile");

/** What a person sees of their own account; `openSessions` counts the browsers that are signed in to it. */
export function profilePage(actor: Actor, openSessions: number, t: Translate): ProfilePage {
  return {
    title: t("accounts.profile.title"),
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
    sessions: {
      action: paths.signOutEverywhere(),
      text: t("accounts.profile.sessions-text", { count: openSessions }),
    },
  };
}

function permissionsInWords(actor: Actor, t: Translate): readonly string[] {
  return permissions.flatMap((permission) => {
    const reach = reachOf(actor, permission);
    return reach ? [`${t(`accounts.permission.${permission}`)}: ${t(`accounts.reach.${reach}-text`)}`] : [];
  });
}
