import type { Reader } from "../db/database.ts";
import type { LegalDocument } from "../legal-text/document.ts";
import { mayAddTextOf } from "../legal-text/may-add.ts";
import { findDocumentBySlug, findProvisionByAddress } from "../legal-text/repository.ts";
import { listVersionsFrom } from "../legal-text/text-repository.ts";
import { findOrganisation, listOwnIssuers } from "../organisations/repository.ts";
import { readDay } from "../values/day.ts";
import { Refused } from "../values/refusal.ts";
import type { Form } from "../web/forms.ts";
import { paths } from "../web/paths.ts";
import { page, post, publicPage, redirect, type Reply, type Route, type Submission, type Visit } from "../web/route.ts";
import { render } from "../web/view.ts";
import { type AmendingAct, listAmendingActs } from "./amending-act-repository.ts";
import type { Effect } from "./effect.ts";
import { historyPage, outsideWaits, renderHistory } from "./history-pages.ts";
import { setOutsideActDay } from "./outside-act-actions.ts";
import { listPlacedEffects } from "./placed-effect-repository.ts";
import { beginning, provisionHistory } from "./provision-history.ts";
import { provisionHistoryPage, renderProvisionHistory } from "./provision-history-pages.ts";
import { outsideDayForm } from "./schema.ts";
import { knownDayOf } from "./wait.ts";

export const historyRoutes: readonly Route[] = [
  publicPage("/van-ban/:slug/lich-su", (visit) => answerHistory(visit, { typed: {}, issues: [], t: visit.t }, 200)),
  publicPage("/van-ban/:slug/lich-su/dieu-khoan", answerProvision),
  page("/van-ban/:slug/lich-su/ngay-hieu-luc", "texts.add", async (visit) =>
    redirect(paths.documentHistory((await findNamed(visit)).number)),
  ),
  post("/van-ban/:slug/lich-su/ngay-hieu-luc", "texts.add", outsideDayForm, async (submission, form) => {
    const typed = { ...form, t: submission.t };
    if (!form.value) return answerHistory(submission, typed, 422);
    const { effective_on: effectiveOn, wait: key } = form.value;
    const document = await findNamed(submission);
    const told = outsideWaits(await findHistory(submission, document)).find((one) => one.key === key);
    if (!told) throw new Refused("wrong-state");
    const { act, wait } = told;
    if (act.issuedOn !== null && effectiveOn < act.issuedOn) {
      const issues = [{ field: "effective_on", key: "enactment.issue.before-issued" }];
      return answerHistory(submission, { ...typed, issues }, 422);
    }
    await setOutsideActDay(submission.context, act.id, knownDayOf(wait, effectiveOn));
    return redirect(paths.documentHistory(document.number), {
      tone: "success",
      key: "enactment.flash.day-set",
      params: { code: act.number },
    });
  }),
];

async function answerHistory(visit: Visit | Submission, form: Form, status: number): Promise<Reply> {
  const { actor, today, t } = visit;
  const document = await findNamed(visit);
  const [found, mayRecord] = await Promise.all([findHistory(visit, document), findMayRecord(visit, document)]);
  const content = { document, ...found, actor, mayRecord, today, form };
  return { kind: "page", status, html: render(renderHistory, visit.frame, historyPage(content, t)) };
}

/** One provision, named by the address that it has on a day; today where none is given. */
async function answerProvision(visit: Visit): Promise<Reply> {
  const { reader, query, today, t } = visit;
  const document = await findNamed(visit);
  const day = readDay(query.ngay ?? "") ?? today;
  const at = await findProvisionByAddress(reader, document.id, query.dieu ?? "", day);
  if (!at) throw new Refused("not-found");
  const [versions, found] = await Promise.all([
    listVersionsFrom(reader, document.id, beginning),
    findHistory(visit, document),
  ]);
  const { provisionId, address } = at.provision;
  const content = { document, address, steps: provisionHistory(versions, provisionId), ...found };
  return {
    kind: "page",
    status: 200,
    html: render(renderProvisionHistory, visit.frame, provisionHistoryPage(content, t)),
  };
}

type History = { readonly effects: readonly Effect[]; readonly acts: ReadonlyMap<string, AmendingAct> };

async function findHistory({ reader, now }: Visit, document: LegalDocument): Promise<History> {
  const effects = await listPlacedEffects(reader, document, now);
  return { effects, acts: await listAmendingActs(reader, [...new Set(effects.map(({ act }) => act.id))]) };
}

async function findNamed({ reader, params }: { readonly reader: Reader; readonly params: Visit["params"] }) {
  const document = await findDocumentBySlug(reader, params.slug ?? "");
  if (!document) throw new Refused("not-found");
  return document;
}

async function findMayRecord({ reader, actor }: Visit, { issuerId }: LegalDocument): Promise<boolean> {
  const issuer = actor && (await findOrganisation(reader, issuerId));
  return Boolean(issuer) && mayAddTextOf(actor!, issuer!, await listOwnIssuers(reader, actor!.ministryId));
}
