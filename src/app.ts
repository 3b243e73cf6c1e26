/** The whole application as a list to read from top to bottom: what every request passes, then every room's routes. */
import { randomUUID } from "node:crypto";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import { administrationMessages } from "./accounts/administration-messages.ts";
import { administrationRoutes } from "./accounts/administration-routes.ts";
import { attemptLimit } from "./accounts/attempts.ts";
import { accountMessages } from "./accounts/messages.ts";
import { roleNames } from "./accounts/pages.ts";
import { profileRoutes } from "./accounts/profile-routes.ts";
import { findActor } from "./accounts/repository.ts";
import { accountRoutes, askToSignIn } from "./accounts/routes.ts";
import { sessionStore } from "./accounts/session-store.ts";
import { amendingMessages } from "./amending/messages.ts";
import { redlineMessages } from "./amending/redline-messages.ts";
import type { CarrierProvider } from "./approvals/carrier-pages.ts";
import { approvalMessages } from "./approvals/messages.ts";
import { reversalRoutes } from "./approvals/reversal-routes.ts";
import { approvalRoutes } from "./approvals/routes.ts";
import { catalogMessages } from "./catalog/messages.ts";
import type { PanelProvider } from "./catalog/panel-pages.ts";
import { catalogRoutes } from "./catalog/routes.ts";
import type { Config } from "./config.ts";
import { mayIn } from "./access/permissions.ts";
import { costingMessages } from "./costing/messages.ts";
import { normMessages } from "./costing/norm-messages.ts";
import { normRoutes } from "./costing/norm-routes.ts";
import { costPanel } from "./costing/pages.ts";
import { findLatestSheet } from "./costing/repository.ts";
import { costMethodRoutes } from "./costing/methods-routes.ts";
import { costMethodMessages } from "./costing/methods-messages.ts";
import { costingRoutes } from "./costing/routes.ts";
import { selfTestMessages } from "./costing/self-test-messages.ts";
import { selfTestRoutes } from "./costing/self-test-routes.ts";
import { indicatorMessages } from "./counting/indicator-messages.ts";
import { countingMessages } from "./counting/messages.ts";
import { portfolioMessages } from "./counting/portfolio-messages.ts";
import { portfolioRoutes } from "./counting/portfolio-routes.ts";
import { recomputeMessages } from "./counting/recompute-messages.ts";
import { recomputeRoutes } from "./counting/recompute-routes.ts";
import { countingRoutes } from "./counting/routes.ts";
import type { Database } from "./db/database.ts";
import { carrierOf, cutPanel } from "./enactment/cut-pages.ts";
import { dayMessages } from "./enactment/day-messages.ts";
import { draftRoutes } from "./enactment/draft-routes.ts";
import { historyMessages } from "./enactment/history-messages.ts";
import { historyRoutes } from "./enactment/history-routes.ts";
import { listIssuedCuts } from "./enactment/item-repository.ts";
import { enactmentMessages } from "./enactment/messages.ts";
import { findInstrumentOf } from "./enactment/repository.ts";
import { enactmentRoutes } from "./enactment/routes.ts";
import { outsideMessages } from "./enactment/outside-messages.ts";
import { outsideRoutes } from "./enactment/outside-routes.ts";
import { pendingRoutes } from "./enactment/pending-routes.ts";
import { textFileRoutes } from "./enactment/text-file-routes.ts";
import { wordingRoutes as instrumentWordingRoutes } from "./enactment/wording-routes.ts";
import { formatInstant } from "./i18n/format.ts";
import { createTranslator, mergeMessages } from "./i18n/message.ts";
import { importMessages } from "./imports/messages.ts";
import { importsRoutes } from "./imports/routes.ts";
import { background, type StartInBackground } from "./jobs/background.ts";
import { detailMessages } from "./journal/detail-messages.ts";
import { journalMessages } from "./journal/messages.ts";
import { isFormTokenUsed } from "./journal/repository.ts";
import { journalRoutes } from "./journal/routes.ts";
import { verbMessages } from "./journal/verb-messages.ts";
import { legalTextMessages } from "./legal-text/messages.ts";
import { legalTextRoutes } from "./legal-text/routes.ts";
import { proposalMessages } from "./proposals/messages.ts";
import { proposalPanel } from "./proposals/panel-pages.ts";
import { listProposals } from "./proposals/repository.ts";
import { proposalRoutes } from "./proposals/routes.ts";
import { wordFileRoutes } from "./proposals/word-file-routes.ts";
import { wordMessages } from "./proposals/word-messages.ts";
import { proposalWordingMessages } from "./proposals/wording-messages.ts";
import { siteMessages } from "./site/messages.ts";
import { siteRoutes } from "./site/routes.ts";
import { dayOfInstant } from "./values/day.ts";
import type { NewId } from "./values/id.ts";
import type { Clock } from "./values/instant.ts";
import { assetRoutes } from "./web/assets.ts";
import { mountRoutes, type Wiring } from "./web/endpoint.ts";
import { errorPages, notFound } from "./web/errors.ts";
import { operationalRoutes } from "./web/health.ts";
import { localePath, splitLocale } from "./web/locale.ts";
import { webMessages } from "./web/messages.ts";
import { navigationFor } from "./web/navigation.ts";
import { isOwnPath } from "./web/paths.ts";
import { failureMessages, refusalMessages } from "./web/refusal-messages.ts";
import type { Route, Visit } from "./web/route.ts";
import { securityHeaders } from "./web/security.ts";
import { sessions } from "./web/session.ts";
import type { Frame } from "./web/view.ts";

export type Parts = {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly logger: Logger;
  readonly sessionSecret: string;
  /** Shown on the sign-in page; null outside the demonstration. */
  readonly demoPassword: string | null;
  readonly version: string;
};

export const catalogue = mergeMessages(
  webMessages,
  failureMessages,
  refusalMessages,
  journalMessages,
  verbMessages,
  detailMessages,
  accountMessages,
  administrationMessages,
  legalTextMessages,
  amendingMessages,
  redlineMessages,
  catalogMessages,
  costingMessages,
  normMessages,
  selfTestMessages,
  costMethodMessages,
  proposalMessages,
  proposalWordingMessages,
  wordMessages,
  approvalMessages,
  enactmentMessages,
  dayMessages,
  historyMessages,
  outsideMessages,
  countingMessages,
  indicatorMessages,
  portfolioMessages,
  recomputeMessages,
  importMessages,
  siteMessages,
);

/** What a regulation's page shows besides the catalogue's own record. */
const regulationPanels: readonly PanelProvider[] = [
  async ({ reader, regulation, actor, today, t }) => {
    const cuts = await listIssuedCuts(reader, regulation.id);
    const sheet = await findLatestSheet(reader, regulation.id);
    return cutPanel(cuts, sheet ? dayOfInstant(sheet.createdAt) : null, { actor, today, t });
  },
  async ({ reader, regulation, actor, t }) => {
    const mayEdit = actor !== null && mayIn(actor, "costs.edit", regulation.ministryId);
    return costPanel(regulation, await findLatestSheet(reader, regulation.id), mayEdit, t);
  },
  async ({ reader, regulation, actor, t }) => {
    if (!actor || !mayIn(actor, "proposals.read", regulation.ministryId)) return null;
    return proposalPanel(await listProposals(reader, { actor, regulationId: regulation.id }), t);
  },
];

/** Which instrument a proposal's page names. */
const findCarrier: CarrierProvider = async ({ reader, proposal, actor, today, t }) => {
  const instrument = await findInstrumentOf(reader, proposal.id);
  return instrument ? carrierOf(instrument, mayIn(actor, "instruments.read", proposal.ministryId), today, t) : null;
};

/** `start` begins work that outlives its request; nothing is begun where the routes are only looked at. */
export function roomRoutes(
  demoPassword: string | null,
  contact: string | null = null,
  start: StartInBackground = () => {},
): readonly Route[] {
  const attempts = attemptLimit();
  return [
    ...journalRoutes,
    ...administrationRoutes,
    ...profileRoutes(attempts),
    ...accountRoutes(attempts, demoPassword),
    ...legalTextRoutes,
    ...catalogRoutes(regulationPanels),
    ...normRoutes,
    ...selfTestRoutes,
    ...portfolioRoutes,
    ...recomputeRoutes(start),
    ...costingRoutes,
    ...costMethodRoutes,
    ...proposalRoutes,
    ...wordFileRoutes,
    ...approvalRoutes(findCarrier),
    ...reversalRoutes,
    ...enactmentRoutes,
    ...instrumentWordingRoutes,
    ...pendingRoutes,
    ...outsideRoutes,
    ...historyRoutes,
    ...textFileRoutes,
    ...draftRoutes,
    ...countingRoutes,
    ...importsRoutes,
    ...siteRoutes(contact),
  ];
}

export function createApp(parts: Parts): Express {
  const { config, database, logger } = parts;
  const wiring = wiringOf(parts);
  const app = express();
  app.disable("x-powered-by").disable("etag").set("query parser", "simple");
  if (config.trustedProxy) app.set("trust proxy", config.trustedProxy);
  app.use(requestId);
  app.use(operationalRoutes({ database, metricsToken: config.metricsToken }));
  app.use(securityHeaders());
  app.use(compression());
  app.use(assetRoutes());
  app.use(chooseLocale);
  app.use(sessions(sessionStore(database), parts.sessionSecret, parts.clock.now));
  mountRoutes(app, roomRoutes(parts.demoPassword, config.contact, background(parts)), wiring);
  app.use(notFound(wiring));
  app.use(errorPages(wiring, logger));
  return app;
}

function wiringOf(parts: Parts): Wiring {
  return {
    database: parts.database,
    clock: parts.clock,
    newId: parts.newId,
    translators: { vi: createTranslator(catalogue, "vi"), en: createTranslator(catalogue, "en") },
    uploadLimitBytes: parts.config.uploadLimitBytes,
    findActor,
    isFormTokenUsed,
    frameOf: (visit, request, response) => frameOf(visit, request, response, parts),
    askToSignIn: askToSignIn(parts.demoPassword),
  };
}

function frameOf(visit: Omit<Visit, "frame">, request: Request, response: Response, parts: Parts): Frame {
  const { t, actor } = visit;
  return {
    t,
    path: request.url,
    nonce: response.locals.nonce,
    agency: parts.config.agencyName,
    product: t("web.product"),
    actor: actor && { name: actor.name, role: roleNames(actor.roles, t), organisation: actor.organisationName },
    nav: navigationFor(actor, t, request.path),
    flash: takeFlash(request, t),
    environment: parts.demoPassword === null ? null : t("web.demo"),
    version: parts.version,
    now: formatInstant(visit.now),
    formToken: parts.newId(),
  };
}

function takeFlash(request: Request, t: Visit["t"]): Frame["flash"] {
  const flash = request.method === "GET" ? request.session?.flash : undefined;
  if (!flash) return null;
  delete request.session.flash;
  return { tone: flash.tone, text: t(flash.key, flash.params) };
}

function requestId(_request: Request, response: Response, next: NextFunction): void {
  response.locals.requestId = randomUUID();
  response.set("X-Request-Id", response.locals.requestId);
  next();
}

function chooseLocale(request: Request, response: Response, next: NextFunction): void {
  const { locale, url } = splitLocale(request.url);
  response.locals.locale = locale;
  request.url = url;
  if (request.method === "GET" && isOwnPath(url) && /^\/[^?]+\/(\?|$)/.test(url)) {
    response.redirect(308, localePath(url.replace(/\/(?=\?|$)/, ""), locale));
    return;
  }
  next();
}
