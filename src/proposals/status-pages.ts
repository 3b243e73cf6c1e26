import type { Translate } from "../i18n/message.ts";
import type { Tag, TagTone } from "../web/components.ts";
import type { ProposalStatus } from "./lifecycle.ts";

const tones: Readonly<Record<ProposalStatus, TagTone>> = {
  draft: "grey",
  in_review: "blue",
  returned: "orange",
  approved: "teal",
  refused: "red",
  withdrawn: "grey",
};

export function statusTag(status: ProposalStatus, t: Translate): Tag {
  return { text: t(`proposals.status.${status}`), tone: tones[status] };
}
