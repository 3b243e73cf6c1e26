import type { ActionContext } from "../db/action.ts";
import type { Reversal } from "../proposals/lifecycle.ts";
import type { Proposal } from "../proposals/proposal.ts";
import { Refused } from "../values/refusal.ts";
import { paths } from "../web/paths.ts";
import { page, post, redirect, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { typedText } from "../web/typed.ts";
import { render } from "../web/view.ts";
import { judgeReverser, judgeWithdrawer } from "./decision.ts";
import { findReadable } from "./reading-routes.ts";
import { reopen, revoke, withdraw } from "./reversal-actions.ts";
import { reversalForm } from "./schema.ts";
import { findSituation } from "./situation-repository.ts";
import { renderReversal, reversalPage } from "./task-pages.ts";

type Act = (context: ActionContext, code: string, version: number, reason: string) => Promise<void>;

/** Taking a proposal back: before it is decided, or once it is approved. */
export const reversalRoutes: readonly Route[] = [
  ...routesOf("/de-xuat/:code/rut", "withdraw", withdraw),
  ...routesOf("/de-xuat/:code/tra-lai", "reopen", reopen),
  ...routesOf("/de-xuat/:code/rut-phe-duyet", "revoke", revoke),
];

function routesOf(path: string, kind: Reversal, act: Act): readonly Route[] {
  return [
    page(path, "proposals.read", async (visit) => {
      const proposal = await findOpen(visit, kind);
      const form = { typed: {}, issues: [], t: visit.t };
      return pageReply(visit, reversalPage(kind, proposal, String(proposal.version), form), 200);
    }),
    post(path, "proposals.read", reversalForm, async (submission, form) => {
      const { t, context } = submission;
      if (form.value) {
        const { code } = await findReadable(submission);
        await act(context, code, form.value.version, form.value.reason);
        return redirect(paths.proposal(code), {
          tone: "success",
          key: `approvals.flash.reversed.${kind}`,
          params: { code },
        });
      }
      const version = typedText(form.typed, "version");
      return pageReply(submission, reversalPage(kind, await findOpen(submission, kind), version, { ...form, t }), 422);
    }),
  ];
}

/** The proposal, if the visitor may take it back in that way. */
async function findOpen(visit: SignedInVisit, kind: Reversal): Promise<Proposal> {
  const situation = await findSituation(visit.reader, await findReadable(visit));
  const { proposal, authors, carrier } = situation;
  const refusal =
    kind === "withdraw" ? judgeWithdrawer(proposal, authors, visit.actor) : judgeReverser(situation, visit.actor);
  if (refusal) throw new Refused(refusal, { instrument: carrier ?? "" });
  return proposal;
}

function pageReply(visit: SignedInVisit, model: ReturnType<typeof reversalPage>, status: number): Reply {
  return { kind: "page", status, html: render(renderReversal, visit.frame, model) };
}
