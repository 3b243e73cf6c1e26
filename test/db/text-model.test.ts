import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type Schema, migrations } from "../../src/db/migrate.ts";
import { openDatabase } from "../../src/db/open.ts";
import { listEffectsOfDocument } from "../../src/enactment/effect-repository.ts";
import { freshPostgres, postgresAddress } from "../support/postgres.ts";
import { freshSqlite } from "../support/temp-database.ts";

const engines = ["sqlite", ...(postgresAddress() ? (["postgres"] as const) : [])] as const;

/** The rows that an installation of the first release holds after one decree was issued. */
const rows: readonly (readonly [table: string, row: Readonly<Record<string, unknown>>])[] = [
  [
    "organisations",
    {
      id: "cp",
      code: "CP",
      kind: "government",
      name_vi: "CP",
      name_en: "Government",
      short_name: "CP",
      valid_from: "1945-09-02",
      reaches_everywhere: 1,
      sort_key: "0",
    },
  ],
  [
    "users",
    {
      id: "lan",
      username: "lan",
      full_name: "Lan",
      organisation_id: "cp",
      password_hash: "",
      status: "active",
      created_at: "2026-01-01T00:00:00Z",
    },
  ],
  [
    "documents",
    {
      id: "d",
      number: "1/2024/NĐ-CP",
      slug: "1-2024-nd-cp",
      kind: "nghi_dinh",
      title: "N",
      issuer_id: "cp",
      source: "s",
      source_text: "t",
      folded: "n",
    },
  ],
  ["provisions", { id: "clause", document_id: "d", kind: "khoan" }],
  ["provisions", { id: "article", document_id: "d", kind: "dieu" }],
  ["provision_versions", version("clause-1", "clause", 1, "dieu-1/khoan-1", null, "Nộp 02 bản.", "2026-07-01")],
  ["provision_versions", version("clause-2", "clause", 1, "dieu-1/khoan-1", null, "Nộp 01 bản.", null)],
  ["provision_versions", version("article-1", "article", 2, "dieu-2", "Phí", "Phí 200 đồng.", "2026-07-01")],
  ["provision_versions", version("article-2", "article", 2, "dieu-2", "Phí", "Phí 100 đồng.", null)],
  [
    "regulations",
    {
      id: "r",
      code: "R",
      kind: "procedure",
      name: "R",
      ministry_id: "cp",
      source: "s",
      assumed: 0,
      version: 1,
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
      folded: "r",
      sort_key: "r",
    },
  ],
  [
    "proposals",
    {
      id: "p",
      code: "P",
      ministry_id: "cp",
      unit_id: "cp",
      regulation_id: "r",
      author_id: "lan",
      title: "P",
      status: "approved",
      round: 1,
      revision: 2,
      version: 1,
      created_at: "2026-01-01T00:00:00Z",
      updated_at: "2026-01-01T00:00:00Z",
      folded: "p",
    },
  ],
  ["proposal_revisions", revision("before", 1)],
  ["proposal_revisions", revision("approved", 2)],
  ["proposal_operations", operation("old", "before", "clause", { op: "repeal" })],
  [
    "proposal_operations",
    operation("words", "approved", "clause", { op: "replace_words", old_words: "02", new_words: "01" }),
  ],
  [
    "proposal_operations",
    operation("whole", "approved", "article", { op: "replace_provision", text: "Phí 100 đồng." }),
  ],
  [
    "instruments",
    {
      id: "i",
      code: "VB",
      kind: "nghi_dinh",
      title: "I",
      number: "2/2026/NĐ-CP",
      issuer_id: "cp",
      lead_organisation_id: "cp",
      status: "issued",
      issued_on: "2026-05-01",
      effective_on: "2026-07-01",
      version: 3,
      created_at: "2026-04-01T00:00:00Z",
    },
  ],
  ["effects", effect("e1", "clause", "replace_words", "Nộp 01 bản.")],
  ["effects", effect("e2", "article", "replace_provision", "Phí 100 đồng.")],
];

describe.each(engines)("effects that the first release recorded (%s)", (engine) => {
  it("become whole operations, and lose nothing", async () => {
    const { url, drop } = engine === "sqlite" ? freshSqlite() : await freshPostgres();
    const database = openDatabase(url);
    try {
      await database.inTransaction(async (tx) => {
        const db = tx as unknown as Schema;
        const key = engine === "sqlite" ? sql`text collate binary` : sql`text collate "C"`;
        await db.schema.createTable("schema_migrations").addColumn("name", "text").execute();
        for (const { name, up } of migrations.slice(0, 3)) {
          await up(db, { blob: engine === "sqlite" ? "blob" : "bytea", key });
          await db.insertInto("schema_migrations").values({ name }).execute();
        }
        for (const [table, row] of rows) await db.insertInto(table).values(row).execute();
      });
      expect(await database.migrate()).toContain("0004-text-model");
      const act = { kind: "instrument", id: "i", number: "2/2026/NĐ-CP", issuedOn: "2026-05-01" };
      const known = { act, proposalId: "p", regulationId: "r", effectiveOn: "2026-07-01", unapplied: null };
      const appliedAt = "2026-05-02T00:00:00Z";
      expect(await listEffectsOfDocument(database.reader, "d")).toMatchObject([
        {
          ...known,
          appliedAt,
          provisionId: "clause",
          position: 0,
          change: { op: "replace_words", target: "dieu-1/khoan-1", old: "02", new: "01", scope: "all" },
        },
        {
          ...known,
          appliedAt,
          provisionId: "article",
          position: 1,
          change: { op: "replace_provision", target: "dieu-2", text: "Phí\nPhí 100 đồng." },
        },
      ]);
    } finally {
      await database.close();
      await drop();
    }
  });
});

function version(
  id: string,
  provision_id: string,
  ordinal: number,
  address: string,
  heading: string | null,
  text: string,
  valid_to: string | null,
) {
  const number = address.slice(-1);
  const valid_from = valid_to === null ? "2026-07-01" : null;
  const shared = { document_id: "d", text_hash: id, status: "in_force" };
  return { id, provision_id, ordinal, number, address, heading, text, valid_from, valid_to, ...shared };
}

function revision(id: string, number: number) {
  const shared = { proposal_id: "p", title: "P", lever: "drop_paper", reason: "r", author_id: "lan" };
  return { id, number, content_hash: id, created_at: "2026-01-01T00:00:00Z", ...shared };
}

function operation(id: string, revision_id: string, provision_id: string, change: Readonly<Record<string, string>>) {
  const base_version_id = `${provision_id}-1`;
  return { id, revision_id, position: 0, provision_id, base_version_id, base_hash: "h", reason: "r", ...change };
}

function effect(id: string, provision_id: string, op: string, text: string) {
  const shared = { instrument_id: "i", proposal_id: "p", regulation_id: "r", effective_on: "2026-07-01" };
  return { id, provision_id, op, text, recorded_at: "2026-05-02T00:00:00Z", ...shared };
}
