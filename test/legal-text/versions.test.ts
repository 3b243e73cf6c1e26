import { beforeAll, expect, it } from "vitest";
import { addDocument, changeProvisionStep } from "../../src/legal-text/actions.ts";
import {
  findDocumentBySlug,
  findProvisionOn,
  listDocuments,
  listProvisionsOn,
  listVersions,
} from "../../src/legal-text/repository.ts";
import { insertVersions } from "../../src/legal-text/text-repository.ts";
import { textHash } from "../../src/legal-text/text-hash.ts";
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
  const change = async (address: string, to: string | null, on: string, baseHash?: string) => {
    const context = await cast.as("admin");
    const current = await provision(address, on);
    return database().inTransaction((tx) =>
      changeProvisionStep(tx, context, {
        provisionId: current.provisionId,
        baseHash: baseHash ?? current.textHash,
        text: to,
        effectiveOn: day(on),
        effectId: `effect-${on}`,
      }),
    );
  };
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
    await expect(change("dieu-1/khoan-1/diem-b", "Lại có", "2026-09-01")).rejects.toMatchObject({
      code: "wrong-state",
    });
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
    const { provisionId, textHash: baseHash } = await provision("dieu-100/khoan-1", "2026-12-01");
    const context = await cast.as("admin");
    const changes = ["Một.", "Hai."].map((to) =>
      database().inTransaction(async (tx) => {
        const change = { provisionId, baseHash, text: to, effectiveOn: day("2026-12-01"), effectId: to };
        await changeProvisionStep(tx, context, change);
      }),
    );
    const settled = await Promise.allSettled(changes);
    const [refused] = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(refused).toMatchObject({ code: "base-text-changed", params: { address: "khoản 1 Điều 100" } });
    const versions = await listVersions(database().reader, provisionId);
    expect(versions.filter(({ validTo }) => validTo === null)).toHaveLength(1);
    const [open] = versions.slice(-1);
    const second = database().inTransaction((tx) => insertVersions(tx, [{ ...open!, versionId: "second", isOmitted: false }]));
    await expect(second).rejects.toMatchObject({ code: "stale" });
  });

  it("refuses to repeal what holds a wording that is to come", async () => {
    await change("dieu-1/khoan-1/diem-a", "Đơn điện tử;", "2027-06-01");
    await expect(change("dieu-1/khoan-1", null, "2027-05-01")).rejects.toMatchObject({
      code: "base-text-changed",
      params: { address: "điểm a khoản 1 Điều 1" },
    });
    expect((await provision("dieu-1/khoan-1", "2027-05-01")).status).toBe("in_force");
  });

  it("refuses a change written for another wording, and leaves the text as it was", async () => {
    const stale = change("dieu-1/khoan-2", "Thời hạn 5 ngày.", "2026-09-01", textHash("Thời hạn 20 ngày làm việc."));
    await expect(stale).rejects.toMatchObject({ code: "base-text-changed" });
    const { provisionId } = await provision("dieu-1/khoan-2", "2026-09-01");
    expect((await findProvisionOn(database().reader, provisionId, day("2026-09-02")))?.text).toBe(
      "Thời hạn 10 ngày làm việc.",
    );
  });
});
