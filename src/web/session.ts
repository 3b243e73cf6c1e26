/**
 * Server-side sessions on express-session. The browser holds a random id; the store sees only its SHA-256, so that a copy of
 * the database opens no session. Anonymous pages stay without a cookie.
 */
import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import expressSession from "express-session";
import type { Instant } from "../values/instant.ts";
import type { Flash } from "./route.ts";

export const idleLimitMs = 2 * 60 * 60 * 1000;
export const absoluteLimitMs = 12 * 60 * 60 * 1000;
const cookieName = "rasoat.sid";
/** Looking at pages writes at most this often. */
const touchEveryMs = 5 * 60 * 1000;

declare module "express-session" {
  interface SessionData {
    userId: string;
    startedAt: Instant;
    seenAt: Instant;
    flash: Flash;
    /** Set by the request that signs in: only then is a session stored anew. */
    isStarting: true;
  }
}

export type StoredSession = {
  readonly userId: string;
  readonly startedAt: Instant;
  readonly seenAt: Instant;
  readonly flash: Flash | null;
};

/** Where sessions are kept; the accounts room implements it on the database. */
export type SessionStore = {
  find(idHash: string): Promise<StoredSession | null>;
  start(idHash: string, session: StoredSession): Promise<void>;
  /** Keeps what changed; a session that has been ended meanwhile stays ended. */
  save(idHash: string, session: StoredSession): Promise<void>;
  remove(idHash: string): Promise<void>;
};

/** Who only looks and brings no cookie has no session, and none is made up to be thrown away. */
export function sessions(store: SessionStore, secret: string, now: () => Instant): RequestHandler {
  const handle = expressSession({
    name: cookieName,
    secret,
    resave: false,
    saveUninitialized: false,
    store: new KeptSessions(store, now),
    cookie: { httpOnly: true, sameSite: "lax", secure: "auto", path: "/" },
  });
  return (request, response, next) => {
    const isLooking = request.method === "GET" || request.method === "HEAD";
    if (isLooking && !bringsSession(request.headers)) next();
    else handle(request, response, next);
  };
}

/** Does the request come with a session, be it open, ended or made up? */
export function bringsSession(headers: IncomingHttpHeaders): boolean {
  return headers.cookie?.includes(`${cookieName}=`) ?? false;
}

class KeptSessions extends expressSession.Store {
  readonly #kept: SessionStore;
  readonly #now: () => Instant;

  constructor(kept: SessionStore, now: () => Instant) {
    super();
    this.#kept = kept;
    this.#now = now;
  }

  override get(id: string, done: (error: unknown, session?: expressSession.SessionData | null) => void): void {
    this.#kept.find(hash(id)).then(
      (session) => done(null, session && !this.#isOver(session) ? asSessionData(session) : null),
      (error) => done(error),
    );
  }

  override set(id: string, data: expressSession.SessionData, done?: (error?: unknown) => void): void {
    const session = { userId: data.userId, startedAt: data.startedAt, seenAt: this.#now(), flash: data.flash ?? null };
    settle(data.isStarting ? this.#kept.start(hash(id), session) : this.#kept.save(hash(id), session), done);
  }

  override touch(id: string, data: expressSession.SessionData, done?: (error?: unknown) => void): void {
    if (Date.parse(this.#now()) - Date.parse(data.seenAt) < touchEveryMs) done?.();
    else this.set(id, data, done);
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    settle(this.#kept.remove(hash(id)), done);
  }

  #isOver(session: StoredSession): boolean {
    const now = Date.parse(this.#now());
    return now - Date.parse(session.seenAt) > idleLimitMs || now - Date.parse(session.startedAt) > absoluteLimitMs;
  }
}

function settle(work: Promise<void>, done?: (error?: unknown) => void): void {
  work.then(
    () => done?.(),
    (error) => done?.(error),
  );
}

function asSessionData(session: StoredSession): expressSession.SessionData {
  const { userId, startedAt, seenAt, flash } = session;
  const cookie = { originalMaxAge: null } as expressSession.Cookie;
  return { cookie, userId, startedAt, seenAt, ...(flash ? { flash } : {}) } as expressSession.SessionData;
}

function hash(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
