import { describe, expect, it } from "vitest";
import { attemptLimit } from "../../src/accounts/attempts.ts";

describe("attempts at a password", () => {
  it("are ten of one name from one address; elsewhere and of other names they go on", async () => {
    const attempts = attemptLimit();
    const lan = { name: "lan", address: "10.0.0.1" };
    const began = await Promise.all(Array.from({ length: 12 }, () => attempts.begin(lan)));
    expect(began.map((minutes) => minutes > 0)).toEqual([...Array(10).fill(false), true, true]);
    expect(began.at(-1)).toBe(15);
    expect(await attempts.begin({ ...lan, address: "10.0.0.2" })).toBe(0);
    expect(await attempts.begin({ ...lan, name: "hung" })).toBe(0);
  });

  it("are given back by one that succeeds", async () => {
    const attempts = attemptLimit();
    const lan = { name: "lan", address: "10.0.0.1" };
    for (let time = 0; time < 150; time += 1) {
      expect(await attempts.begin(lan)).toBe(0);
      await attempts.succeeded(lan);
    }
  });

  it("are a hundred from one address, whatever the names", async () => {
    const attempts = attemptLimit();
    const begin = (at: number) => attempts.begin({ name: `name-${at}`, address: "10.0.0.1" });
    const began = await Promise.all(Array.from({ length: 101 }, (_, at) => begin(at)));
    expect(began.filter((minutes) => minutes > 0)).toEqual([15]);
    expect(await attempts.begin({ name: "name-0", address: "10.0.0.2" })).toBe(0);
  });
});
