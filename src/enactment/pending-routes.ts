import { may } from "../access/permissions.ts";
import { findDocumentBySlug } from "../legal-text/repository.ts";
import { Refused } from "../values/refusal.ts";
import { publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { pendingPage, renderPending } from "./pending-pages.ts";
import { listProvisionsIfPending } from "./pending-repository.ts";
import { pendingLevels } from "./pending-text.ts";

export const pendingRoutes: readonly Route[] = [publicPage("/van-ban/:slug/du-kien", answerPending)];

/** Everybody sees what is issued; what is still on its way is for those who work with it. */
async function answerPending(visit: Visit): Promise<Reply> {
  const { reader, actor, query, today, t } = visit;
  const document = await findDocumentBySlug(reader, visit.params.slug ?? "");
  if (!document) throw new Refused("not-found");
  const levels = actor && may(actor, "instruments.read") ? pendingLevels : pendingLevels.slice(0, 1);
  const level = levels.find((one) => one === query.muc) ?? "issued";
  const text = await listProvisionsIfPending(reader, document.id, { today, level });
  const content = { document, text, level, levels, isWhole: query.xem === "toan-van" };
  return { kind: "page", status: 200, html: render(renderPending, visit.frame, pendingPage(content, t)) };
}
