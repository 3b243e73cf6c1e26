/**
 * A block that another part of the product adds to a regulation's page: what it costs, what is proposed. The catalogue does
 * not know those parts; the application hands it the providers.
 */
import type { Actor } from "../access/actor.ts";
import type { Reader } from "../db/database.ts";
import type { Translate } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { Link } from "../web/components.ts";
import type { SummaryRow, Table } from "../web/tables.ts";
import type { Regulation } from "./regulation.ts";

export type Panel = {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly rows: readonly SummaryRow[];
  readonly table: Table | null;
  readonly links: readonly Link[];
};

export type PanelRequest = {
  readonly reader: Reader;
  readonly regulation: Regulation;
  readonly actor: Actor | null;
  readonly today: Day;
  readonly t: Translate;
};

export type PanelProvider = (request: PanelRequest) => Promise<Panel | null>;
