import { sql } from "kysely";
import type { Migration } from "../migrate.ts";

/** The law and what it demands: legal texts, the catalogue, imports into it, and what complying costs. */
export const migration: Migration = {
  name: "0002-law",
  async up({ schema }, types) {
    await schema
      .createTable("documents")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("number", "text", (column) => column.notNull().unique())
      .addColumn("slug", "text", (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("issuer_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("issued_on", "text")
      .addColumn("effective_on", "text")
      .addColumn("source", "text", (column) => column.notNull())
      .addColumn("source_text", "text", (column) => column.notNull())
      .addColumn("folded", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("provisions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("document_id", "text", (column) => column.notNull().references("documents.id"))
      .addColumn("kind", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("provision_versions")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("provision_id", "text", (column) => column.notNull().references("provisions.id"))
      .addColumn("document_id", "text", (column) => column.notNull().references("documents.id"))
      .addColumn("ordinal", "integer", (column) => column.notNull())
      .addColumn("number", "text", (column) => column.notNull())
      .addColumn("address", "text", (column) => column.notNull())
      .addColumn("heading", "text")
      .addColumn("text", "text", (column) => column.notNull())
      .addColumn("text_hash", "text", (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("valid_from", "text")
      .addColumn("valid_to", "text")
      .addColumn("effect_id", "text")
      .execute();
    await schema
      .createIndex("provision_versions_document")
      .on("provision_versions")
      .columns(["document_id", "ordinal"])
      .execute();
    await schema
      .createIndex("provision_versions_provision")
      .on("provision_versions")
      .columns(["provision_id", "valid_from"])
      .execute();
    await schema
      .createIndex("provision_versions_open")
      .on("provision_versions")
      .unique()
      .column("provision_id")
      .where(sql.ref("valid_to"), "is", null)
      .execute();

    await schema
      .createTable("regulations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", types.key, (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("ministry_id", "text", (column) => column.notNull().references("organisations.id"))
      .addColumn("field", "text")
      .addColumn("summary", "text")
      .addColumn("ended_on", "text")
      .addColumn("source", "text", (column) => column.notNull())
      .addColumn("assumed", "integer", (column) => column.notNull())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("created_at", "text", (column) => column.notNull())
      .addColumn("updated_at", "text", (column) => column.notNull())
      .addColumn("folded", "text", (column) => column.notNull())
      .addColumn("sort_key", types.key, (column) => column.notNull())
      .execute();
    await schema.createIndex("regulations_kind").on("regulations").columns(["kind", "code"]).execute();
    await schema
      .createIndex("regulations_ministry")
      .on("regulations")
      .columns(["ministry_id", "kind", "code"])
      .execute();
    await schema.createIndex("regulations_name").on("regulations").columns(["sort_key", "id"]).execute();
    await schema
      .createTable("procedures")
      .addColumn("regulation_id", "text", (column) =>
        column.primaryKey().references("regulations.id").onDelete("cascade"),
      )
      .addColumn("decision_no", "text")
      .addColumn("level", "text")
      .addColumn("type", "text")
      .addColumn("applicants", "text")
      .addColumn("competent_agency", "text")
      .addColumn("implementing_agencies", "text", (column) => column.notNull())
      .addColumn("result", "text")
      .addColumn("conditions", "text")
      .addColumn("steps", "text")
      .addColumn("channels", "text")
      .addColumn("time_limit", "text")
      .addColumn("fee", "text")
      .addColumn("dossier", "text")
      .addColumn("legal_basis", "text", (column) => column.notNull())
      .addColumn("reception_address", "text")
      .addColumn("related", "text")
      .execute();
    await schema
      .createTable("regulation_provisions")
      .addColumn("regulation_id", "text", (column) => column.notNull().references("regulations.id").onDelete("cascade"))
      .addColumn("provision_id", "text", (column) => column.notNull().references("provisions.id"))
      .addColumn("part", "text")
      .addPrimaryKeyConstraint("regulation_provisions_key", ["regulation_id", "provision_id"])
      .execute();
    await schema
      .createIndex("regulation_provisions_provision")
      .on("regulation_provisions")
      .column("provision_id")
      .execute();

    await schema
      .createTable("imports")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("code", "text", (column) => column.notNull().unique())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("file_name", "text", (column) => column.notNull())
      .addColumn("file_digest", "text", (column) => column.notNull())
      .addColumn("content", types.blob, (column) => column.notNull())
      .addColumn("status", "text", (column) => column.notNull())
      .addColumn("row_count", "integer", (column) => column.notNull())
      .addColumn("add_count", "integer", (column) => column.notNull())
      .addColumn("change_count", "integer", (column) => column.notNull())
      .addColumn("same_count", "integer", (column) => column.notNull())
      .addColumn("error_count", "integer", (column) => column.notNull())
      .addColumn("plan_digest", "text", (column) => column.notNull())
      .addColumn("organisation_id", "text", (column) => column.references("organisations.id"))
      .addColumn("uploaded_by", "text", (column) => column.references("users.id"))
      .addColumn("uploaded_at", "text", (column) => column.notNull())
      .addColumn("applied_at", "text")
      .addColumn("undone_at", "text")
      .execute();
    await schema
      .createTable("import_changes")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("import_id", "text", (column) => column.notNull().references("imports.id"))
      .addColumn("regulation_id", "text", (column) => column.notNull())
      .addColumn("action", "text", (column) => column.notNull())
      .addColumn("before", "text")
      .addColumn("after", "text", (column) => column.notNull())
      .addColumn("version_after", "integer", (column) => column.notNull())
      .execute();
    await schema.createIndex("import_changes_import").on("import_changes").column("import_id").execute();

    await schema
      .createTable("norms")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("year", "integer", (column) => column.notNull())
      .addColumn("value_dong", "text", (column) => column.notNull())
      .addColumn("gdp_per_capita_dong", "text")
      .addColumn("source", "text", (column) => column.notNull())
      .addUniqueConstraint("norms_year", ["kind", "year"])
      .execute();
    await schema
      .createTable("cost_sheets")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("regulation_id", "text", (column) => column.notNull().references("regulations.id"))
      .addColumn("proposal_id", "text")
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("is_latest", "integer", (column) => column.notNull())
      .addColumn("method", "text", (column) => column.notNull())
      .addColumn("norm_id", "text", (column) => column.notNull().references("norms.id"))
      .addColumn("hourly_income_dong", "text", (column) => column.notNull())
      .addColumn("times_per_year", "text", (column) => column.notNull())
      .addColumn("subjects", "text", (column) => column.notNull())
      .addColumn("times_per_year_after", "text")
      .addColumn("subjects_after", "text")
      .addColumn("per_case_dong", "text", (column) => column.notNull())
      .addColumn("per_year_dong", "text", (column) => column.notNull())
      .addColumn("per_case_after_dong", "text")
      .addColumn("per_year_after_dong", "text")
      .addColumn("saving_dong", "text")
      .addColumn("saving_time_dong", "text")
      .addColumn("saving_services_dong", "text")
      .addColumn("saving_fees_dong", "text")
      .addColumn("assumed", "integer", (column) => column.notNull())
      .addColumn("author_id", "text", (column) => column.notNull().references("users.id"))
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
    await schema
      .createIndex("cost_sheets_regulation")
      .on("cost_sheets")
      .columns(["regulation_id", "proposal_id", "is_latest"])
      .execute();
    await schema
      .createIndex("cost_sheets_of_proposal")
      .unique()
      .on("cost_sheets")
      .columns(["proposal_id", "version"])
      .where(sql.ref("proposal_id"), "is not", null)
      .execute();
    await schema
      .createIndex("cost_sheets_of_regulation")
      .unique()
      .on("cost_sheets")
      .columns(["regulation_id", "version"])
      .where(sql.ref("proposal_id"), "is", null)
      .execute();
    await schema
      .createTable("cost_lines")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("sheet_id", "text", (column) => column.notNull().references("cost_sheets.id"))
      .addColumn("scenario", "text", (column) => column.notNull())
      .addColumn("position", "integer", (column) => column.notNull())
      .addColumn("group_code", "text", (column) => column.notNull())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("hours", "text", (column) => column.notNull())
      .addColumn("minutes", "text", (column) => column.notNull())
      .addColumn("people", "text", (column) => column.notNull())
      .addColumn("wage_dong", "text")
      .addColumn("services_dong", "text", (column) => column.notNull())
      .addColumn("fees_dong", "text", (column) => column.notNull())
      .addColumn("times_per_year", "text")
      .addColumn("subjects", "text")
      .addColumn("one_off", "integer", (column) => column.notNull())
      .addColumn("anyway_share", "text", (column) => column.notNull())
      .addColumn("take_up", "text", (column) => column.notNull())
      .addColumn("addressee", "text")
      .addColumn("source", "text")
      .execute();
    await schema
      .createIndex("cost_lines_sheet")
      .on("cost_lines")
      .columns(["sheet_id", "scenario", "position"])
      .execute();
  },
};
