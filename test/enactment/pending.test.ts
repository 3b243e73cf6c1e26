import { beforeAll, expect, it } from "vitest";
import type { ReadOperation } from "../../src/amending/read-operation.ts";
import { issueInstrument, prepareInstrument, submitInstrument } from "../../src/enactment/actions.ts";
import { planOutsideAct, registerOutsideAct } from "../../src/enactment/outside-act-actions.ts";
import { listProvisionsIfPending } from "../../src/enactment/pending-repository.ts";
import type { PendingLevel } from "../../src/enactment/pending-text.ts";
import type { Day } from "../../src/values/day.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { decree, type World, worldOf } from "./world.ts";

const day = (iso: string) => iso as Day;

describeOnEveryEngine("a text with what is on its way", (database) => {
  let world: World;
  let documentId = "";
  const pending = (level: PendingLevel) =>
    listProvisionsIfPending(database().reader, documentId, { today: day("2026-03-10"), level, scope: null });
  const changes = async (level: PendingLevel) =>
    (await pending(level)).provisions
      .filter(({ by }) => by.length > 0)
      .map(({ address, text, status, by, today }) => [
        address,
        status === "repealed" ? null : text,
        by.map((source) => (source.kind === "act" ? source.number : source.code)).join(", "),
        today?.text ?? null,
      ]);
  const register = async (number: string, effectiveOn: string | null, operations: readonly object[]) => {
    const act = { number, issuedOn: day("2026-03-01"), effectiveOn: effectiveOn as Day | null, condition: null };
    const orders = operations.map((one) => ({
      document: "",
      source: "dieu-1",
      effectiveOn: null,
      scope: "all",
      ...one,
    }));
    const amendment = { documentId, act, operations: orders as unknown as readonly ReadOperation[] };
    const { hash: shownHash } = await planOutsideAct(database().reader, amendment);
    await registerOutsideAct(await world.as("admin"), { ...amendment, shownHash, keepsUnfit: true });
  };
  const prepare = async (proposalIds: readonly string[]) =>
    prepareInstrument(await world.as("lan"), {
      kind: "nghi_dinh",
      issuerId: world.organisation.CP!,
      title: "Nghị định sửa đổi",
      proposalIds,
    });
  const submit = async (code: string) =>
    submitInstrument(await world.as("lan"), { code, version: 1 }, day("2026-02-20"));
  beforeAll(async () => {
    world = await worldOf(database());
    documentId = world.provision(decree, "dieu-1").documentId;
  });

  it("is the text of the day while nothing is", async () => {
    const { provisions, gone, unfit } = await pending("approved");
    expect([await changes("approved"), gone, unfit]).toEqual([[], [], []]);
    expect(provisions.map(({ address }) => address)).toContain("dieu-3/khoan-1/diem-b");
  });

  it("names who changes what, as far as is asked, and what does not fit", async () => {
    const issued = await world.approved({ address: "dieu-1/khoan-2" });
    const submitted = await world.approved({
      address: "dieu-2/khoan-1",
      change: { choice: "replace_words", oldWords: "hằng tháng", newWords: "hằng quý" },
    });
    const drafted = await world.approved({ address: "dieu-3/khoan-1", lever: "abolish" });
    const moved = await world.approved({
      address: "dieu-1/khoan-1",
      change: { choice: "replace_words", oldWords: "chứng thực", newWords: "xác nhận" },
    });
    const first = await prepare([issued.id]);
    await submit(first);
    const signed = { issuedOn: day("2026-03-01"), effectiveOn: day("2026-07-01"), signer: "Phó Thủ tướng" };
    await issueInstrument(await world.as("ha"), { code: first, version: 2 }, { ...signed, number: "20/2026/NĐ-CP" });
    await submit(await prepare([submitted.id]));
    await prepare([drafted.id]);
    await register("30/2026/NĐ-CP", null, [
      { op: "replace_provision", target: "dieu-1/khoan-1", text: "1. Đơn đề nghị." },
      {
        op: "insert_provision",
        target: "dieu-2/khoan-3",
        text: "3. Báo cáo đột xuất.",
        position: "after",
        beside: "dieu-2/khoan-2",
      },
    ]);
    await register("31/2026/NĐ-CP", "2026-03-05", [{ op: "repeal", target: "dieu-9" }]);
    const byActs = [
      ["dieu-1/khoan-1", "Đơn đề nghị.", "30/2026/NĐ-CP", "Đơn đề nghị và bản sao có chứng thực giấy phép."],
      ["dieu-1/khoan-2", null, "20/2026/NĐ-CP", "Bản sao Giấy chứng nhận đăng ký doanh nghiệp."],
      ["dieu-2/khoan-3", "Báo cáo đột xuất.", "30/2026/NĐ-CP", null],
    ];
    const bySubmitted = [
      "dieu-2/khoan-1",
      "Thương nhân báo cáo hằng quý bằng văn bản.",
      submitted.code,
      "Thương nhân báo cáo hằng tháng bằng văn bản.",
    ];
    const lost = { source: { kind: "act", number: "31/2026/NĐ-CP" }, reason: "target-missing", place: "dieu-9" };
    expect(await changes("issued")).toEqual(byActs);
    expect((await pending("issued")).unfit).toMatchObject([lost]);
    expect(await changes("submitted")).toEqual([...byActs.slice(0, 2), bySubmitted, byActs[2]]);
    const { gone, unfit } = await pending("approved");
    expect((await changes("approved")).at(-1)).toMatchObject(["dieu-3/khoan-1", null, drafted.code, ""]);
    expect(gone.map(({ address, by }) => [address, by.length])).toEqual([
      ["dieu-3/khoan-1/doan-dau", 1],
      ["dieu-3/khoan-1/diem-a", 1],
      ["dieu-3/khoan-1/diem-b", 1],
    ]);
    expect(unfit).toMatchObject([
      lost,
      {
        source: { kind: "proposal", code: moved.code, instrument: null },
        reason: "base-moved",
        place: "dieu-1/khoan-1",
      },
    ]);
  });
});
