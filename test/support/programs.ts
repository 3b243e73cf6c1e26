/** Programs of the machine that tests use. They come from Debian's packages, never from a download of their own. */
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The folder that holds both `initdb` and `postgres`, the newest where there are several; undefined without a server. */
export function findPostgresFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...pathFolders()];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** Full path of a Chromium; undefined where there is none. */
export function findChromium(): string | undefined {
  return pathFolders()
    .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** Full path of LibreOffice; undefined where there is none. */
export function findOffice(): string | undefined {
  return pathFolders()
    .map((folder) => join(folder, "soffice"))
    .find((file) => existsSync(file));
}

function pathFolders(): string[] {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}
