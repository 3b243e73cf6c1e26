/** A small country: a frozen baseline, cuts at every stage in two ministries, one late step, one newcomer. */
import { freezeBaselineStep, addTargetStep } from "../../src/counting/actions.ts";
import type { Database } from "../../src/db/database.ts";
import { issueInstrument, prepareInstrument, submitInstrument } from "../../src/enactment/actions.ts";
import { findInstrumentByCode } from "../../src/enactment/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { type World, worldOf } from "../enactment/world.ts";

const day = (iso: string) => iso as Day;
const first = "2025-12-01T02:00:00Z";

export async function countedWorldOf(database: Database): Promise<World> {
  const world = await worldOf(database);
  const procedure = (code: string) => world.regulation(code, "procedure", "BCT", first);
  const one = await procedure("TT-1");
  const two = await procedure("TT-2");
  const three = await procedure("TT-3");
  const four = await procedure("TT-4");
  const condition = await world.regulation("DK-1", "condition", "BCT", first);
  const insurance = await world.regulation("BH-1", "procedure", "BTC", first);
  const admin = await world.as("admin", "2025-12-31T03:00:00Z");
  await database.inTransaction(async (tx) => {
    const described = {
      name: "Kỳ gốc",
      takenOn: day("2025-12-31"),
      itemRule: "Một mục = một quy định",
      source: "test",
    };
    const baselineId = await freezeBaselineStep(tx, admin, { ...described, code: "KG-2025", regulationIds: null });
    const target = {
      programme: "Chương trình 2026",
      denominator: "Điều kiện kinh doanh của kỳ gốc",
      share: exact("0.5"),
      validFrom: day("2026-01-01"),
      dueOn: day("2026-12-31"),
      source: "Nghị quyết minh họa",
      ministryId: null,
      unit: "items",
    } as const;
    await addTargetStep(tx, admin, { ...target, code: "CT-1", kind: "condition", verb: "cut_or_simplify", baselineId });
    await addTargetStep(tx, admin, { ...target, code: "CT-2", kind: null, verb: "abolish", baselineId: null });
  });
  await world.regulation("MOI-1", "procedure", "BCT", "2026-02-10T02:00:00Z");
  const saving = (amount: string) => ({ saving: amount });
  const abolished = await world.approved({
    regulation: one,
    lever: "abolish",
    address: "dieu-2/khoan-2",
    ...saving("1234567890.4"),
  });
  const simplified = await world.approved({ regulation: condition, address: "dieu-1/khoan-2", ...saving("10.2") });
  const submitted = await world.approved({ regulation: two, address: "dieu-2/khoan-1", ...saving("500000") });
  await world.approved({ regulation: three, address: "dieu-1/khoan-1", ...saving("70000") });
  await world.approved({ regulation: three, address: "dieu-1/khoan-1" });
  const issued = await world.approved({ regulation: insurance, by: "mai", address: "dieu-1/khoan-1", ...saving("9") });
  await world.proposal({ regulation: four, ...saving("3") }, ["submit", "advance"]);
  await world.proposal({ regulation: four, on: "2026-02-03T02:00:00Z" }, ["submit", "refuse"]);
  await world.proposal({ regulation: four }, []);
  const enact = async (by: string, ids: readonly string[], effectiveOn: string | null, number: string) => {
    const lead = await world.as(by);
    const issuerId = world.organisation.CP!;
    const code = await prepareInstrument(lead, {
      kind: "nghi_dinh",
      issuerId,
      title: `Nghị định ${number}`,
      proposalIds: ids,
    });
    await submitInstrument(lead, { code, version: 1 }, day("2026-02-20"));
    if (effectiveOn === null) return;
    const { version } = (await findInstrumentByCode(database.reader, code))!;
    const days = { issuedOn: day("2026-02-25"), effectiveOn: day(effectiveOn) };
    await issueInstrument(await world.as("ha"), { code, version }, { number, signer: "Phó Thủ tướng", ...days });
  };
  await enact("lan", [abolished.id, simplified.id], "2026-03-01", "30/2026/NĐ-CP");
  await enact("mai", [issued.id], "2026-07-01", "31/2026/NĐ-CP");
  await enact("lan", [submitted.id], null, "32/2026/NĐ-CP");
  return world;
}
