/**
 * What other parts of the product show on a regulation's page: what it costs, what is proposed. The catalogue does not know
 * those parts; the application hands it the providers.
 */
import type { Actor } from "../access/actor.ts";
import type { Reader } from "../db/database.ts";
import type { Translate } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { Panel } from "../web/panel.ts";
import type { Regulation } from "./regulation.ts";

export type PanelRequest = {
  readonly reader: Reader;
  readonly regulation: Regulation;
  readonly actor: Actor | null;
  readonly today: Day;
  readonly t: Translate;
};

export type PanelProvider = (request: PanelRequest) => Promise<Panel | null>;
