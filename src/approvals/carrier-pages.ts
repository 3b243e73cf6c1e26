/**
 * Which instrument carries a proposal, and how far it is. Approvals do not know instruments; the application hands them the
 * provider.
 */
import type { Actor } from "../access/actor.ts";
import type { Reader } from "../db/database.ts";
import type { Translate } from "../i18n/message.ts";
import type { Proposal } from "../proposals/proposal.ts";
import type { Day } from "../values/day.ts";
import type { Tag } from "../web/components.ts";

export type Carrier = {
  readonly text: string;
  /** Null for those who may not read it. */
  readonly path: string | null;
  readonly note: string;
  /** What the proposal's own tag gives way to; null while the instrument is not issued. */
  readonly status: Tag | null;
};

export type CarrierRequest = {
  readonly reader: Reader;
  readonly proposal: Proposal;
  readonly actor: Actor;
  readonly today: Day;
  readonly t: Translate;
};

export type CarrierProvider = (request: CarrierRequest) => Promise<Carrier | null>;
