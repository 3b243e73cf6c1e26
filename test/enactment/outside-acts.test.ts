import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { ReadOperation } from "../../src/amending/read-operation.ts";
import {
  type GivenAct,
  planOutsideAct,
  registerOutsideAct,
  setOutsideActDay,
} from "../../src/enactment/outside-act-actions.ts";
import { effectStageOn } from "../../src/enactment/effect.ts";
import { listEffectsOfDocument, listEffectsOfProvision } from "../../src/enactment/effect-repository.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { addDocument } from "../../src/legal-text/actions.ts";
import { findProvisionByAddress, listProvisionsOn, listVersions } from "../../src/legal-text/repository.ts";
import { versionFaults } from "../../src/legal-text/version-faults.ts";
import { listAllVersions } from "../../src/legal-text/text-repository.ts";
import type { Day } from "../../src/values/day.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

const day = (text: string) => text as Day;
const text = `Chương I
QUY ĐỊNH CHUNG
Điều 1. Hồ sơ
1. Đơn đề nghị theo mẫu.
2. Bản sao giấy phép:
a) Giấy phép xây dựng;
b) Giấy phép kinh doanh.
3. Thời hạn giải quyết là 20 ngày.
Chương II
TỔ CHỨC THỰC HIỆN
Điều 2. Báo cáo
1. Báo cáo hằng tháng.
2. Báo cáo nộp bằng văn bản.
Điều 3. Thi hành
1. Bộ trưởng hướng dẫn thi hành.`;

type Order = Partial<ReadOperation> & Pick<ReadOperation, "op" | "target">;
const order = (change: Order, effectiveOn: string | null = null): ReadOperation =>
  ({ document: "", source: "dieu-1", scope: "all", ...change, effectiveOn }) as ReadOperation;
const words = (target: string, old: string, fresh: string) =>
  order({ op: "replace_words", target, old, new: fresh } as Order);
const restated = (target: string, fresh: string) => order({ op: "replace_provision", target, text: fresh } as Order);
const inserted = (target: string, fresh: string, beside: string) =>
  order({ op: "insert_provision", target, text: fresh, position: "after", beside } as Order);
const act = (number: string, effectiveOn: string | null, issuedOn = "2025-06-01"): GivenAct => ({
  number,
  issuedOn: day(issuedOn),
  effectiveOn: effectiveOn as Day | null,
  condition: effectiveOn === null ? "khi Chính phủ ban hành biểu phí" : null,
});

/** "done", or the code of the refusal. */
async function outcomes(runs: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(runs);
  return settled.map((one) => (one.status === "fulfilled" ? "done" : String(one.reason.code))).toSorted();
}

describeOnEveryEngine("acts from elsewhere", (database) => {
  let cast: Cast;
  let count = 0;
  beforeAll(async () => {
    cast = await castOf(database());
  });

  const add = async () =>
    addDocument(await cast.as("admin"), {
      number: `${++count}/2024/NĐ-CP`,
      kind: "nghi_dinh",
      title: "Nghị định",
      issuerId: cast.organisation.CP!,
      issuedOn: day("2024-05-01"),
      effectiveOn: day("2024-07-01"),
      source: "viết để thử",
      text,
    });
  const register = async (
    documentId: string,
    given: GivenAct,
    operations: readonly ReadOperation[],
    keepsUnfit = false,
  ) => {
    const amendment = { documentId, act: { ...given, number: `${given.number}-${documentId.slice(-12)}` }, operations };
    const { hash } = await planOutsideAct(database().reader, amendment);
    return registerOutsideAct(await cast.as("admin"), { ...amendment, shownHash: hash, keepsUnfit });
  };
  const at = async (documentId: string, address: string, on: string) =>
    (await findProvisionByAddress(database().reader, documentId, address, day(on)))!;
  const lines = async (documentId: string, on: string) =>
    (await listProvisionsOn(database().reader, documentId, day(on)))
      .filter(({ status }) => status === "in_force")
      .map((one) => `${one.address} ${one.heading ?? ""} ${one.text}`.replace(/ +/g, " "));

  it("change the text from their days, and say first what they will change", async () => {
    const documentId = await add();
    const operations = [
      restated("dieu-1/khoan-3", "3. Thời hạn giải quyết là 10 ngày."),
      inserted("dieu-1/khoan-2a", "2a. Bản sao hợp đồng.", "dieu-1/khoan-2"),
      inserted("dieu-2a", "Điều 2a. Kiểm tra\n1. Kiểm tra mỗi năm một lần.", "dieu-2"),
      order({ op: "repeal", target: "dieu-2/khoan-2" }),
    ];
    const amendment = { documentId, act: act("10/2025/NĐ-CP", "2025-08-01"), operations };
    const { changes, unfit } = await planOutsideAct(database().reader, amendment);
    expect(unfit).toEqual([]);
    expect(
      changes.map(({ before, after }) => [before?.text ?? null, after?.status === "repealed" ? null : after?.text]),
    ).toEqual([
      [null, "Bản sao hợp đồng."],
      ["Thời hạn giải quyết là 20 ngày.", "Thời hạn giải quyết là 10 ngày."],
      ["Báo cáo nộp bằng văn bản.", null],
      [null, ""],
      [null, "Kiểm tra mỗi năm một lần."],
    ]);
    const before = await lines(documentId, "2025-07-31");
    await register(documentId, amendment.act, operations);
    expect(await lines(documentId, "2025-07-31")).toEqual(before);
    expect(await lines(documentId, "2025-08-01")).toEqual([
      "chuong-1 QUY ĐỊNH CHUNG ",
      "dieu-1 Hồ sơ ",
      "dieu-1/khoan-1 Đơn đề nghị theo mẫu.",
      "dieu-1/khoan-2 ",
      "dieu-1/khoan-2/doan-dau Bản sao giấy phép:",
      "dieu-1/khoan-2/diem-a Giấy phép xây dựng;",
      "dieu-1/khoan-2/diem-b Giấy phép kinh doanh.",
      "dieu-1/khoan-2a Bản sao hợp đồng.",
      "dieu-1/khoan-3 Thời hạn giải quyết là 10 ngày.",
      "chuong-2 TỔ CHỨC THỰC HIỆN ",
      "dieu-2 Báo cáo ",
      "dieu-2/khoan-1 Báo cáo hằng tháng.",
      "dieu-2a Kiểm tra ",
      "dieu-2a/khoan-1 Kiểm tra mỗi năm một lần.",
      "dieu-3 Thi hành ",
      "dieu-3/khoan-1 Bộ trưởng hướng dẫn thi hành.",
    ]);
    const { provision } = await at(documentId, "dieu-2/khoan-2", "2025-08-01");
    expect(provision).toMatchObject({ status: "repealed", text: "Báo cáo nộp bằng văn bản." });
    const [effect] = await listEffectsOfProvision(database().reader, provision.provisionId);
    expect(effect).toMatchObject({ change: { op: "repeal" }, placeInAct: "dieu-1", effectiveOn: "2025-08-01" });
  });

  it("keep a renumbered clause its identity, and find it under its old number until another has it", async () => {
    const documentId = await add();
    const { provision } = await at(documentId, "dieu-2/khoan-2", "2025-01-01");
    await register(documentId, act("11/2025/NĐ-CP", "2025-08-01"), [
      order({ op: "renumber", target: "dieu-2/khoan-2", to: "dieu-2/khoan-3" } as Order),
    ]);
    const found = await at(documentId, "dieu-2/khoan-2", "2025-09-01");
    expect(found).toMatchObject({ isFormerAddress: true, provision: { address: "dieu-2/khoan-3" } });
    expect(found.provision.provisionId).toBe(provision.provisionId);
    await register(documentId, act("12/2025/NĐ-CP", "2025-10-01"), [
      inserted("dieu-2/khoan-2", "2. Báo cáo đột xuất.", "dieu-2/khoan-1"),
    ]);
    const next = await at(documentId, "dieu-2/khoan-2", "2025-10-01");
    expect(next).toMatchObject({ isFormerAddress: false, provision: { text: "Báo cáo đột xuất." } });
    expect((await at(documentId, "dieu-2/khoan-2", "2025-09-30")).provision.provisionId).toBe(provision.provisionId);
    expect(await listVersions(database().reader, provision.provisionId)).toHaveLength(2);
  });

  it("rebuild what follows when an earlier one becomes known late, under the same permanent ids", async () => {
    const documentId = await add();
    await register(documentId, act("20/2025/NĐ-CP", "2025-09-01"), [
      words("dieu-1", "giấy phép", "văn bản chấp thuận"),
      inserted("dieu-1/khoan-4", "4. Hồ sơ lập thành 02 bộ.", "dieu-1/khoan-3"),
    ]);
    const born = await at(documentId, "dieu-1/khoan-4", "2025-09-01");
    const superseded = await at(documentId, "dieu-1/khoan-2/doan-dau", "2025-09-01");
    await register(documentId, act("15/2025/NĐ-CP", "2025-08-01"), [
      restated("dieu-1/khoan-2", "2. Bản chính giấy phép hoặc bản sao giấy phép."),
    ]);
    expect((await at(documentId, "dieu-1/khoan-2", "2025-08-31")).provision.text).toBe(
      "Bản chính giấy phép hoặc bản sao giấy phép.",
    );
    expect((await at(documentId, "dieu-1/khoan-2", "2025-09-01")).provision.text).toBe(
      "Bản chính văn bản chấp thuận hoặc bản sao văn bản chấp thuận.",
    );
    expect((await at(documentId, "dieu-1/khoan-4", "2025-09-01")).provision).toEqual(born.provision);
    const kept = await database()
      .reader.selectFrom("provision_versions")
      .select(["text", "superseded_at"])
      .where("id", "=", superseded.provision.versionId)
      .executeTakeFirstOrThrow();
    expect(kept.text).toBe("Bản sao văn bản chấp thuận:");
    expect(kept.superseded_at).not.toBeNull();
    expect(versionFaults(await listAllVersions(database().reader))).toEqual([]);
  });

  it("are refused as a whole when one that is on record would not fit any more", async () => {
    const documentId = await add();
    await register(documentId, act("20/2025/NĐ-CP", "2025-09-01"), [words("dieu-2/khoan-1", "hằng tháng", "hằng quý")]);
    const before = [await lines(documentId, "2025-08-01"), await lines(documentId, "2025-09-01")];
    const late = register(documentId, act("15/2025/NĐ-CP", "2025-08-01"), [
      words("dieu-1/khoan-3", "20 ngày", "15 ngày"),
      restated("dieu-2/khoan-1", "1. Báo cáo khi có yêu cầu."),
    ]);
    await expect(late).rejects.toMatchObject({
      code: "later-effect-lost",
      params: { act: expect.stringContaining("20/2025/NĐ-CP"), address: "khoản 1 Điều 2" },
    });
    expect([await lines(documentId, "2025-08-01"), await lines(documentId, "2025-09-01")]).toEqual(before);
    expect(await listEffectsOfDocument(database().reader, documentId)).toHaveLength(1);
  });

  it("with a change that does not fit are refused, or kept on record until an earlier one makes it fit", async () => {
    const documentId = await add();
    const given = act("30/2025/NĐ-CP", "2025-09-01");
    const operations = [words("dieu-2/khoan-1a", "đột xuất", "khẩn"), words("dieu-1/khoan-3", "20 ngày", "15 ngày")];
    await expect(register(documentId, given, operations)).rejects.toMatchObject({
      code: "order-unfit",
      params: { address: "khoản 1a Điều 2" },
    });
    await register(documentId, given, operations, true);
    const stages = async () =>
      (await listEffectsOfDocument(database().reader, documentId)).map((one) => effectStageOn(one, day("2025-10-01")));
    expect(await stages()).toEqual(["unapplied", "in_force"]);
    await register(documentId, act("29/2025/NĐ-CP", "2025-08-01"), [
      inserted("dieu-2/khoan-1a", "1a. Báo cáo đột xuất.", "dieu-2/khoan-1"),
    ]);
    expect(await stages()).toEqual(["in_force", "in_force", "in_force"]);
    expect((await at(documentId, "dieu-2/khoan-1a", "2025-09-01")).provision.text).toBe("Báo cáo khẩn.");
  });

  const known = (on: string, effectIds?: readonly string[]) => ({
    effectiveOn: day(on),
    ...(effectIds && { effectIds }),
  });

  it("whose day is not known change nothing until it is", async () => {
    const documentId = await add();
    const before = await lines(documentId, "2030-01-01");
    const actId = await register(documentId, act("40/2025/NĐ-CP", null), [
      words("dieu-1/khoan-3", "20 ngày", "15 ngày"),
    ]);
    expect(await lines(documentId, "2030-01-01")).toEqual(before);
    const [effect] = await listEffectsOfDocument(database().reader, documentId);
    expect(effect).toMatchObject({ effectiveOn: null, condition: "khi Chính phủ ban hành biểu phí", appliedAt: null });
    expect(effectStageOn(effect!, day("2030-01-01"))).toBe("day_unknown");
    await expect(setOutsideActDay(await cast.as("admin"), actId, known("2025-05-01"))).rejects.toMatchObject({
      code: "impossible-days",
    });
    await setOutsideActDay(await cast.as("admin"), actId, known("2026-01-01"));
    expect((await at(documentId, "dieu-1/khoan-3", "2025-12-31")).provision.text).toContain("20 ngày");
    expect((await at(documentId, "dieu-1/khoan-3", "2026-01-01")).provision.text).toContain("15 ngày");
    await expect(setOutsideActDay(await cast.as("admin"), actId, known("2026-02-01"))).rejects.toMatchObject({
      code: "wrong-state",
    });
  });

  it("may wait with some of their changes alone", async () => {
    const documentId = await add();
    const waits = { ...words("dieu-1/khoan-3", "20 ngày", "15 ngày"), condition: "khi có biểu mẫu" };
    const given = act("41/2025/NĐ-CP", "2025-08-01");
    const actId = await register(documentId, given, [waits, words("dieu-2/khoan-1", "hằng tháng", "hằng quý")]);
    const clauses = async (on: string) =>
      (await lines(documentId, on)).filter((line) => /khoan-3|dieu-2.khoan-1/.test(line)).map((line) => line.slice(7));
    expect(await clauses("2030-01-01")).toEqual([
      "khoan-3 Thời hạn giải quyết là 20 ngày.",
      "khoan-1 Báo cáo hằng quý.",
    ]);
    const [undated] = (await listEffectsOfDocument(database().reader, documentId)).filter((one) => !one.effectiveOn);
    await setOutsideActDay(await cast.as("admin"), actId, known("2026-01-01", [undated!.id]));
    expect((await clauses("2026-01-01"))[0]).toBe("khoan-3 Thời hạn giải quyết là 15 ngày.");
  });

  it("get their day from whoever may add the texts that they amend, even where no change waits for it", async () => {
    const documentId = await add();
    const dated = { ...words("dieu-1/khoan-3", "20 ngày", "15 ngày"), effectiveOn: day("2025-09-01") };
    const actId = await register(documentId, act("43/2025/NĐ-CP", null), [dated]);
    for (const username of ["lan", "mai"]) {
      const setting = setOutsideActDay(await cast.as(username), actId, known("2026-01-01"));
      await expect(setting, username).rejects.toMatchObject({ code: "not-permitted" });
    }
    await setOutsideActDay(await cast.as("admin"), actId, known("2026-01-01"));
    const [line] = await listEntriesOf(database().reader, "document", documentId, 1);
    expect(line!.verb).toBe("enactment.day-set");
    expect(line!.details).toContain(`["effective_on","2026-01-01"],["effects",0]`);
  });

  it("are registered and dated once when two people do it in the same moment", async () => {
    const [first, second] = [await add(), await add()];
    const waits = { ...words("dieu-1/khoan-3", "20 ngày", "15 ngày"), condition: "khi có biểu mẫu" };
    const amendment = { act: act("45/2025/NĐ-CP", "2025-08-01"), operations: [waits] };
    const admin = await cast.as("admin");
    const registerOn = async (documentId: string) => {
      const { hash: shownHash } = await planOutsideAct(database().reader, { ...amendment, documentId });
      return () => registerOutsideAct(admin, { ...amendment, documentId, shownHash, keepsUnfit: false });
    };
    const actId = await (await registerOn(first))();
    const again = await registerOn(second);
    expect(await outcomes([again(), again(), again()])).toEqual(["code-taken", "code-taken", "done"]);
    const effects = await listEffectsOfDocument(database().reader, second);
    expect(effects).toHaveLength(1);
    const dated = ["2026-01-01", "2026-02-01"].map((on) => setOutsideActDay(admin, actId, known(on, [effects[0]!.id])));
    expect(await outcomes(dated)).toEqual(["done", "wrong-state"]);
    const [dayed] = await listEffectsOfDocument(database().reader, second);
    const stands = await listVersions(database().reader, dayed!.provisionId!);
    expect(stands.filter(({ text: read }) => read.includes("15 ngày"))).toMatchObject([
      { validFrom: dayed!.effectiveOn, validTo: null },
    ]);
  });

  it("are registered once, over the plan that was shown, by whoever may add the text", async () => {
    const documentId = await add();
    const amendment = {
      documentId,
      act: act("50/2025/NĐ-CP", "2025-08-01"),
      operations: [words("dieu-1/khoan-3", "20 ngày", "15 ngày")],
    };
    const { hash: shownHash } = await planOutsideAct(database().reader, amendment);
    const registration = { ...amendment, shownHash, keepsUnfit: false };
    await expect(registerOutsideAct(await cast.as("lan"), registration)).rejects.toMatchObject({
      code: "not-permitted",
    });
    await register(documentId, act("49/2025/NĐ-CP", "2025-07-15"), [words("dieu-1/khoan-3", "giải quyết", "xử lý")]);
    await expect(registerOutsideAct(await cast.as("admin"), registration)).rejects.toMatchObject({ code: "stale" });
    const { hash } = await planOutsideAct(database().reader, amendment);
    await registerOutsideAct(await cast.as("admin"), { ...registration, shownHash: hash });
    await expect(
      registerOutsideAct(await cast.as("admin"), { ...registration, shownHash: hash }),
    ).rejects.toMatchObject({
      code: "code-taken",
    });
    expect((await at(documentId, "dieu-1/khoan-3", "2025-08-01")).provision.text).toBe("Thời hạn xử lý là 15 ngày.");
  });

  it("apply to a text from its first day at the earliest", async () => {
    const documentId = await add();
    await register(documentId, act("60/2024/NĐ-CP", "2024-06-01"), [words("dieu-1/khoan-3", "20 ngày", "12 ngày")]);
    expect(await lines(documentId, "2024-06-15")).toEqual([]);
    expect((await at(documentId, "dieu-1/khoan-3", "2024-07-01")).provision.text).toContain("12 ngày");
    expect(versionFaults(await listAllVersions(database().reader))).toEqual([]);
  });

  it("give the same text on every day in whatever order they become known", async () => {
    const addresses = ["dieu-1/khoan-1", "dieu-1/khoan-2", "dieu-1/khoan-3", "dieu-2/khoan-1", "dieu-2/khoan-2"];
    const target = fc.constantFrom(...addresses);
    const phrase = fc.constantFrom("Báo cáo", "ngày", "Giấy phép", "Bản sao", "Hồ sơ");
    const operation = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(target, phrase, phrase).map(([a, b, c]) => words(a, b, `${c} mới`)) },
      { weight: 2, arbitrary: target.map((a) => restated(a, "Báo cáo theo ngày, Bản sao Giấy phép.")) },
      {
        weight: 3,
        arbitrary: target.map((a) => inserted(`${a}a`, `${a.slice(-1)}a. Bản sao Hồ sơ theo ngày.`, a)),
      },
      { weight: 1, arbitrary: target.map((a) => order({ op: "repeal", target: a })) },
      {
        weight: 1,
        arbitrary: target.map((a) => order({ op: "renumber", target: a, to: a.replace(/\d$/, "9") } as Order)),
      },
    );
    const days = ["2025-07-01", "2025-08-01", "2025-09-01", "2025-10-01"];
    const given = fc.record({
      on: fc.constantFrom(...days),
      operations: fc.array(operation, { minLength: 1, maxLength: 2 }),
    });
    const arrival = fc.array(given, { minLength: 2, maxLength: 5 }).chain((acts) =>
      fc.record({
        acts: fc.constant(acts.map((one, index) => ({ ...one, number: `${100 + index}/2025/NĐ-CP` }))),
        order: fc.shuffledSubarray(
          acts.map((_, index) => index),
          { minLength: acts.length },
        ),
      }),
    );
    let compared = 0;
    const runs = fc.sample(arrival, { seed: 20_260_501, numRuns: database().engine === "sqlite" ? 60 : 12 });
    for (const { acts, order: arrivals } of runs) {
      const [inOrder, shuffled] = [await add(), await add()];
      const byDay = acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
      for (const one of byDay) await register(inOrder, act(one.number, one.on), one.operations, true);
      let isLost = false;
      for (const index of arrivals) {
        const one = acts[index]!;
        await register(shuffled, act(one.number, one.on), one.operations, true).catch((error) => {
          if (error.code === undefined) throw error;
          expect(error.code).toBe("later-effect-lost");
          isLost = true;
        });
      }
      if (isLost) continue;
      compared += 1;
      for (const on of ["2025-06-30", ...days]) expect(await lines(shuffled, on)).toEqual(await lines(inOrder, on));
    }
    expect(compared).toBeGreaterThan(runs.length / 3);
    expect(versionFaults(await listAllVersions(database().reader))).toEqual([]);
  });
});
