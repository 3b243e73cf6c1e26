/** One row of links, at most six, each shown only to those who may follow it. */
import type { Actor } from "../access/actor.ts";
import { may, type Permission } from "../access/permissions.ts";
import type { Translate } from "../i18n/message.ts";
import { paths } from "./paths.ts";
import type { Frame } from "./view.ts";

const items: readonly {
  readonly key: string;
  readonly path: string;
  readonly needs: Permission | "public" | "signed-in";
}[] = [
  { key: "web.nav.overview", path: paths.overview(), needs: "signed-in" },
  { key: "web.nav.dashboard", path: paths.dashboard(), needs: "dashboard.read" },
  { key: "web.nav.regulations", path: paths.regulations(), needs: "public" },
  { key: "web.nav.documents", path: paths.documents(), needs: "public" },
  { key: "web.nav.proposals", path: paths.proposals(), needs: "proposals.read" },
  { key: "web.nav.instruments", path: paths.instruments(), needs: "instruments.read" },
  { key: "web.nav.imports", path: paths.imports(), needs: "imports.run" },
  { key: "web.nav.journal", path: paths.journal(), needs: "journal.read" },
];

export function navigationFor(actor: Actor | null, t: Translate, currentPath: string): Frame["nav"] {
  return items
    .filter(({ needs }) => needs === "public" || (actor !== null && (needs === "signed-in" || may(actor, needs))))
    .map(({ key, path }) => ({
      label: t(key),
      path,
      current: currentPath === path || currentPath.startsWith(`${path}/`),
    }));
}
