/** What the tests need of the machine besides Node: a PostgreSQL server and a browser, from Debian's packages. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findChromium, findPostgresFolder } from "../test/support/programs.ts";

type Need = { readonly name: string; readonly packages: readonly string[]; readonly isHere: () => boolean };

const needs: readonly Need[] = [
  {
    name: "PostgreSQL",
    packages: ["postgresql"],
    isHere: () => Boolean(process.env.RASOAT_TEST_POSTGRES) || findPostgresFolder() !== undefined,
  },
  {
    name: "Chromium",
    packages: ["chromium", "fonts-liberation"],
    isHere: () => findChromium() !== undefined,
  },
];

/** Installs what is missing where that is possible, and names what is still missing, each with the reason. */
export function prepareMachine(): ReadonlyMap<string, string> {
  const missing = needs.filter((need) => !need.isHere());
  if (missing.length > 0 && mayInstall()) install(missing);
  const reason = mayInstall() ? "its packages could not be installed" : "it is not on this machine";
  return new Map(
    missing
      .filter((need) => !need.isHere())
      .map(({ name, packages }) => [name, `${name}: ${reason} (Debian: apt-get install ${packages.join(" ")})`]),
  );
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function install(missing: readonly Need[]): void {
  const packages = missing.flatMap((need) => need.packages);
  console.log(`Installing ${packages.join(", ")} from Debian, which the tests need …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { stdio: ["ignore", "ignore", "inherit"] as ("ignore" | "inherit")[], env: environment };
  spawnSync("apt-get", ["update", "-q"], options);
  spawnSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], options);
}
