import type { Migration } from "../migrate.ts";

/** Operations of proposals that put something new, renumber, move, or apply from a day of their own; and the law they saw. */
export const migration: Migration = {
  name: "0005-proposal-operations",
  async up({ schema }) {
    const columns = ["side", "new_address", "effective_on", "effective_condition", "base_on"];
    for (const column of columns) {
      await schema.alterTable("proposal_operations").addColumn(column, "text").execute();
    }
  },
};
