/** What commands are given: switches, and files by a path relative to where the command was typed. */
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CommandArguments } from "./command.ts";
import { CommandFault, type Sentence } from "./command-fault.ts";
import { refusalSentence } from "./refusal-sentences.ts";
import { readWrittenText, type WrittenText } from "./written-text.ts";

/** No law and no list is as large; a wrong path easily is. */
const largestBytes = 200 * 1024 * 1024;

export type Switches = {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
};

/** Splits arguments into words and switches. Throws CommandFault(2) for a switch that is not known or lacks its value. */
export function readSwitches(
  args: readonly string[],
  known: { readonly flags?: readonly string[]; readonly values?: readonly string[] },
): Switches {
  const options = Object.fromEntries([
    ...(known.flags ?? []).map((name) => [name, { type: "boolean" as const }]),
    ...(known.values ?? []).map((name) => [name, { type: "string" as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const given = Object.entries(values);
    return {
      words: positionals,
      flags: new Set(given.filter(([, value]) => value === true).map(([name]) => name)),
      values: new Map(given.filter((entry): entry is [string, string] => typeof entry[1] === "string")),
    };
  } catch (error) {
    const at = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? args.join(" ");
    if (known.values?.includes(at.slice(2))) {
      throw new CommandFault(2, {
        vi: `Sau ${at} còn thiếu giá trị. Thêm --help để xem cách dùng.`,
        en: `A value is missing after ${at}. Add --help to see the usage.`,
      });
    }
    throw new CommandFault(2, {
      vi: `Không hiểu tham số ${at}. Thêm --help để xem cách dùng.`,
      en: `${at} is not understood here. Add --help to see the usage.`,
    });
  }
}

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Throws CommandFault(1) with the file's name where it cannot be read. */
export async function readGivenFile({ cwd }: CommandArguments, path: string): Promise<GivenFile> {
  const full = resolve(cwd, path);
  try {
    const { size } = await stat(full);
    if (size > largestBytes) throw new CommandFault(1, tooLarge(path));
    return { name: basename(full).normalize("NFC"), bytes: await readFile(full) };
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw new CommandFault(1, unreadable(path, (error as NodeJS.ErrnoException).code));
  }
}

/** The words of a document in any kind of file. Throws CommandFault(1) with what is wrong with the file and the mend. */
export async function readGivenDocument(given: CommandArguments, path: string): Promise<WrittenText> {
  const { bytes } = await readGivenFile(given, path);
  const read = await readWrittenText(bytes);
  if ("refused" in read) throw new CommandFault(1, refusalSentence(path, read));
  return read;
}

/** The words alone. Throws as readGivenDocument does. */
export async function readGivenText(given: CommandArguments, path: string): Promise<string> {
  return (await readGivenDocument(given, path)).text;
}

/** A parsed JSON file. Throws CommandFault(1) that names the place of the mistake. */
export async function readGivenJson(given: CommandArguments, path: string): Promise<unknown> {
  const text = await readGivenText(given, path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const place = placeOf(text, error instanceof Error ? error.message : "");
    throw new CommandFault(1, {
      vi: `${path}${place.vi}: không phải JSON hợp lệ. Kiểm tra dấu phẩy, ngoặc và ngoặc kép.`,
      en: `${path}${place.en}: this is not valid JSON. Check commas, brackets and quotation marks.`,
    });
  }
}

function placeOf(text: string, message: string): Sentence {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { vi: "", en: "" };
  const line = text.slice(0, Number(position)).split("\n").length;
  return { vi: `, dòng ${line}`, en: `, line ${line}` };
}

function unreadable(path: string, code: string | undefined): Sentence {
  if (code === "ENOENT") return { vi: `Không có tệp ${path}.`, en: `There is no file ${path}.` };
  if (code === "EISDIR")
    return { vi: `${path} là thư mục, cần một tệp.`, en: `${path} is a folder; a file is needed.` };
  if (code === "EACCES") return { vi: `Không có quyền đọc ${path}.`, en: `${path} may not be read.` };
  return { vi: `Không đọc được ${path} (${code}).`, en: `${path} cannot be read (${code}).` };
}

function tooLarge(path: string): Sentence {
  const limit = `${largestBytes / 1024 / 1024} MB`;
  return { vi: `${path} lớn hơn ${limit}. Hãy tách tệp.`, en: `${path} is larger than ${limit}. Split it.` };
}
