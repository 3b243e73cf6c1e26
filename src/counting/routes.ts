import type { Actor } from "../access/actor.ts";
import { mayIn } from "../access/permissions.ts";
import { writeCsv } from "../office/csv.ts";
import { findWorkCalendar, listMinistries } from "../organisations/repository.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { file, page, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { isGuarded, type MayRead } from "./disclosure.ts";
import { evidencePage, indicatorsPage, renderEvidence, renderIndicators } from "./evidence-pages.ts";
import { type EvidenceContent, evidenceCsv } from "./evidence-row-pages.ts";
import { measure } from "./indicator.ts";
import { type Ledger, narrow } from "./ledger.ts";
import { findKept } from "../journal/kept-repository.ts";
import { findLedger } from "./ledger-repository.ts";
import { dashboardPage, renderDashboard } from "./pages.ts";
import { type Question, readEvidenceQuestion, readQuestion } from "./query.ts";
import { listTargets } from "./repository.ts";

export const countingRoutes: readonly Route[] = [
  page(paths.dashboard(), "dashboard.read", answerDashboard),
  page(paths.evidence(), "dashboard.read", answerEvidence),
  page(paths.evidenceExport(), "dashboard.read", answerExport),
];

async function answerDashboard(visit: SignedInVisit): Promise<Reply> {
  const { reader, query, today, now, actor, t } = visit;
  const ministries = await listMinistries(reader);
  const { question, ignored } = readQuestion(query, today, ministries);
  const [ledger, targets, calendar] = await Promise.all([
    findKept(reader, `ledger ${question.day}`, now, () => findLedger(reader, question.day)),
    listTargets(reader),
    findWorkCalendar(reader),
  ]);
  const desk = { ledger: asked(ledger, question, ministries), about: question, mayRead: readingOf(actor), t };
  const model = dashboardPage({ desk, question, ignored, ministries, targets, calendar });
  return { kind: "page", status: 200, html: render(renderDashboard, visit.frame, model) };
}

async function answerEvidence(visit: SignedInVisit): Promise<Reply> {
  const { query, today, t } = visit;
  const content = await findEvidence(visit);
  if (!content) {
    const html = render(renderIndicators, visit.frame, indicatorsPage(readQuestion(query, today, []).question, t));
    return { kind: "page", status: 404, html };
  }
  return { kind: "page", status: 200, html: render(renderEvidence, visit.frame, evidencePage(content)) };
}

async function answerExport(visit: SignedInVisit): Promise<Reply> {
  const content = await findEvidence(visit);
  if (!content) throw new Refused("not-found");
  const { indicator, day } = content.question;
  return file(`can-cu-${indicator}-${day}.csv`, "text/csv; charset=utf-8", writeCsv(evidenceCsv(content)));
}

async function findEvidence({ reader, query, today, now, actor, t }: SignedInVisit): Promise<EvidenceContent | null> {
  const ministries = await listMinistries(reader);
  const question = readEvidenceQuestion(query, today, ministries);
  if (!question) return null;
  const ledger = asked(
    await findKept(reader, `ledger ${question.day}`, now, () => findLedger(reader, question.day)),
    question,
    ministries,
  );
  const measured = measure(ledger, question.indicator, question);
  const mayRead = readingOf(actor);
  // Asked for by its code, a proposal under review is refused here as its own page refuses it.
  if (question.proposal && measured.rows.some((row) => isGuarded(row, mayRead))) throw new Refused("foreign-agency");
  return { desk: { ledger, about: question, mayRead, t }, question, measured, ministries, actor };
}

function readingOf(actor: Actor): MayRead {
  return (ministryId) => mayIn(actor, "proposals.read", ministryId);
}

function asked(ledger: Ledger, question: Question, ministries: readonly { id: string; code: string }[]): Ledger {
  const ministryId = ministries.find(({ code }) => code === question.ministry)?.id ?? null;
  return narrow(ledger, { ministryId, kind: question.kind });
}
