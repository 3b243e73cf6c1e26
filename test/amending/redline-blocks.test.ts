import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redlineBlocks } from "../../src/amending/redline-blocks.ts";
import { lineWords, type WrittenLine, writtenLines } from "../../src/amending/written-lines.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { docxText, readDocx } from "../../src/office/docx-reading.ts";
import { type TrackedBlock, writeTrackedDocx } from "../../src/office/docx-tracked.ts";
import { linesOf } from "../office/word-changes.ts";
import { describeShared, shared } from "../support/shared.ts";
import { runs } from "../support/soak.ts";

const lines = (text: string) => writtenLines(text, outline(text));

/** "= kept", "- deleted", "+ inserted" and the words of a kept block with their changes. */
function brief(block: TrackedBlock): string {
  const words = (given: readonly (readonly [string, string])[]) =>
    given.map(([sign, text]) => (sign === "=" ? text : `[${sign}${text}]`)).join("");
  const text = block.kind === "row" ? block.cells.map(words).join(" | ") : words(block.runs);
  return block.change === "kept" ? `= ${text}` : text.replace(/\[([-+])(.*?)\]/g, "$1$2");
}

const base = "Điều 1. Ao\n1. Ao sâu hai mét, có bờ bằng đất đắp.\n2. Ao rộng.\n3. Ao có lối đi quanh bờ.";

describe("the redline of two texts in one column", () => {
  test.each([
    [
      "equal texts",
      base,
      ["= Điều 1. Ao", "= 1. Ao sâu hai mét, có bờ bằng đất đắp.", "= 2. Ao rộng.", "= 3. Ao có lối đi quanh bờ."],
    ],
    [
      "changed words and a clause that goes, what follows renumbered",
      "Điều 1. Ao\n1. Ao sâu ba mét, có bờ bằng đất đắp.\n2. Ao có lối đi quanh bờ.",
      [
        "= Điều 1. Ao",
        "= 1. Ao sâu [-hai][+ba] mét, có bờ bằng đất đắp.",
        "-2. Ao rộng.",
        "= [-3][+2]. Ao có lối đi quanh bờ.",
      ],
    ],
    [
      "a clause that moved: it goes and comes",
      "Điều 1. Ao\n1. Ao có lối đi quanh bờ.\n2. Ao sâu hai mét, có bờ bằng đất đắp.\n3. Ao rộng.",
      [
        "= Điều 1. Ao",
        "+1. Ao có lối đi quanh bờ.",
        "= [-1][+2]. Ao sâu hai mét, có bờ bằng đất đắp.",
        "= [-2][+3]. Ao rộng.",
        "-3. Ao có lối đi quanh bờ.",
      ],
    ],
  ])("shows %s", (_name, after, expected) => {
    expect(redlineBlocks(lines(base), lines(after)).map(brief)).toEqual(expected);
  });

  test("compares tables row by row and cell by cell", () => {
    const before = lines("Bảng\n| STT | Tên |\n| --- | --- |\n| 1 | Cá tra nuôi trong ao |\n| 2 | Cua |");
    const after = lines("Bảng\n| STT | Tên |\n| --- | --- |\n| 1 | Cá basa nuôi trong ao |\n| 3 | Ốc bươu | mới |");
    expect(redlineBlocks(before, after).map(brief)).toEqual([
      "= Bảng",
      "= STT | Tên",
      "= 1 | Cá [-tra][+basa] nuôi trong ao",
      "-2 | -Cua",
      "+3 | +Ốc bươu | +mới",
    ]);
  });

  test("keeps every line of both texts, whatever they are", () => {
    const line = fc.constantFrom(...base.split("\n"), "| 1 | Cá |", "| 2 | Cua | mới |", "Chương I", "(được bãi bỏ)");
    const text = fc.array(line, { maxLength: 12 }).map((all) => lines(all.join("\n")));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = redlineBlocks(before, after);
        expect(sideOf(blocks, "-")).toEqual(before.map(lineWords));
        expect(sideOf(blocks, "+")).toEqual(after.map(lineWords));
      }),
      { seed: 20_260_105, numRuns: runs(300, 5_000) },
    );
  });
});

/** The lines of the old ("-") or the new ("+") text out of the blocks. */
function sideOf(blocks: readonly TrackedBlock[], sign: "-" | "+"): string[] {
  const gone = sign === "-" ? "inserted" : "deleted";
  const words = (given: readonly (readonly [string, string])[]) =>
    given.map(([own, text]) => (own === "=" || own === sign ? text : "")).join("");
  return blocks
    .filter(({ change }) => change !== gone)
    .map((block) => (block.kind === "row" ? block.cells.map(words).join(" | ") : words(block.runs)));
}

describeShared("Word redlines of real statutes", () => {
  const folder = shared("data/vn-legal");
  const pairs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const files = readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`);
      return files.flatMap((one) => files.filter((other) => other > one).map((other) => [one, other] as const));
    });
  const short = (path: string) => basename(path, ".txt");
  const sample = pairs.filter((_pair, at) => at % Math.ceil(pairs.length / runs(4, pairs.length)) === 0);

  test.each(sample.map(([one, other]) => [short(one), short(other), one, other]))(
    "%s against %s: accepted it is the new text, rejected the old one",
    async (_one, _other, one, other) => {
      const [before, after] = [lines(readFileSync(one, "utf8")), lines(readFileSync(other, "utf8"))];
      const blocks = redlineBlocks(before, after);
      const bytes = await writeTrackedDocx({ title: "", author: "A", madeAt: "2026-01-04T08:00:00Z", blocks });
      expect(linesOf(bytes, "accepted")).toEqual(after.map(printed));
      expect(linesOf(bytes, "rejected")).toEqual(before.map(printed));
      const read = readDocx(bytes);
      if ("refused" in read) throw new Error(read.refused);
      expect(lines(docxText(read, "accepted")).map(printed)).toEqual(after.map(printed));
      expect(lines(docxText(read, "rejected")).map(printed)).toEqual(before.map(printed));
    },
  );
});

function printed(line: WrittenLine): string {
  return line.kind === "row" ? `| ${line.cells.join(" | ")} |` : line.text;
}
