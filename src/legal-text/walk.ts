/** Where the reading of a text stands: the lines to come, the provisions so far, and what was read just before. */
import { findFirstArticle } from "./glue.ts";
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
  /** Marks of the lines that have been looked ahead at. */
  readonly signs: (Sign | undefined)[];
  /** The quoted wording that is being read. */
  scope: Quotation | undefined;
  /** The words just before, "" after a heading. */
  said: string;
  /** The last number of each kind that stands directly in the document. */
  readonly last: Unit["last"];
};

/** The numbers that the marks of a line would have. */
type Sign = {
  /** It begins an article, a division or an appendix. */
  readonly outer: boolean;
  readonly clause: string | undefined;
  readonly firmClause: string | undefined;
  readonly point: string | undefined;
};

const lookAhead = 400;
const amendingTitle =
  /SỬA ĐỔI|BÃI BỎ|^(?:LUẬT|NGHỊ|THÔNG|QUYẾT|PHÁP).*THAY THẾ|^(?:Sửa đổi, bổ sung|Bãi bỏ) |ban hành (?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) (?:sửa đổi|bãi bỏ)/;

export function startWalk(lines: readonly Line[]): Walk {
  const articleLines = new Map<string, number>();
  let headings = 0;
  for (const [index, line] of lines.entries()) {
    const mark = readArticle(line.text, line.heading);
    if (mark && (mark.firm || mark.rest === "")) articleLines.set(mark.number, index);
    if (mark?.rest) headings++;
  }
  return {
    lines,
    next: 0,
    cutOff: [],
    provisions: new Provisions(),
    problems: [],
    hasArticles: articleLines.size > 0 || lines.some(({ text }) => findFirstArticle(text) !== undefined),
    hasHeadings: headings > articleLines.size / 2,
    amends: lines.slice(0, 30).some((line) => amendingTitle.test(line.text)),
    articleLines,
    signs: [],
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
  return comes(walk, (sign) => sign.clause === number);
}

/** Whether that point still comes in the same clause. */
export function pointComes(walk: Walk, number: string, clause: string | undefined): boolean {
  const ends = (sign: Sign): boolean =>
    clause !== undefined && sign.firmClause !== undefined && compareNumbers(sign.firmClause, clause) > 0;
  return comes(walk, (sign) => sign.point === number, ends);
}

function comes(walk: Walk, wanted: (sign: Sign) => boolean, ends: (sign: Sign) => boolean = () => false): boolean {
  const end = Math.min(walk.lines.length, walk.next + lookAhead);
  for (let index = walk.next; index < end; index++) {
    const sign = signAt(walk, index);
    if (sign.outer) return false;
    if (wanted(sign)) return true;
    if (ends(sign)) return false;
  }
  return false;
}

/** What a line's marks are, read once: lines are looked ahead at from many places. */
function signAt(walk: Walk, index: number): Sign {
  const known = walk.signs[index];
  if (known) return known;
  const { text, heading } = walk.lines[index]!;
  const clause = readClause(text);
  const sign: Sign = {
    outer: Boolean(readArticle(text, heading)?.firm || readDivision(text, heading)?.firm || startsAppendix(text)),
    clause: clause?.number,
    firmClause: clause?.firm ? clause.number : undefined,
    point: readPoint(text)?.number,
  };
  walk.signs[index] = sign;
  return sign;
}
