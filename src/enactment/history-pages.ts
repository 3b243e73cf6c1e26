/** The acts that amend a document, with every change that they order in it and what became of each. */
import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { orderWording } from "../amending/order-wording.ts";
import { splitPassage } from "../amending/passage.ts";
import type { Change } from "../amending/read-operation.ts";
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite, compareAddresses } from "../legal-text/address.ts";
import { documentCitation, type LegalDocument } from "../legal-text/document.ts";
import type { Day } from "../values/day.ts";
import { type Empty, empty, type TagTone } from "../web/components.ts";
import { dateField, errorLinks, type Form, radios } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, summaryRow, type Table, table } from "../web/tables.ts";
import { type Page, view } from "../web/view.ts";
import type { AmendingAct } from "./amending-act-repository.ts";
import { compareEffects, type Effect, type EffectStage, effectStageOn } from "./effect.ts";
import { knownDayText } from "./pages.ts";
import { type StepForm, waitText } from "./step-pages.ts";
import { type Wait, waitsOf } from "./wait.ts";

export type HistoryPage = Page & {
  readonly lead: string | null;
  readonly empty: Empty | null;
  readonly forms: readonly StepForm[];
  readonly acts: readonly {
    readonly title: string;
    readonly path: string | null;
    readonly note: string;
    readonly table: Table;
  }[];
};

export const renderHistory = view<HistoryPage>("enactment/history");

export type HistoryContent = {
  readonly document: LegalDocument;
  /** With their places in the acts. */
  readonly effects: readonly Effect[];
  readonly acts: ReadonlyMap<string, AmendingAct>;
  readonly actor: Actor | null;
  /** Whether the visitor may say from which day an act from elsewhere applies. */
  readonly mayRecord: boolean;
  readonly today: Day;
  readonly form: Form;
};

export function historyPage(content: HistoryContent, t: Translate): HistoryPage {
  const { document, effects } = content;
  const name = documentCitation(document, t.locale);
  const inOrder = effects.toSorted(compareEffects);
  const groups = [...Map.groupBy(inOrder, ({ act }) => act.id)];
  return {
    title: t("enactment.effects.title", { document: name }),
    wide: true,
    breadcrumbs: documentCrumbs(document, t),
    issues: errorLinks(content.form),
    lead: groups.length > 0 ? t("enactment.effects.lead", { acts: groups.length, changes: effects.length }) : null,
    empty: groups.length > 0 ? null : empty(t, "no-data", t("enactment.effects.none")),
    forms: dayForm(content, t),
    acts: groups.map(([id, own], index) => {
      const act = content.acts.get(id)!;
      return {
        ...actHead(act, content, t),
        table: effectTable(`sua-doi-${index + 1}`, own.toSorted(compareByPlace), content, t),
      };
    }),
  };
}

export function documentCrumbs(document: LegalDocument, t: Translate) {
  return [
    { text: t("legal-text.list.title"), path: paths.documents() },
    { text: documentCitation(document, t.locale), path: paths.document(document.number) },
  ];
}

/** The act's name, where it is read, and its days. */
function actHead(act: AmendingAct, { actor }: HistoryContent, t: Translate) {
  const { instrument, issuedOn, effectiveOn, condition } = act;
  const mayOpen = instrument !== null && actor !== null && mayIn(actor, "instruments.read", instrument.leadId);
  const days = [
    issuedOn && t("enactment.effects.issued", { day: formatDay(issuedOn) }),
    effectiveOn ? t("enactment.carrier.effective", { day: formatDay(effectiveOn) }) : t("enactment.carrier.undated"),
    effectiveOn === null && condition ? t("enactment.effects.waits", { condition }) : null,
  ];
  return {
    title: actName(act, t),
    path: mayOpen ? paths.instrument(instrument.code) : act.hasText ? paths.document(act.number) : null,
    note: days.filter(Boolean).join(" · "),
  };
}

/** "Nghị định số 30/2026/NĐ-CP"; in English by its number alone. */
export function actName({ head, number }: AmendingAct, t: Translate): string {
  return t.locale === "vi" && head.type ? `${head.type} số ${number}` : number;
}

function effectTable(id: string, effects: readonly Effect[], content: HistoryContent, t: Translate): Table {
  return table({
    id,
    caption: t("enactment.effects.caption", { count: effects.length }),
    heads: ["provision", "words", "place", "from", "state"].map((key) => t(`enactment.effects.${key}`)),
    rows: effects.map((effect) => [
      provisionCell(effect, content.document, t),
      changeWords(effect.change),
      effect.placeInAct === "" ? null : cite(effect.placeInAct, t.locale),
      effect.effectiveOn ? formatDay(effect.effectiveOn) : (effect.condition ?? knownDayText(null, t)),
      stateCell(effect, content.today, t),
    ]),
  });
}

/** In the order in which the act is read. */
function compareByPlace(one: Effect, other: Effect): number {
  return compareAddresses(one.placeInAct, other.placeInAct) || one.position - other.position;
}

/** The provision by its address in the order; what the text shows leads to its history. */
function provisionCell(
  { change, appliedAt, effectiveOn }: Effect,
  { number }: LegalDocument,
  t: Translate,
): CellContent {
  if (change.target === "") return t("enactment.effects.whole");
  const after = change.op === "renumber" ? change.to : change.target;
  const address = splitPassage(after)?.provision ?? after;
  const path = appliedAt === null ? null : paths.provisionHistory(number, address, effectiveOn);
  return { text: cite(change.target, t.locale), path };
}

/** The order as an act words it, without new wording. */
function changeWords(change: Change): string {
  return orderWording([change]).words.replace(/ như sau$/, "");
}

const stageTones: Readonly<Record<EffectStage, TagTone>> = {
  day_unknown: "orange",
  unapplied: "red",
  coming: "teal",
  in_force: "green",
};

function stateCell(effect: Effect, today: Day, t: Translate): CellContent {
  const stage = effectStageOn(effect, today);
  const { unapplied } = effect;
  const why = unapplied && t(`amending.not-applied.${unapplied.reason}`, { place: cite(unapplied.place, t.locale) });
  return { tag: { text: t(`enactment.effects.stage.${stage}`), tone: stageTones[stage] }, note: why };
}

export type ActWait = { readonly key: string; readonly act: AmendingAct; readonly wait: Wait };

/** What waits for its day of acts from elsewhere; those prepared here have pages of their own. */
export function outsideWaits({ effects, acts }: Pick<HistoryContent, "effects" | "acts">): readonly ActWait[] {
  return [...acts.values()]
    .filter(({ kind }) => kind === "outside")
    .flatMap((act) => {
      const own = effects.filter((effect) => effect.act.id === act.id);
      return waitsOf(act, own).map((wait) => ({ key: `${act.id} ${wait.key}`, act, wait }));
    });
}

function dayForm(content: HistoryContent, t: Translate): readonly StepForm[] {
  const waits = content.mayRecord ? outsideWaits(content) : [];
  if (waits.length === 0) return [];
  const { document, form } = content;
  const wordsOf = ({ act, wait }: ActWait) => [actName(act, t), waitText(wait, t)].filter(Boolean).join(". ");
  const [only] = waits;
  const choices = waits.map((one) => ({ value: one.key, text: wordsOf(one) }));
  const isSeveral = waits.length > 1;
  return [
    {
      action: paths.outsideActDay(document.number),
      title: t("enactment.act.day.title"),
      text: t("enactment.effects.day.text"),
      rows: isSeveral ? [] : [summaryRow(t("enactment.wait"), wordsOf(only!))],
      fields: [
        ...(isSeveral ? [radios(form, { name: "wait", label: t("enactment.wait"), choices })] : []),
        dateField(form, { name: "effective_on", label: t("enactment.effective-on") }),
      ],
      hidden: isSeveral ? [] : [{ name: "wait", value: only!.key }],
      button: t("enactment.act.day.button"),
      kind: "primary",
      multipart: false,
      cancelPath: paths.document(document.number),
    },
  ];
}
