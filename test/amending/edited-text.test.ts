import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyReadOperations } from "../../src/amending/apply-operations.ts";
import { readEditedText } from "../../src/amending/edited-text.ts";
import { liveText } from "../../src/amending/live-text.ts";
import { redlineBlocks } from "../../src/amending/redline-blocks.ts";
import { writtenLines } from "../../src/amending/written-lines.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { docxText, readDocx } from "../../src/office/docx-reading.ts";
import { writeTrackedDocx } from "../../src/office/docx-tracked.ts";
import { describeShared, shared } from "../support/shared.ts";
import { runs } from "../support/soak.ts";
import { brief } from "./acts.ts";

const law = `Điều 1. Ao nuôi cá
1. Ao sâu ít nhất hai mét, có bờ bằng đất đắp chắc chắn.
2. Ao rộng ít nhất một trăm mét vuông và có lối đi quanh bờ.
3. Hồ sơ đề nghị cấp giấy phép nuôi cá gồm:
a) Đơn đề nghị theo mẫu do Bộ Nông nghiệp ban hành;
b) Bản sao giấy chứng nhận quyền sử dụng đất có ao;
c) Sơ đồ ao và nguồn nước cấp vào ao.
Điều 2. Thời hạn
Trong thời hạn 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Nông nghiệp cấp giấy phép.
Điều 3. Thu hồi giấy phép
1. Giấy phép bị thu hồi khi chủ ao ngừng nuôi cá quá mười hai tháng liên tục.
2. Sở Nông nghiệp thông báo việc thu hồi cho chủ ao bằng văn bản.`;

const base = outline(law).provisions;
const edit = (...pairs: readonly (readonly [string | RegExp, string])[]) =>
  pairs.reduce((text, [from, to]) => text.replace(from, to), law);

function told(edited: string, known: readonly string[] = []): string[] {
  const { operations, notCarried } = readEditedText(base, edited, known);
  return [...operations.map(brief), ...notCarried.map(({ code, address, words }) => `! ${code} ${address}: ${words}`)];
}

describe("a text edited elsewhere", () => {
  test.each<[string, string, string[]]>([
    ["nothing", law, []],
    ["another way of typing alone", edit(["hai mét", "hai  mét"]), []],
    [
      "a clause with other words",
      edit(["hai mét", "ba mét"]),
      ["replace_provision dieu-1/khoan-1: Ao sâu ít nhất ba mét, có bờ bằng đất đắp chắc chắn."],
    ],
    [
      "a point, its clause left alone",
      edit(["Bản sao giấy", "Bản chụp giấy"]),
      ["replace_provision dieu-1/khoan-3/diem-b: Bản chụp giấy chứng nhận quyền sử dụng đất có ao;"],
    ],
    [
      "opening words, the points under them left alone",
      edit(["3. Hồ sơ đề nghị cấp giấy phép", "3. Hồ sơ xin cấp phép"]),
      ["replace_provision dieu-1/khoan-3/doan-dau: Hồ sơ xin cấp phép nuôi cá gồm:"],
    ],
    ["a heading", edit(["Ao nuôi cá", "Ao nuôi cá nước ngọt"]), ["replace_heading dieu-1: Ao nuôi cá nước ngọt"]],
    [
      "an article of one paragraph, heading included",
      edit(["15 ngày", "07 ngày"]),
      [
        "replace_provision dieu-2: Thời hạn ⏎ Trong thời hạn 07 ngày kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Nông nghiệp cấp giấy phép.",
      ],
    ],
    ["a clause that is gone", edit([/\n2\. Sở Nông.*$/, ""]), ["repeal dieu-3/khoan-2"]],
    ["a clause marked as repealed", edit([/2\. Sở Nông.*$/, "2. (được bãi bỏ)"]), ["repeal dieu-3/khoan-2"]],
    [
      "a clause that is gone, the next counted anew",
      edit([/2\. Ao rộng.*\n/, ""], ["3. Hồ sơ", "2. Hồ sơ"]),
      ["repeal dieu-1/khoan-2", "! renumbered dieu-1/khoan-3: 2."],
    ],
    [
      "a new clause between two, the next counted anew: it is 2a",
      edit(["3. Hồ sơ", "3. Ao có nắp đậy bằng lưới thép.\n4. Hồ sơ"]),
      [
        "insert_provision dieu-1/khoan-2a after dieu-1/khoan-2: 2a. Ao có nắp đậy bằng lưới thép.",
        "! renumbered dieu-1/khoan-3: 4.",
      ],
    ],
    [
      "two new points at the end",
      edit(["cấp vào ao.", "cấp vào ao;\nd) Giấy khám sức khỏe của chủ ao;\nđ) Bản cam kết giữ sạch nguồn nước."]),
      [
        "replace_provision dieu-1/khoan-3/diem-c: Sơ đồ ao và nguồn nước cấp vào ao;",
        "insert_provision dieu-1/khoan-3/diem-d after dieu-1/khoan-3/diem-c: d) Giấy khám sức khỏe của chủ ao;",
        "insert_provision dieu-1/khoan-3/diem-dd after dieu-1/khoan-3/diem-d: đ) Bản cam kết giữ sạch nguồn nước.",
      ],
    ],
    [
      "a new article with clauses",
      `${law}\nĐiều 4. Kiểm tra\n1. Sở kiểm tra ao.\n2. Chủ ao có mặt.`,
      ["insert_provision dieu-4 after dieu-3: Điều 4. Kiểm tra ⏎ 1. Sở kiểm tra ao. ⏎ 2. Chủ ao có mặt."],
    ],
    [
      "a clause that went to another article: it goes and comes, and is told as moved",
      edit([/2\. Ao rộng.*\n/, ""], [/$/, "\n3. Ao rộng ít nhất một trăm mét vuông và có lối đi quanh bờ."]),
      [
        "repeal dieu-1/khoan-2",
        "insert_provision dieu-3/khoan-3 after dieu-3/khoan-2: 3. Ao rộng ít nhất một trăm mét vuông và có lối đi quanh bờ.",
        "! moved dieu-1/khoan-2: dieu-3/khoan-3",
      ],
    ],
    [
      "a clause divided into points: it is restated whole",
      edit(["có bờ bằng đất đắp chắc chắn.", "gồm:\na) Bờ bằng đất;\nb) Cống xả."]),
      ["replace_provision dieu-1/khoan-1: Ao sâu ít nhất hai mét, gồm: ⏎ a) Bờ bằng đất; ⏎ b) Cống xả."],
    ],
    [
      "words before the first provision",
      `Nhờ anh Minh xem giúp đoạn này.\n${law}`,
      ["! unplaced null: Nhờ anh Minh xem giúp đoạn này."],
    ],
  ])("is read as changes: %s", (_name, edited, expected) => {
    expect(told(edited).toSorted()).toEqual(expected.toSorted());
  });

  test("lines that were handed out with the provisions are no words of theirs", () => {
    expect(told(`Luật Nuôi cá\n${law}`, ["Luật Nuôi cá"])).toEqual([]);
  });

  test("the operations make the edited text of the base text", () => {
    const lines = law.split("\n");
    const words = ["sâu", "rộng", "cá", "hồ sơ", "ngày", "giấy phép"];
    const change = fc.tuple(
      fc.nat(lines.length - 1),
      fc.constantFrom("drop", "word", "add"),
      fc.constantFrom(...words),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const edited = changes.reduce(editedLines, lines).join("\n");
        const { operations, notCarried } = readEditedText(base, edited);
        const orders = operations.map((one) => ({ ...one, document: "", source: "", effectiveOn: null }));
        const { text, notApplied } = applyReadOperations(liveText(base), orders, "");
        expect(notApplied).toEqual([]);
        if (notCarried.length > 0) return;
        const made = text.filter(({ status }) => status === "in_force").map(({ text: own, heading }) => [heading, own]);
        expect(made).toEqual(outline(edited).provisions.map(({ text: own, heading }) => [heading, own]));
      }),
      { seed: 20_260_106, numRuns: runs(200, 3_000) },
    );
  });
});

function editedLines(lines: readonly string[], [at, what, word]: readonly [number, string, string]): string[] {
  if (what === "drop") return lines.filter((_line, index) => index !== at);
  if (what === "word") return lines.map((line, index) => (index === at ? line.replace(/(\S+)$/, `${word} $1`) : line));
  return lines.flatMap((line, index) => (index === at ? [line, `Thêm một câu về ${word} của chủ ao.`] : [line]));
}

describe("a Word file handed out and taken back", () => {
  test("holds exactly the tracked changes that were made in it", async () => {
    const edited = edit(["hai mét", "ba mét"], [/\n2\. Sở Nông.*$/, ""]);
    const [before, after] = [law, edited].map((text) => writtenLines(text, outline(text)));
    const blocks = redlineBlocks(before!, after!);
    const bytes = await writeTrackedDocx({ title: "", author: "Lan", madeAt: "2026-01-04T08:00:00Z", blocks });
    const read = readDocx(bytes);
    if ("refused" in read) throw new Error(read.refused);
    expect(told(docxText(read, "rejected"))).toEqual([]);
    expect(told(docxText(read, "accepted"))).toEqual([
      "replace_provision dieu-1/khoan-1: Ao sâu ít nhất ba mét, có bờ bằng đất đắp chắc chắn.",
      "repeal dieu-3/khoan-2",
    ]);
  });
});

describeShared("a real Word file with tracked changes and a comment", () => {
  test("is taken back as its changes, and the comment is told", () => {
    const read = readDocx(readFileSync(shared("data/hard/docx/cpsv-ap_draft_tracked-changes.docx")));
    if ("refused" in read) throw new Error(read.refused);
    const { operations, notCarried } = readEditedText(
      outline(docxText(read, "rejected")).provisions,
      docxText(read, "accepted"),
    );
    expect(operations.length + notCarried.length).toBeGreaterThan(0);
    expect(read.notCarried.map(({ code }) => code)).toContain("comments");
  });
});
