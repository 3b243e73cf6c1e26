import { expect, it } from "vitest";
import { issueInstrument, prepareInstrument, submitInstrument } from "../../src/enactment/actions.ts";
import type { Day } from "../../src/values/day.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { worldOf } from "./world.ts";

const day = (iso: string) => iso as Day;

describeOnEveryEngine("two instruments that meet at one provision", (database) => {
  it("go into the law one after the other: the second was approved for a wording that is gone", async () => {
    const world = await worldOf(database());
    const issueCut = async (number: string, change: Parameters<typeof world.approved>[0]["change"] & {}) => {
      const cut = await world.approved({ address: "dieu-3/khoan-2", change });
      const kept = { kind: "nghi_dinh", issuerId: world.organisation.CP!, title: "Nghị định sửa đổi" } as const;
      const code = await prepareInstrument(await world.as("lan"), { ...kept, proposalIds: [cut.id] });
      await submitInstrument(await world.as("lan"), { code, version: 1 }, day("2026-02-20"));
      const days = { issuedOn: day("2026-03-01"), effectiveOn: day("2026-07-01") };
      const context = await world.as("ha");
      return () =>
        issueInstrument(context, { code, version: 2 }, { ...days, number, signer: "Phó Thủ tướng", condition: null });
    };
    const issues = [
      await issueCut("91/2026/NĐ-CP", { choice: "replace_words", oldWords: "chứng chỉ", newWords: "chứng nhận" }),
      await issueCut("92/2026/NĐ-CP", { choice: "delete_words", oldWords: "phải " }),
    ];
    const settled = await Promise.allSettled(issues.map((issue) => issue()));
    const codes = settled.map((one) => (one.status === "fulfilled" ? "done" : one.reason.code));
    expect(codes.toSorted()).toEqual(["base-text-changed", "done"]);
  });
});
