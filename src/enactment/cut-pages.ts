/** What issued instruments did to one regulation, and what carries one proposal, for the pages of other rooms. */
import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { formatDay, formatDong } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { leverName } from "../proposals/levers.ts";
import type { Day } from "../values/day.ts";
import type { Tag } from "../web/components.ts";
import type { Panel } from "../web/panel.ts";
import { paths } from "../web/paths.ts";
import { type CellContent, table } from "../web/tables.ts";
import { type Instrument, stageOn } from "./instrument.ts";
import type { IssuedCut } from "./item-repository.ts";
import { knownDayText, stageTag } from "./pages.ts";

export type CutReading = { readonly actor: Actor | null; readonly today: Day; readonly t: Translate };

/**
 * The cuts that were issued for a regulation, for its own page; null where there is none. `costedOn` is the day of the cost
 * shown below them, null where there is none: a cost older than a cut in force is said to be that of before.
 */
export function cutPanel(cuts: readonly IssuedCut[], costedOn: Day | null, reading: CutReading): Panel | null {
  const { today, t } = reading;
  if (cuts.length === 0) return null;
  const isOutdated = cuts.some(
    ({ instrument }) =>
      stageOn(instrument, today) === "in_force" && costedOn !== null && costedOn < instrument.effectiveOn!,
  );
  const heads = [
    t("enactment.lever"),
    t("enactment.proposal"),
    t("enactment.text"),
    t("enactment.effective-on"),
    { text: t("enactment.saving"), numeric: true },
    t("enactment.panel.state"),
  ];
  const title = t("enactment.panel.title");
  return {
    id: "cat-giam",
    title,
    note: isOutdated ? t("enactment.panel.cost-before") : null,
    rows: [],
    table: table({ id: "bang-cat-giam", caption: title, heads, rows: cuts.map((cut) => cutRow(cut, reading)) }),
    links: [],
  };
}

function cutRow(cut: IssuedCut, { actor, today, t }: CutReading): readonly CellContent[] {
  const { instrument, ministryId } = cut;
  const mayRead = (permission: "proposals.read" | "instruments.read") =>
    actor !== null && mayIn(actor, permission, ministryId);
  return [
    leverName(cut.lever, t.locale),
    { text: cut.code, path: mayRead("proposals.read") ? paths.proposal(cut.code) : null },
    {
      text: instrument.number ?? instrument.code,
      path: mayRead("instruments.read") ? paths.instrument(instrument.code) : null,
      note: instrument.title,
    },
    knownDayText(instrument.effectiveOn, t),
    cut.savingDong && formatDong(cut.savingDong, t.locale),
    { tag: cutTag(instrument, today, t) },
  ];
}

function cutTag(instrument: IssuedCut["instrument"], today: Day, t: Translate): Tag {
  const stage = stageOn(instrument, today);
  const tag = stageTag(stage, t);
  if (stage === "in_force") return tag;
  return { ...tag, text: t(instrument.effectiveOn ? "enactment.panel.ahead" : "enactment.panel.undated") };
}

/** The instrument that carries a proposal, for the proposal's page; its tag replaces the proposal's once it is issued. */
export function carrierOf(instrument: Instrument, mayRead: boolean, today: Day, t: Translate) {
  const stage = stageOn(instrument, today);
  const tag = stageTag(stage, t);
  const { effectiveOn } = instrument;
  const from = effectiveOn
    ? t("enactment.carrier.effective", { day: formatDay(effectiveOn) })
    : stage === "issued" && t("enactment.carrier.undated");
  return {
    text: [instrument.title, instrument.number].filter(Boolean).join(" "),
    path: mayRead ? paths.instrument(instrument.code) : null,
    note: [tag.text, from].filter(Boolean).join(" · "),
    status: stage === "issued" || stage === "in_force" ? tag : null,
  };
}
