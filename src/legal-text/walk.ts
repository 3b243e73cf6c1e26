/** Where the reading of a text stands: the lines to come, the provisions so far, and what was read just before. */
import { compareNumbers } from "./legal-alphabet.ts";
import { readArticle, readClause, readDivision, readPoint, startsAppendix } from "./marks.ts";
import type { OutlineProblem } from "./outline.ts";
import type { Line } from "./page.ts";
import type { Quotation } from "./quotation.ts";
import { Provisions, type Unit } from "./unit.ts";

export type Walk = {
  readonly lines: readonly Line[];
  /** Index of the next line. */
  next: number;
  /** What was cut off the present line and is read before the next one. */
  readonly cutOff: Line[];
  readonly provisions: Provisions;
  readonly problems: OutlineProblem[];
  /** The text has articles; if not, figures and clauses stand on their own. */
  readonly hasArticles: boolean;
  /** Most articles have a heading, so that one which stands apart from its number is looked for. */
  readonly hasHeadings: boolean;
  /** The act amends others, so that wording may be quoted even without quotes. */
  readonly amends: boolean;
  /** Last line on which each article number stands as a heading. */
  readonly articleLines: ReadonlyMap<string, number>;
  /** The quoted wording that is being read. */
  scope: Quotation | undefined;
  /** The words just before, "" after a heading. */
  said: string;
  /** The last number of each kind that stands directly in the document. */
  readonly last: Unit["last"];
};

const lookAhead = 400;
const amendingTitle =
  /SỬA ĐỔI|BÃI BỎ|^(?:LUẬT|NGHỊ|THÔNG|QUYẾT|PHÁP).*THAY THẾ|^(?:Sửa đổi, bổ sung|Bãi bỏ) |ban hành (?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) (?:sửa đổi|bãi bỏ)/;

export function startWalk(lines: readonly Line[]): Walk {
  const articleLines = new Map<string, number>();
  let headings = 0;
  for (const [index, line] of lines.entries()) {
    const mark = readArticle(line.text);
    if (mark && (mark.firm || mark.rest === "")) articleLines.set(mark.number, index);
    if (mark?.rest) headings++;
  }
  return {
    lines,
    next: 0,
    cutOff: [],
    provisions: new Provisions(),
    problems: [],
    hasArticles: articleLines.size > 0,
    hasHeadings: headings > articleLines.size / 2,
    amends: lines.slice(0, 30).some((line) => amendingTitle.test(line.text)),
    articleLines,
    scope: undefined,
    said: "",
    last: {},
  };
}

export function takeLine(walk: Walk): Line | undefined {
  return walk.cutOff.pop() ?? walk.lines[walk.next++];
}

/** The line that will be taken next, or `ahead` lines after it. */
export function peekLine(walk: Walk, ahead = 0): Line | undefined {
  const cut = walk.cutOff.length;
  return ahead < cut ? walk.cutOff[cut - 1 - ahead] : walk.lines[walk.next + ahead - cut];
}

/** Notes a problem at `line`, by default in the provision that is open. */
export function report(walk: Walk, line: number, code: string, params?: OutlineProblem["params"], unit?: Unit): void {
  const address = (unit ?? walk.provisions.deepest)?.address ?? null;
  walk.problems.push({ line, address, code, ...(params ? { params } : {}) });
}

/** Whether the words before are finished: a sentence, an enumeration, a heading. */
export function isAfterSentence(walk: Walk): boolean {
  return walk.said === "" || /[.;:!?”"»’)\]…|]$/.test(walk.said);
}

/** Whether the words before cannot stop where they do: "… quy định tại khoản". */
export function isDangling(walk: Walk): boolean {
  return /(?:^|[\s(])(?:khoản|điểm|Điều|điều|Mục|mục|Chương|số|và|hoặc|từ|đến|tại|theo|của|bảng|Phụ lục)$|,$/.test(
    walk.said,
  );
}

/** The numbers already used directly inside `parent` (the document itself when null). */
export function lastIn(walk: Walk, parent: Unit | null | undefined): Unit["last"] {
  return parent?.last ?? walk.last;
}

export function articleComes(walk: Walk, number: string): boolean {
  return (walk.articleLines.get(number) ?? -1) >= walk.next;
}

export function clauseComes(walk: Walk, number: string): boolean {
  return comes(walk, (text) => readClause(text)?.number === number);
}

/** Whether that point still comes in the same clause. */
export function pointComes(walk: Walk, number: string, clause: string | undefined): boolean {
  const ends = (text: string): boolean => {
    const mark = clause === undefined ? undefined : readClause(text);
    return mark?.firm === true && compareNumbers(mark.number, clause!) > 0;
  };
  return comes(walk, (text) => readPoint(text)?.number === number, ends);
}

function comes(walk: Walk, wanted: (text: string) => boolean, ends: (text: string) => boolean = () => false): boolean {
  for (const line of walk.lines.slice(walk.next, walk.next + lookAhead)) {
    if (readArticle(line.text)?.firm || readDivision(line.text, line.heading)?.firm || startsAppendix(line.text))
      return false;
    if (wanted(line.text)) return true;
    if (ends(line.text)) return false;
  }
  return false;
}
