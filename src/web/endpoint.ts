/**
 * From route data to Express: every request goes through the same gates in the same order — origin, sign-in, permission,
 * body, form — and only then reaches its handler. A GET handler is given a Reader and cannot write.
 */
import type { Express, Request, Response } from "express";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Database, Reader } from "../db/database.ts";
import type { Locale, Translate } from "../i18n/message.ts";
import { dayOfInstant } from "../values/day.ts";
import type { NewId } from "../values/id.ts";
import type { Clock } from "../values/instant.ts";
import { Refused } from "../values/refusal.ts";
import { isSameOrigin } from "./csrf.ts";
import { type IsFormTokenUsed, oncePerForm } from "./form-token.ts";
import { localePath } from "./locale.ts";
import type { Access, GuardedPost, PublicPost, Reply, Route, SignedInVisit, Typed, Visit } from "./route.ts";
import { readForm, typedText } from "./typed.ts";
import { cleanText, readBody, textLimitBytes } from "./upload.ts";
import { bringsSession } from "./session.ts";
import type { Frame } from "./view.ts";

const keptLimitBytes = 1024 * 1024;
/** A form open to everybody is small; the largest is the sign-in that carries what was kept, encoded once more. */
const openLimits = { fileBytes: keptLimitBytes, textBytes: 4 * keptLimitBytes };

/** What the web toolkit is given from outside: it knows no room. */
export type Wiring = {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly translators: Readonly<Record<Locale, Translate>>;
  readonly uploadLimitBytes: number;
  readonly findActor: (reader: Reader, userId: string) => Promise<Actor | null>;
  readonly isFormTokenUsed: IsFormTokenUsed;
  readonly frameOf: (visit: Omit<Visit, "frame">, request: Request, response: Response) => Frame;
  /** The sign-in page, shown in place of what was asked for; `typed` is what the person had sent, kept for re-sending. */
  readonly askToSignIn: (visit: Visit, typed: Typed | null) => Promise<Reply>;
};

export function mountRoutes(app: Express, routes: readonly Route[], wiring: Wiring): void {
  for (const route of routes) {
    app[route.method](route.path, async (request: Request, response: Response) => {
      const visit = await visitOf(request, response, wiring);
      const reply =
        route.method === "get"
          ? await answerGet(route, visit, wiring)
          : await answerPost(route, visit, request, wiring);
      await send(reply, visit, request, response);
    });
  }
}

/** The visit of a request: who, in which language, when. Also used by the error pages. */
export async function visitOf(request: Request, response: Response, wiring: Wiring): Promise<Visit> {
  const locale: Locale = response.locals.locale ?? "vi";
  const userId = request.session?.userId;
  const now = wiring.clock.now();
  const queryAll = Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => [name, [value].flat().map((text) => cleanText(String(text)))]),
  );
  const visit = {
    reader: wiring.database.reader,
    actor: userId ? await wiring.findActor(wiring.database.reader, userId) : null,
    t: wiring.translators[locale],
    now,
    today: dayOfInstant(now),
    params: Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, cleanText(String(value))])),
    query: Object.fromEntries(Object.entries(queryAll).map(([name, values]) => [name, values.at(-1) ?? ""])),
    queryAll,
  };
  return { ...visit, frame: wiring.frameOf(visit, request, response) };
}

async function answerGet(route: Extract<Route, { method: "get" }>, visit: Visit, wiring: Wiring): Promise<Reply> {
  if (route.may === "public") return route.handle(visit);
  if (!isSignedIn(visit)) return wiring.askToSignIn(visit, null);
  assertMay(visit.actor, route.may);
  return route.handle(visit);
}

async function answerPost(
  route: GuardedPost | PublicPost,
  visit: Visit,
  request: Request,
  wiring: Wiring,
): Promise<Reply> {
  if (!isSameOrigin(request.headers)) throw new Refused("cross-site");
  if (route.may === "public") return answerOpenPost(route, visit, request, wiring);
  if (!isSignedIn(visit)) return wiring.askToSignIn(visit, await readKept(request));
  assertMay(visit.actor, route.may);
  const { typed, files } = await readBody(request, { fileBytes: wiring.uploadLimitBytes, textBytes: textLimitBytes });
  const context = contextOf(visit, typedText(typed, "form_token") || null, wiring);
  return route.handle({ ...visit, context }, readForm(route.form, typed, files) as never);
}

async function answerOpenPost(route: PublicPost, visit: Visit, request: Request, wiring: Wiring): Promise<Reply> {
  const { database, newId } = wiring;
  const { typed, files } = await readBody(request, openLimits);
  const submission = { ...visit, database, newId, clientAddress: request.ip ?? "" };
  return route.handle(submission, readForm(route.form, typed, files) as never);
}

/**
 * What somebody typed whose session has ended, to be sent again after the sign-in. Nothing of a stranger, nothing very
 * long, no password: it would come back as text on the page.
 */
async function readKept(request: Request): Promise<Typed | null> {
  const announced = Number(request.headers["content-length"] ?? Number.POSITIVE_INFINITY);
  if (!bringsSession(request.headers) || announced > keptLimitBytes) return null;
  const { typed } = await readBody(request, { fileBytes: keptLimitBytes, textBytes: keptLimitBytes });
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !/password|mat[-_]?khau/i.test(name)));
}

function contextOf({ actor, now, today }: SignedInVisit, formToken: string | null, wiring: Wiring): ActionContext {
  const { newId, isFormTokenUsed } = wiring;
  const database = formToken ? oncePerForm(wiring.database, formToken, isFormTokenUsed) : wiring.database;
  return { database, actor, now, today, newId, formToken };
}

function isSignedIn(visit: Visit): visit is SignedInVisit {
  return visit.actor !== null;
}

function assertMay(actor: Actor, access: Exclude<Access, "public">): void {
  if (access !== "signed-in" && !may(actor, access)) throw new Refused("not-permitted");
}

async function send(reply: Reply, visit: Visit, request: Request, response: Response): Promise<void> {
  if ("session" in reply && reply.session) await changeSession(request, reply.session, visit);
  if (reply.kind === "page") {
    response.status(reply.status).type("html").set("Cache-Control", "no-store").send(reply.html);
  } else if (reply.kind === "file") {
    response
      .type(reply.mediaType)
      .set("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(reply.name)}`)
      .set("Cache-Control", "no-store")
      .send(typeof reply.body === "string" ? reply.body : Buffer.from(reply.body));
  } else {
    if (reply.flash && request.session?.userId) request.session.flash = reply.flash;
    response.redirect(303, localePath(reply.to, visit.t.locale));
  }
}

async function changeSession(
  request: Request,
  change: { readonly start: string } | "end",
  visit: Visit,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const done = (error: unknown) => (error ? reject(error) : resolve());
    if (change === "end") request.session.destroy(done);
    else request.session.regenerate(done);
  });
  if (change === "end") return;
  const { now } = visit;
  Object.assign(request.session, { userId: change.start, startedAt: now, seenAt: now, isStarting: true });
}
