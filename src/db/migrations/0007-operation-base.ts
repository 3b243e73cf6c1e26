import type { Migration } from "../migrate.ts";

/** The versions of everything that stood in a provision when an operation on it was written, so that its base is exact. */
export const migration: Migration = {
  name: "0007-operation-base",
  async up({ schema }) {
    await schema.alterTable("proposal_operations").addColumn("base_units", "text").execute();
  },
};
