/** One instrument: what it changes in which words, how far it is, and the next step. */
import { formatDay, formatDong, formatInstant } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import type { StoredEntry } from "../journal/repository.ts";
import { documentCitation, documentKindName } from "../legal-text/document.ts";
import { leverName } from "../proposals/levers.ts";
import { amendedTexts, type Touched } from "../proposals/touched.ts";
import { type Day, dayOfInstant } from "../values/day.ts";
import { type IdentityBar, stage, type Stage, type TimelineEntry } from "../web/components.ts";
import { errorLinks } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, type SummaryRow, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import { instrumentStages, type Recall, stageOn } from "./instrument.ts";
import type { Item } from "./item-repository.ts";
import { dayText, knownDayText, stageTag, totalSaving } from "./pages.ts";
import type { ListedInstrument } from "./repository.ts";
import { type OpenStep, type StepContent, type StepForm, stepForm, waitText } from "./step-pages.ts";

export type ShowPage = Page & {
  readonly identity: IdentityBar;
  readonly stages: readonly Stage[];
  readonly summary: readonly SummaryRow[];
  readonly texts: readonly { readonly title: string; readonly path: string; readonly clauses: readonly string[] }[];
  readonly draftPath: string;
  readonly items: Table;
  readonly forms: readonly StepForm[];
  readonly history: readonly TimelineEntry[];
};

export const renderShow = view<ShowPage>("enactment/show");

export type ShowContent = StepContent & {
  readonly items: readonly Item[];
  readonly touched: readonly Touched[];
  readonly open: readonly OpenStep[];
  readonly recalls: readonly Recall[];
  /** Newest first. */
  readonly entries: readonly StoredEntry[];
  readonly mayOpenFile: boolean;
  readonly today: Day;
};

export function showPage(content: ShowContent, t: Translate): ShowPage {
  const { instrument, today } = content;
  const status = stageTag(stageOn(instrument, today), t);
  const since = formatDay(dayOfInstant(instrument.createdAt));
  return {
    title: instrument.title,
    breadcrumbs: [{ text: t("enactment.list.title"), path: paths.instruments() }],
    issues: errorLinks(content.form),
    identity: {
      code: instrument.code,
      kind: documentKindName(instrument.kind, t.locale),
      status,
      holder: instrument.status === "drafting" ? { name: instrument.leadName, since, sla: null } : null,
    },
    stages: stagesOf(instrument, today, t),
    summary: summaryOf(content, t),
    texts: amendedTexts(content.touched).map(({ document, clauses }) => ({
      title: documentCitation(document, t.locale),
      path: paths.document(document.number),
      clauses,
    })),
    draftPath: paths.instrumentDraft(instrument.code),
    items: itemTable(content.items, t),
    forms: content.open.map((step) => stepForm(step, content, t)),
    history: content.entries.map((entry) => ({
      when: formatInstant(entry.at),
      who: entry.personName ?? "–",
      title: t(`enactment.history.${entry.verb.split(".")[1]}`),
      path: null,
      text: entry.verb === recalled ? reasonOf(entry, content.recalls) : null,
    })),
  };
}

function stagesOf(instrument: ListedInstrument, today: Day, t: Translate): readonly Stage[] {
  const reached = instrumentStages.indexOf(stageOn(instrument, today));
  const days = [null, instrument.submittedOn, instrument.issuedOn, instrument.effectiveOn];
  return instrumentStages.map((name, index) => {
    const isLast = index === instrumentStages.length - 1;
    const state = index < reached || (isLast && index === reached) ? "done" : index === reached ? "current" : "ahead";
    return stage(t, state, t(`enactment.stage.${name}`), dayText(days[index] ?? null));
  });
}

const recalled = "enactment.recalled";

function reasonOf({ at }: StoredEntry, recalls: readonly Recall[]): string | null {
  return recalls.find(({ recalledAt }) => recalledAt === at)?.reason ?? null;
}

function summaryOf(content: ShowContent, t: Translate): readonly SummaryRow[] {
  const { instrument, mayOpenFile } = content;
  const file = instrument.fileId && {
    text: t("enactment.file.open"),
    path: mayOpenFile ? paths.decisionFile(instrument.fileId) : null,
  };
  return [
    summaryRow(t("enactment.number"), instrument.number),
    summaryRow(t("enactment.issuer"), instrument.issuerName),
    summaryRow(t("enactment.lead"), instrument.leadName),
    summaryRow(t("enactment.submitted-on"), dayCell(content, instrument.submittedOn, "enactment.submitted", t)),
    summaryRow(t("enactment.issued-on"), dayCell(content, instrument.issuedOn, "enactment.issued", t)),
    summaryRow(t("enactment.effective-on"), effectiveCell(content, t)),
    summaryRow(t("enactment.signer"), instrument.signer),
    summaryRow(t("enactment.file"), file),
  ];
}

/** An issued text without a day says what it waits for, and so does each of its changes that waits for something of its own. */
function effectiveCell({ instrument, waits }: ShowContent, t: Translate): CellContent {
  const { status, effectiveOn } = instrument;
  if (status !== "issued") return null;
  const notes = waits.map((wait) => waitText(wait, t)).filter((note) => note !== null);
  return { text: knownDayText(effectiveOn, t), note: notes.join(" ") || null };
}

/** A day with the day on which it was recorded, where that was later. */
function dayCell({ entries }: ShowContent, day: Day | null, verb: string, t: Translate): CellContent {
  const entry = entries.find((each) => each.verb === verb);
  const recordedOn = entry && dayOfInstant(entry.at);
  if (!day || !recordedOn || recordedOn <= day) return dayText(day);
  return { text: formatDay(day), note: t("enactment.recorded-on", { day: formatDay(recordedOn) }) };
}

function itemTable(items: readonly Item[], t: Translate): Table {
  return table({
    id: "cat-giam",
    caption: t("enactment.items", { count: items.length }),
    heads: [
      t("enactment.proposal"),
      t("enactment.regulation"),
      t("enactment.ministry"),
      t("enactment.lever"),
      { text: t("enactment.saving"), numeric: true },
    ],
    rows: items.map((item) => [
      { text: item.code, path: paths.proposal(item.code), note: item.title },
      { text: item.regulationCode, path: paths.regulation(item.regulationCode), note: item.regulationName },
      item.ministryName,
      leverName(item.lever, t.locale),
      item.savingDong && formatDong(item.savingDong, t.locale),
    ]),
    foot: [[t("enactment.total"), "", "", "", formatDong(totalSaving(items), t.locale)]],
  });
}
