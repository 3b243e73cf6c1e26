/** A block that one part of the product adds to another's page: a heading, some rows, a table, links. */
import type { Link } from "./components.ts";
import type { SummaryRow, Table } from "./tables.ts";

export type Panel = {
  readonly id: string;
  readonly title: string;
  readonly note: string | null;
  readonly rows: readonly SummaryRow[];
  readonly table: Table | null;
  readonly links: readonly Link[];
};
