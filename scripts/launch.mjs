/**
 * Starts what `npm start`, `npm test` and their neighbours ask for: `node scripts/launch.mjs WHAT [arguments]`.
 * Any Node from 18 on can run this file. It installs what the lock file names and is missing, then hands over to a
 * Node that is new enough for the product: better-sqlite3 crashes an older one without a word, so nothing here may
 * import a package. Standard output belongs to what is started; this file speaks on standard error alone.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const oldestLauncher = [18, 0, 0];
const oldestNode = [22, 22, 2];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installLock = join(root, "data/var/install.lock");

/** What runs in production, from the packages that `npm ci --omit=dev` brings; all else is for developers. */
const product = { start: "src/main.ts", rasoat: "src/cli.ts" };

const [what, ...rest] = process.argv.slice(2);
await launch(what ?? "start", rest);

async function launch(task, args) {
  if (!isAtLeast(process.versions.node, oldestLauncher)) {
    fail(`Rà soát needs Node 18 or newer to install itself, and this is ${process.versions.node}: install Node 24.`);
  }
  const entry = product[task] ?? `scripts/${task}.ts`;
  if (!/^[a-z-]+$/.test(task) || !existsSync(join(root, entry))) fail(`There is nothing called "${task}" to run.`, 2);
  await installWhatIsMissing(!(task in product));
  handOver(findNode(), entry, args);
}

async function installWhatIsMissing(forDevelopers) {
  if (isInstalled(forDevelopers)) return;
  await takeInstallLock();
  const problem = isInstalled(forDevelopers) ? undefined : runNpmCi(forDevelopers);
  rmSync(installLock, { force: true });
  if (problem) fail(problem);
}

/**
 * Compares the lock file with npm's own record of what it installed. Packages for developers count only where they are
 * wanted; a package for another platform may be absent, and one that is there must have the version of the lock.
 */
function isInstalled(forDevelopers) {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(([path, { version, dev, devOptional, optional }]) => {
    if (path === "" || (!forDevelopers && (dev || devOptional))) return true;
    const found = present[path];
    return found ? found.version === version : Boolean(optional || devOptional);
  });
}

function readPackages(path) {
  const file = join(root, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** Two commands that start at once install once: the second waits, unless the first has died. */
async function takeInstallLock() {
  mkdirSync(dirname(installLock), { recursive: true });
  let told = false;
  while (!createdInstallLock()) {
    const holder = Number(readIfThere(installLock));
    if (holder && !isAlive(holder)) {
      rmSync(installLock, { force: true });
      continue;
    }
    if (!told) say(`Waiting for process ${holder}, which is installing packages (${installLock}).`);
    told = true;
    await new Promise((resume) => setTimeout(resume, 200));
  }
}

function createdInstallLock() {
  try {
    writeFileSync(installLock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Says what went wrong; undefined when the packages are there. */
function runNpmCi(forDevelopers) {
  say("Installing the packages of package-lock.json …");
  const args = ["ci", "--loglevel=error", ...(forDevelopers ? ["--include=dev"] : [])];
  // The Node that runs npm, because npm ci deletes the one inside node_modules.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const script = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const { status, error } = spawnSync(script ? node : "npm", script ? [script, ...args] : args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: !script && process.platform === "win32",
  });
  if (error) return `npm could not be started (${error.message}): install npm, or run "npm ci" by hand.`;
  return status === 0 ? undefined : "The packages could not be installed; what npm says above tells why.";
}

/** The Node that came with the packages for this platform, or this one when it is new enough. */
function findNode() {
  const system = process.platform === "win32" ? "win" : process.platform;
  const folder = join(root, "node_modules", `node-${system}-${process.arch}`);
  const bundled = join(folder, "bin", system === "win" ? "node.exe" : "node");
  if (existsSync(bundled)) return bundled;
  if (isAtLeast(process.versions.node, oldestNode)) return process.execPath;
  const floor = oldestNode.join(".");
  return fail(`Rà soát needs Node ${floor} or newer, and this is ${process.versions.node}: install Node 24.`);
}

function handOver(node, entry, args) {
  const child = spawn(node, ["--disable-warning=ExperimentalWarning", join(root, entry), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithParent(child);
  child.on("error", (error) => fail(`${node} could not be started: ${error.message}`));
  child.on("exit", (status, signal) => process.exit(status ?? 128 + constants.signals[signal]));
}

/** The shell between npm and this process dies of a signal without passing it on; what was started must not outlive it. */
function stopWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
}

function isAtLeast(version, floor) {
  const parts = version.split(".").map((part) => Number.parseInt(part, 10));
  const at = floor.findIndex((number, index) => parts[index] !== number);
  return at === -1 || parts[at] > floor[at];
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function fail(sentence, status = 1) {
  say(sentence);
  process.exit(status);
}
