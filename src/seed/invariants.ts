/** What must hold of the stored data whatever was done to it, each with the rows that break it. */
import { findSheet } from "../costing/repository.ts";
import { compare, computeScenario } from "../costing/methods/circular-02-2017.ts";
import type { Reader } from "../db/database.ts";
import { firstBreak } from "../journal/entry.ts";
import { listChain, listChains } from "../journal/repository.ts";
import { listAllVersions } from "../legal-text/text-repository.ts";
import { versionFaults } from "../legal-text/version-faults.ts";

export type Finding = { readonly examined: number; readonly problems: readonly string[] };
export type Invariant = { readonly name: string; readonly findProblems: (reader: Reader) => Promise<Finding> };

export const invariants: readonly Invariant[] = [
  { name: "journal chains are unbroken", findProblems: brokenChains },
  { name: "provisions have one version on any day, at one address, in what is in force", findProblems: faultyVersions },
  { name: "each regulation belongs to an organisation", findProblems: orphanedRegulations },
  { name: "cost sheets give the stored sums", findProblems: wrongSums },
  { name: "an applied import keeps every record it wrote", findProblems: incompleteImports },
];

async function brokenChains(reader: Reader): Promise<Finding> {
  const problems: string[] = [];
  const chains = await listChains(reader);
  for (const { id, owner } of chains) {
    const found = firstBreak(await listChain(reader, id));
    if (found) problems.push(`chain ${owner?.code ?? id}, entry ${found.position}: ${found.reason}`);
  }
  return { examined: chains.length, problems };
}

async function faultyVersions(reader: Reader): Promise<Finding> {
  const versions = await listAllVersions(reader);
  const problems = versionFaults(versions).map(
    ({ kind, documentId, address, validFrom }) =>
      `${kind}: ${address} of document ${documentId} from ${validFrom ?? "-"}`,
  );
  return { examined: versions.length, problems };
}

async function orphanedRegulations(reader: Reader): Promise<Finding> {
  const rows = await reader
    .selectFrom("regulations")
    .leftJoin("organisations", "organisations.id", "regulations.ministry_id")
    .select(["regulations.code", "organisations.id as organisation_id"])
    .execute();
  const orphans = rows.filter((row) => row.organisation_id === null);
  return { examined: rows.length, problems: orphans.map(({ code }) => `regulation ${code}`) };
}

async function wrongSums(reader: Reader): Promise<Finding> {
  const rows = await reader.selectFrom("cost_sheets").select("id").orderBy("id").execute();
  const problems: string[] = [];
  for (const { id } of rows) {
    const sheet = (await findSheet(reader, id))!;
    const hourly = sheet.norm.value;
    const computed = computeScenario(sheet.current, hourly).perYear.total;
    if (!computed.eq(sheet.results.perYear)) problems.push(`sheet ${id}: per year ${computed.toFixed()}`);
    if (!sheet.after) continue;
    const { saving } = compare(sheet.current, sheet.after, hourly);
    const stored = sheet.results.saving;
    if (!stored || !saving.perYear.total.eq(stored))
      problems.push(`sheet ${id}: saving ${saving.perYear.total.toFixed()}`);
  }
  return { examined: rows.length, problems };
}

async function incompleteImports(reader: Reader): Promise<Finding> {
  const imports = await reader
    .selectFrom("imports")
    .select(["id", "code", "add_count", "change_count"])
    .where("status", "!=", "previewed")
    .execute();
  const counted = await reader
    .selectFrom("import_changes")
    .select(({ fn }) => ["import_id", fn.countAll<number>().as("count")])
    .groupBy("import_id")
    .execute();
  const counts = new Map(counted.map(({ import_id, count }) => [import_id, Number(count)]));
  const wrong = imports.filter((one) => (counts.get(one.id) ?? 0) !== one.add_count + one.change_count);
  return { examined: imports.length, problems: wrong.map(({ code }) => `import ${code}`) };
}
