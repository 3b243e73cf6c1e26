import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, dayFromIso, dayOfInstant, daysBetween, readDay } from "../../src/values/day.ts";
import { exact, sumExact, toStored, wholeDong } from "../../src/values/dong.ts";
import { idMaker, uuidV7 } from "../../src/values/id.ts";
import { fixedClock, parseInstant } from "../../src/values/instant.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "../../src/values/working-days.ts";

const calendar = {
  holidays: new Set(["2026-04-30", "2026-05-01"] as Day[]),
  workingWeekends: new Set(["2026-05-09"] as Day[]),
  years: new Set([2026]),
};

describe("day", () => {
  it.each([
    ["5/3/2026", "2026-03-05"],
    ["05-03-2026", "2026-03-05"],
    ["05.03.2026", "2026-03-05"],
    ["05032026", "2026-03-05"],
    ["2026-03-05", "2026-03-05"],
    ["29/02/2024", "2024-02-29"],
  ])("reads %s", (typed, day) => expect(readDay(typed)).toBe(day));

  it.each(["30/02/2026", "2026-13-01", "mai", "", "1/1/26"])("does not read %j", (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });

  it("turns over at midnight in Vietnam", () => {
    expect(dayOfInstant(parseInstant("2026-06-30T16:59:59Z"))).toBe("2026-06-30");
    expect(dayOfInstant(parseInstant("2026-06-30T17:00:00Z"))).toBe("2026-07-01");
  });

  it("adds and subtracts to the same distance", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (distance) => {
        const start = dayFromIso("2026-01-01")!;
        return daysBetween(start, addDays(start, distance)) === distance;
      }),
      { seed: 7 },
    );
  });
});

describe("working days", () => {
  const day = (text: string) => dayFromIso(text)!;
  it("skips weekends and holidays, counts swap days", () => {
    expect(addWorkingDays(day("2026-04-29"), 1, calendar)).toBe("2026-05-04");
    expect(isWorkingDay(day("2026-05-09"), calendar)).toBe(true);
    expect(addWorkingDays(day("2026-05-08"), 1, calendar)).toBe("2026-05-09");
    expect(workingDaysBetween(day("2026-04-29"), day("2026-05-04"), calendar)).toBe(1);
    expect(workingDaysBetween(day("2026-05-04"), day("2026-04-29"), calendar)).toBe(-1);
  });
});

describe("dong", () => {
  it("keeps decimals inside and rounds half up once", () => {
    const c1 = exact("193121.5");
    expect(toStored(c1.times(5000))).toBe("965607500");
    expect(toStored(wholeDong(c1))).toBe("193122");
    expect(toStored(sumExact([exact("0.1"), exact("0.2")]))).toBe("0.3");
  });
  it("refuses what it cannot hold exactly", () => {
    expect(() => exact(2 ** 53)).toThrow(/unsafe/);
    expect(() => exact(Number.NaN)).toThrow();
  });
});

describe("id and clock", () => {
  it("makes UUIDv7 text in time order", () => {
    const bytes = new Uint8Array(10).fill(255);
    const early = uuidV7(parseInstant("2026-01-01T00:00:00Z"), bytes);
    const late = uuidV7(parseInstant("2026-01-01T00:00:00.001Z"), new Uint8Array(10));
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
  });
  it("keeps the order of ids made in one millisecond", () => {
    const make = idMaker(fixedClock("2026-01-01T00:00:00Z"), (size) => new Uint8Array(size).fill(255));
    const ids = Array.from({ length: 300 }, make);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(300);
  });
  it("stands still until it is set", () => {
    const clock = fixedClock("2026-01-01T00:00:00Z");
    clock.set("2026-02-01T00:00:00+07:00");
    expect(clock.now()).toBe("2026-01-31T17:00:00.000Z");
  });
});
