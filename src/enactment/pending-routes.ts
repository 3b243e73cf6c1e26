import { may, scopeOf } from "../access/permissions.ts";
import { changeClassNames } from "../amending/change-class.ts";
import { redlinesAside } from "../amending/redline-aside.ts";
import { findDocumentBySlug } from "../legal-text/repository.ts";
import { Refused } from "../values/refusal.ts";
import { publicPage, type Reply, type Route, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { comparedWordings, pendingPage, renderPending } from "./pending-pages.ts";
import { listProvisionsIfPending } from "./pending-repository.ts";
import { pendingLevels } from "./pending-text.ts";

export const pendingRoutes: readonly Route[] = [publicPage("/van-ban/:slug/du-kien", answerPending)];

/** Everybody sees what is issued; what is still on its way is for those who work with it, as far as they may see it. */
async function answerPending(visit: Visit): Promise<Reply> {
  const { reader, actor, query, today, t } = visit;
  const document = await findDocumentBySlug(reader, visit.params.slug ?? "");
  if (!document) throw new Refused("not-found");
  const insider = actor && may(actor, "instruments.read") ? actor : null;
  const levels = insider ? pendingLevels : pendingLevels.slice(0, 1);
  const level = levels.find((one) => one === query.muc) ?? "issued";
  const scope = insider && scopeOf(insider, "instruments.read");
  const text = await listProvisionsIfPending(reader, document.id, { today, level, scope });
  const isScoped = level !== "issued" && scope !== null;
  const changeClass = changeClassNames.find((one) => one === query.loai) ?? null;
  const redlines = await redlinesAside(text.provisions.map(comparedWordings));
  const content = { document, text, redlines, level, levels, isScoped, isWhole: query.xem === "toan-van", changeClass };
  return { kind: "page", status: 200, html: render(renderPending, visit.frame, pendingPage(content, t)) };
}
