/**
 * The last resort of every request: a rule that said no becomes a page that says why and where to go; anything else is a
 * bug, logged once here with the request's id and shown as a 500 that keeps nothing secret from the log and nothing of it
 * from the page.
 */
import type { ErrorRequestHandler, Request, Response } from "express";
import type { Logger } from "pino";
import { Refused, type RefusalCode } from "../values/refusal.ts";
import { visitOf, type Wiring } from "./endpoint.ts";
import { paths } from "./paths.ts";
import type { Visit } from "./route.ts";
import { type Page, render, view } from "./view.ts";

export type ErrorPage = Page & {
  readonly lead: string;
  readonly reference: string | null;
  readonly wayOut: { readonly label: string; readonly path: string };
};

const longestDrainMs = 30_000;

export const renderError = view<ErrorPage>("errors/show");

/** No route answered. */
export function notFound(wiring: Wiring) {
  return async (request: Request, response: Response): Promise<void> => {
    sendRefusal(new Refused("not-found"), await visitOf(request, response, wiring), response);
  };
}

export function errorPages(wiring: Wiring, logger: Logger): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    const refused = asRefused(error);
    if (!refused)
      logger.error({ err: error, requestId: response.locals.requestId, path: request.path }, "request failed");
    if (response.headersSent) {
      response.destroy();
      return;
    }
    drain(request);
    try {
      const visit = await visitOf(request, response, wiring);
      if (refused) sendRefusal(refused, visit, response);
      else sendFailure(visit, response);
    } catch (second) {
      logger.error({ err: second, requestId: response.locals.requestId }, "error page failed");
      response.status(500).type("text").send(`500 ${response.locals.requestId}`);
    }
  };
}

/** Express and body parsers report the client's mistakes as errors with a status. */
function asRefused(error: unknown): Refused | null {
  if (error instanceof Refused) return error;
  const status = (error as { status?: unknown } | null)?.status;
  if (status === 413) return new Refused("too-large", { megabytes: "?" });
  return typeof status === "number" && status >= 400 && status < 500 ? new Refused("not-found") : null;
}

function sendRefusal(refused: Refused, visit: Visit, response: Response): void {
  const { t } = visit;
  const model: ErrorPage = {
    title: t(`web.refused.${refused.code}.title`),
    lead: t(`web.refused.${refused.code}.lead`, refused.params),
    reference: null,
    wayOut: wayOut(refused.code, visit),
  };
  response
    .status(refused.status)
    .type("html")
    .set("Cache-Control", "no-store")
    .send(render(renderError, visit.frame, model));
}

function sendFailure(visit: Visit, response: Response): void {
  const model: ErrorPage = {
    title: visit.t("web.failed.title"),
    lead: visit.t("web.failed.lead"),
    reference: String(response.locals.requestId),
    wayOut: wayOut("not-found", visit),
  };
  response
    .status(500)
    .type("html")
    .set("Cache-Control", "no-store")
    .send(render(renderError, visit.frame, model));
}

function wayOut(code: RefusalCode, { t, actor }: Visit): ErrorPage["wayOut"] {
  if (code === "session-expired" || code === "not-signed-in") return { label: t("web.sign-in"), path: paths.signIn() };
  if (actor) return { label: t("web.to-overview"), path: paths.overview() };
  return { label: t("web.to-home"), path: paths.home() };
}

/**
 * An upload that was refused half-way: read the rest away for a while. Closing the connection under a browser that still
 * sends would lose the answer.
 */
function drain(request: Request): void {
  if (request.readableEnded) return;
  request.unpipe();
  request.resume();
  const patience = setTimeout(() => request.destroy(), longestDrainMs).unref();
  request.once("close", () => clearTimeout(patience));
}
