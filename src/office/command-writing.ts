/** Files that commands write, at a path relative to where the command was typed. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { CommandArguments } from "./command.ts";
import { CommandFault, type Sentence } from "./command-fault.ts";

/** Throws CommandFault(1) with the file's name and the reason where it cannot be written. */
export async function writeGivenFile(
  { cwd }: CommandArguments,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  try {
    await writeFile(resolve(cwd, path), content);
  } catch (error) {
    throw new CommandFault(1, unwritable(path, (error as NodeJS.ErrnoException).code));
  }
}

function unwritable(path: string, code: string | undefined): Sentence {
  switch (code) {
    case "ENOENT":
      return {
        vi: `Không có thư mục để ghi ${path}. Tạo thư mục trước.`,
        en: `There is no folder in which to write ${path}. Create it first.`,
      };
    case "EISDIR":
      return {
        vi: `${path} là thư mục. Ghi thêm tên tệp.`,
        en: `${path} is a folder. Add a file name.`,
      };
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return {
        vi: `Không có quyền ghi ${path}. Chọn nơi khác.`,
        en: `${path} may not be written. Choose another place.`,
      };
    default:
      return { vi: `Không ghi được ${path} (${code}).`, en: `${path} cannot be written (${code}).` };
  }
}
