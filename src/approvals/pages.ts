import { formatDay, formatDongShort, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { readDetails } from "../journal/entry.ts";
import type { StoredEntry } from "../journal/repository.ts";
import { leverName } from "../proposals/levers.ts";
import type { IdentityBar, Stage, Tag, TagTone, TimelineEntry } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import { type ContentView, contentView, type ShownContent } from "./content-pages.ts";
import type { Carrier } from "./carrier-pages.ts";
import type { ActionCode, Verdict } from "./decision.ts";
import type { Decision } from "./repository.ts";

const reversals: readonly ActionCode[] = ["withdraw", "reopen", "revoke"];

export type DecisionView = {
  readonly stage: string;
  readonly verdict: Tag;
  readonly who: string;
  readonly when: string;
  readonly paper: string | null;
  readonly file: { readonly text: string; readonly path: string } | null;
  readonly recorder: string | null;
  readonly reason: string | null;
};

export type ShowPage = Page & {
  readonly identity: IdentityBar;
  readonly stageLabel: string;
  readonly stages: readonly Stage[];
  readonly headline: string;
  /** Why it was taken back. */
  readonly reversal: { readonly title: string; readonly text: string } | null;
  /** The instrument that carries it. */
  readonly carrier: Omit<Carrier, "status"> | null;
  readonly actions: readonly { readonly text: string; readonly path: string; readonly kind: "primary" | "secondary" }[];
  readonly content: ContentView;
  readonly decisions: readonly DecisionView[];
  readonly timeline: readonly TimelineEntry[];
};

export const renderShow = view<ShowPage>("approvals/show");

export type Reading = ShownContent & {
  readonly identity: IdentityBar;
  readonly stages: readonly Stage[];
  readonly actions: readonly ActionCode[];
  readonly carrier: Carrier | null;
  readonly decisions: readonly Decision[];
  readonly entries: readonly StoredEntry[];
};

/** The reading page: where it stands, what it says, who decided what and why. */
export function showPage(reading: Reading, view: string | undefined, t: Translate): ShowPage {
  const { proposal, identity, stages, actions } = reading;
  return {
    title: proposal.title,
    breadcrumbs: [{ text: t("proposals.crumb.list"), path: paths.proposals() }],
    identity,
    stageLabel: t("approvals.stages"),
    stages,
    headline: headlineOf(reading, t),
    reversal: proposal.reversalReason
      ? { title: t(`approvals.reversed.${proposal.status}`), text: proposal.reversalReason }
      : null,
    carrier: reading.carrier,
    actions: actions.map((code, index) => ({
      text: t(`approvals.action.${code}`),
      path: actionPath(code, proposal.code),
      kind: index === 0 && !reversals.includes(code) ? "primary" : "secondary",
    })),
    content: contentView(reading, view, paths.proposal(proposal.code), t),
    decisions: reading.decisions.map((decision) => decisionView(decision, t)).reverse(),
    timeline: reading.entries.map((entry) => timelineEntry(entry, t)),
  };
}

/** "Bãi bỏ toàn bộ, tiết kiệm 3,59 tỷ đồng/năm." */
export function headlineOf({ revision, sheet }: Pick<ShownContent, "revision" | "sheet">, t: Translate): string {
  const lever = leverName(revision.lever, t.locale);
  const saving = sheet?.results.saving;
  if (!saving) return t("approvals.headline.plain", { lever });
  return t("approvals.headline.saving", { lever, amount: formatDongShort(saving, t.locale) });
}

function actionPath(code: ActionCode, proposalCode: string): string {
  const of: Readonly<Record<ActionCode, (code: string) => string>> = {
    edit: paths.proposalEdit,
    submit: paths.proposalCheck,
    decide: paths.proposalDecide,
    record: paths.proposalRecord,
    withdraw: paths.proposalWithdraw,
    reopen: paths.proposalReopen,
    revoke: paths.proposalRevoke,
  };
  return of[code](proposalCode);
}

const verdictTones: Readonly<Record<Verdict, TagTone>> = { approve: "teal", return: "orange", refuse: "red" };

export function decisionView(decision: Decision, t: Translate): DecisionView {
  const { onPaper, documentNumber, signedOn, fileId } = decision;
  return {
    stage: t("approvals.decision.stage", { stage: t(`approvals.stage.${decision.stage}`), round: decision.round }),
    verdict: { text: t(`approvals.verdict.${decision.verdict}`), tone: verdictTones[decision.verdict] },
    who: `${decision.deciderName}, ${decision.deciderTitle}`,
    when: formatInstant(decision.decidedAt),
    paper:
      onPaper && documentNumber && signedOn
        ? t("approvals.decision.paper", { number: documentNumber, day: formatDay(signedOn) })
        : null,
    file: fileId ? { text: t("approvals.decision.file"), path: paths.decisionFile(fileId) } : null,
    recorder: onPaper ? t("approvals.decision.recorder", { name: decision.recorderName }) : null,
    reason: decision.reason || null,
  };
}

function timelineEntry(entry: StoredEntry, t: Translate): TimelineEntry {
  const details = entry.details ? readDetails(entry.details) : {};
  const stage = typeof details.stage === "string" ? t(`approvals.stage.${details.stage}`) : null;
  const verdict = typeof details.verdict === "string" ? t(`approvals.verdict.${details.verdict}`) : null;
  const said = [stage, verdict].filter((part) => part !== null).join(": ");
  const revision = details.revision ? t("approvals.event.revision", { number: Number(details.revision) }) : null;
  return {
    when: formatInstant(entry.at),
    who: entry.personName ?? t("approvals.event.nobody"),
    title: t(`journal.verb.${entry.verb}`),
    path: null,
    text: said || revision,
  };
}
