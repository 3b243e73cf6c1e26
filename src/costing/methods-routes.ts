import { findRegulationByCode } from "../catalog/repository.ts";
import { Refused } from "../values/refusal.ts";
import { publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { methodsPage, renderMethods } from "./methods-pages.ts";
import { findLatestSheet } from "./repository.ts";

export const costMethodRoutes: readonly Route[] = [publicPage("/chi-phi/:code/phuong-phap", answerMethods)];

async function answerMethods({ reader, params, frame, t }: Visit): Promise<Reply> {
  const regulation = await findRegulationByCode(reader, params.code ?? "");
  const sheet = regulation && (await findLatestSheet(reader, regulation.id));
  if (!regulation || !sheet) throw new Refused("not-found");
  return { kind: "page", status: 200, html: render(renderMethods, frame, methodsPage(regulation, sheet, t)) };
}
