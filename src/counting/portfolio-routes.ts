import { findKept } from "../journal/kept-repository.ts";
import { writeCsv } from "../office/csv.ts";
import type { Organisation } from "../organisations/organisation.ts";
import { listMinistries } from "../organisations/repository.ts";
import { paths } from "../web/paths.ts";
import { file, publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { eyesOf } from "./disclosure.ts";
import { groupOf, type Holding } from "./portfolio.ts";
import { portfolioPage, renderPortfolio } from "./portfolio-pages.ts";
import {
  asked,
  onSide,
  type PortfolioQuestion,
  readDimension,
  readGroup,
  readPortfolioQuestion,
  readSide,
} from "./portfolio-query.ts";
import { findPortfolio } from "./portfolio-repository.ts";
import {
  portfolioCsv,
  portfolioRowsCsv,
  portfolioRowsPage,
  renderPortfolioRows,
  type RowsContent,
} from "./portfolio-row-pages.ts";

/** What regulations cost and cuts save together: for everybody, as far as each may see. */
export const portfolioRoutes: readonly Route[] = [
  publicPage(paths.portfolio(), answerPortfolio),
  publicPage(paths.portfolioExport(), answerExport),
  publicPage(paths.portfolioRows(), answerRows),
  publicPage(paths.portfolioRowsExport(), answerRowsExport),
];

/** Adding up a national catalogue takes a tenth of a second, and anybody may ask for this page. */
async function answerPortfolio(visit: Visit): Promise<Reply> {
  const { reader, query, actor, now, today, t } = visit;
  const { question, ignored } = readPortfolioQuestion(query, await listMinistries(reader));
  const dimension = readDimension(query);
  const make = async () => portfolioPage({ ...(await findAsked(visit)), dimension }, t);
  const key = JSON.stringify([eyesOf(actor).name, t.locale, today, question, dimension]);
  const model = ignored.length > 0 ? await make() : await findKept(reader, `portfolio page ${key}`, now, make);
  return { kind: "page", status: 200, html: render(renderPortfolio, visit.frame, model) };
}

async function answerExport(visit: Visit): Promise<Reply> {
  const { holdings, ministries } = await findAsked(visit);
  const rows = portfolioCsv(holdings, readDimension(visit.query), ministries, visit.t);
  return file(`tong-hop-chi-phi-${visit.today}.csv`, "text/csv; charset=utf-8", writeCsv(rows));
}

async function answerRows(visit: Visit): Promise<Reply> {
  const model = portfolioRowsPage(await findRows(visit), visit.t);
  return { kind: "page", status: 200, html: render(renderPortfolioRows, visit.frame, model) };
}

async function answerRowsExport(visit: Visit): Promise<Reply> {
  const rows = portfolioRowsCsv(await findRows(visit), visit.t);
  return file(`chi-phi-chi-tiet-${visit.today}.csv`, "text/csv; charset=utf-8", writeCsv(rows));
}

type Asked = {
  readonly question: PortfolioQuestion;
  readonly ignored: readonly string[];
  readonly holdings: readonly Holding[];
  readonly ministries: readonly Organisation[];
};

async function findAsked({ reader, query, today, now, actor }: Visit): Promise<Asked> {
  const ministries = await listMinistries(reader);
  const { question, ignored } = readPortfolioQuestion(query, ministries);
  const ministryId = ministries.find(({ code }) => code === question.ministry)?.id ?? null;
  const holdings = asked(await findPortfolio(reader, { today, now }, eyesOf(actor)), question, ministryId);
  return { question, ignored, holdings, ministries };
}

async function findRows(visit: Visit): Promise<RowsContent> {
  const { question, holdings, ministries } = await findAsked(visit);
  const [group, side] = [readGroup(visit.query), readSide(visit.query)];
  return {
    question,
    group,
    side,
    holdings: onSide(group ? groupOf(holdings, group.dimension, group.key) : holdings, side),
    ministries,
    after: visit.query.sau ?? "",
    mayKnowProposals: visit.actor !== null,
  };
}
