import { sql } from "kysely";
import type { Migration, Schema } from "../migrate.ts";

/**
 * The text model: versions that were rebuilt stay as they were known, effects hold the whole operation, and acts from
 * elsewhere have effects too. `effects` is built anew under its name because SQLite cannot lift a "not null".
 */
export const migration: Migration = {
  name: "0004-text-model",
  async up(db) {
    await keepSuperseded(db);
    await addOutsideActs(db);
    await widenEffects(db);
    await db.schema.alterTable("instruments").addColumn("effective_condition", "text").execute();
  },
};

async function keepSuperseded({ schema }: Schema): Promise<void> {
  await schema.alterTable("provision_versions").addColumn("superseded_at", "text").execute();
  await schema
    .alterTable("provision_versions")
    .addColumn("omitted", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  await schema.dropIndex("provision_versions_open").execute();
  await schema
    .createIndex("provision_versions_open")
    .on("provision_versions")
    .unique()
    .column("provision_id")
    .where(sql.ref("valid_to"), "is", null)
    .where(sql.ref("superseded_at"), "is", null)
    .execute();
  await schema
    .createIndex("provision_versions_address")
    .on("provision_versions")
    .columns(["document_id", "address"])
    .execute();
}

async function addOutsideActs({ schema }: Schema): Promise<void> {
  await schema
    .createTable("outside_acts")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("number", "text", (column) => column.notNull().unique())
    .addColumn("issued_on", "text")
    .addColumn("effective_on", "text")
    .addColumn("effective_condition", "text")
    .addColumn("document_id", "text", (column) => column.references("documents.id"))
    .addColumn("registered_at", "text", (column) => column.notNull())
    .execute();
}

async function widenEffects(db: Schema): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("effects_0004")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("document_id", "text", (column) => column.notNull().references("documents.id"))
    .addColumn("instrument_id", "text", (column) => column.references("instruments.id"))
    .addColumn("outside_act_id", "text", (column) => column.references("outside_acts.id"))
    .addColumn("proposal_id", "text", (column) => column.references("proposals.id"))
    .addColumn("regulation_id", "text", (column) => column.references("regulations.id"))
    .addColumn("provision_id", "text", (column) => column.references("provisions.id"))
    .addColumn("place_in_act", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("op", "text", (column) => column.notNull())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("placed", "text")
    .addColumn("beside", "text")
    .addColumn("new_address", "text")
    .addColumn("old_words", "text")
    .addColumn("new_words", "text")
    .addColumn("within", "text")
    .addColumn("scope", "text")
    .addColumn("text", "text")
    .addColumn("effective_on", "text")
    .addColumn("effective_condition", "text")
    .addColumn("applied_at", "text")
    .addColumn("unapplied_reason", "text")
    .addColumn("unapplied_place", "text")
    .addColumn("recorded_at", "text", (column) => column.notNull())
    .execute();
  await copyEffects(db);
  await schema.dropTable("effects").execute();
  await schema.alterTable("effects_0004").renameTo("effects").execute();
  const indexes = {
    effects_regulation: ["regulation_id", "effective_on"],
    effects_document: ["document_id", "effective_on"],
    effects_provision: ["provision_id"],
    effects_instrument: ["instrument_id"],
    effects_proposal: ["proposal_id"],
    effects_outside_act: ["outside_act_id"],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await schema.createIndex(name).on("effects").columns(columns).execute();
  }
}

/**
 * What was recorded until now was applied at once, and kept the wording that came of it; the order itself stands in the
 * operation of the revision that was approved. The new wording of a headed provision begins with its heading.
 */
async function copyEffects(db: Schema): Promise<void> {
  await sql`
    insert into effects_0004 (
      id, document_id, instrument_id, proposal_id, regulation_id, provision_id, place_in_act, position, op, target,
      old_words, new_words, scope, text, effective_on, applied_at, recorded_at
    )
    select
      effects.id, base.document_id, effects.instrument_id, effects.proposal_id, effects.regulation_id,
      effects.provision_id, '',
      row_number() over (partition by effects.instrument_id order by effects.id) - 1,
      case when operation.id is null and effects.op <> 'repeal' then 'replace_provision' else effects.op end,
      base.address, operation.old_words, operation.new_words,
      case when operation.old_words is not null then 'all' end,
      case when effects.op = 'replace_provision' or (operation.id is null and effects.op <> 'repeal')
        then case when base.heading is null then '' else base.heading || ${"\n"} end || effects.text end,
      effects.effective_on, effects.recorded_at, effects.recorded_at
    from effects
    left join proposal_operations as operation on operation.id = (
      select min(asked.id) from proposal_operations as asked
      inner join proposal_revisions as revision on revision.id = asked.revision_id
      inner join proposals on proposals.id = revision.proposal_id and proposals.revision = revision.number
      where proposals.id = effects.proposal_id and asked.provision_id = effects.provision_id and asked.op = effects.op
    )
    inner join provision_versions as base on base.id = coalesce(operation.base_version_id, (
      select min(version.id) from provision_versions as version where version.provision_id = effects.provision_id
    ))
  `.execute(db);
}
