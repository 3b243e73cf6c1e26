import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { instrumentText, plainInstrument } from "../../src/amending/instrument-text.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { proveRoundTrip } from "../../src/amending/round-trip.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { dayOf } from "../../src/values/day.ts";
import { describeShared, shared } from "../support/shared.ts";

const acts = [
  ["luat-dau-tu/amending_90-2025-QH15.txt", "22/2023/QH15"],
  ["luat-dau-tu/amending_90-2025-QH15.txt", "64/2020/QH14"],
  ["luat-dau-tu/amending_90-2025-QH15.txt", "61/2020/QH14"],
  ["luat-dau-tu/amending_90-2025-QH15.txt", "58/2024/QH15"],
  ["luat-quan-ly-thue-2006/amending_21-2012-QH13.txt", "78/2006/QH11"],
  ["luat-thue-thu-nhap-ca-nhan/amending_26-2012-QH13.txt", "04/2007/QH12"],
] as const;

describeShared("the orders of a real act, written anew", () => {
  test.each(acts)("%s on %s come back", (file, number) => {
    const act = outline(readFileSync(shared(`data/vn-legal/${file}`), "utf8"));
    const orders = readAmendment(act, { number }).operations.map(({ source: _source, ...order }) => order);
    const instrument = {
      type: "Luật",
      number: null,
      issuer: "Quốc hội",
      issuedOn: null,
      effectiveOn: dayOf(2025, 7, 1)!,
      title: "",
      grounds: [],
      transition: [],
    };
    const text = plainInstrument(instrumentText({ instrument, orders, documents: [] }));
    expect(orders.length).toBeGreaterThan(0);
    expect(proveRoundTrip(outline(text), orders, instrument.effectiveOn)).toEqual([]);
  });
});
