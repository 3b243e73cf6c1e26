/** What the drafter of an amending text writes himself: its title, its grounds, its transition. */
import type { Translate } from "../i18n/message.ts";
import { errorLinks, type Field, type Form, textarea, textField } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { type Page, view } from "../web/view.ts";
import type { Instrument } from "./instrument.ts";

export type WordingPage = Page & {
  readonly lead: string;
  readonly action: string;
  /** The version that the form shows. */
  readonly version: string;
  readonly fields: readonly Field[];
  readonly backPath: string;
};

export const renderWording = view<WordingPage>("enactment/wording");

/** What is stored, or what was typed and is wrong. */
export function wordingPage(instrument: Instrument, sent: Form | null, t: Translate): WordingPage {
  const { code, title, version } = instrument;
  const form = sent ?? { typed: storedWording(instrument), issues: [], t };
  return {
    title: t("enactment.wording.title"),
    breadcrumbs: [
      { text: t("enactment.list.title"), path: paths.instruments() },
      { text: title, path: paths.instrument(code) },
      { text: t("enactment.draft.title"), path: paths.instrumentDraft(code) },
    ],
    issues: errorLinks(form),
    lead: t("enactment.wording.lead"),
    action: paths.instrumentWording(code),
    version: String(sent?.typed.version ?? version),
    fields: [
      textField(form, { name: "title", label: t("enactment.title"), hint: t("enactment.title.hint") }),
      textarea(form, {
        name: "grounds",
        label: t("enactment.grounds"),
        hint: t("enactment.grounds.hint"),
        rows: 6,
        lang: "vi",
      }),
      textarea(form, {
        name: "transition",
        label: t("enactment.transition"),
        hint: t("enactment.transition.hint"),
        rows: 6,
        lang: "vi",
      }),
    ],
    backPath: paths.instrumentDraft(code),
  };
}

function storedWording({ title, grounds, transition }: Instrument): Form["typed"] {
  return { title, grounds: grounds.join("\n"), transition: transition.join("\n") };
}
