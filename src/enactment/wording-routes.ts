import { mayIn } from "../access/permissions.ts";
import { Refused } from "../values/refusal.ts";
import type { Form } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { page, post, redirect, type Reply, type Route, type SignedInVisit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { changeWording } from "./actions.ts";
import { findVisible } from "./routes.ts";
import { wordingForm } from "./schema.ts";
import { renderWording, wordingPage } from "./wording-pages.ts";

export const wordingRoutes: readonly Route[] = [
  page("/thuc-thi/:code/soan", "instruments.prepare", (visit) => answerWording(visit, null, 200)),
  post("/thuc-thi/:code/soan", "instruments.prepare", wordingForm, async (submission, form) => {
    if (!form.value) return answerWording(submission, { ...form, t: submission.t }, 422);
    const code = submission.params.code ?? "";
    const { version, ...wording } = form.value;
    await changeWording(submission.context, { code, version }, wording);
    return redirect(paths.instrumentDraft(code), { tone: "success", key: "enactment.flash.worded", params: { code } });
  }),
];

/** Only its lead writes, and only while it is being drafted. */
async function answerWording(visit: SignedInVisit, sent: Form | null, status: number): Promise<Reply> {
  const instrument = await findVisible(visit);
  if (!mayIn(visit.actor, "instruments.prepare", instrument.leadId)) throw new Refused("foreign-agency");
  if (instrument.status !== "drafting") throw new Refused("wrong-state");
  return { kind: "page", status, html: render(renderWording, visit.frame, wordingPage(instrument, sent, visit.t)) };
}
