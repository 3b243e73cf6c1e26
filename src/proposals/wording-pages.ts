import type { Translate } from "../i18n/message.ts";
import {
  errorLinks,
  type ChoiceField,
  type Form,
  select,
  type TextField,
  textField,
  typedValues,
} from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import type { Typed } from "../web/route.ts";
import { type Page, view } from "../web/view.ts";
import type { ReadClause } from "./clause-readings.ts";
import { type ClauseView, clauseView, typedClause } from "./clause-pages.ts";
import { editorCrumbs } from "./pages.ts";
import type { Proposal } from "./proposal.ts";
import type { Scene } from "./scene-repository.ts";

export type WordingPage = Page & {
  readonly lead: string;
  readonly action: string;
  readonly version: number;
  readonly clauses: readonly ClauseView[];
  readonly backPath: string;
  readonly wordPath: string;
  readonly add: {
    readonly action: string;
    readonly number: TextField;
    readonly address: TextField;
    readonly how: ChoiceField;
  };
};

export const renderWording = view<WordingPage>("proposals/wording");

/** The wording page: per clause of the scene the text in force, what is asked of it, and what comes of it. */
export function wordingPage(proposal: Proposal, scene: Scene, clauses: readonly ReadClause[], form: Form): WordingPage {
  const { t } = form;
  const [version] = typedValues(form, "version");
  return {
    title: t("proposals.wording.title"),
    issues: errorLinks(form),
    breadcrumbs: editorCrumbs(proposal, t),
    wide: true,
    lead: t("proposals.wording.lead"),
    action: paths.proposalWording(proposal.code),
    version: version ? Number(version) : proposal.version,
    clauses: clauses.map((clause, index) => clauseView(clause, index, scene, form)),
    backPath: paths.proposalEdit(proposal.code),
    wordPath: paths.proposalWord(proposal.code),
    add: addFields(proposal, scene, form),
  };
}

/** What the form shows at first: the saved changes. */
export function typedWording({ clauses }: Pick<Scene, "clauses">): Typed {
  return Object.fromEntries(clauses.flatMap((clause, index) => typedClause(clause, index)));
}

const addingWays = ["change", "after", "before", "last_in"] as const;

function addFields(proposal: Proposal, { clauses }: Scene, form: Form): WordingPage["add"] {
  const { t } = form;
  const known = clauses.at(-1)?.touched.document.number ?? "";
  const typed = { number: known, add_as: "change", ...form.typed };
  const filled = { ...form, typed };
  return {
    action: paths.proposalTouch(proposal.code),
    number: textField(filled, {
      name: "number",
      label: t("proposals.wording.add-number"),
      hint: t("proposals.wording.add-number-hint"),
      width: "half",
    }),
    address: textField(filled, {
      name: "address",
      label: t("proposals.wording.add-address"),
      hint: t("proposals.wording.add-address-hint"),
      width: "half",
    }),
    how: select(filled, {
      name: "add_as",
      label: t("proposals.wording.add-as"),
      choices: addingWays.map((way) => ({ value: way, text: wayText(way, t) })),
    }),
  };
}

function wayText(way: (typeof addingWays)[number], t: Translate): string {
  return t(`proposals.wording.add-as.${way}`);
}
