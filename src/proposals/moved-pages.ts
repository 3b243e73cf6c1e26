import { formatDay } from "../i18n/format.ts";
import { redline } from "../web/components.ts";
import { type ChoiceField, type Form, radios } from "../web/forms.ts";
import type { ReadClause } from "./clause-readings.ts";
import { shownRuns, wholeText } from "./touched.ts";

type Runs = ReturnType<typeof redline>;

/** The law changed after drafting: three columns, and how the change goes on. */
export type MovedView = {
  readonly text: string;
  readonly columns: readonly { readonly title: string; readonly runs: Runs }[];
  readonly joined: Runs | null;
  readonly settle: ChoiceField | null;
};

export function movedView({ touched, runs, moved }: ReadClause, name: string, form: Form): MovedView {
  const { t } = form;
  const drafted = touched.baseOn
    ? t("proposals.moved.drafted-on", { day: formatDay(touched.baseOn) })
    : t("proposals.moved.drafted");
  const proposed = { title: t("proposals.moved.proposed"), runs: runsOf(runs) };
  const base = { title: drafted, runs: redline([{ kind: "same", text: wholeText(touched) }]) };
  if (!moved) {
    return { text: t("proposals.moved.lapsed"), columns: [base, proposed], joined: null, settle: null };
  }
  const { law, joined } = moved;
  const ways = joined ? (["later", "join", "anew"] as const) : (["later", "anew"] as const);
  return {
    text: t(joined ? "proposals.moved.apart" : "proposals.moved.meet"),
    columns: [base, { title: t("proposals.moved.in-force"), runs: runsOf(law) }, proposed],
    joined: joined && runsOf(joined.runs),
    settle: radios(form, {
      name,
      label: t("proposals.moved.settle"),
      choices: ways.map((way) => ({ value: way, text: t(`proposals.moved.settle.${way}`) })),
    }),
  };
}

function runsOf(runs: Parameters<typeof shownRuns>[0]): Runs {
  return redline(shownRuns(runs));
}
