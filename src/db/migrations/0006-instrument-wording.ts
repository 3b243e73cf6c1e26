import type { Migration } from "../migrate.ts";

/** What the drafter of an amending text writes himself: its grounds and its transition, one paragraph a line. */
export const migration: Migration = {
  name: "0006-instrument-wording",
  async up({ schema }) {
    for (const name of ["grounds", "transition"]) {
      await schema
        .alterTable("instruments")
        .addColumn(name, "text", (column) => column.notNull().defaultTo(""))
        .execute();
    }
  },
};
