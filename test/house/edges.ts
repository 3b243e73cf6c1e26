/**
 * The house as data: the row of rooms, what each may see, and every exception with its reason. A new edge or exception is
 * one line here, which a reviewer cannot miss; `npm run check` tells when one is no longer needed.
 */

/** Rooms in a row: each sees only those before it. */
export const rooms = [
  "values",
  "access",
  "i18n",
  "db",
  "web",
  "office",
  "jobs",
  "journal",
  "organisations",
  "accounts",
  "legal-text",
  "amending",
  "catalog",
  "costing",
  "proposals",
  "plans",
  "approvals",
  "enactment",
  "counting",
  "consultation",
  "discovery",
  "imports",
  "exchange",
  "site",
] as const;

export type Room = (typeof rooms)[number];

/** Rooms that see less than all before them: values stand alone, the toolkits know no subject matter. */
export const narrower: Readonly<Partial<Record<Room, readonly Room[]>>> = {
  access: ["values"],
  i18n: ["values"],
  web: ["values", "access", "i18n", "db"],
  office: ["values"],
  jobs: ["values", "db"],
};

/** Toolkits wrap the world outside (database, requests, file formats, queue), so they cannot be pure. */
export const toolkits: readonly Room[] = ["db", "web", "office", "jobs"];

/** Files at the top, and the story world they load, may import everything, and no room imports them. */
export const top = ["app.ts", "main.ts", "cli.ts", "config.ts", "version.ts", "seed/"];

/** Tables that a repository may read although its room stands before the owner's. */
export const readsAhead: Readonly<Record<string, string>> = {
  "journal users": "a journal line is shown with the person's present name, and stores only the id",
  "journal organisations": "a chain is shown with its organisation's present name, and stores only the id",
  "proposals decisions": "the drafter's task list says why the proposal came back",
  "proposals turns": "another proposal on the same provision is told with who has it",
  "proposals effects": "a proposal that is law already is no rival of one that is drafted",
  "approvals instrument_items": "an approval is not taken back while an instrument carries the proposal",
  "approvals instruments": "an approval is not taken back while an instrument carries the proposal",
};

/** The one library that is a concept's subject. */
export const librarySubjects: Readonly<Record<string, string>> = {
  "values/dong.ts": "decimal.js",
  "amending/redline.ts": "diff",
  "accounts/attempts.ts": "rate-limiter-flexible",
  "accounts/password.ts": "@node-rs/argon2",
};

/** Concepts that are worked out in another thread: they may use the room `jobs`, and nothing but it of the world outside. */
export const inOtherThreads: Readonly<Record<string, string>> = {
  "amending/redline-aside.ts": "compares whole texts while the server answers others; the redline is the same",
  "enactment/text-file-aside.ts": "writes whole texts while the server answers others; the file is the same",
  "proposals/moved-law-aside.ts": "compares a change with the law of today; what comes of it is the same",
  "proposals/readiness-aside.ts": "tries long changes out while the server answers others; the lacks are the same",
  "proposals/word-file-aside.ts": "compares edited Word files; what is read back is the same",
  "amending/reading-aside.ts": "reads long amending acts while the server answers others; the orders are the same",
  "enactment/draft-aside.ts": "writes and proves long drafts while the server answers others; the draft is the same",
  "enactment/outside-act-plan.ts": "tells long texts again while the server answers others; the plan is the same",
  "enactment/pending-text-aside.ts": "tells long texts with what is coming; what comes is the same",
  "legal-text/outline-aside.ts": "reads long texts while the server answers others; the outline is the same",
};

/** Built-in functions whose result depends on their arguments alone. */
export const pureBuiltins: Readonly<Record<string, readonly string[]>> = {
  "node:crypto": ["createHash", "createHmac", "createPublicKey", "createPrivateKey", "sign", "verify"],
};

/** Files with a name of their own that fulfil what a toolkit asks for; they rank with actions and are no doors. */
export const adapters: Readonly<Record<string, string>> = {
  "accounts/session-store.ts": "keeps the sessions of web/session.ts in the tables of accounts",
};

/** Files that may ask for the time, chance or the environment; everybody else is told. */
export const ambientReaders: Readonly<Record<string, string>> = {
  "main.ts": "hands the environment to config.ts",
  "cli.ts": "hands the environment to config.ts, and reads where and in which language a command was typed",
  "values/instant.ts": "holds the one system clock",
};

/** Files that may be longer than the ceiling. */
export const longFiles: Readonly<Record<string, string>> = {
  "db/tables.ts": "every table on one page",
};

/** Templates that may print HTML unescaped: it was made by our own escaping code. */
export const rawHtmlTemplates: Readonly<Record<string, string>> = {
  "layouts/page": "prints the body that its page's template rendered",
  "site/help-topic": "prints the HTML that web/markdown.ts made of the product's own texts",
};

/** Components that no template names outright: a page's fields say which of them draws them. */
export const awaitedComponents: readonly string[] = ["file-upload"];
