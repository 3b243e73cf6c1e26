/** A national portfolio of cost sheets, written straight into the tables: thousands through the forms would take an hour. */
import { costLine, type CostSheet, workGroups } from "../../src/costing/sheet.ts";
import { computeScenario } from "../../src/costing/methods/circular-02-2017.ts";
import { listNorms } from "../../src/costing/norm-repository.ts";
import { insertSheet } from "../../src/costing/repository.ts";
import type { ActionContext } from "../../src/db/action.ts";
import type { Reader, Tx } from "../../src/db/database.ts";
import { exact } from "../../src/values/dong.ts";

export type Portfolio = { readonly sheets: number; readonly linesEach: number };

const batchSize = 250;

/** Sheets of regulations that it makes up itself, each with as many lines. */
export async function addPortfolio(context: ActionContext, { sheets, linesEach }: Portfolio): Promise<void> {
  const norm = (await listNorms(context.database.reader)).at(-1)!;
  const author = await findAuthor(context.database.reader);
  for (let from = 0; from < sheets; from += batchSize) {
    await context.database.inTransaction(async (tx) => {
      for (let index = from; index < Math.min(sheets, from + batchSize); index += 1) {
        const regulationId = await addRegulation(tx, context, author.ministryId, index);
        const current = sheetOf(index, linesEach);
        const cost = computeScenario(current, norm.value);
        const none = { perCaseAfter: null, perYearAfter: null, saving: null };
        const noParts = { savingTime: null, savingServices: null, savingFees: null };
        const results = { perCase: cost.perCase.total, perYear: cost.perYear.total, ...none, ...noParts };
        const stored = {
          id: context.newId(),
          regulationId,
          proposalId: null,
          version: 1,
          method: "circular-02-2017",
          norm,
        };
        const about = { assumed: true, authorId: author.id, createdAt: context.now };
        await insertSheet(tx, { ...stored, current, after: null, results, ...about }, context.newId);
      }
    });
  }
}

async function addRegulation(tx: Tx, context: ActionContext, ministryId: string, index: number): Promise<string> {
  const id = context.newId();
  const code = `8.${String(index).padStart(6, "0")}`;
  await tx
    .insertInto("regulations")
    .values({
      id,
      code,
      kind: ["procedure", "condition", "reporting", "standard", "inspection"][index % 5]!,
      name: `Quy định ${index}`,
      ministry_id: ministryId,
      field: `Lĩnh vực ${index % 40}`,
      summary: null,
      ended_on: null,
      source: "số liệu để đo hiệu năng",
      assumed: 1,
      version: 1,
      created_at: context.now,
      updated_at: context.now,
      folded: code,
      sort_key: code,
    })
    .execute();
  return id;
}

/** Anybody who has an account in the filled database. */
async function findAuthor(reader: Reader): Promise<{ readonly id: string; readonly ministryId: string }> {
  const users = reader.selectFrom("users").select(["id", "organisation_id"]).orderBy("id");
  const { id, organisation_id: ministryId } = await users.limit(1).executeTakeFirstOrThrow();
  return { id, ministryId };
}

function sheetOf(index: number, linesEach: number): CostSheet {
  return {
    lines: Array.from({ length: linesEach }, (_, line) =>
      costLine({
        group: workGroups[line % workGroups.length]!.code,
        name: `Công việc ${line + 1}`,
        hours: exact(((index + line) % 32) + 1).div(4),
        services: exact(((index * line) % 50) * 1000),
        fees: exact(line === 0 ? (index % 20) * 10_000 : 0),
        source: "số liệu để đo hiệu năng",
      }),
    ),
    timesPerYear: exact((index % 12) + 1),
    subjects: exact((index % 5000) + 1),
  };
}
