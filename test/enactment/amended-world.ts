/** The world with its decree amended twice: by an instrument of our own from 1 March 2026, by an act from elsewhere from 1 May. */
import type { ReadOperation } from "../../src/amending/read-operation.ts";
import type { Database } from "../../src/db/database.ts";
import { issueInstrument, prepareInstrument, submitInstrument } from "../../src/enactment/actions.ts";
import { type GivenAct, planOutsideAct, registerOutsideAct } from "../../src/enactment/outside-act-actions.ts";
import { findDocumentByNumber } from "../../src/legal-text/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { decree, type World, worldOf } from "./world.ts";

const day = (text: string) => text as Day;

export async function amendedWorldOf(database: Database): Promise<World> {
  const world = await worldOf(database);
  await issue(world);
  const inserted: ReadOperation = {
    op: "insert_provision",
    target: "dieu-3/khoan-2a",
    text: "2a. Người quản lý không phải nộp bản sao.",
    position: "after",
    beside: "dieu-3/khoan-2",
    document: decree,
    source: "dieu-1/khoan-3",
    effectiveOn: null,
  };
  const act = { issuedOn: day("2026-03-20"), effectiveOn: day("2026-05-01"), condition: null };
  await registerOn(database, world, { ...act, number: "40/2026/NĐ-CP" }, [inserted]);
  return world;
}

/** Registers an act from elsewhere on the decree; what does not fit stays on record. */
export async function registerOn(
  database: Database,
  world: World,
  act: GivenAct,
  operations: readonly ReadOperation[],
): Promise<void> {
  const documentId = (await findDocumentByNumber(database.reader, decree))!.id;
  const amendment = { documentId, act, operations };
  const { hash: shownHash } = await planOutsideAct(database.reader, amendment);
  await registerOutsideAct(await world.as("admin"), { ...amendment, shownHash, keepsUnfit: true });
}

async function issue(world: World): Promise<void> {
  const change = { choice: "replace_words" as const, oldWords: "hằng tháng", newWords: "hằng năm" };
  const cuts = [
    await world.approved({ address: "dieu-1/khoan-2" }),
    await world.approved({ address: "dieu-2/khoan-1", change }),
  ];
  const lan = await world.as("lan", "2026-02-20T02:00:00Z");
  const code = await prepareInstrument(lan, {
    kind: "nghi_dinh",
    issuerId: world.organisation.CP!,
    title: "Nghị định sửa đổi, bổ sung Nghị định số 12/2025/NĐ-CP",
    proposalIds: cuts.map(({ id }) => id),
  });
  await submitInstrument(lan, { code, version: 1 }, day("2026-02-20"));
  const issued = { number: "30/2026/NĐ-CP", issuedOn: day("2026-02-26"), effectiveOn: day("2026-03-01"), signer: "A" };
  await issueInstrument(await world.as("ha", "2026-02-27T02:00:00Z"), { code, version: 2 }, issued);
}
