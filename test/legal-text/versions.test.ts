import { beforeAll, expect, it } from "vitest";
import { addDocument, saveTextStep, type TextStep } from "../../src/legal-text/actions.ts";
import {
  findDocumentBySlug,
  findProvisionOn,
  listDocuments,
  listProvisionsOn,
  listRepealDays,
  listVersions,
} from "../../src/legal-text/repository.ts";
import { insertVersions } from "../../src/legal-text/text-repository.ts";
import type { Day } from "../../src/values/day.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

const day = (text: string) => text as Day;
const text = [
  "NGHỊ ĐỊNH",
  "Điều 1. Hồ sơ",
  "1. Hồ sơ gồm:",
  "a) Đơn đề nghị;",
  "b) Bản sao giấy chứng nhận;",
  "2. Thời hạn 20 ngày làm việc.",
  "Điều 10. Báo cáo",
  "1. Báo cáo gồm:",
  "a) Sản lượng;",
  "b) Doanh thu.",
  "2. Báo cáo nộp trước ngày 05.",
  "Điều 100. Tổ chức thực hiện",
  "1. Bộ trưởng hướng dẫn thi hành.",
].join("\n");

describeOnEveryEngine("a legal text in versions", (database) => {
  let cast: Cast;
  let documentId = "";
  const provision = async (address: string, on: string) =>
    (await listProvisionsOn(database().reader, documentId, day(on))).find((each) => each.address === address)!;
  /** The whole text of that day with one provision changed; a repeal takes what stands in it along. */
  const changed = async (address: string, to: string | null, on: string) => {
    const before = await listProvisionsOn(database().reader, documentId, day(on));
    const status = to === null ? ("repealed" as const) : ("in_force" as const);
    const after = before
      .filter((one) => to !== null || !one.address.startsWith(`${address}/`))
      .map((one) =>
        one.address === address ? { ...one, text: to ?? one.text, status, effectId: `effect-${on}` } : one,
      );
    return { documentId, effectiveOn: day(on), before, after };
  };
  const save = async (step: TextStep) => {
    const context = await cast.as("admin");
    return database().inTransaction((tx) => saveTextStep(tx, context, step));
  };
  const change = async (address: string, to: string | null, on: string) => save(await changed(address, to, on));
  beforeAll(async () => {
    cast = await castOf(database());
    documentId = await addDocument(await cast.as("admin"), {
      number: "902/2025/NĐ-CP",
      kind: "nghi_dinh",
      title: "Nghị định về hồ sơ",
      issuerId: cast.organisation.CP!,
      issuedOn: day("2025-08-15"),
      effectiveOn: day("2025-10-01"),
      source: "viết để thử",
      text,
    });
  });

  it("gives each provision a permanent id and finds the text by number and words", async () => {
    expect(
      (await listProvisionsOn(database().reader, documentId, day("2026-01-01"))).map(({ address }) => address),
    ).toContain("dieu-1/khoan-1/diem-b");
    expect((await findDocumentBySlug(database().reader, "902-2025-nd-cp"))?.id).toBe(documentId);
    expect(await listDocuments(database().reader, { search: "nghi dinh ho so" })).toHaveLength(1);
  });

  it("reads differently before and after an amendment, under the same id", async () => {
    await change("dieu-1/khoan-2", "Thời hạn 10 ngày làm việc.", "2026-08-01");
    const before = await provision("dieu-1/khoan-2", "2026-07-31");
    const after = await provision("dieu-1/khoan-2", "2026-08-01");
    expect([before.text, after.text]).toEqual(["Thời hạn 20 ngày làm việc.", "Thời hạn 10 ngày làm việc."]);
    expect(after.provisionId).toBe(before.provisionId);
    expect(await listVersions(database().reader, before.provisionId)).toHaveLength(2);
  });

  it("keeps a repealed provision with its day", async () => {
    await change("dieu-1/khoan-1/diem-b", null, "2026-08-01");
    expect((await provision("dieu-1/khoan-1/diem-b", "2026-07-31")).status).toBe("in_force");
    expect((await provision("dieu-1/khoan-1/diem-b", "2026-08-01")).status).toBe("repealed");
  });

  it("repeals what stands inside a provision with it, in one effect, and leaves its neighbours", async () => {
    const [effect, inside] = ["effect-2026-10-01", ["", "/khoan-1", "/khoan-1/diem-a", "/khoan-1/diem-b", "/khoan-2"]];
    await change("dieu-10/khoan-1/diem-b", null, "2026-09-01");
    await change("dieu-10", null, "2026-10-01");
    const shown = await listProvisionsOn(database().reader, documentId, day("2026-10-01"));
    const at = (address: string) => shown.find((each) => each.address === address);
    expect(inside.map((address) => at(`dieu-10${address}`)?.status)).toEqual(Array(5).fill("repealed"));
    expect(inside.map((address) => at(`dieu-10${address}`)?.effectId)).toEqual([
      effect,
      effect,
      effect,
      "effect-2026-09-01",
      effect,
    ]);
    expect(at("dieu-100/khoan-1")?.status).toBe("in_force");
    expect((await provision("dieu-10/khoan-1/diem-a", "2026-09-30")).status).toBe("in_force");
  });

  it("never has two open versions of a provision: of two changes at once one is refused", async () => {
    const { provisionId } = await provision("dieu-100/khoan-1", "2026-12-01");
    const steps = [
      await changed("dieu-100/khoan-1", "Một.", "2026-12-01"),
      await changed("dieu-100/khoan-1", "Hai.", "2026-12-01"),
    ];
    const settled = await Promise.allSettled(steps.map(save));
    const [refused] = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(refused).toMatchObject({ code: "base-text-changed", params: { address: "khoản 1 Điều 100" } });
    const versions = await listVersions(database().reader, provisionId);
    expect(versions.filter(({ validTo }) => validTo === null)).toHaveLength(1);
    const [open] = versions.slice(-1);
    const second = database().inTransaction((tx) =>
      insertVersions(tx, [{ ...open!, versionId: "second", isOmitted: false }]),
    );
    await expect(second).rejects.toMatchObject({ code: "stale" });
  });

  it("refuses to change what has a wording for a later day, unless the later days are told too", async () => {
    await change("dieu-1/khoan-1/diem-a", "Đơn điện tử;", "2027-06-01");
    await expect(change("dieu-1/khoan-1", null, "2027-05-01")).rejects.toMatchObject({
      code: "base-text-changed",
      params: { address: "điểm a khoản 1 Điều 1" },
    });
    expect((await provision("dieu-1/khoan-1", "2027-05-01")).status).toBe("in_force");
    await change("dieu-1/khoan-2", "Thời hạn 08 ngày.", "2027-05-01");
    expect((await provision("dieu-1/khoan-1/diem-a", "2027-06-01")).text).toBe("Đơn điện tử;");
    const superseded = await provision("dieu-1/khoan-1/diem-a", "2027-06-01");
    const step = await changed("dieu-1/khoan-1/diem-a", "Đơn đề nghị theo mẫu;", "2027-05-15");
    await save({ ...step, later: [] });
    expect((await provision("dieu-1/khoan-1/diem-a", "2027-06-01")).text).toBe("Đơn đề nghị theo mẫu;");
    const kept = await database()
      .reader.selectFrom("provision_versions")
      .selectAll()
      .where("id", "=", superseded.versionId)
      .executeTakeFirst();
    expect(kept).toMatchObject({ text: "Đơn điện tử;", superseded_at: expect.any(String) });
  });

  it("gives what comes to be an id and its place, and leaves the versions of the others as they were", async () => {
    const before = await listProvisionsOn(database().reader, documentId, day("2027-12-01"));
    const fresh = { kind: "khoan", heading: null, status: "in_force", effectId: "new", provisionId: null } as const;
    const at = before.findIndex(({ address }) => address === "dieu-1/khoan-2");
    const after = before.toSpliced(at, 0, {
      ...{ ...before[at]!, ...fresh, number: "1a", address: "dieu-1/khoan-1a", text: "Bản vẽ." },
    } as never);
    await save({ documentId, effectiveOn: day("2027-12-01"), before, after });
    const shown = await listProvisionsOn(database().reader, documentId, day("2027-12-01"));
    expect(shown.map(({ address }) => address)).toEqual(after.map(({ address }) => address));
    expect(shown.filter(({ versionId }) => !before.some((one) => one.versionId === versionId))).toMatchObject([
      { address: "dieu-1/khoan-1a", text: "Bản vẽ.", validFrom: "2027-12-01", effectId: "new" },
    ]);
  });

  it("makes room between provisions that were laid out without, in the same order on every day", async () => {
    const days = ["2026-01-01", "2026-08-01", "2026-10-01", "2027-12-01"];
    const orders = () =>
      Promise.all(
        days.map(async (on) =>
          (await listProvisionsOn(database().reader, documentId, day(on))).map(({ provisionId }) => provisionId),
        ),
      );
    await database().inTransaction(async (tx) => {
      const rows = await tx.selectFrom("provision_versions").select(["id", "ordinal"]).orderBy("ordinal").execute();
      const places = [...new Set(rows.map(({ ordinal }) => ordinal))];
      for (const { id, ordinal } of rows) {
        const close = { ordinal: places.indexOf(ordinal) };
        await tx.updateTable("provision_versions").set(close).where("id", "=", id).execute();
      }
    });
    const known = await orders();
    const before = await listProvisionsOn(database().reader, documentId, day("2028-01-01"));
    const at = before.findIndex(({ address }) => address === "dieu-10");
    const article = {
      ...before[at]!,
      provisionId: null,
      number: "1a",
      address: "dieu-1a",
      heading: "Phí",
      status: "in_force",
    };
    await save({
      documentId,
      effectiveOn: day("2028-01-01"),
      before,
      after: before.toSpliced(at, 0, article as never),
    });
    expect(await orders()).toEqual(known);
    const shown = await listProvisionsOn(database().reader, documentId, day("2028-01-01"));
    expect(shown[at]!.address).toBe("dieu-1a");
  });

  it("leaves out of the text what its restated clause no longer has, and still knows it as repealed", async () => {
    const before = await listProvisionsOn(database().reader, documentId, day("2028-02-01"));
    const gone = before.find(({ address }) => address === "dieu-1/khoan-1/diem-a")!;
    const after = before
      .filter(({ address }) => address !== gone.address)
      .map((one) =>
        one.address === "dieu-1/khoan-1" ? { ...one, text: "Hồ sơ điện tử.", effectId: "restated" } : one,
      );
    await save({ documentId, effectiveOn: day("2028-02-01"), before, after });
    expect(await provision(gone.address, "2028-02-01")).toBeUndefined();
    expect(await findProvisionOn(database().reader, gone.provisionId, day("2028-02-01"))).toMatchObject({
      status: "repealed",
      text: gone.text,
      effectId: "restated",
    });
    expect(await listRepealDays(database().reader, [gone.provisionId])).toEqual(
      new Map([[gone.provisionId, "2028-02-01"]]),
    );
  });
});
