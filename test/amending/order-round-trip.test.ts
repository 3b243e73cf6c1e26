import fc from "fast-check";
import { expect, test } from "vitest";
import { amendingClauses } from "../../src/amending/amending-clause.ts";
import type { Change, ReadOperation } from "../../src/amending/read-operation.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { clausesAct } from "./acts.ts";

const target = { number: "20/2020/QH14", title: "Luật Nuôi cá" };
const words = fc
  .array(fc.constantFrom("cá", "tôm", "ao", "sâu", "người nuôi", "phải", "có", "nắp"), { minLength: 2, maxLength: 6 })
  .map((parts) => `${parts.join(" ")} khỏe`);
const article = fc.integer({ min: 1, max: 99 }).map((number) => `dieu-${number}`);
const clause = fc.tuple(article, fc.integer({ min: 1, max: 9 })).map(([outer, number]) => `${outer}/khoan-${number}`);
const point = fc
  .tuple(clause, fc.constantFrom("a", "b", "c", "d", "dd", "e"))
  .map(([outer, letter]) => `${outer}/diem-${letter}`);
const unit = fc.oneof(clause, point);
const at = (target: string) => ({ target, scope: "all" as const });

const operation: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(unit, words)
    .map(([address, text]) => ({ ...at(address), op: "replace_provision" as const, text: `${text}.` })),
  fc.tuple(clause, words).map(([beside, text]) => ({
    ...at(`${beside}a`),
    op: "insert_provision" as const,
    text: `${text}.`,
    position: "after" as const,
    beside,
  })),
  fc.oneof(unit, article).map((address) => ({ ...at(address), op: "repeal" as const })),
  fc
    .tuple(unit, words, words)
    .map(([address, old, fresh]) => ({ ...at(address), op: "replace_words" as const, old, new: fresh })),
  fc.tuple(unit, words).map(([address, old]) => ({ ...at(address), op: "delete_words" as const, old, within: null })),
  fc
    .tuple(unit, words, words, fc.constantFrom("before" as const, "after" as const))
    .map(([address, old, fresh, position]) => ({
      ...at(address),
      op: "insert_words" as const,
      old,
      new: fresh,
      position,
    })),
);

test("what the orders of an instrument say is what is read from them", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(operation, { minLength: 1, maxLength: 6, selector: ({ target: address }) => address }),
      (operations) => {
        const clauses = amendingClauses(operations).map((order, index) => `${index + 1}. ${order}`);
        const { operations: read, unread } = readAmendment(clausesAct(clauses.join("\n")), target);
        expect(unread).toEqual([]);
        expect(read.map(essence).sort()).toEqual(operations.map(essence).sort());
      },
    ),
    { numRuns: 150, seed: 20 },
  );
});

/** What happens where: the text without its mark. */
function essence(change: ReadOperation | Change): string {
  const address = change.target;
  const parts: Readonly<Record<string, unknown>> = { ...change };
  const text = String(parts.text ?? "").replace(/^(?:\d+a?\.|\p{L}\)) /u, "");
  return [change.op, address, text, parts.old, parts.new, parts.position, parts.beside].join("|");
}
