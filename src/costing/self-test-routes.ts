import { paths } from "../web/paths.ts";
import { publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { listCostCases, listShippedNorms } from "./reference-repository.ts";
import { renderSelfTest, selfTestPage, type TestedCase } from "./self-test-pages.ts";
import { runCostCase } from "./self-test.ts";

export const selfTestRoutes: readonly Route[] = [publicPage(paths.costSelfTest(), answerSelfTest)];

/** Cases and code are the same for as long as the process runs: they are worked out once. */
let tested: readonly TestedCase[] | undefined;

async function answerSelfTest({ frame, t }: Visit): Promise<Reply> {
  tested ??= listCostCases().map((published) => ({ published, result: runCostCase(published, listShippedNorms()) }));
  return { kind: "page", status: 200, html: render(renderSelfTest, frame, selfTestPage(tested, t)) };
}
