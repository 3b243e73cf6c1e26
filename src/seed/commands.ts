/** Setting an installation up and proving that what it stores is sound. */
import { countUsers } from "../accounts/repository.ts";
import { noFilter } from "../catalog/filter.ts";
import { countRegulations } from "../catalog/repository.ts";
import type { ActionContext } from "../db/action.ts";
import type { Database } from "../db/database.ts";
import type { Command } from "../office/command.ts";
import type { Sentence } from "../office/command-fault.ts";
import { readSwitches } from "../office/command-files.ts";
import { expectWords, inLanguage, printJson, printLines } from "../office/command-output.ts";
import type { NewId } from "../values/id.ts";
import { demoPassword, seedWhenEmpty } from "./demo-world.ts";
import { invariants } from "./invariants.ts";

type Services = {
  readonly t: { readonly locale: "vi" | "en" };
  readonly newId: NewId;
  openDatabase(): Promise<Database>;
  contextOf(database: Database): ActionContext;
  /** Brings the schema up to date; returns the names of what was run. */
  migrate(): Promise<readonly string[]>;
};

export const installationCommands: readonly Command<Services>[] = [
  {
    name: "migrate",
    usage: "migrate [--json]",
    async run(given, services) {
      expectWords(readSwitches(given.args, {}).words, 0, 0, this.usage);
      const applied = await services.migrate();
      if (given.json) printJson(given, { applied });
      else printLines(given, applied.length > 0 ? applied : [inLanguage(upToDate, services.t.locale)]);
      return 0;
    },
  },
  {
    name: "seed",
    usage: "seed [--json]",
    async run(given, services) {
      expectWords(readSwitches(given.args, {}).words, 0, 0, this.usage);
      const database = await services.openDatabase();
      const { today } = services.contextOf(database);
      const isEmpty = (await countRegulations(database.reader, noFilter, today)) === 0;
      const seeded = isEmpty && (await seedWhenEmpty(database, services.newId));
      const users = await countUsers(database.reader);
      if (given.json) printJson(given, { seeded, users });
      given.err.write(`${inLanguage(seeded ? loaded() : notEmpty, services.t.locale)}\n`);
      return seeded ? 0 : 1;
    },
  },
  {
    name: "check",
    usage: "check [--json]",
    async run(given, services) {
      expectWords(readSwitches(given.args, {}).words, 0, 0, this.usage);
      const { reader } = await services.openDatabase();
      const checks = [];
      for (const { name, findProblems } of invariants) {
        const { examined, problems } = await findProblems(reader);
        checks.push({ name, examined, passed: problems.length === 0, problems });
      }
      if (given.json) printJson(given, { checks });
      const lines = checks.flatMap(({ name, examined, passed, problems }) => [
        `${passed ? "✓" : "✗"} ${name} (${examined})`,
        ...problems.map((problem) => `  ${problem}`),
      ]);
      if (!given.json) printLines(given, lines);
      return given.strict && checks.some(({ passed }) => !passed) ? 1 : 0;
    },
  },
];

const upToDate: Sentence = { vi: "Cơ sở dữ liệu đã ở phiên bản mới nhất.", en: "The database is up to date." };
const notEmpty: Sentence = {
  vi: "Đã có tài khoản hoặc quy định nên không nạp dữ liệu trình diễn. Dùng cơ sở dữ liệu trống.",
  en: "There are accounts or regulations already, so the demo world was not loaded. Use an empty database.",
};

function loaded(): Sentence {
  return {
    vi: `Đã nạp dữ liệu trình diễn. Mật khẩu chung: ${demoPassword()}`,
    en: `The demo world is loaded. Everybody's password: ${demoPassword()}`,
  };
}
