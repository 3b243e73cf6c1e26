import { may, mayIn, scopeOf } from "../access/permissions.ts";
import { listEntriesOf } from "../journal/repository.ts";
import { organisationName } from "../organisations/organisation.ts";
import { findOrganisation, findWorkCalendar, listMinistries } from "../organisations/repository.ts";
import { findDraft } from "../proposals/draft-repository.ts";
import { lacksAside } from "../proposals/readiness-aside.ts";
import { countProposals, listProposals } from "../proposals/repository.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { file, page, post, redirect, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { submit } from "./actions.ts";
import type { CarrierProvider } from "./carrier-pages.ts";
import { maySubmit, openActions } from "./decision.ts";
import { showDecide, showRecord, standingFlash, submitDecision, submitRecord } from "./deciding-routes.ts";
import { stageLine } from "./holding-pages.ts";
import { renderShow, showPage } from "./pages.ts";
import { findReadable, findShown, findStanding } from "./reading-routes.ts";
import { findFile, listDecisions, listDone, listOpenTurns, listQueue, listWaiting } from "./repository.ts";
import { decideForm, recordForm, submitForm } from "./schema.ts";
import { findSeat } from "./situation-repository.ts";
import { stagesOf } from "./stages.ts";
import { checkPage, renderCheck } from "./task-pages.ts";
import { listPage, overviewPage, queuePage, renderList, renderOverview, renderQueue, tabs } from "./work-pages.ts";

const rowsPerPage = 50;
const mostOnOverview = 7;

/** Reading proposals, leading them to a decision, and the work that waits; `findCarrier` tells which instrument carries one. */
export function approvalRoutes(findCarrier: CarrierProvider): readonly Route[] {
  return [
    page(paths.overview(), "signed-in", showOverview),
    page(paths.queue(), "signed-in", showQueue),
    page(paths.proposals(), "proposals.read", showList),
    page("/de-xuat/:code", "proposals.read", (visit) => showProposal(visit, findCarrier)),
    page("/de-xuat/:code/kiem-tra", "proposals.draft", showCheck),
    post("/de-xuat/:code/kiem-tra", "proposals.draft", submitForm, async (submission, form) => {
      const proposal = await findReadable(submission);
      await submit(submission.context, proposal.code, form.value?.version ?? 0);
      return redirect(
        paths.proposal(proposal.code),
        await standingFlash(submission, proposal.code, "approvals.flash.submitted"),
      );
    }),
    page("/de-xuat/:code/quyet-dinh", "proposals.decide", showDecide),
    post("/de-xuat/:code/quyet-dinh", "proposals.decide", decideForm, submitDecision),
    page("/de-xuat/:code/ghi-nhan", "decisions.record", showRecord),
    post("/de-xuat/:code/ghi-nhan", "decisions.record", recordForm, submitRecord),
    page("/tep/:id", "proposals.read", async (visit) => {
      const found = await findFile(visit.reader, visit.params.id ?? "");
      if (!found) throw new Refused("not-found");
      if (!mayIn(visit.actor, "proposals.read", found.organisation_id)) throw new Refused("foreign-agency");
      return file(found.name, found.media_type, found.content);
    }),
  ];
}

async function showProposal(visit: SignedInVisit, findCarrier: CarrierProvider): Promise<Reply> {
  const { reader, t, today, actor } = visit;
  const proposal = await findReadable(visit);
  const content = await findShown(visit, proposal);
  const { situation, identity } = await findStanding(visit, proposal);
  const route = proposal.route ?? content.competence?.route ?? "minister";
  const carrier = await findCarrier({ reader, proposal, actor, today, t });
  const reading = {
    ...content,
    identity: { ...identity, status: carrier?.status ?? identity.status },
    stages: stageLine(proposal, route, situation.turn, today, t),
    actions: openActions(situation, actor),
    carrier,
    decisions: await listDecisions(reader, proposal.id),
    entries: await listEntriesOf(reader, "proposal", proposal.id),
  };
  return pageReply(render(renderShow, visit.frame, showPage(reading, visit.query.xem, t)));
}

async function showCheck(visit: SignedInVisit): Promise<Reply> {
  const { reader, t, today } = visit;
  const proposal = await findReadable(visit);
  if (!maySubmit(proposal, visit.actor)) {
    throw new Refused(proposal.status === "draft" || proposal.status === "returned" ? "not-permitted" : "wrong-state");
  }
  const content = await findShown(visit, proposal);
  const lacks = await lacksAside(await findDraft(reader, proposal, today));
  const first = content.competence && stagesOf(content.competence.route, today)[0];
  const seat = first && (await findOrganisation(reader, await findSeat(reader, first.seat, proposal, today)));
  const receiver = first && seat ? `${t(`approvals.stage.${first.code}`)}, ${organisationName(seat, t.locale)}` : null;
  return pageReply(render(renderCheck, visit.frame, checkPage(content, lacks, receiver, visit.query.xem, t)));
}

async function showList(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, t, today, query } = visit;
  const scope = scopeOf(actor, "proposals.read");
  const asked = {
    tim: query.tim ?? "",
    trang_thai: query.trang_thai ?? "",
    bo: query.bo ?? "",
    bien_phap: query.bien_phap ?? "",
  };
  const filter = { actor, search: asked.tim, status: asked.trang_thai, ministry: asked.bo, lever: asked.bien_phap };
  const found = await listProposals(reader, filter, { before: query.sau ?? null, limit: rowsPerPage + 1 });
  const proposals = found.slice(0, rowsPerPage);
  const turns = await listOpenTurns(
    reader,
    proposals.map(({ id }) => id),
  );
  const ministries = scope === null ? await listMinistries(reader) : [];
  const nextBefore = found.length > rowsPerPage ? (proposals.at(-1)?.id ?? null) : null;
  const calendar = await findWorkCalendar(reader);
  const content = { query: asked, proposals, turns, ministries, nextBefore, isFirst: !query.sau };
  return pageReply(render(renderList, visit.frame, listPage(content, { today, calendar, t })));
}

async function showQueue(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, today, t, query } = visit;
  const tab = tabs.find((each) => each === query.the) ?? "cho-toi";
  const queue = tab === "cho-toi" ? await listQueue(reader, actor) : await listWaiting(reader, actor);
  const items = { queue, done: tab === "da-xong" ? await listDone(reader, actor) : [] };
  const calendar = await findWorkCalendar(reader);
  return pageReply(render(renderQueue, visit.frame, queuePage(tab, items, { today, calendar, t })));
}

async function showOverview(visit: SignedInVisit): Promise<Reply> {
  const { reader, actor, today, t } = visit;
  const mayRead = may(actor, "proposals.read");
  const scope = mayRead ? scopeOf(actor, "proposals.read") : null;
  const ministry = scope ? await findOrganisation(reader, scope) : undefined;
  const content = {
    queue: await listQueue(reader, actor, mostOnOverview),
    counts: mayRead ? await countProposals(reader, { actor }) : null,
    ministryName: ministry ? organisationName(ministry, t.locale) : null,
    mayDraft: may(actor, "proposals.draft"),
  };
  const calendar = await findWorkCalendar(reader);
  return pageReply(render(renderOverview, visit.frame, overviewPage(content, { today, calendar, t })));
}

function pageReply(html: string, status = 200): Reply {
  return { kind: "page", status, html };
}
