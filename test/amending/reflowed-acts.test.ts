/** Real amending acts as circulation deforms them: what is read is what the clean copy says, and nothing goes astray. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ReadOperation } from "../../src/amending/read-operation.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { formKey } from "../../src/amending/written-form.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { describeShared, shared } from "../support/shared.ts";

const acts = [
  ["luat-quan-ly-thue-2006/amending_21-2012-QH13", "78/2006/QH11", "Luật Quản lý thuế"],
  ["luat-thue-thu-nhap-ca-nhan/amending_26-2012-QH13", "04/2007/QH12", "Luật Thuế thu nhập cá nhân"],
  ["luat-thue-thu-nhap-ca-nhan/amending_71-2014-QH13", "04/2007/QH12", "Luật Thuế thu nhập cá nhân"],
  ["luat-dau-tu/amending_90-2025-QH15", "61/2020/QH14", "Luật Đầu tư"],
  ["luat-dau-tu/amending_90-2025-QH15", "58/2024/QH15", "Luật Đầu tư công"],
] as const;

const clauseNumber = /^(\d{1,3})\. (?=(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Khoản|Điểm|Điều|Bỏ))/gm;
const deformations: readonly (readonly [name: string, deform: (text: string) => string])[] = [
  [
    "clauses named “Khoản 1.”, no colon",
    (text) => text.replace(clauseNumber, "Khoản $1. ").replace(/như sau ?:\s*$/gm, "như sau"),
  ],
  ["straight quotation marks", (text) => text.replace(/[“”„]/g, '"')],
  ["new wording on the order's line", (text) => text.replace(/như sau:\n(?=[“"])/g, "như sau: ")],
  ["points run together", (text) => text.replace(/;\n(?=[a-zđ]\) )/g, "; ")],
  ["decomposed letters", (text) => text.normalize("NFD")],
  ["blank lines between all lines", (text) => text.replace(/\n/g, "\r\n\r\n")],
  ["lines broken at 90 signs", (text) => text.replace(/(.{80,90}) /g, "$1\n")],
];

describeShared("amending acts as they circulate", () => {
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(shared(`data/vn-legal/${file}.txt`), "utf8");
    texts.set(file, text);
    return text;
  };
  const clean = new Map<string, readonly ReadOperation[]>();
  const cleanReading = (file: string, number: string, title: string): readonly ReadOperation[] => {
    const known = clean.get(file + number) ?? readAmendment(outline(textOf(file)), { number, title }).operations;
    clean.set(file + number, known);
    return known;
  };

  test.each(deformations)("%s", (name, deform) => {
    let [same, all] = [0, 0];
    const astray: string[] = [];
    for (const [file, number, title] of acts) {
      const meant = cleanReading(file, number, title);
      const deformed = readAmendment(outline(deform(textOf(file))), { number, title }).operations;
      const places = new Set(meant.map(placeOf));
      const found = new Set(deformed.map(contentOf));
      same += meant.filter((one) => found.has(contentOf(one))).length;
      all += meant.length;
      astray.push(...deformed.map(placeOf).filter((place) => !places.has(place)));
    }
    const share = `${same} of ${all} operations read alike`;
    console.info(`${name}: ${share}`);

    expect(astray, share).toEqual([]);
    expect(same / all, share).toBeGreaterThanOrEqual(0.95);
  });
});

function placeOf({ op, target }: ReadOperation): string {
  return `${op} ${target}`;
}

/** All that an operation says; of new wording its letters and figures. */
function contentOf(operation: ReadOperation): string {
  const plain = (value: unknown): unknown =>
    typeof value === "string" ? formKey(value).replace(/[^\p{L}\p{M}\d]+/gu, "") : value;
  return JSON.stringify(
    Object.entries(operation).map(([name, value]) => [name, name === "text" ? plain(value) : value]),
  );
}
