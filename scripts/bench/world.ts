/**
 * The stored data that is measured: the reference data and the demo world, the real catalogue where a folder `shared` lies
 * beside the repository, and made-up regulations of about 4 kB up to the scale, so that runs on any machine compare.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Actor } from "../../src/access/actor.ts";
import { systemActor } from "../../src/access/actor.ts";
import { addUserStep } from "../../src/accounts/actions.ts";
import { hashPassword } from "../../src/accounts/password.ts";
import { findActor } from "../../src/accounts/repository.ts";
import { addRegulationStep, type RegulationInput } from "../../src/catalog/actions.ts";
import { emptyProcedure } from "../../src/catalog/procedure.ts";
import { findRegulationByCode } from "../../src/catalog/repository.ts";
import { saveRegulationSheetStep } from "../../src/costing/actions.ts";
import { listNorms } from "../../src/costing/norm-repository.ts";
import { starterSheet } from "../../src/costing/starter.ts";
import type { ActionContext } from "../../src/db/action.ts";
import type { Database, Tx } from "../../src/db/database.ts";
import { toProcedure } from "../../src/imports/catalog-record.ts";
import { readProcedureFile } from "../../src/imports/procedure-file.ts";
import { addDocumentStep } from "../../src/legal-text/actions.ts";
import { listMinistries } from "../../src/organisations/repository.ts";
import { seedWhenEmpty } from "../../src/seed/demo-world.ts";
import { loadReference } from "../../src/seed/reference.ts";
import { dayOfInstant } from "../../src/values/day.ts";
import { idMaker } from "../../src/values/id.ts";
import { systemClock } from "../../src/values/instant.ts";
import { sharedFile } from "./collection.ts";
import { chanceOf, law, phrase, sentence } from "./vocabulary.ts";

export const person = { username: "do-hieu-nang", password: "chi de do hieu nang" } as const;
export const documentNumber = "99/2020/QH14";

export type World = {
  readonly regulations: number;
  readonly fromRealCatalogue: number;
  /** Made-up regulations of the person's ministry, one per writer. */
  readonly writable: readonly string[];
  readonly normYear: number;
};

const newId = idMaker(systemClock, (size) => randomBytes(size));
const batchSize = 500;
const writers = 32;

/** Fills a migrated database up to that many regulations. */
export async function fill(database: Database, scale: number): Promise<World> {
  await loadReference(contextOf(database, systemActor));
  await seedWhenEmpty(database, newId);
  const context = contextOf(database, await addPerson(database));
  const real = await realRegulations(context);
  await addInBatches(context, real);
  const before = await countRegulations(database);
  await addInBatches(context, await madeUpRegulations(context, Math.max(writers, scale - before)));
  const writable = await addSheets(context);
  await database.inTransaction((tx) => addLaw(tx, context));
  const normYear = (await listNorms(database.reader)).at(-1)!.year;
  return { regulations: await countRegulations(database), fromRealCatalogue: real.length, writable, normYear };
}

async function countRegulations(database: Database): Promise<number> {
  const counted = database.reader.selectFrom("regulations").select(({ fn }) => fn.countAll<number>().as("count"));
  return (await counted.executeTakeFirstOrThrow()).count;
}

function contextOf(database: Database, actor: Actor): ActionContext {
  const now = systemClock.now();
  return { database, actor, now, today: dayOfInstant(now), newId, formToken: null };
}

/** Somebody who may open every page that is measured. */
async function addPerson(database: Database): Promise<Actor> {
  const passwordHash = await hashPassword(person.password);
  const ministry = (await listMinistries(database.reader)).find(({ code }) => code === "BCT");
  const id = await database.inTransaction((tx) =>
    addUserStep(tx, contextOf(database, systemActor), {
      username: person.username,
      passwordHash,
      fullName: "Người đo",
      organisationId: ministry!.id,
      roles: ["drafter", "focal_point", "leadership", "auditor"],
      demoNote: null,
    }),
  );
  return (await findActor(database.reader, id))!;
}

async function realRegulations(context: ActionContext): Promise<readonly RegulationInput[]> {
  const path = sharedFile("data/vn-procedures/procedures_full.jsonl");
  if (!path) return [];
  const { list } = await readProcedureFile(await readFile(path));
  const ministries = await listMinistries(context.database.reader);
  return list.procedures.map(({ procedure: record }, index) => ({
    code: record.code,
    kind: "procedure",
    name: record.name,
    ministryId: (ministries.find(({ nameVi }) => nameVi === record.ministry) ?? ministries[index % ministries.length]!)
      .id,
    field: record.field,
    summary: null,
    source: "Cổng Dịch vụ công quốc gia",
    assumed: false,
    procedure: toProcedure(record),
  }));
}

async function madeUpRegulations(context: ActionContext, count: number): Promise<readonly RegulationInput[]> {
  const chance = chanceOf(1);
  const ministries = (await listMinistries(context.database.reader)).filter(({ validTo }) => validTo === null);
  const fields = Array.from({ length: 40 }, () => phrase(chance, 3));
  return Array.from({ length: count }, (_, index) => ({
    code: madeUpCode(index),
    kind: "procedure",
    name: sentence(chance, 14).slice(0, -1),
    ministryId: index < writers ? context.actor.ministryId : ministries[index % ministries.length]!.id,
    field: fields[index % fields.length]!,
    summary: null,
    source: "số liệu để đo hiệu năng",
    assumed: true,
    procedure: {
      ...emptyProcedure,
      steps: Array.from({ length: 6 }, () => sentence(chance, 40)).join("\n"),
      dossier: Array.from({ length: 6 }, () => sentence(chance, 30)).join("\n"),
      conditions: sentence(chance, 80),
      channels: sentence(chance, 40),
      timeLimit: `${1 + (index % 60)} ngày làm việc`,
      applicants: "Doanh nghiệp",
      competentAgency: ministries[index % ministries.length]!.nameVi,
      result: "Giấy phép",
    },
  }));
}

function madeUpCode(index: number): string {
  return `9.${String(index).padStart(6, "0")}`;
}

async function addInBatches(context: ActionContext, regulations: readonly RegulationInput[]): Promise<void> {
  for (let from = 0; from < regulations.length; from += batchSize) {
    await context.database.inTransaction(async (tx) => {
      for (const regulation of regulations.slice(from, from + batchSize)) {
        if (!(await findRegulationByCode(tx, regulation.code))) await addRegulationStep(tx, context, regulation);
      }
    });
  }
}

/** A cost sheet for each regulation that will be written to. */
async function addSheets(context: ActionContext): Promise<readonly string[]> {
  const codes = Array.from({ length: writers }, (_, index) => madeUpCode(index));
  const norm = (await listNorms(context.database.reader)).at(-1)!;
  await context.database.inTransaction(async (tx) => {
    for (const code of codes) {
      const { id: regulationId } = (await findRegulationByCode(tx, code))!;
      const sheet = { regulationId, current: starterSheet("procedure", null), normId: norm.id, assumed: true };
      await saveRegulationSheetStep(tx, context, sheet);
    }
  });
  return codes;
}

async function addLaw(tx: Tx, context: ActionContext): Promise<void> {
  await addDocumentStep(tx, context, {
    number: documentNumber,
    kind: "luat",
    title: "Luật mẫu để đo",
    issuerId: context.actor.ministryId,
    issuedOn: null,
    effectiveOn: null,
    source: "số liệu để đo hiệu năng",
    text: law(60_000),
  });
}
