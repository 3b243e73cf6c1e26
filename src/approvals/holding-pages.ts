import { formatDay, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import type { WorkCalendar } from "../values/working-days.ts";
import { type IdentityBar, type Sla, type Stage as StageView, sla, stage, type Tag } from "../web/components.ts";
import type { ApprovalRoute } from "../proposals/competence.ts";
import { statusTag } from "../proposals/status-tag.ts";
import { stagesOf } from "./stages.ts";
import { latenessOf, type Turn } from "./turn.ts";

/** The status in words; a proposal under way says whom it waits for. */
export function standingTag(
  status: Proposal["status"],
  turn: Pick<Turn, "stage"> | null | undefined,
  t: Translate,
): Tag {
  const waits = status === "in_review" && turn;
  const tag = statusTag(status, t);
  return waits ? { ...tag, text: t(`approvals.waiting.${turn.stage}`) } : tag;
}

export function slaOf(turn: Pick<Turn, "dueOn">, today: Day, calendar: WorkCalendar, t: Translate): Sla {
  const { level, days } = latenessOf(turn.dueOn, today, calendar);
  if (level !== "overdue" && days === 0) return sla(level, t("approvals.sla.today"));
  return sla(level, t(`approvals.sla.${level}`, { days }));
}

export type Holder = { readonly name: string; readonly turn: Turn | null };

/** What it is, where it stands, who must act since when and until when. */
export function identityOf(
  proposal: Proposal,
  holder: Holder | null,
  today: Day,
  calendar: WorkCalendar,
  t: Translate,
): IdentityBar {
  const since = holder?.turn ? holder.turn.sinceAt : proposal.updatedAt;
  return {
    code: proposal.code,
    kind: t("proposals.kind"),
    status: standingTag(proposal.status, holder?.turn, t),
    holder: holder && {
      name: holder.name,
      since: formatInstant(since),
      sla: holder.turn && slaOf(holder.turn, today, calendar, t),
    },
  };
}

/** The way of the proposal: what is done, where it is, what is ahead. */
export function stageLine(
  proposal: Proposal,
  route: ApprovalRoute,
  turn: Turn | null,
  today: Day,
  t: Translate,
): readonly StageView[] {
  const stages = stagesOf(route, proposal.submittedAt ? dayOfInstant(proposal.submittedAt) : today);
  const isDrafting = proposal.status === "draft" || proposal.status === "returned";
  const at = proposal.status === "approved" ? stages.length : stages.findIndex(({ code }) => code === turn?.stage);
  const stateOf = (index: number) => (isDrafting || index > at ? "ahead" : index === at ? "current" : "done");
  const due = turn && t("approvals.due", { day: formatDay(turn.dueOn) });
  return [
    stage(t, isDrafting ? "current" : "done", t("approvals.stage.drafting"), isDrafting ? due : null),
    ...stages.map(({ code }, index) =>
      stage(t, stateOf(index), t(`approvals.stage.${code}`), stateOf(index) === "current" ? due : null),
    ),
  ];
}
