import { expect, it } from "vitest";
import { catalogue } from "../../src/app.ts";
import { cutPanel } from "../../src/enactment/cut-pages.ts";
import type { IssuedCut } from "../../src/enactment/item-repository.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import type { Day } from "../../src/values/day.ts";

const t = createTranslator(catalogue, "vi");
const day = (iso: string) => iso as Day;
const cut: IssuedCut = {
  proposalId: "p",
  code: "DX-2026-BCT-0001",
  title: "Bỏ giấy tờ",
  ministryId: "m",
  ministryName: "Bộ Công Thương",
  regulationId: "r",
  regulationCode: "QD-1",
  regulationName: "Quy định 1",
  revisionId: "v",
  lever: "drop_paper",
  savingDong: "1234567",
  approvedAt: null,
  instrument: {
    code: "VB-2026-CP-01",
    title: "Nghị định sửa đổi",
    number: "30/2026/NĐ-CP",
    status: "issued",
    effectiveOn: day("2026-07-01"),
  },
};
const before = "Chi phí tuân thủ nêu dưới đây được tính trước khi cắt giảm có hiệu lực.";

it.each([
  ["2026-06-30", "2026-01-05", "Chưa đến ngày có hiệu lực", null],
  ["2026-07-01", "2026-01-05", "Có hiệu lực", before],
  ["2026-07-01", "2026-07-01", "Có hiệu lực", null],
  ["2026-07-01", null, "Có hiệu lực", null],
])("on %s, with a cost of %s, a cut is: %s", (today, costedOn, state, note) => {
  const panel = cutPanel([cut], costedOn === null ? null : day(costedOn), { actor: null, today: day(today), t });
  expect(panel?.table?.rows[0]?.cells.at(-1)?.tag?.text).toBe(state);
  expect(panel?.note).toBe(note);
});

it("there is no panel without a cut", () => {
  expect(cutPanel([], null, { actor: null, today: day("2026-07-01"), t })).toBeNull();
});
