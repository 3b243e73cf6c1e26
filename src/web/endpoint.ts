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
import type { Frame } from "./view.ts";

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
  if (route.may !== "public" && isSignedIn(visit)) assertMay(visit.actor, route.may);
  const { typed, files } = await readBody(request, { fileBytes: wiring.uploadLimitBytes, textBytes: textLimitBytes });
  const form = readForm(route.form, typed, files);
  const { database, newId } = wiring;
  if (route.may === "public") {
    const clientAddress = request.ip ?? "";
    return route.handle({ ...visit, database, newId, clientAddress }, form as never);
  }
  if (!isSignedIn(visit)) return wiring.askToSignIn(visit, typed);
  const context = contextOf(visit, typedText(typed, "form_token") || null, wiring);
  return route.handle({ ...visit, context }, form as never);
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
