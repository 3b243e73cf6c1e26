/**
 * A room's routes are plain data: method, path, who may, and for a POST the form it takes. `web/endpoint.ts` does what every
 * request needs (sign-in, permission, origin check, parsing, transaction-free reading) before a handler runs.
 */
import type { z } from "zod";
import type { Actor } from "../access/actor.ts";
import type { Permission } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Database, Reader } from "../db/database.ts";
import type { Translate } from "../i18n/message.ts";
import type { Day } from "../values/day.ts";
import type { NewId } from "../values/id.ts";
import type { Instant } from "../values/instant.ts";
import type { Issue } from "../values/issue.ts";
import type { UploadedFile } from "./upload.ts";
import type { Frame } from "./view.ts";

export type Access = "public" | "signed-in" | Permission;

/** What a GET handler sees: it can read, and nothing else. */
export type Visit = {
  readonly reader: Reader;
  readonly actor: Actor | null;
  readonly t: Translate;
  readonly now: Instant;
  readonly today: Day;
  readonly params: Readonly<Record<string, string>>;
  /** The last value of each query parameter; `queryAll` has every value. */
  readonly query: Readonly<Record<string, string>>;
  readonly queryAll: Readonly<Record<string, readonly string[]>>;
  readonly frame: Frame;
};
export type SignedInVisit = Visit & { readonly actor: Actor };

/** A form as it was sent: what was typed, the files, and either the parsed value or what is wrong with it. */
export type Submitted<Value> = {
  readonly typed: Typed;
  readonly files: Readonly<Record<string, UploadedFile>>;
  readonly value: Value | null;
  readonly issues: readonly Issue[];
};
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What a POST handler sees besides: the context that actions need. */
export type Submission = SignedInVisit & { readonly context: ActionContext };

export type Flash = {
  readonly tone: "success" | "notice" | "warning" | "error";
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Reply =
  | { readonly kind: "page"; readonly status: number; readonly html: string; readonly session?: SessionChange }
  | { readonly kind: "redirect"; readonly to: string; readonly flash?: Flash; readonly session?: SessionChange }
  | { readonly kind: "file"; readonly name: string; readonly mediaType: string; readonly body: Uint8Array | string };

/** Signing in starts a new session (never re-using the visitor's id); signing out ends it. */
export type SessionChange = { readonly start: string } | "end";

/** A form that a visitor without an account may send: signing in. */
export type OpenSubmission = Visit & {
  readonly database: Database;
  readonly newId: NewId;
  readonly clientAddress: string;
};

export type PublicGet = {
  readonly method: "get";
  readonly path: string;
  readonly may: "public";
  readonly handle: (visit: Visit) => Promise<Reply>;
};
export type GuardedGet = {
  readonly method: "get";
  readonly path: string;
  readonly may: Exclude<Access, "public">;
  readonly handle: (visit: SignedInVisit) => Promise<Reply>;
};
export type GuardedPost = {
  readonly method: "post";
  readonly path: string;
  readonly may: Exclude<Access, "public">;
  readonly form: z.ZodType;
  readonly handle: (submission: Submission, form: Submitted<never>) => Promise<Reply>;
};
export type PublicPost = {
  readonly method: "post";
  readonly path: string;
  readonly may: "public";
  readonly form: z.ZodType;
  readonly handle: (submission: OpenSubmission, form: Submitted<never>) => Promise<Reply>;
};
export type Route = PublicGet | GuardedGet | GuardedPost | PublicPost;

/** A page anyone may open. */
export function publicPage(path: string, handle: PublicGet["handle"]): Route {
  return { method: "get", path, may: "public", handle };
}

/** A page behind sign-in and, mostly, a permission. */
export function page(path: string, may: GuardedGet["may"], handle: GuardedGet["handle"]): Route {
  return { method: "get", path, may, handle };
}

/** A form that changes something. `form` reads the typed strings; its messages are message keys. */
export function post<Schema extends z.ZodType>(
  path: string,
  may: GuardedPost["may"],
  form: Schema,
  handle: (submission: Submission, form: Submitted<z.output<Schema>>) => Promise<Reply>,
): Route {
  return { method: "post", path, may, form, handle: handle as GuardedPost["handle"] };
}

/** A form open to everybody. */
export function publicPost<Schema extends z.ZodType>(
  path: string,
  form: Schema,
  handle: (submission: OpenSubmission, form: Submitted<z.output<Schema>>) => Promise<Reply>,
): Route {
  return { method: "post", path, may: "public", form, handle: handle as PublicPost["handle"] };
}

export function redirect(to: string, flash?: Flash): Reply {
  return flash ? { kind: "redirect", to, flash } : { kind: "redirect", to };
}

export function file(name: string, mediaType: string, body: Uint8Array | string): Reply {
  return { kind: "file", name, mediaType, body };
}
