/** The status of a proposal as a tag: one word and one colour for each, the same on every page. */
import type { Translate } from "../i18n/message.ts";
import type { ProposalStatus } from "./lifecycle.ts";

const tones = {
  draft: "grey",
  in_review: "yellow",
  returned: "orange",
  approved: "teal",
  refused: "red",
  withdrawn: "grey",
} as const satisfies Record<ProposalStatus, string>;

export type StatusTag = { readonly text: string; readonly tone: (typeof tones)[ProposalStatus] };

export function statusTag(status: ProposalStatus, t: Translate): StatusTag {
  return { text: t(`proposals.status.${status}`), tone: tones[status] };
}
