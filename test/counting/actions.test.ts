import { beforeAll, expect, it } from "vitest";
import { addTargetStep, freezeBaselineStep } from "../../src/counting/actions.ts";
import { digestOf } from "../../src/counting/baseline.ts";
import { measure } from "../../src/counting/indicator.ts";
import { findLedger } from "../../src/counting/ledger-repository.ts";
import { findBaselineByCode, findBaselineOn, listTargets } from "../../src/counting/repository.ts";
import { prepareInstrument, recallInstrument, submitInstrument } from "../../src/enactment/actions.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { moveStep, saveRevisionStep } from "../../src/proposals/actions.ts";
import { findProposalByCode } from "../../src/proposals/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import type { World } from "../enactment/world.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { countedWorldOf } from "./world.ts";

const day = (iso: string) => iso as Day;

describeOnEveryEngine("baselines, targets and the ledger", (database) => {
  let world: World;
  beforeAll(async () => {
    world = await countedWorldOf(database());
  });
  const freeze = async (by: string, code: string, regulationIds: readonly string[] | null = null) => {
    const context = await world.as(by);
    const described = { name: "Kỳ gốc", takenOn: day("2026-02-28"), itemRule: "Một mục", source: "test" };
    return database().inTransaction((tx) => freezeBaselineStep(tx, context, { ...described, code, regulationIds }));
  };

  it("freeze what there was, with a digest of the list and a journal line", async () => {
    const baseline = (await findBaselineByCode(database().reader, "KG-2025"))!;
    const rows = await database()
      .reader.selectFrom("baseline_items")
      .selectAll()
      .where("baseline_id", "=", baseline.id)
      .execute();
    const items = rows.map((row) => ({ regulationId: row.regulation_id, kind: row.kind, ministryId: row.ministry_id }));
    expect(items).toHaveLength(6);
    expect(baseline.digest).toBe(digestOf(items));
    const entries = await listEntriesOf(database().reader, "baseline", baseline.id);
    expect(entries.map(({ verb }) => verb)).toEqual(["counting.baseline-frozen"]);
  });

  it("are kept by administrators, once under each code, of regulations that exist", async () => {
    await expect(freeze("lan", "KG-X")).rejects.toMatchObject({ code: "not-permitted" });
    await expect(freeze("admin", "KG-2025")).rejects.toMatchObject({ code: "code-taken" });
    await expect(freeze("admin", "KG-X", ["nothing"])).rejects.toMatchObject({ code: "not-found" });
    const [target] = await listTargets(database().reader);
    const { id: _id, ...again } = target!;
    const add = async (by: string, input: typeof again) => {
      const context = await world.as(by);
      return database().inTransaction((tx) => addTargetStep(tx, context, input));
    };
    await expect(add("tuan", { ...again, code: "CT-9" })).rejects.toMatchObject({ code: "not-permitted" });
    await expect(add("admin", again)).rejects.toMatchObject({ code: "code-taken" });
    await expect(add("admin", { ...again, code: "CT-9", kind: "things" })).rejects.toMatchObject({
      code: "wrong-state",
    });
    await expect(add("admin", { ...again, code: "CT-9", share: exact(0) })).rejects.toMatchObject({
      code: "wrong-state",
    });
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ["2026-01-31", { "ky-goc": "6", "luy-ke-de-xuat": "0", "moi-ban-hanh": "0" }],
    ["2026-02-02", { "chua-ban-hanh": "5", "de-xuat": "1", "tiet-kiem-phe-duyet": "1235137909.6", "bao-cao": "0" }],
    ["2026-02-20", { "phe-duyet": "1", "da-trinh": "4", "moi-ban-hanh": "1", "tang-giam-rong": "1" }],
    [
      "2026-03-01",
      {
        "co-hieu-luc": "2",
        "da-ban-hanh": "1",
        "da-trinh": "1",
        "tiet-kiem-co-hieu-luc": "1234567900.6",
        "tang-giam-rong": "0",
      },
    ],
    ["2026-07-01", { "co-hieu-luc": "3", "da-ban-hanh": "0", "bao-cao": "4", "het-hieu-luc-khac": "0" }],
  ])("read as of %s", async (on, expected) => {
    const ledger = await findLedger(database().reader, day(on));
    const found = Object.keys(expected).map((code) => [code, measure(ledger, code).total.toFixed()]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  it("know what was sent, not what is being written after a return", async () => {
    const { code } = await world.proposal({ saving: "11" }, ["submit", "return"]);
    const context = await world.as("lan", "2026-02-05T02:00:00Z");
    const before = (await findProposalByCode(database().reader, code))!;
    const content = { lever: "abolish", sheetId: null };
    await database().inTransaction((tx) => saveRevisionStep(tx, context, before, { content, asked: [] }));
    const cut = async () => {
      const { regulations } = await findLedger(database().reader, day("2026-03-01"));
      const { leverKind, saving, clauses } = regulations
        .flatMap(({ cuts }) => cuts)
        .find((each) => each.code === code)!;
      return { leverKind, saving: saving?.toFixed(), clauses: clauses.length };
    };
    expect(await cut()).toEqual({ leverKind: "simplify", saving: "11", clauses: 1 });
    const again = (await findProposalByCode(database().reader, code))!;
    await database().inTransaction((tx) => moveStep(tx, context, again, "submit"));
    expect(await cut()).toEqual({ leverKind: "abolish", saving: undefined, clauses: 0 });
  });

  it("keep a submission that was recalled on the days on which it stood", async () => {
    const { id, code } = await world.approved({});
    const lan = await world.as("lan", "2026-02-25T02:00:00Z");
    const input = {
      kind: "nghi_dinh",
      issuerId: world.organisation.CP!,
      title: "Nghị định",
      proposalIds: [id],
    } as const;
    const instrument = await prepareInstrument(lan, input);
    await submitInstrument(lan, { code: instrument, version: 1 }, day("2026-02-22"));
    await recallInstrument(lan, { code: instrument, version: 2 }, "Bộ Tư pháp đề nghị sửa lời văn");
    const stage = async (on: string) => {
      const { regulations } = await findLedger(database().reader, day(on));
      return regulations.flatMap(({ cuts }) => cuts).find((each) => each.code === code)?.stage;
    };
    expect(await Promise.all(["2026-02-21", "2026-02-22", "2026-02-24", "2026-02-25"].map(stage))).toEqual([
      "approved",
      "submitted",
      "submitted",
      "approved",
    ]);
  });

  it("count a day against the baseline that was the newest then", async () => {
    await freeze("admin", "KG-2026");
    const code = async (on: string) => (await findBaselineOn(database().reader, day(on)))?.code;
    expect([await code("2025-12-30"), await code("2026-02-27"), await code("2026-02-28")]).toEqual([
      undefined,
      "KG-2025",
      "KG-2026",
    ]);
    const later = await findLedger(database().reader, day("2026-03-01"));
    expect(measure(later, "moi-ban-hanh").total.toFixed()).toBe("0");
  });
});
