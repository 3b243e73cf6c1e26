import { beforeAll, describe, expect, it } from "vitest";
import { addRegulationStep, changeRegulationStep } from "../../src/catalog/actions.ts";
import { emptyProcedure } from "../../src/catalog/procedure.ts";
import { findProcedure, findRegulationByCode, listProcedures } from "../../src/catalog/repository.ts";
import type { ActionContext } from "../../src/db/action.ts";
import type { Database } from "../../src/db/database.ts";
import { applyImport, storeUpload, undoImport } from "../../src/imports/actions.ts";
import { findHoldings, findScope, findUndoPlan } from "../../src/imports/holdings-repository.ts";
import { planDigest } from "../../src/imports/plan-digest.ts";
import { readProcedureFile } from "../../src/imports/procedure-file.ts";
import { findImportByCode, findImportContent } from "../../src/imports/repository.ts";
import { planWithin } from "../../src/imports/scoped-plan.ts";
import { obstaclesDigest } from "../../src/imports/undo.ts";
import { firstBreak } from "../../src/journal/entry.ts";
import { listChain, listEntriesOf } from "../../src/journal/repository.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeShared, shared } from "../support/shared.ts";
import { describeOnEveryEngine, useDatabase } from "../support/temp-database.ts";
import { csvOf } from "./procedure-sheets.ts";
import { readFileSync } from "node:fs";

const heads = ["Mã số", "Tên", "Cơ quan ban hành", "Lĩnh vực", "Phí"];
const trade = "Bộ Công Thương";

/** Uploads a file as the page does; the shown plan goes with its code. */
async function upload(context: ActionContext, bytes: Uint8Array, ministryId: string | null) {
  const { list } = await readProcedureFile(bytes);
  const scope = await findScope(context.database.reader, context.actor, ministryId);
  const plan = planWithin(list, await findHoldings(context.database.reader, context.today), scope);
  const code = await storeUpload(context, { fileName: "danh-sach.csv", bytes, plan, ministryId });
  return { code, list, plan, digest: planDigest(plan) };
}

describeOnEveryEngine("importing", (database) => {
  let cast: Cast;
  const own = () => cast.organisation.BCT!;
  const find = (code: string) => findRegulationByCode(database().reader, code);
  const uploadOwn = async (rows: readonly (readonly string[])[], username = "thao") => {
    const context = await cast.as(username);
    return { context, ...(await upload(context, csvOf([heads, ...rows]), own())) };
  };
  const approve = (shown: { digest: string }, skipBadRows = false) => ({ shownDigest: shown.digest, skipBadRows });
  const obstacles = async (code: string) => {
    const one = (await findImportByCode(database().reader, code))!;
    const { plan } = await findUndoPlan(database().reader, one, (await cast.as("thao")).today, new Set());
    return { plan, shownDigest: obstaclesDigest(plan) };
  };
  beforeAll(async () => {
    cast = await castOf(database());
  });

  it("keeps the file and its counts, and writes nothing of its rows", async () => {
    const shown = await uploadOwn([["1.100001", "Cấp giấy phép A", trade, "Thương mại", ""]]);
    expect(shown.code).toBe("NL-2026-0001");
    expect(await find("1.100001")).toBeUndefined();
    const one = (await findImportByCode(database().reader, shown.code))!;
    expect(one).toMatchObject({ status: "previewed", ministryId: own(), uploader: "Lê Thị Thảo" });
    expect(one.counts).toEqual({ rows: 1, add: 1, change: 0, same: 0, errors: 0 });
    const content = await findImportContent(database().reader, one.id);
    expect(
      Buffer.from(content).equals(
        Buffer.from(csvOf([heads, ["1.100001", "Cấp giấy phép A", trade, "Thương mại", ""]])),
      ),
    ).toBe(true);
  });

  it("adds and changes through the catalogue, with a journal line for each record and one for the file", async () => {
    const first = await uploadOwn([["1.200001", "Cấp giấy phép B", trade, "Thương mại", "100.000 đồng"]]);
    await applyImport(first.context, first.code, first.list, approve(first));
    const added = (await find("1.200001"))!;
    expect(added).toMatchObject({ kind: "procedure", name: "Cấp giấy phép B", field: "Thương mại", ministryId: own() });
    expect(added.source).toBe(`danh-sach.csv (${first.code})`);
    const second = await uploadOwn([
      ["1.200001", "Cấp giấy phép B", "", "Thương mại nội địa", "200.000 đồng"],
      ["1.200002", "Cấp giấy phép C", "", "", ""],
    ]);
    await applyImport(second.context, second.code, second.list, approve(second));
    expect(await find("1.200001")).toMatchObject({ field: "Thương mại nội địa", version: 2 });
    expect(await findProcedure(database().reader, added.id)).toMatchObject({ fee: "200.000 đồng" });
    const one = (await findImportByCode(database().reader, second.code))!;
    expect(one).toMatchObject({ status: "applied", counts: { add: 1, change: 1, errors: 0 } });
    const [line] = await listEntriesOf(database().reader, "import", one.id);
    expect(line).toMatchObject({ verb: "imports.applied", chain: own() });
    expect(line!.details).toContain(one.fileDigest);
    const verbs = (await listEntriesOf(database().reader, "regulation", added.id)).map(({ verb }) => verb);
    expect(verbs.toSorted()).toEqual(["catalog.added", "catalog.changed"]);
    expect(firstBreak(await listChain(database().reader, own()))).toBeNull();
  });

  it("refuses errors, unless the bad rows are left out on purpose", async () => {
    const rows = [
      ["1.300001", "Cấp giấy phép D", trade, "", ""],
      ["13", "Mã sai", trade, "", ""],
      ["1.300002", "Của bộ khác", "Bộ Tài chính", "", ""],
    ];
    const shown = await uploadOwn(rows);
    await expect(applyImport(shown.context, shown.code, shown.list, approve(shown))).rejects.toMatchObject({
      code: "import-has-problems",
      params: { count: 2 },
    });
    expect(await find("1.300001")).toBeUndefined();
    await applyImport(shown.context, shown.code, shown.list, approve(shown, true));
    expect(await find("1.300001")).toBeDefined();
    expect(await find("1.300002")).toBeUndefined();
  });

  it("refuses when the catalogue has moved since the preview", async () => {
    const shown = await uploadOwn([["1.400001", "Cấp giấy phép E", trade, "", ""]]);
    await addByHand(database(), await cast.as("lan"), "1.400001", own());
    await expect(applyImport(shown.context, shown.code, shown.list, approve(shown))).rejects.toMatchObject({
      code: "import-outdated",
    });
    expect(await findImportByCode(database().reader, shown.code)).toMatchObject({ status: "previewed" });
  });

  it("applies once, undoes once, and not after thirty days", async () => {
    const shown = await uploadOwn([["1.500001", "Cấp giấy phép G", trade, "", ""]]);
    const undo = async (at: string) =>
      undoImport(await cast.as("thao", at), shown.code, { ...(await obstacles(shown.code)), ticked: new Set() });
    await expect(undo("2026-03-03T02:00:00Z")).rejects.toMatchObject({ code: "import-not-applied" });
    await applyImport(shown.context, shown.code, shown.list, approve(shown));
    await expect(applyImport(shown.context, shown.code, shown.list, approve(shown))).rejects.toMatchObject({
      code: "import-already-applied",
    });
    await expect(undo("2026-04-01T02:00:01Z")).rejects.toMatchObject({ code: "import-too-old", params: { days: 30 } });
    expect(await undo("2026-04-01T02:00:00Z")).toEqual({ removed: 1, restored: 0, kept: 0 });
    expect(await find("1.500001")).toBeUndefined();
    await expect(undo("2026-03-03T02:00:00Z")).rejects.toMatchObject({ code: "import-not-applied" });
  });

  it("undoing keeps what was changed or used since, and takes back what is ticked", async () => {
    const rows = ["1.600001", "1.600002", "1.600003", "1.600004"].map((code) => [
      code,
      `Thủ tục ${code}`,
      trade,
      "",
      "1",
    ]);
    const shown = await uploadOwn(rows);
    await applyImport(shown.context, shown.code, shown.list, approve(shown));
    const before = await obstacles(shown.code);
    for (const code of ["1.600001", "1.600002"]) await renameByHand(database(), await cast.as("lan"), code);
    await endByHand(database(), await cast.as("lan"), "1.600003");
    const context = await cast.as("thao");
    const ticked = new Set(["1.600001", "1.600003"]);
    await expect(undoImport(context, shown.code, { ticked, shownDigest: before.shownDigest })).rejects.toMatchObject({
      code: "import-changed-since",
      params: { count: 3 },
    });
    const { plan, shownDigest } = await obstacles(shown.code);
    expect(plan.changedSince.map(({ code }) => code)).toEqual(["1.600001", "1.600002"]);
    expect(plan.used).toEqual([{ code: "1.600003", by: "ended" }]);
    expect(await undoImport(context, shown.code, { ticked, shownDigest })).toEqual({
      removed: 2,
      restored: 0,
      kept: 2,
    });
    const left = await Promise.all(rows.map(async ([code]) => ((await find(code!)) ? code : null)));
    expect(left).toEqual([null, "1.600002", "1.600003", null]);
  });

  it("returns changed records to what they were, lists that were not stated included", async () => {
    const first = await uploadOwn([["1.700001", "Thủ tục", trade, "Thương mại", ""]]);
    await applyImport(first.context, first.code, first.list, approve(first));
    const { id } = (await find("1.700001"))!;
    const bytes = csvOf([
      ["Mã số", "Tên", "Cơ quan thực hiện", "Căn cứ pháp lý"],
      ["1.700001", "Thủ tục đổi tên", "Sở Công Thương; Bộ Công Thương", "63/2010/NĐ-CP"],
    ]);
    const context = await cast.as("thao");
    const second = await upload(context, bytes, own());
    await applyImport(context, second.code, second.list, approve(second));
    expect(await findProcedure(database().reader, id)).toMatchObject({ legalBasis: ["63/2010/NĐ-CP"] });
    await undoImport(context, second.code, { ...(await obstacles(second.code)), ticked: new Set() });
    expect(await find("1.700001")).toMatchObject({ name: "Thủ tục", field: "Thương mại" });
    expect(await findProcedure(database().reader, id)).toEqual(emptyProcedure);
  });

  it("is for those who may, on their own ministry's imports", async () => {
    const shown = await uploadOwn([["1.800001", "Thủ tục", trade, "", ""]]);
    const stranger = await cast.as("mai");
    await expect(applyImport(stranger, shown.code, shown.list, approve(shown))).rejects.toMatchObject({
      code: "foreign-agency",
    });
    await expect(applyImport(await cast.as("duc"), shown.code, shown.list, approve(shown))).rejects.toMatchObject({
      code: "not-permitted",
    });
    await expect(upload(stranger, csvOf([heads]), own())).rejects.toMatchObject({ code: "foreign-agency" });
  });

  it("refuses a form that was sent twice", async () => {
    const shown = await uploadOwn([["1.900001", "Thủ tục", trade, "", ""]]);
    const again = await uploadOwn([["1.900002", "Thủ tục", trade, "", ""]]);
    const context = (formToken: string) => ({ ...shown.context, formToken });
    await applyImport(context("one form"), shown.code, shown.list, approve(shown));
    await expect(applyImport(context("one form"), again.code, again.list, approve(again))).rejects.toMatchObject({
      code: "replayed",
    });
    expect(await find("1.900002")).toBeUndefined();
  });
});

describeShared("importing real lists", () => {
  describe("twice", () => {
    const database = useDatabase();
    it("adds everything once, then changes nothing; undoing leaves an empty catalogue", async () => {
      const cast = await castOf(database());
      const context = await cast.as("admin");
      const bytes = readFileSync(shared("data/hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx"));
      const first = await upload(context, bytes, null);
      await applyImport(context, first.code, first.list, { shownDigest: first.digest, skipBadRows: false });
      const again = await upload(context, bytes, null);
      expect([again.plan.add, again.plan.change, again.plan.same.length]).toEqual([[], [], 271]);
      const one = (await findImportByCode(database().reader, first.code))!;
      const { plan } = await findUndoPlan(database().reader, one, context.today, new Set());
      await undoImport(context, first.code, { ticked: new Set(), shownDigest: obstaclesDigest(plan) });
      expect(await listProcedures(database().reader)).toEqual([]);
    });
  });
});

function addByHand(database: Database, context: ActionContext, code: string, ministryId: string) {
  const record = { code, kind: "procedure", name: "Nhập tay", ministryId, field: null, summary: null } as const;
  const procedure = { ...emptyProcedure };
  return database.inTransaction((tx) =>
    addRegulationStep(tx, context, { ...record, source: "thử", assumed: false, procedure }),
  );
}

async function renameByHand(database: Database, context: ActionContext, code: string) {
  const { id, version } = (await findRegulationByCode(database.reader, code))!;
  await database.inTransaction((tx) => changeRegulationStep(tx, context, id, version, { name: "Đổi tên" }));
}

async function endByHand(database: Database, context: ActionContext, code: string) {
  const { id, version } = (await findRegulationByCode(database.reader, code))!;
  await database.inTransaction((tx) => changeRegulationStep(tx, context, id, version, { endedOn: context.today }));
}
