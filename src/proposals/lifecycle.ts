/**
 * The states of a proposal as a table: status × event → next status; what is not written here cannot happen. Refusal and
 * withdrawal are final: a new idea is a new proposal. A returned proposal goes through every stage again (Nghị định
 * 63/2010/NĐ-CP, Điều 31; partial approval attaches to the item, so each proposal is decided by itself). An approval is
 * taken back by its ministry while no instrument carries the proposal: reopened to be drafted again, or revoked for good.
 */
export const statuses = ["draft", "in_review", "returned", "approved", "refused", "withdrawn"] as const;
export type ProposalStatus = (typeof statuses)[number];

export type ProposalEvent = "save" | "submit" | "advance" | "approve" | "return" | "refuse" | Reversal;
/** Events that take a proposal back, each with its reason. */
export type Reversal = "withdraw" | "reopen" | "revoke";

export const transitions: Readonly<Record<ProposalStatus, Partial<Record<ProposalEvent, ProposalStatus>>>> = {
  draft: { save: "draft", submit: "in_review", withdraw: "withdrawn" },
  in_review: {
    advance: "in_review",
    approve: "approved",
    return: "returned",
    refuse: "refused",
    withdraw: "withdrawn",
  },
  returned: { save: "returned", submit: "in_review", withdraw: "withdrawn" },
  approved: { reopen: "returned", revoke: "withdrawn" },
  refused: {},
  withdrawn: {},
};

/** The status after the event; undefined when the event cannot happen in that status. */
export function nextStatus(status: ProposalStatus, event: ProposalEvent): ProposalStatus | undefined {
  return transitions[status][event];
}

/** True while the drafting unit may still change the content. */
export function isOpenForDrafting(status: ProposalStatus): boolean {
  return nextStatus(status, "save") !== undefined;
}
