/**
 * `npm run bench`: what each page costs and how fast it is, beside a bare server in the same minute. The measure to trust is
 * the server's processor time per request, which repeats from run to run; requests per second move with the machine.
 *   --quick            small data and short runs, under 50 seconds
 *   --json FILE        the same figures as JSON
 *   --engine postgres  on PostgreSQL (its own processor time is not counted)
 *   --only WORDS       rows whose name contains these words
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Engine } from "../src/db/database.ts";
import { openDatabase } from "../src/db/open.ts";
import { paths } from "../src/web/paths.ts";
import startPostgres, { freshPostgres } from "../test/support/postgres.ts";
import { browse, compete } from "./bench/load.ts";
import { outputOf, type Server, startBare, startProduct } from "./bench/processes.ts";
import { heading, type Measured, type Missing, missingRow, type Result, tableRow, toJson } from "./bench/report.ts";
import { measureRecompute, recomputeName } from "./bench/recompute.ts";
import { type Row, rowsFor } from "./bench/rows.ts";
import { type TextRow, textRows } from "./bench/text-rows.ts";
import { costWriter, readTexts, signIn } from "./bench/visitor.ts";
import { fill, type World } from "./bench/world.ts";

const connections = 8;
const writers = 32;

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "string" },
    engine: { type: "string", default: "sqlite" },
    only: { type: "string", default: "" },
  },
});
const pace = options.quick
  ? { scale: 1_000, sheets: 250, warmUpSeconds: 0.2, pageSeconds: 0.4, bareSeconds: 0.1, textsAtOnce: 2 }
  : { scale: 20_000, sheets: 25_000, warmUpSeconds: 2, pageSeconds: 6, bareSeconds: 2, textsAtOnce: 1 };

if (options.engine !== "sqlite" && options.engine !== "postgres") {
  process.stderr.write(`--engine is sqlite or postgres, not "${options.engine}"\n`);
  process.exit(2);
}
await measure(options.engine).catch((problem: Error) => {
  process.stderr.write(`The benchmark stopped: ${problem.message}\n`);
  process.exit(1);
});

async function measure(engine: Engine): Promise<void> {
  const place = await freshPlace(engine);
  try {
    const database = openDatabase(place.url);
    await database.migrate();
    const world = await fill(database, pace.scale);
    const rows = await rowsFor(database.reader);
    await database.close();
    const measuredAt = new Date().toISOString();
    const about = { measuredAt, engine, world, connections };
    console.log(heading(about));
    const result = { ...about, ...(await measureAll(place.url, world, rows)) };
    if (options.json) writeFileSync(resolve(process.env.INIT_CWD ?? ".", options.json), toJson(result));
    if (result.rows.some(({ burden }) => burden.failed > 0)) process.exitCode = 1;
  } finally {
    await place.remove();
  }
}

async function freshPlace(engine: Engine): Promise<{ readonly url: string; remove(): Promise<void> }> {
  if (engine === "sqlite") {
    const folder = mkdtempSync(join(tmpdir(), "rasoat-bench-"));
    return { url: join(folder, "bench.sqlite"), remove: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const stop = await startPostgres();
  const { url, drop } = await freshPostgres();
  return {
    url,
    async remove() {
      await drop();
      await stop?.();
    },
  };
}

async function measureAll(url: string, world: World, rows: readonly Row[]): Promise<Pick<Result, "rows" | "missing">> {
  const [product, bare] = await Promise.all([startProduct(url), startBare()]);
  const measured: Measured[] = [];
  const missing: Missing[] = [];
  const add = (row: Measured) => {
    measured.push(row);
    console.log(tableRow(row));
  };
  try {
    const cookie = await signIn(product);
    for (const row of rows.filter(isWanted)) {
      const answer = await measurePage(product, bare, row, cookie, world);
      if ("burden" in answer) add(answer);
      else {
        missing.push(answer);
        console.log(missingRow(answer));
      }
    }
    const save = { name: `cost saved by ${writers} writers` };
    if (isWanted(save)) add(await measureWriters(product, save.name, cookie, world));
    const meanwhile = { name: "light page, long texts being read" };
    if (isWanted(meanwhile)) add(await measureMeanwhile(product, meanwhile.name, cookie));
    const wanted = textRows.filter(isWanted);
    for (let from = 0; from < wanted.length; from += pace.textsAtOnce)
      (await Promise.all(wanted.slice(from, from + pace.textsAtOnce).map(measureText))).forEach(add);
    if (isWanted({ name: recomputeName })) (await measureRecompute(url, pace.sheets)).forEach(add);
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
  }
  return { rows: measured, missing };
}

function isWanted({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().includes(options.only.toLowerCase());
}

async function measurePage(
  product: Server,
  bare: Server,
  row: Row,
  cookie: string,
  world: World,
): Promise<Measured | Missing> {
  const headers = { ...(row.signedIn ? { cookie } : {}), ...(row.compressed ? { "accept-encoding": "gzip, br" } : {}) };
  const path = row.paths[0]!;
  const first = await fetch(product.url + path, { headers, redirect: "manual" });
  const decoded = (await first.arrayBuffer()).byteLength;
  if (first.status !== 200) return { name: row.name, path, status: first.status };
  const bytes = Number(first.headers.get("content-length") ?? decoded);
  const load = { paths: row.paths, headers, connections: row.perRecord ? 1 : connections };
  await browse(product, { ...load, seconds: pace.warmUpSeconds });
  const burden = await browse(product, { ...load, seconds: pace.pageSeconds });
  const blank = { paths: [`/${bytes}`], headers: {}, connections: load.connections };
  const ceiling = await browse(bare, { ...blank, seconds: pace.bareSeconds });
  const perRecord = row.perRecord ? { perRecordMs: burden.processorMsPerRequest / world.regulations } : {};
  return { name: row.name, burden, bytes, ceiling, ...perRecord };
}

async function measureWriters(product: Server, name: string, cookie: string, world: World): Promise<Measured> {
  const write = costWriter(product, cookie, world);
  await compete(product, writers, pace.warmUpSeconds, write);
  return { name, burden: await compete(product, writers, pace.pageSeconds, write), bytes: null, ceiling: null };
}

/** In a process of its own, since its memory is measured too. */
async function measureText({ name, goalMs, goalMegabytes }: TextRow): Promise<Measured> {
  const said = await outputOf("scripts/bench/text-task.ts", [name, String(pace.pageSeconds * 1000)]);
  const { burden, peakMegabytes } = JSON.parse(said) as Pick<Measured, "burden"> & { readonly peakMegabytes: number };
  const memory = goalMegabytes === undefined ? {} : { megabytes: goalMegabytes };
  return { name, burden, bytes: null, ceiling: null, peakMegabytes, goal: { processorMs: goalMs, ...memory } };
}

/** A light page for everybody else, while one person has long texts read one after another. */
async function measureMeanwhile(product: Server, name: string, cookie: string): Promise<Measured> {
  const reading = readTexts(product, cookie);
  const load = { paths: [paths.signIn()], headers: {}, connections: 1, seconds: pace.pageSeconds };
  const burden = await browse(product, load);
  await reading.stop();
  return { name, burden, bytes: null, ceiling: null, goal: { p99Ms: 100 } };
}
