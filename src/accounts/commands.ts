import { randomBytes } from "node:crypto";
import { type Role, roles } from "../access/actor.ts";
import type { ActionContext } from "../db/action.ts";
import type { Database } from "../db/database.ts";
import type { Command, CommandArguments } from "../office/command.ts";
import { CommandFault, type Sentence } from "../office/command-fault.ts";
import { readSwitches, type Switches } from "../office/command-files.ts";
import { inLanguage, printJson, wrongUsage } from "../office/command-output.ts";
import { findOrganisationByCode } from "../organisations/repository.ts";
import { addUser, resetPassword, setUserStatus } from "./actions.ts";
import { minimumPasswordLength } from "./password.ts";
import { findForSignIn } from "./repository.ts";

type Services = {
  readonly t: { readonly locale: "vi" | "en" };
  openDatabase(): Promise<Database>;
  contextOf(database: Database): ActionContext;
  /** All of standard input as text. */
  readStandardInput(): Promise<string>;
};

const usage =
  "user add USERNAME --name NAME --organisation CODE --role ROLE[,ROLE] [--password-stdin] | disable USERNAME | reset USERNAME [--password-stdin]";

export const accountCommands: readonly Command<Services>[] = [{ name: "user", usage, run: runUser }];

async function runUser(given: CommandArguments, services: Services): Promise<number> {
  const switches = readSwitches(given.args, { flags: ["password-stdin"], values: ["name", "organisation", "role"] });
  const [verb, username, ...rest] = switches.words;
  if (!username || rest.length > 0) throw wrongUsage(usage);
  if (verb === "add") return add(given, services, switches, username);
  if (verb === "disable") return disable(given, services, username);
  if (verb === "reset") return reset(given, services, switches, username);
  throw wrongUsage(usage);
}

async function add(
  given: CommandArguments,
  services: Services,
  { values, flags }: Switches,
  username: string,
): Promise<number> {
  const [fullName, code, named] = ["name", "organisation", "role"].map((name) => values.get(name)?.trim());
  if (!fullName || !code || !named) throw wrongUsage(usage);
  const chosen = named.split(",").map(roleOf);
  const database = await services.openDatabase();
  const organisation = await findOrganisationByCode(database.reader, code);
  if (!organisation) throw unknownOrganisation(code);
  const password = await passwordFor(services, flags);
  const person = { username, fullName, organisationId: organisation.id, roles: chosen, demoNote: null };
  await addUser(services.contextOf(database), { ...person, password: password.text });
  tell(given, services, username, password, { vi: `Đã thêm ${username}.`, en: `Added ${username}.` });
  return 0;
}

async function disable(given: CommandArguments, services: Services, username: string): Promise<number> {
  const database = await services.openDatabase();
  await expectUser(database, username);
  await setUserStatus(services.contextOf(database), username, "suspended");
  tell(given, services, username, null, { vi: `Đã tạm khóa ${username}.`, en: `Suspended ${username}.` });
  return 0;
}

async function reset(
  given: CommandArguments,
  services: Services,
  { flags }: Switches,
  username: string,
): Promise<number> {
  const password = await passwordFor(services, flags);
  const database = await services.openDatabase();
  await expectUser(database, username);
  await resetPassword(services.contextOf(database), username, password.text);
  const sentence = { vi: `Đã đặt lại mật khẩu của ${username}.`, en: `Reset the password of ${username}.` };
  tell(given, services, username, password, sentence);
  return 0;
}

async function expectUser({ reader }: Database, username: string): Promise<void> {
  if (await findForSignIn(reader, username)) return;
  throw new CommandFault(1, {
    vi: `Không có tài khoản ${username}.`,
    en: `There is no account ${username}.`,
  });
}

type Password = { readonly text: string; readonly isGenerated: boolean };

/** From standard input when asked for, else one that nobody chose: 96 random bits. */
async function passwordFor(services: Services, flags: ReadonlySet<string>): Promise<Password> {
  if (!flags.has("password-stdin")) return { text: randomBytes(12).toString("base64url"), isGenerated: true };
  const text = (await services.readStandardInput()).replace(/\r?\n$/, "");
  if ([...text].length >= minimumPasswordLength) return { text, isGenerated: false };
  throw new CommandFault(1, {
    vi: `Mật khẩu phải có ít nhất ${minimumPasswordLength} ký tự.`,
    en: `A password has at least ${minimumPasswordLength} characters.`,
  });
}

function roleOf(name: string): Role {
  const role = roles.find((known) => known === name.trim());
  if (role) return role;
  const known = roles.join(", ");
  throw new CommandFault(2, {
    vi: `Không có vai trò ${name}. Các vai trò: ${known}.`,
    en: `There is no role ${name}. Roles: ${known}.`,
  });
}

function unknownOrganisation(code: string): CommandFault {
  return new CommandFault(2, {
    vi: `Không có cơ quan nào có mã ${code}.`,
    en: `There is no organisation with the code ${code}.`,
  });
}

/** A generated password is shown this once and stored nowhere. */
function tell(
  given: CommandArguments,
  { t }: Services,
  username: string,
  password: Password | null,
  done: Sentence,
): void {
  const generated = password?.isGenerated ? password.text : null;
  if (given.json) printJson(given, { username, ...(generated && { password: generated }) });
  else if (generated) given.out.write(`${generated}\n`);
  given.err.write(`${inLanguage(done, t.locale)}\n`);
}
