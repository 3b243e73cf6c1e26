/**
 * The command line: `rasoat <command> …`, a list of commands to read from top to bottom. Results go to standard output, words for
 * people to standard error in the language of LANG. Exit status: 0 a result was produced, 1 refused or nothing could be
 * done, 2 wrong usage.
 */
import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { systemActor } from "./access/actor.ts";
import { amendingMessages } from "./amending/messages.ts";
import { redlineMessages } from "./amending/redline-messages.ts";
import { readConfig } from "./config.ts";
import { costingMessages } from "./costing/messages.ts";
import { countingMessages } from "./counting/messages.ts";
import { portfolioMessages } from "./counting/portfolio-messages.ts";
import { recomputeMessages } from "./counting/recompute-messages.ts";
import type { ActionContext } from "./db/action.ts";
import type { Database } from "./db/database.ts";
import { createTranslator, type Locale, mergeMessages, type Translate } from "./i18n/message.ts";
import { importMessages } from "./imports/messages.ts";
import { legalTextMessages } from "./legal-text/messages.ts";
import type { Command, CommandArguments } from "./office/command.ts";
import { CommandFault } from "./office/command-fault.ts";
import { dayOfInstant } from "./values/day.ts";
import { idMaker } from "./values/id.ts";
import { systemClock } from "./values/instant.ts";
import { Refused } from "./values/refusal.ts";
import { refusalMessages } from "./web/refusal-messages.ts";

const catalogue = mergeMessages(
  refusalMessages,
  legalTextMessages,
  amendingMessages,
  redlineMessages,
  costingMessages,
  countingMessages,
  portfolioMessages,
  recomputeMessages,
  importMessages,
);
const newId = idMaker(systemClock, (size) => randomBytes(size));
const opened: Database[] = [];

const services = {
  t: createTranslator(catalogue, localeOf(process.env)),
  newId,
  now: () => systemClock.now(),
  readStandardInput: () => text(process.stdin),
  contextOf,
  async migrate(): Promise<readonly string[]> {
    return (await open()).migrate();
  },
  /** Up to date and with its reference data. */
  async openDatabase(): Promise<Database> {
    const database = await open();
    await database.migrate();
    const { loadReference } = await import("./seed/reference.ts");
    await loadReference(contextOf(database));
    return database;
  },
};

type Commands = readonly Command<typeof services>[];

/** Where each command stands. A command loads its own rooms alone: the whole product would take a second. */
const rooms: readonly { readonly names: readonly string[]; readonly load: () => Promise<Commands> }[] = [
  { names: ["outline"], load: async () => (await import("./legal-text/commands.ts")).legalTextCommands },
  {
    names: ["redline", "read-amendment", "consolidate", "instrument"],
    load: async () => (await import("./amending/commands.ts")).amendingCommands,
  },
  { names: ["cost", "cost-self-test"], load: async () => (await import("./costing/commands.ts")).costingCommands },
  { names: ["recompute"], load: async () => (await import("./counting/commands.ts")).countingCommands },
  { names: ["import"], load: async () => (await import("./imports/commands.ts")).importCommands },
  { names: ["user"], load: async () => (await import("./accounts/commands.ts")).accountCommands },
  {
    names: ["migrate", "seed", "check"],
    load: async () => (await import("./seed/commands.ts")).installationCommands,
  },
];

/** Named in the documentation, and not there yet. */
const awaited = [
  "export NAME [--out FILE]",
  "verify FILE --key KEY [--witness CHECKPOINT]",
  "backup OUT",
  "restore IN",
];

// Whoever reads only the first lines closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
process.exitCode = await run(process.argv.slice(2));
for (const database of opened) await database.close();

async function run(argv: readonly string[]): Promise<number> {
  const { name, given, wantsHelp } = readArguments(argv);
  const command = name === undefined ? undefined : await findCommand(name);
  if (wantsHelp || name === undefined) {
    given.err.write(`${command ? `rasoat ${command.usage}` : await usageList()}\n`);
    return wantsHelp ? 0 : 2;
  }
  if (!command) return answerUnknown(name, given);
  try {
    return await command.run(given, services);
  } catch (error) {
    given.err.write(`${sentenceOf(error, services.t)}\n`);
    return error instanceof CommandFault ? error.status : 1;
  }
}

/** `--json`, `--strict` and `--help` may stand anywhere; npm hands over where the command was typed in INIT_CWD. */
function readArguments(argv: readonly string[]) {
  const global = ["--json", "--strict", "--help"];
  const [name, ...args] = argv.filter((word) => !global.includes(word));
  const given: CommandArguments = {
    args,
    json: argv.includes("--json"),
    strict: argv.includes("--strict"),
    cwd: process.env.INIT_CWD ?? process.cwd(),
    out: process.stdout,
    err: process.stderr,
  };
  return { name, given, wantsHelp: argv.includes("--help") };
}

async function findCommand(name: string): Promise<Command<typeof services> | undefined> {
  const room = rooms.find(({ names }) => names.includes(name));
  return (await room?.load())?.find((command) => command.name === name);
}

async function answerUnknown(name: string, { err }: CommandArguments): Promise<number> {
  const isAwaited = awaited.some((usage) => usage.split(" ")[0] === name);
  const list = isAwaited ? "" : await usageList();
  const sentence = isAwaited
    ? { vi: `Lệnh ${name} chưa có trong phiên bản này.`, en: `This version does not have the command ${name} yet.` }
    : { vi: `Không có lệnh ${name}.\n${list}`, en: `There is no command ${name}.\n${list}` };
  err.write(`${sentence[services.t.locale]}\n`);
  return isAwaited ? 1 : 2;
}

async function usageList(): Promise<string> {
  const isVietnamese = services.t.locale === "vi";
  const commands = (await Promise.all(rooms.map(({ load }) => load()))).flat();
  const usages = commands.map(({ usage }) => `  rasoat ${usage}`);
  const later = awaited.map((usage) => `  rasoat ${usage}`);
  const [now, coming] = isVietnamese ? ["Các lệnh:", "Chưa có:"] : ["Commands:", "Not there yet:"];
  return [now, ...usages, coming, ...later].join("\n");
}

/** One clear sentence; a bug is named as one, its stack kept for LOG_LEVEL=debug. */
function sentenceOf(error: unknown, t: Translate): string {
  if (error instanceof CommandFault) return error.sentence[t.locale];
  if (error instanceof Refused) return t(`web.refused.${error.code}.lead`, error.params);
  const known = error instanceof Error ? error : new Error(String(error));
  return process.env.LOG_LEVEL === "debug" ? (known.stack ?? known.message) : known.message;
}

async function open(): Promise<Database> {
  if (opened[0]) return opened[0];
  const { openDatabase } = await import("./db/open.ts");
  const database = openDatabase(readConfig(process.env).databaseUrl);
  opened.push(database);
  return database;
}

function contextOf(database: Database): ActionContext {
  const now = systemClock.now();
  return { database, actor: systemActor, now, today: dayOfInstant(now), newId, formToken: null };
}

function localeOf(environment: NodeJS.ProcessEnv): Locale {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return language.startsWith("en") ? "en" : "vi";
}
