import type { Migration } from "../migrate.ts";

/** Runs over every current cost sheet, what they found to differ from the stored figures, and the totals of each run. */
export const migration: Migration = {
  name: "0008-recomputes",
  async up({ schema }) {
    await schema
      .createTable("recomputes")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("running", "integer", (column) => column.unique())
      .addColumn("sheets_total", "integer", (column) => column.notNull())
      .addColumn("sheets_done", "integer", (column) => column.notNull())
      .addColumn("lines_done", "integer", (column) => column.notNull())
      .addColumn("finding_count", "integer", (column) => column.notNull())
      .addColumn("totals", "text")
      .addColumn("started_by", "text", (column) => column.references("users.id"))
      .addColumn("started_at", "text", (column) => column.notNull())
      .addColumn("reported_at", "text", (column) => column.notNull())
      .addColumn("ended_at", "text")
      .execute();
    await schema.createIndex("recomputes_started").on("recomputes").columns(["started_at", "id"]).execute();
    await schema
      .createTable("recompute_findings")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("recompute_id", "text", (column) => column.notNull().references("recomputes.id"))
      .addColumn("sheet_id", "text", (column) => column.notNull().references("cost_sheets.id"))
      .addColumn("figure", "text", (column) => column.notNull())
      .addColumn("stored", "text")
      .addColumn("computed", "text")
      .execute();
    await schema
      .createIndex("recompute_findings_run")
      .on("recompute_findings")
      .columns(["recompute_id", "id"])
      .execute();
    await schema.createIndex("recompute_findings_sheet").on("recompute_findings").column("sheet_id").execute();
  },
};
