import type { Migration } from "../migrate.ts";

/** Who acts, for whom, and what they did: journal, organisations, accounts. */
export const migration: Migration = {
  name: "0001-people",
  async up({ schema }, types) {
    await schema
      .createTable("journal_entries")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("chain", "text", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("person_id", "text")
      .addColumn("verb", "text", (column) => column.notNull())
      .addColumn("object_kind", "text", (column) => column.notNull())
      .addColumn("object_id", "text", (column) => column.notNull())
      .addColumn("details_digest", "text", (column) => column.notNull())
      .addColumn("previous_hash", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addColumn("form_token", "text", (column) => column.unique())
      .addUniqueConstraint("journal_entries_position", ["chain", "position"])
      .execute();
    await schema
      .createIndex("journal_entries_object")
      .on("journal_entries")
      .columns(["object_kind", "object_id", "at"])
      .execute();
    await schema.createIndex("journal_entries_at").on("journal_entries").columns(["at", "id"]).execute();
    await schema
      .createTable("journal_details")
      .addColumn("entry_id", "text", (column) => column.primaryKey().references("journal_entries.id"))
      .addColumn("salt", "text", (column) => column.notNull())
      .addColumn("details", "text", (column) => column.notNull())
      .execute();

    await schema
      .createTable("organisations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("name_vi", "text", (column) => column.notNull())
      .addColumn("name_en", "text", (column) => column.notNull())
      .addColumn("short_name", "text", (column) => column.notNull())
      .addColumn("parent_id", "text", (column) => column.references("organisations.id"))
      .addColumn("valid_from", "text", (column) => column.notNull())
      .addColumn("valid_to", "text")
      .addColumn("head_title_vi", "text")
      .addColumn("head_title_en", "text")
      .addColumn("reaches_everywhere", "integer", (column) => column.notNull())
      .addColumn("sort_key", types.key, (column) => column.notNull())
      .execute();
    await schema
      .createTable("organisation_successors")
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("successor_id", "text", (column) => column.notNull().references("organisations.id"))
      .addPrimaryKeyConstraint("organisation_successors_key", ["organisation_id", "successor_id"])
      .execute();
    await schema
      .createTable("control_agencies")
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("valid_from", "text", (column) => column.primaryKey())
      .addColumn("valid_to", "text")
      .addColumn("source", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("calendar_years")
      .addColumn("year", "integer", (column) => column.primaryKey())
      .addColumn("source", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("calendar_days")
      .addColumn("day", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .execute();

    await schema
      .createTable("users")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("username", "text", (column) => column.notNull().unique())
      .addColumn("full_name", "text", (column) => column.notNull())
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("password_hash", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("demo_note", "text")
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("user_roles")
      .addColumn("user_id", "text", (column) => column.notNull().references("users.id"))
      .addColumn("role", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("user_roles_key", ["user_id", "role"])
      .execute();
    await schema
      .createTable("sessions")
      .addColumn("id_hash", "text", (column) => column.primaryKey())
      .addColumn("user_id", "text", (column) => column.notNull().references("users.id"))
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("last_seen_at", "text", (column) => column.notNull())
      .addColumn("expires_at", "text", (column) => column.notNull())
      .addColumn("flash", "text")
      .execute();
    await schema
      .createTable("settings")
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("value", "text", (column) => column.notNull())
      .execute();
    await schema.createIndex("sessions_user").on("sessions").column("user_id").execute();
  },
};
