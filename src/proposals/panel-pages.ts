import { formatDongShort } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Panel } from "../web/panel.ts";
import { paths } from "../web/paths.ts";
import { table } from "../web/tables.ts";
import { leverName } from "./levers.ts";
import type { ListedProposal } from "./repository.ts";
import { statusTag } from "./status-tag.ts";

/** The proposals on a regulation, for its own page; null where there is none. */
export function proposalPanel(proposals: readonly ListedProposal[], t: Translate): Panel | null {
  if (proposals.length === 0) return null;
  const rows = proposals.map(({ code, title, lever, savingDong, status }) => [
    { text: title, path: paths.proposal(code), note: code },
    leverName(lever, t.locale),
    savingDong && formatDongShort(savingDong, t.locale),
    { tag: statusTag(status, t) },
  ]);
  const saving = { text: t("proposals.cost.saving"), numeric: true };
  const heads = [t("proposals.kind"), t("proposals.field.lever"), saving, t("proposals.panel.status")];
  const caption = t("proposals.panel.caption");
  return {
    id: "de-xuat",
    title: t("proposals.crumb.list"),
    note: null,
    rows: [],
    table: table({ id: "bang-de-xuat", caption, heads, rows }),
    links: [],
  };
}
