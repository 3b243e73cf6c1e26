import { expect, it } from "vitest";
import { liveText } from "../../src/amending/live-text.ts";
import { wordingHash } from "../../src/amending/wording-hash.ts";
import { provisionLines } from "../../src/amending/written-lines.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { type AskedChange, noChange } from "../../src/proposals/asked-change.ts";
import { takeBack } from "../../src/proposals/taken-back.ts";
import type { Touched } from "../../src/proposals/touched.ts";
import { wordExtract } from "../../src/proposals/word-extract.ts";

const document = {
  id: "d1",
  number: "38/2014/TT-BCT",
  kind: "thong_tu" as const,
  title: "về xăng dầu",
  issuerId: "BCT",
  issuedOn: null,
};
const law = liveText(
  outline(`Điều 13. Báo cáo
1. Thương nhân báo cáo tồn kho hằng tháng.
2. Báo cáo gửi về Sở Công Thương.
Điều 14. Hồ sơ
1. Đơn đề nghị cấp giấy phép.
2. Bản sao giấy chứng nhận đăng ký.`).provisions.map((provision) => ({ ...provision, provisionId: provision.address })),
);

function touched(address: string, change: Partial<AskedChange>): Touched {
  const own = law.find((one) => one.address === address)!;
  const unit = { ...own, provisionId: own.provisionId! };
  const kept = { baseVersionId: "v1", baseHash: wordingHash(unit, []), baseOn: null, baseUnits: null, repeat: 0 };
  return { ...noChange, ...change, ...kept, provisionId: address, address, own: unit, below: [], document };
}

it("asks anew only for what the file changed, although standing changes number other clauses", () => {
  const asked = [
    touched("dieu-14/khoan-2", {
      choice: "insert_provision",
      newAddress: "dieu-14/khoan-3",
      side: "after",
      text: "3. Ảnh chụp cửa hàng.",
      reason: "a",
    }),
    touched("dieu-13/khoan-1", { choice: "renumber", newAddress: "dieu-14/khoan-4", reason: "b" }),
  ];
  const extract = wordExtract(document, law, asked);
  const lines = [
    extract.title,
    ...extract.proposed.flatMap(provisionLines).map((line) => (line.kind === "row" ? "" : line.text)),
  ];
  const edited = lines.join("\n").replace("Đơn đề nghị cấp giấy phép.", "Đơn đề nghị cấp giấy phép theo mẫu.");
  expect(edited).toContain("4. Thương nhân báo cáo tồn kho");
  const taken = takeBack(extract, asked, edited);
  expect(taken.kept).toEqual([0, 1]);
  expect(taken.fresh.map(({ provisionId, asked: { choice, text } }) => [provisionId, choice, text])).toEqual([
    ["dieu-14/khoan-1", "replace_provision", "Đơn đề nghị cấp giấy phép theo mẫu."],
  ]);
});
