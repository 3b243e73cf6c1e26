import { z } from "zod";
import type { StartInBackground } from "../jobs/background.ts";
import { listMinistries } from "../organisations/repository.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { page, post, redirect, type Reply, type Route, type SignedInVisit, type Submission } from "../web/route.ts";
import { render } from "../web/view.ts";
import { beginRecompute, runRecompute } from "./recompute-actions.ts";
import { recomputePage, recomputesPage, renderRecompute, renderRecomputes } from "./recompute-pages.ts";
import { findOpenRecompute, findRecompute, listFindings, listRecomputes } from "./recompute-repository.ts";
import { stateOn } from "./recompute.ts";

const pageSize = 100;
const runsShown = 20;

/** Computing every current sheet again, for administrators; `start` lets the work outlive its request. */
export function recomputeRoutes(start: StartInBackground): readonly Route[] {
  return [
    page(paths.recomputes(), "administration", answerRuns),
    post(paths.recomputes(), "administration", z.object({}), (submission) => answerStart(submission, start)),
    page("/quan-tri/tinh-lai/:id", "administration", answerRun),
  ];
}

async function answerRuns({ reader, now, frame, t }: SignedInVisit): Promise<Reply> {
  const model = recomputesPage(await listRecomputes(reader, runsShown), now, t);
  return { kind: "page", status: 200, html: render(renderRecomputes, frame, model) };
}

/** Who asks while a run goes on is led to that run. */
async function answerStart({ reader, context, now }: Submission, start: StartInBackground): Promise<Reply> {
  const open = await findOpenRecompute(reader);
  if (open && stateOn(open, now) === "running") return redirect(paths.recompute(open.id));
  const id = await beginRecompute(context);
  start(({ database, clock }) => runRecompute({ ...context, database, formToken: null }, id, clock));
  return redirect(paths.recompute(id), { tone: "success", key: "counting.recompute.begun" });
}

async function answerRun({ reader, params, query, now, frame, t }: SignedInVisit): Promise<Reply> {
  const run = await findRecompute(reader, params.id ?? "");
  if (!run) throw new Refused("not-found");
  const after = query.sau ?? "";
  const [found, ministries] = await Promise.all([
    listFindings(reader, { recomputeId: run.id, after, limit: pageSize + 1 }),
    listMinistries(reader),
  ]);
  const hasMore = found.length > pageSize;
  const findings = found.slice(0, pageSize);
  const model = recomputePage({ run, now, findings, isFirst: after === "", hasMore, ministries }, t);
  return { kind: "page", status: 200, html: render(renderRecompute, frame, model) };
}
