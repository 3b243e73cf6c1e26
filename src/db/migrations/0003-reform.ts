import type { Migration } from "../migrate.ts";

/** The way of a cut: proposals, decisions on them, the instruments that enact them, and what they are counted against. */
export const migration: Migration = {
  name: "0003-reform",
  async up({ schema }, types) {
    await schema
      .createTable("proposals")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", types.key, (column) => column.notNull().unique())
      .addColumn("ministry_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("unit_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("regulation_id", "text", (column) => column.notNull().references("regulations.id"))
      .addColumn("author_id", "text", (column) => column.notNull().references("users.id"))
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("route", "text")
      .addColumn("round", "integer", (column) => column.notNull())
      .addColumn("revision", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("updated_at", "text", (column) => column.notNull())
      .addColumn("submitted_at", "text")
      .addColumn("submitted_revision", "integer")
      .addColumn("approved_at", "text")
      .addColumn("reversal_reason", "text")
      .addColumn("folded", "text", (column) => column.notNull())
      .execute();
    await schema.createIndex("proposals_ministry").on("proposals").columns(["ministry_id", "status", "code"]).execute();
    await schema.createIndex("proposals_regulation").on("proposals").column("regulation_id").execute();
    await schema
      .createTable("proposal_revisions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("proposal_id", "text", (column) => column.notNull().references("proposals.id"))
      .addColumn("number", "integer", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("lever", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("replacement_method", "text")
      .addColumn("sheet_id", "text", (column) => column.references("cost_sheets.id"))
      .addColumn("content_hash", "text", (column) => column.notNull())
      .addColumn("author_id", "text", (column) => column.notNull().references("users.id"))
      .addColumn("created_at", "text", (column) => column.notNull())
      .addUniqueConstraint("proposal_revisions_number", ["proposal_id", "number"])
      .execute();
    await schema
      .createTable("proposal_operations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("revision_id", "text", (column) => column.notNull().references("proposal_revisions.id"))
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("op", "text", (column) => column.notNull())
      .addColumn("provision_id", "text", (column) => column.notNull().references("provisions.id"))
      .addColumn("base_version_id", "text", (column) => column.notNull().references("provision_versions.id"))
      .addColumn("base_hash", "text", (column) => column.notNull())
      .addColumn("old_words", "text")
      .addColumn("new_words", "text")
      .addColumn("text", "text")
      .addColumn("place", "text")
      .addColumn("reason", "text", (column) => column.notNull())
      .execute();
    await schema
      .createIndex("proposal_operations_revision")
      .on("proposal_operations")
      .columns(["revision_id", "position"])
      .execute();
    await schema
      .createIndex("proposal_operations_provision")
      .on("proposal_operations")
      .column("provision_id")
      .execute();

    await schema
      .createTable("turns")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("proposal_id", "text", (column) => column.notNull().references("proposals.id"))
      .addColumn("round", "integer", (column) => column.notNull())
      .addColumn("stage", "text", (column) => column.notNull())
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("role", "text", (column) => column.notNull())
      .addColumn("since_at", "text", (column) => column.notNull())
      .addColumn("due_on", "text", (column) => column.notNull())
      .addColumn("ended_at", "text")
      .execute();
    await schema.createIndex("turns_proposal").on("turns").columns(["proposal_id", "ended_at"]).execute();
    await schema
      .createIndex("turns_holder")
      .on("turns")
      .columns(["organisation_id", "role", "ended_at", "due_on"])
      .execute();
    await schema
      .createTable("files")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("media_type", "text", (column) => column.notNull())
      .addColumn("size", "integer", (column) => column.notNull())
      .addColumn("digest", "text", (column) => column.notNull())
      .addColumn("content", types.blob, (column) => column.notNull())
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("uploaded_by", "text", (column) => column.notNull().references("users.id"))
      .addColumn("uploaded_at", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("decisions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("proposal_id", "text", (column) => column.notNull().references("proposals.id"))
      .addColumn("revision_id", "text", (column) => column.notNull().references("proposal_revisions.id"))
      .addColumn("turn_id", "text", (column) => column.notNull().references("turns.id").unique())
      .addColumn("round", "integer", (column) => column.notNull())
      .addColumn("stage", "text", (column) => column.notNull())
      .addColumn("verdict", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .addColumn("decider_id", "text", (column) => column.references("users.id"))
      .addColumn("decider_name", "text", (column) => column.notNull())
      .addColumn("decider_title", "text", (column) => column.notNull())
      .addColumn("recorder_id", "text", (column) => column.notNull().references("users.id"))
      .addColumn("on_paper", "integer", (column) => column.notNull())
      .addColumn("document_number", "text")
      .addColumn("signed_on", "text")
      .addColumn("file_id", "text", (column) => column.references("files.id"))
      .addColumn("shown_hash", "text", (column) => column.notNull())
      .addColumn("decided_at", "text", (column) => column.notNull())
      .execute();
    await schema.createIndex("decisions_proposal").on("decisions").columns(["proposal_id", "decided_at"]).execute();

    await schema
      .createTable("instruments")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", types.key, (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("number", "text", (column) => column.unique())
      .addColumn("issuer_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("lead_organisation_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("submitted_on", "text")
      .addColumn("issued_on", "text")
      .addColumn("effective_on", "text")
      .addColumn("signer", "text")
      .addColumn("file_id", "text", (column) => column.references("files.id"))
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("instrument_items")
      .addColumn("instrument_id", "text", (column) => column.notNull().references("instruments.id"))
      .addColumn("proposal_id", "text", (column) => column.primaryKey().references("proposals.id"))
      .execute();
    await schema.createIndex("instrument_items_instrument").on("instrument_items").column("instrument_id").execute();
    await schema
      .createTable("instrument_recalls")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("instrument_id", "text", (column) => column.notNull().references("instruments.id"))
      .addColumn("submitted_on", "text", (column) => column.notNull())
      .addColumn("recalled_at", "text", (column) => column.notNull())
      .addColumn("reason", "text", (column) => column.notNull())
      .execute();
    await schema
      .createIndex("instrument_recalls_instrument")
      .on("instrument_recalls")
      .columns(["instrument_id", "recalled_at"])
      .execute();
    await schema
      .createTable("effects")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("instrument_id", "text", (column) => column.notNull().references("instruments.id"))
      .addColumn("proposal_id", "text", (column) => column.notNull().references("proposals.id"))
      .addColumn("regulation_id", "text", (column) => column.notNull().references("regulations.id"))
      .addColumn("provision_id", "text", (column) => column.notNull().references("provisions.id"))
      .addColumn("op", "text", (column) => column.notNull())
      .addColumn("text", "text")
      .addColumn("effective_on", "text", (column) => column.notNull())
      .addColumn("recorded_at", "text", (column) => column.notNull())
      .execute();
    await schema.createIndex("effects_regulation").on("effects").columns(["regulation_id", "effective_on"]).execute();

    await schema
      .createTable("baselines")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull().unique())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("taken_on", "text", (column) => column.notNull())
      .addColumn("frozen_at", "text", (column) => column.notNull())
      .addColumn("item_rule", "text", (column) => column.notNull())
      .addColumn("source", "text", (column) => column.notNull())
      .addColumn("digest", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("baseline_items")
      .addColumn("baseline_id", "text", (column) => column.notNull().references("baselines.id"))
      .addColumn("regulation_id", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("ministry_id", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("baseline_items_key", ["baseline_id", "regulation_id"])
      .execute();
    await schema
      .createTable("targets")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull().unique())
      .addColumn("programme", "text", (column) => column.notNull())
      .addColumn("kind", "text")
      .addColumn("ministry_id", "text", (column) => column.references("organisations.id"))
      .addColumn("verb", "text", (column) => column.notNull())
      .addColumn("unit", "text", (column) => column.notNull())
      .addColumn("denominator", "text", (column) => column.notNull())
      .addColumn("share", "text", (column) => column.notNull())
      .addColumn("baseline_id", "text", (column) => column.references("baselines.id"))
      .addColumn("valid_from", "text", (column) => column.notNull())
      .addColumn("due_on", "text", (column) => column.notNull())
      .addColumn("source", "text", (column) => column.notNull())
      .execute();
  },
};
