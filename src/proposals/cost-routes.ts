import { compare } from "../costing/methods/circular-02-2017.ts";
import { hourlyIncomeOn } from "../costing/norms.ts";
import { listNorms } from "../costing/norm-repository.ts";
import { findLatestSheet, findSheet, type StoredSheet } from "../costing/repository.ts";
import { type CostSheet, workGroups } from "../costing/sheet.ts";
import { readSheet, typedSheet, writtenSheet } from "../costing/worksheet.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { redirect, type Reply, type SignedInVisit, type Submission, type Submitted } from "../web/route.ts";
import { typedText } from "../web/typed.ts";
import { render } from "../web/view.ts";
import { saveCost } from "./actions.ts";
import { type CostContent, costPage, costReadPage, renderCost, renderCostRead } from "./cost-pages.ts";
import { answerConflict, findEditable } from "./editing-routes.ts";
import { isReadableBy, mayEdit, type Proposal, revisionFor } from "./proposal.ts";
import { findProposalByCode, findRevision } from "./repository.ts";
import type { CostForm } from "./schema.ts";

/** Far more rows than a page offers: what comes beyond was not typed into one. */
const mostRows = 200;

/** The sheets to fill in for those who draft now; figures, rows and calculation for everybody else. */
export async function showCost(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, t, today } = visit;
  const proposal = await findProposalByCode(reader, visit.params.code ?? "");
  if (!proposal) throw new Refused("not-found");
  if (!isReadableBy(proposal, actor)) throw new Refused("foreign-agency");
  const sheet = await findOwnSheet(visit, proposal);
  if (!mayEdit(proposal, actor)) {
    const html = render(renderCostRead, visit.frame, costReadPage(proposal, sheet, t));
    return { kind: "page", status: 200, html };
  }
  const norms = await listNorms(reader);
  const base = sheet ?? (await findLatestSheet(reader, proposal.regulationId));
  const norm = sheet?.norm ?? hourlyIncomeOn(norms, today);
  const normId = norms.find(({ year }) => year === norm?.year)?.id ?? "";
  const current = base ? writtenSheet(base.current, t.locale) : typedSheet(null);
  const after = sheet?.after ? writtenSheet(sheet.after, t.locale) : current;
  const content: CostContent = {
    proposal,
    version: proposal.version,
    norms,
    current,
    after,
    comparison: sheet?.after ? compare(sheet.current, sheet.after, sheet.norm.value) : null,
    isUnsaved: false,
  };
  return costReply(visit, content, { norm: normId, assumed: base?.assumed ? "yes" : "" }, [], 200);
}

export async function submitCost(submission: Submission, form: Submitted<CostForm>): Promise<Reply> {
  const proposal = await findEditable(submission);
  const { reader, t, context } = submission;
  const norms = await listNorms(reader);
  const [current, after] = [typedSheet(sent(form, "current")), typedSheet(sent(form, "after"))];
  const read = [readSheet(current, t.locale, "current"), readSheet(after, t.locale, "after")] as const;
  const norm = norms.find(({ id }) => id === form.value?.norm);
  const issues = [
    ...form.issues,
    ...(form.value && !norm ? [{ field: "norm", key: "proposals.cost.norm-missing" }] : []),
    ...read.flatMap((each) => each.issues),
  ];
  const [currentSheet, afterSheet] = read.map(({ sheet }) => sheet);
  const comparison = norm && currentSheet && afterSheet ? compare(currentSheet, afterSheet, norm.value) : null;
  const version = Number(form.typed.version);
  const content = { proposal, version, norms, current, after, comparison, isUnsaved: true };
  if (!form.value || !norm || !currentSheet || !afterSheet || issues.length > 0) {
    return costReply(submission, content, form.typed, issues, 422);
  }
  if (form.value.act === "compute") return costReply(submission, content, form.typed, [], 200);
  const cost = { current: currentSheet, after: afterSheet, normId: norm.id, assumed: form.value.assumed === "yes" };
  return answerConflict(
    submission,
    form.typed,
    async () => {
      await saveCost(context, { code: proposal.code, version }, cost);
      return redirect(paths.proposalCost(proposal.code), { tone: "success", key: "proposals.flash.saved" });
    },
    async (now) => ({
      action: paths.proposalCost(proposal.code),
      ...conflictOf(form, await findOwnSheet(submission, now), t),
    }),
  );
}

async function findOwnSheet(visit: SignedInVisit, proposal: Proposal): Promise<StoredSheet | undefined> {
  const revision = await findRevision(visit.reader, proposal.id, revisionFor(proposal, visit.actor));
  return revision?.sheetId ? findSheet(visit.reader, revision.sheetId) : undefined;
}

/** A scenario as the form sent it, whether or not the rest of the form could be read. */
function sent({ typed }: Submitted<CostForm>, scenario: "current" | "after"): unknown {
  const rows: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const [, index, column] = new RegExp(`^${scenario}\\.rows\\.(\\d{1,4})\\.(\\w+)$`).exec(name) ?? [];
    if (index && column && Number(index) < mostRows)
      rows[Number(index)] = { ...rows[Number(index)], [column]: String(value) };
  }
  const text = (name: string) => String(typed[`${scenario}.${name}`] ?? "");
  return { times: text("times"), subjects: text("subjects"), rows: Array.from(rows, (row) => row ?? {}) };
}

/** The saved sheet in the names of the form, so that both can stand side by side. */
function conflictOf(form: Submitted<CostForm>, saved: StoredSheet | undefined, t: Submission["t"]) {
  const names = Object.keys(form.typed).filter((name) => /^(current|after)\./.test(name));
  const flat = (scenario: string, sheet: CostSheet | null): [string, string][] => {
    if (!sheet) return [];
    const written = writtenSheet(sheet, t.locale);
    const cells = written.rows.flatMap((row, index) =>
      Object.entries(row).map(([column, value]): [string, string] => [`${scenario}.rows.${index}.${column}`, value]),
    );
    return [[`${scenario}.times`, written.times], [`${scenario}.subjects`, written.subjects], ...cells];
  };
  const known = new Map(saved ? [...flat("current", saved.current), ...flat("after", saved.after)] : []);
  const rows = names.map((name) => ({
    label: cellLabel(name, t),
    saved: cellWords(name, known.get(name) ?? "", t),
    typed: cellWords(name, typedText(form.typed, name), t),
  }));
  return { rows };
}

/** The kind of work in words; every other cell as it stands. */
function cellWords(name: string, value: string, t: Submission["t"]): string {
  const group = name.endsWith(".group") ? workGroups.find(({ code }) => code === value) : undefined;
  return group ? group[t.locale] : value;
}

/** "after.rows.2.hours" → "Sau đề xuất, 3: Số giờ". */
function cellLabel(name: string, t: Submission["t"]): string {
  const parts = name.split(".");
  const side = t(parts[0] === "after" ? "proposals.cost.proposed" : "proposals.cost.current");
  const row = parts.length > 2 ? `, ${Number(parts[2]) + 1}` : "";
  return `${side}${row}: ${t(`costing.column.${parts.at(-1)}`)}`;
}

function costReply(
  visit: SignedInVisit,
  content: CostContent,
  typed: Submitted<CostForm>["typed"],
  issues: Submitted<CostForm>["issues"],
  status: number,
): Reply {
  const model = costPage(content, { typed, issues, t: visit.t });
  return { kind: "page", status, html: render(renderCost, visit.frame, model) };
}
