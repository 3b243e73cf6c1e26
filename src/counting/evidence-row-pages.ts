/** The rows behind one figure, as a table of the page and as a spreadsheet. */
import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { formatDay, formatDong, formatNumber } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Exact } from "../values/dong.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type Table, table } from "../web/tables.ts";
import { type Desk, stageName } from "./desk-pages.ts";
import { type Line, linesOf } from "./disclosure.ts";
import { findIndicator, type Measure, type Row, type Unit } from "./indicator.ts";
import type { EvidenceQuestion } from "./query.ts";
import { ministryName } from "./table-pages.ts";

export type EvidenceContent = {
  readonly desk: Desk;
  readonly question: EvidenceQuestion;
  readonly measured: Measure;
  readonly ministries: readonly Organisation[];
  readonly actor: Actor;
};

/** All lines that the reader may see; together they give the figure. */
export function evidenceLines({ desk, question, measured }: EvidenceContent): readonly Line[] {
  return linesOf(measured.rows, unitOf(question), question, desk.mayRead);
}

export function evidenceTable(content: EvidenceContent, shown: readonly Line[]): Table {
  const { desk, question, measured } = content;
  const { t } = desk;
  const unit = unitOf(question);
  const heads = ["regulation", "ministry", "stage", "lever", "proposal", "instrument", "clause"];
  const sum = unit === "dong" ? formatDong(measured.total, t.locale) : formatNumber(measured.total, t.locale);
  return table({
    id: "cac-dong",
    caption: t("counting.evidence.table", { count: measured.rows.length, day: formatDay(question.day) }),
    heads: [
      ...heads.map((key) => t(`counting.${key}`)),
      ...(unit === "dong" ? [] : [{ text: t("counting.saving"), numeric: true }]),
      { text: t(`counting.evidence.contributes.${unit}`), numeric: true },
    ],
    rows: shown.map((line) => evidenceRow(line, content, unit)),
    foot: [[t("counting.total"), ...Array(unit === "dong" ? 6 : 7).fill(""), sum]],
  });
}

function evidenceRow(line: Line, content: EvidenceContent, unit: Unit): readonly CellContent[] {
  const { desk, ministries } = content;
  const { t } = desk;
  const withheld = t("counting.evidence.withheld");
  const amount = (value: Exact) => (unit === "dong" ? formatDong(value, t.locale) : formatNumber(value, t.locale));
  const closed = (count: number): readonly CellContent[] => Array(count).fill(withheld);
  if (line.kind === "sum") {
    const text = t("counting.evidence.guarded", { count: line.count });
    return [text, "", stageName("proposed", t), ...closed(unit === "dong" ? 4 : 5), amount(line.contributes)];
  }
  const { regulation, contributes } = line;
  const named = [
    { text: regulation.code, path: paths.regulation(regulation.code), note: regulation.name },
    ministryName(regulation.ministryId, ministries),
  ];
  const counted = contributes && amount(contributes);
  if (line.isGuarded) {
    const last = unit === "dong" ? withheld : counted;
    return [...named, stageName("proposed", t), ...closed(unit === "dong" ? 4 : 5), last];
  }
  return [...named, ...openCells(line, content, unit), counted];
}

/** From the stage to the saving of the cut itself. */
function openCells(row: Row, content: EvidenceContent, unit: Unit): readonly CellContent[] {
  const { t } = content.desk;
  const { cut } = row;
  return [
    stageCell(row, t),
    cut && t(`counting.lever.${cut.leverKind}`),
    proposalCell(row, content.desk, unit),
    instrumentCell(content, cut),
    clauseCell(cut, t),
    ...(unit === "dong" ? [] : [cut?.saving ? formatDong(cut.saving, t.locale) : null]),
  ];
}

function stageCell({ cut, late }: Row, t: Translate): CellContent {
  if (!late) return cut && stageName(cut.stage, t);
  const note = t("counting.evidence.held", { holder: late.holderName, due: formatDay(late.dueOn) });
  return { text: t(`counting.step.${late.step}`), note };
}

/** A proposal beyond review is named to everybody, and opened by those who may read it. */
function proposalCell({ regulation, cut, late }: Row, { t, mayRead }: Desk, unit: Unit): CellContent {
  const code = cut?.code ?? late?.code;
  if (!code) return null;
  const overlap = unit === "dong" && cut?.overlap.gt(0) ? formatDong(cut.overlap, t.locale) : null;
  return {
    text: code,
    path: mayRead(regulation.ministryId) ? paths.proposal(code) : null,
    note: overlap && t("counting.evidence.overlap-row", { overlap }),
  };
}

function instrumentCell({ actor }: EvidenceContent, cut: Row["cut"]): CellContent {
  if (!cut?.instrument) return null;
  const { code, number, leadId } = cut.instrument;
  return { text: code, path: mayIn(actor, "instruments.read", leadId) ? paths.instrument(code) : null, note: number };
}

function clauseCell(cut: Row["cut"], t: Translate): CellContent {
  const [first, ...others] = cut?.clauses ?? [];
  if (!first) return null;
  const note =
    others.length > 0 ? t("counting.evidence.more", { number: first.number, count: others.length }) : first.number;
  return { text: cite(first.address, t.locale), path: paths.provision(first.number, first.address), note };
}

/** The same lines as a spreadsheet: figures as plain numbers, the sum in the last line. */
export function evidenceCsv(content: EvidenceContent): readonly (readonly string[])[] {
  const { desk, question, measured } = content;
  const { t } = desk;
  const heads = ["regulation", "name", "ministry", "stage", "lever", "proposal", "instrument", "clause", "saving"];
  return [
    [...heads.map((key) => t(`counting.${key}`)), t(`counting.evidence.contributes.${unitOf(question)}`)],
    ...evidenceLines(content).map((line) => csvRow(line, content)),
    [t("counting.total"), ...Array(heads.length - 1).fill(""), measured.total.toFixed()],
  ];
}

function csvRow(line: Line, { desk, ministries }: EvidenceContent): readonly string[] {
  const { t } = desk;
  const proposed = stageName("proposed", t);
  if (line.kind === "sum") {
    const text = t("counting.evidence.guarded", { count: line.count });
    return [text, "", "", proposed, ...Array(5).fill(""), line.contributes.toFixed()];
  }
  const { regulation, cut, late, contributes } = line;
  const stage = late ? t(`counting.step.${late.step}`) : cut ? stageName(cut.stage, t) : "";
  return [
    regulation.code,
    regulation.name,
    ministryName(regulation.ministryId, ministries) ?? "",
    line.isGuarded ? proposed : stage,
    cut ? t(`counting.lever.${cut.leverKind}`) : "",
    cut?.code ?? late?.code ?? "",
    cut?.instrument?.code ?? "",
    (cut?.clauses ?? []).map(({ number, address }) => `${cite(address, t.locale)} ${number}`).join("; "),
    cut?.saving?.toFixed() ?? "",
    contributes?.toFixed() ?? "",
  ];
}

function unitOf({ indicator }: EvidenceQuestion): Unit {
  return findIndicator(indicator)!.unit;
}
