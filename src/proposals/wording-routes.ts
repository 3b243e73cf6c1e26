import { findDocumentByNumber, listProvisionsOn, type ProvisionOn } from "../legal-text/repository.ts";
import { cite } from "../legal-text/address.ts";
import type { Reader } from "../db/database.ts";
import type { Day } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { redirect, type Reply, type SignedInVisit, type Submission, type Submitted } from "../web/route.ts";
import { render } from "../web/view.ts";
import { saveWording } from "./actions.ts";
import { noChange } from "./asked-change.ts";
import { answerConflict, findEditable } from "./editing-routes.ts";
import type { Proposal } from "./proposal.ts";
import { findRevision, listTouched } from "./repository.ts";
import { findSeen } from "./seen-repository.ts";
import type { TouchForm, WordingForm } from "./schema.ts";
import type { Touched } from "./touched.ts";
import { readTypedAddress } from "./typed-address.ts";
import { renderWording, type ShownClause, typedWording, wordingIssues, wordingPage } from "./wording-pages.ts";

export async function showWording(visit: SignedInVisit): Promise<Reply> {
  const proposal = await findEditable(visit);
  const clauses = await listShown(visit.reader, proposal, visit.today);
  const form = { typed: typedWording(clauses), issues: [], t: visit.t };
  return reply(visit, wordingPage(proposal, proposal.version, clauses, form), 200);
}

export async function submitWording(submission: Submission, form: Submitted<WordingForm>): Promise<Reply> {
  return saveTyped(submission, form, null);
}

/** Saves what was typed and adds a clause that the regulation does not name: by the text's number and the clause's address. */
export async function addClause(submission: Submission, form: Submitted<TouchForm>): Promise<Reply> {
  const found = form.value && (await findTyped(submission, form.value));
  if (typeof found !== "string") return saveTyped(submission, form, found);
  return saveTyped(submission, { ...form, issues: [{ field: found, key: "proposals.issue.not-found" }] }, null);
}

async function saveTyped(
  submission: Submission,
  form: Submitted<WordingForm>,
  added: ProvisionOn | null,
): Promise<Reply> {
  const proposal = await findEditable(submission);
  const { reader, today, t, context } = submission;
  const clauses = await listShown(reader, proposal, today);
  const version = Number(form.typed.version);
  const inputs = form.value?.clauses.map(clauseInput) ?? [];
  const issues = [...form.issues, ...wordingIssues(askedOf(inputs, clauses))];
  if (!form.value || issues.length > 0)
    return reply(submission, wordingPage(proposal, version, clauses, { typed: form.typed, issues, t }), 422);
  return answerConflict(
    submission,
    form.typed,
    async () => {
      await saveWording(
        context,
        { code: proposal.code, version },
        inputs,
        added && { provisionId: added.provisionId, change: noChange },
      );
      return added ? addedReply(proposal, added, t) : savedReply(proposal);
    },
    async (current) => {
      const now = await listShown(reader, current, today);
      const path = added ? paths.proposalTouch : paths.proposalWording;
      return { action: path(proposal.code), saved: typedWording(now), fields: conflictFields(now, t) };
    },
  );
}

function savedReply({ code }: Proposal): Reply {
  return redirect(paths.proposalWording(code), { tone: "success", key: "proposals.flash.saved" });
}

function addedReply({ code }: Proposal, added: ProvisionOn, t: Submission["t"]): Reply {
  return redirect(`${paths.proposalWording(code)}#${added.address.replaceAll("/", "-")}`, {
    tone: "success",
    key: "proposals.flash.touched",
    params: { address: cite(added.address, t.locale) },
  });
}

/** The provision named by number and address; the field at fault when there is none. */
async function findTyped(visit: SignedInVisit, { number, address }: TouchForm) {
  const document = await findDocumentByNumber(visit.reader, number);
  if (!document) return "number" as const;
  const wanted = readTypedAddress(address);
  const provisions = await listProvisionsOn(visit.reader, document.id, visit.today);
  return provisions.find((each) => each.address === wanted && each.status === "in_force") ?? ("address" as const);
}

/** What a revision touches, each with its wording in force today: what the author writes for now. */
async function listShown(reader: Reader, proposal: Proposal, day: Day): Promise<readonly ShownClause[]> {
  const revision = await findRevision(reader, proposal.id, proposal.revision);
  const shown: ShownClause[] = [];
  for (const touched of await listTouched(reader, revision!.id)) {
    const found = await findSeen(reader, touched.provisionId, day);
    const today =
      found?.own.status === "in_force"
        ? { own: found.own, hash: found.hash, below: found.below }
        : { own: touched.own, hash: touched.baseHash, below: touched.below };
    shown.push({ touched, today });
  }
  return shown;
}

type ClauseForm = WordingForm["clauses"][number];

function clauseInput(clause: ClauseForm) {
  const { provision_id: provisionId, base_hash: baseHash, choice, text, reason, everywhere } = clause;
  const [oldWords, newWords] = [clause.old_words, clause.new_words];
  return {
    ...noChange,
    provisionId,
    baseHash,
    choice,
    text,
    oldWords,
    newWords,
    place: everywhere === "yes" ? ("everywhere" as const) : ("only" as const),
    reason,
  };
}

/** What was typed, on the wordings in force: for checking before anything is saved. Strangers to the proposal refuse. */
function askedOf(
  inputs: readonly ReturnType<typeof clauseInput>[],
  clauses: readonly ShownClause[],
): readonly Touched[] {
  return inputs.map((input) => {
    const shown = clauses.find(({ touched }) => touched.provisionId === input.provisionId);
    if (!shown) throw new Refused("stale");
    return {
      ...shown.touched,
      ...input,
      own: shown.today.own,
      baseHash: shown.today.hash,
      below: shown.today.below,
    };
  });
}

function conflictFields(clauses: readonly ShownClause[], t: Submission["t"]) {
  const names = [
    ["choice", t("proposals.wording.choice")],
    ["text", t("proposals.wording.text")],
    ["old_words", t("proposals.wording.old")],
    ["new_words", t("proposals.wording.new")],
    ["reason", t("proposals.wording.reason")],
  ] as const;
  return clauses.flatMap(({ touched }, index) =>
    names.map(([name, label]) => ({
      name: `clauses.${index}.${name}`,
      label: `${cite(touched.address, t.locale)}: ${label}`,
    })),
  );
}

function reply(visit: SignedInVisit, model: ReturnType<typeof wordingPage>, status: number): Reply {
  return { kind: "page", status, html: render(renderWording, visit.frame, model) };
}
