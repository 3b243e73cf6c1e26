import { storedText } from "../amending/stored-text.ts";
import { findDocumentByNumber, listProvisionsOn } from "../legal-text/repository.ts";
import type { Issue } from "../values/issue.ts";
import { paths } from "../web/paths.ts";
import { redirect, type Reply, type SignedInVisit, type Submission, type Submitted, type Typed } from "../web/route.ts";
import { render } from "../web/view.ts";
import { type AddedClause, type ClauseInput, saveWording } from "./actions.ts";
import { noChange } from "./asked-change.ts";
import { wordingRows } from "./conflict-pages.ts";
import { answerConflict, findEditable } from "./editing-routes.ts";
import { readClauses } from "./clause-readings.ts";
import { onLaw, type ShownClause } from "./moved-law.ts";
import { movedLawAside } from "./moved-law-aside.ts";
import { proposedAddress } from "./new-number.ts";
import type { Proposal } from "./proposal.ts";
import { findNewClause, findScene, type Scene } from "./scene-repository.ts";
import type { ClauseForm, TouchForm, WordingForm } from "./schema.ts";
import type { Touched } from "./touched.ts";
import { readTypedAddress } from "./typed-address.ts";
import { readClause } from "./typed-clause.ts";
import { wordingIssues } from "./wording-issues.ts";
import { renderWording, typedWording, wordingPage } from "./wording-pages.ts";

export async function showWording(visit: SignedInVisit): Promise<Reply> {
  const proposal = await findEditable(visit);
  const scene = await findScene(visit.reader, proposal, visit.today, visit.actor);
  return reply(visit, proposal, scene, { typed: typedWording(scene), issues: [] }, 200);
}

export async function submitWording(submission: Submission, form: Submitted<WordingForm>): Promise<Reply> {
  return saveTyped(submission, form, async () => null);
}

/** Saves what was typed and adds a clause: a provision to change, or a new one beside it or in it. */
export async function addClause(submission: Submission, form: Submitted<TouchForm>): Promise<Reply> {
  return saveTyped(submission, form, (entries) => findAdded(submission, form.value!, entries));
}

/** What is to be added, nothing, or the field at which it cannot be found. */
type FindAdded = (entries: readonly Entry[]) => Promise<Added | null | Issue>;
/** `address` is what the page will show it under. */
type Added = AddedClause & { readonly address: string };

async function saveTyped(submission: Submission, form: Submitted<WordingForm>, findMore: FindAdded): Promise<Reply> {
  const proposal = await findEditable(submission);
  const { context, reader, today, actor, t } = submission;
  const scene = await findScene(reader, proposal, today, actor);
  if (!form.value) return reply(submission, proposal, scene, form, 422);
  const { version } = form.value;
  const entries = await readEntries(submission, form.value.clauses, scene);
  const shown = { ...scene, clauses: entries.map(({ shown: clause }) => clause) };
  const isCurrent = version === proposal.version;
  const more = isCurrent ? await findMore(entries) : null;
  const issues = isCurrent ? [...issuesOf(entries, scene), ...(more && "key" in more ? [more] : [])] : [];
  if (issues.length > 0) return reply(submission, proposal, shown, { typed: form.typed, issues }, 422);
  const added = more && "key" in more ? null : more;
  const kept = entries.filter(({ isRemoved }) => !isRemoved);
  return answerConflict(
    submission,
    form.typed,
    async () => {
      const inputs = kept.map(({ input }) => input);
      await saveWording(context, { code: proposal.code, version }, inputs, added);
      return savedReply(proposal, added, kept);
    },
    async (current) => {
      const now = await findScene(reader, current, today, actor);
      const rows = wordingRows(
        now.clauses.map(({ touched }) => touched),
        kept.map(({ touched }) => touched),
        t,
      );
      return { action: added ? paths.proposalTouch(proposal.code) : paths.proposalWording(proposal.code), rows };
    },
  );
}

/** A clause as it was typed, on the wording for which it is meant. */
type Entry = {
  readonly shown: ShownClause;
  readonly touched: Touched;
  readonly input: ClauseInput;
  readonly isRemoved: boolean;
  readonly issues: readonly Issue[];
};

async function readEntries(
  { reader, today }: Submission,
  typed: readonly ClauseForm[],
  scene: Scene,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const clause of typed) {
    const repeat = typed.slice(0, entries.length).filter((each) => each.provision_id === clause.provision_id).length;
    const at = scene.clauses.findIndex(
      ({ touched }) => touched.provisionId === clause.provision_id && touched.repeat === repeat,
    );
    const shown = scene.clauses[at] ?? (await findNewClause(reader, clause.provision_id, today));
    entries.push({ ...(await readEntry(clause, shown, scene, at)), shown });
  }
  return entries;
}

const baseMoved: Issue = { field: "choice", key: "amending.problem.base-moved" };

/** Where the law moved, the change stays with its old wording until its author has settled how it goes on. */
async function readEntry(
  clause: ClauseForm,
  shown: ShownClause,
  scene: Scene,
  at: number,
): Promise<Omit<Entry, "shown">> {
  const { touched: stored, today, isMoved } = shown;
  const isRemoved = clause.remove === "yes";
  const text = scene.texts.get(stored.document.id) ?? [];
  const newLike = stored.newAddress ?? proposedAddress(text, stored.address, clause.side ?? "after");
  const read = readClause(clause, stored.address, newLike);
  const joined = isMoved && clause.settle === "join" && today ? (await movedLawAside(stored, today)).joined : null;
  const isKept = isMoved && (clause.settle === "later" || !today || (clause.settle === "join" && !joined));
  const change = isRemoved ? noChange : (joined?.change ?? read.change);
  const asked = { ...stored, ...change };
  const touched = isKept || !today ? asked : onLaw(asked, today);
  const isUnseen = !isKept && !isRemoved && today !== null && clause.base_hash !== today.hash;
  const issues = isRemoved ? [] : [...(joined ? [] : read.issues), ...(isUnseen ? [baseMoved] : [])];
  const input = {
    ...change,
    provisionId: stored.provisionId,
    baseHash: clause.base_hash,
    keptFrom: isKept ? at : null,
  };
  return { touched, input, isRemoved, issues };
}

function issuesOf(entries: readonly Entry[], { texts }: Scene): readonly Issue[] {
  const typed = entries.flatMap(({ issues }, index) =>
    issues.map((issue) => ({ ...issue, field: `clauses.${index}.${issue.field}` })),
  );
  if (typed.length > 0) return typed;
  return wordingIssues(
    entries.map(({ touched }) => touched),
    texts,
  );
}

/** The provision named by number and address, with what is to happen there. */
async function findAdded(
  { reader, today }: Submission,
  { number, address, add_as: how }: TouchForm,
  entries: readonly Entry[],
): Promise<Added | Issue> {
  const document = await findDocumentByNumber(reader, number);
  if (!document) return { field: "number", key: "proposals.issue.not-found" };
  const wanted = readTypedAddress(address);
  const provisions = await listProvisionsOn(reader, document.id, today);
  const found = provisions.find((each) => each.address === wanted && each.status === "in_force");
  if (!found) return { field: "address", key: "proposals.issue.not-found" };
  if (how === "change") return { provisionId: found.provisionId, change: noChange, address: found.address };
  const own = entries.filter(({ touched }) => touched.document.id === document.id);
  const taken = new Set(own.flatMap(({ touched }) => touched.newAddress ?? []));
  const newAddress = proposedAddress(storedText(provisions), found.address, how, taken);
  if (newAddress === null) return { field: "add_as", key: "proposals.issue.no-place" };
  const change = { ...noChange, choice: "insert_provision" as const, side: how, newAddress };
  return { provisionId: found.provisionId, change, address: newAddress };
}

function savedReply({ code }: Proposal, added: Added | null, kept: readonly Entry[]): Reply {
  const path = paths.proposalWording(code);
  if (!added) return redirect(path, { tone: "success", key: "proposals.flash.saved" });
  const repeat = kept.filter(({ touched }) => touched.provisionId === added.provisionId).length;
  const isNew = added.change.choice === "insert_provision";
  const anchor = added.address.replaceAll("/", "-") + (isNew || repeat === 0 ? "" : `-${repeat + 1}`);
  return redirect(`${path}#${anchor}`, { tone: "success", key: "proposals.flash.touched" });
}

async function reply(
  visit: SignedInVisit,
  proposal: Proposal,
  scene: Scene,
  form: { readonly typed: Typed; readonly issues: readonly Issue[] },
  status: number,
): Promise<Reply> {
  const model = wordingPage(proposal, scene, await readClauses(scene.clauses), { ...form, t: visit.t });
  return { kind: "page", status, html: render(renderWording, visit.frame, model) };
}
