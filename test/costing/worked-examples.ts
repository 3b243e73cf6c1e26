/** Sheets for the tests, written as the worked examples are: hours per row, TV, PL, n, m. */
import { type CostLine, type CostSheet, costLine } from "../../src/costing/sheet.ts";
import { exact } from "../../src/values/dong.ts";

export type SheetInShort = {
  readonly hours?: readonly (string | number)[];
  readonly services?: string | number;
  readonly fees?: string | number;
  readonly n?: string | number;
  readonly m: string | number;
};

/** One line per entry of hours; services and fees stand on a line of their own. */
export function sheetOf({ hours = [], services = 0, fees = 0, n = 1, m }: SheetInShort): CostSheet {
  const work = hours.map((value, index) => line({ group: "prepare", name: `1.${index + 1}`, hours: exact(value) }));
  const money = line({ group: "pay", name: "3", services: exact(services), fees: exact(fees) });
  const lines = services || fees ? [...work, money] : work;
  return { lines, timesPerYear: exact(n), subjects: exact(m) };
}

export function line(known: Partial<CostLine>): CostLine {
  return costLine({ source: "Ước tính của đơn vị", ...known });
}
