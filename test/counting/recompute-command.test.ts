import { describe, expect, it } from "vitest";
import { useRasoat } from "../cli/rasoat.ts";

describe("the command recompute", () => {
  const rasoat = useRasoat();

  it("computes every sheet of the demonstration again and prints count, time and totals", async () => {
    expect((await rasoat.run(["seed"])).status).toBe(0);
    const { status, out } = await rasoat.run(["recompute", "--json", "--strict"]);
    expect(status).toBe(0);
    const { count, lines, elapsed_ms, differing, findings, totals } = JSON.parse(out);
    expect([count > 50, lines > count, elapsed_ms >= 0, differing, findings]).toEqual([true, true, true, 0, []]);
    expect(totals.by.ministry.map(({ key }: { key: string }) => key)).toContain("BCT");
    const sum = totals.by.ministry.reduce((all: bigint, { cost }: { cost: string }) => all + BigInt(cost), 0n);
    expect(String(sum)).toBe(totals.all.cost);
    const words = await rasoat.run(["recompute"]);
    expect(words.out).toContain("0 số ra khác kết quả đã lưu");
    expect(words.out).toMatch(/^BCT\t/m);
  });

  it("takes no other words", async () => {
    const { status, err } = await rasoat.run(["recompute", "x"]);
    expect([status, err.trim()]).toEqual([2, "Cách dùng: rasoat recompute [--json]"]);
  });
});
