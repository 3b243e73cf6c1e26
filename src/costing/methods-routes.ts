import { findRegulationByCode } from "../catalog/repository.ts";
import { writeXlsx } from "../office/xlsx.ts";
import { Refused } from "../values/refusal.ts";
import { file, publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { methodsPage, renderMethods } from "./methods-pages.ts";
import { findLatestSheet } from "./repository.ts";
import { renderTrial, trialPage } from "./trial-pages.ts";
import { workbookOf } from "./sheet-workbook.ts";

export const costMethodRoutes: readonly Route[] = [
  publicPage("/chi-phi/:code/phuong-phap", answerMethods),
  publicPage("/chi-phi/:code/bang-tinh.xlsx", answerWorkbook),
  publicPage("/chi-phi/:code/tinh-thu", answerTrial),
];

async function answerWorkbook(visit: Visit): Promise<Reply> {
  const { regulation, sheet } = await findCosted(visit);
  const bytes = await writeXlsx(workbookOf({ norm: sheet.norm, current: sheet.current, after: null }, visit.t));
  return file(`chi-phi-${regulation.code}.xlsx`, xlsxType, bytes);
}

async function answerMethods(visit: Visit): Promise<Reply> {
  const { regulation, sheet } = await findCosted(visit);
  return {
    kind: "page",
    status: 200,
    html: render(renderMethods, visit.frame, methodsPage(regulation, sheet, visit.t)),
  };
}

async function answerTrial(visit: Visit): Promise<Reply> {
  const { regulation, sheet } = await findCosted(visit);
  const model = trialPage(regulation, sheet, visit.query, visit.t);
  const isWrong = (model.issues ?? []).length > 0;
  return { kind: "page", status: isWrong ? 422 : 200, html: render(renderTrial, visit.frame, model) };
}

async function findCosted({ reader, params }: Visit) {
  const regulation = await findRegulationByCode(reader, params.code ?? "");
  const sheet = regulation && (await findLatestSheet(reader, regulation.id));
  if (!regulation || !sheet) throw new Refused("not-found");
  return { regulation, sheet };
}

const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
