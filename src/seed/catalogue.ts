/** The demo catalogue: units, accounts, legal texts, regulations and what they cost. */
import { readFileSync } from "node:fs";
import { addUserStep } from "../accounts/actions.ts";
import { hashPassword } from "../accounts/password.ts";
import { addRegulationStep, tieProvisionStep } from "../catalog/actions.ts";
import { emptyProcedure, type Procedure } from "../catalog/procedure.ts";
import { saveRegulationSheetStep } from "../costing/actions.ts";
import { findNorm } from "../costing/norm-repository.ts";
import { type CostSheet, costLine } from "../costing/sheet.ts";
import { addDocumentStep } from "../legal-text/actions.ts";
import { listProvisionsOn } from "../legal-text/repository.ts";
import { findOrganisationByCode } from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";
import { exact } from "../values/dong.ts";
import type { CostSheetRecord, DocumentRecord, RegulationRecord, SheetRecord, UsersRecord } from "./records.ts";
import { addOrganisations, type OrganisationRecord, readRecords } from "./reference.ts";
import type { Scene } from "./stage.ts";

/** The day before the first act: everything here stands when the story begins. */
const eve = "2025-12-30" as Day;

/** Ids by the codes that data/demo uses. */
export type Catalogue = {
  readonly regulations: ReadonlyMap<string, string>;
  readonly normId: string;
  provision(document: string, address: string): string;
};

export async function addCatalogue(scene: Scene, passwordHash: string): Promise<Catalogue> {
  const context = scene.system(eve);
  await addOrganisations(scene.tx, context, readRecords<readonly OrganisationRecord[]>("demo/units.json"));
  await addUsers(scene, passwordHash);
  const provisions = await addDocuments(scene);
  const provision = (document: string, address: string): string => {
    const id = provisions.get(`${document} ${address}`);
    if (!id) throw new Error(`data/demo: ${document} has no ${address}`);
    return id;
  };
  const regulations = await addRegulations(scene, provision);
  const normId = await addSheets(scene, regulations);
  return { regulations, normId, provision };
}

/** A sheet of data/demo as the costing room reads it. */
export function sheetOf(record: SheetRecord): CostSheet {
  const number = (value: number | undefined) => (value === undefined ? null : exact(String(value)));
  return {
    timesPerYear: exact(String(record.times_per_year)),
    subjects: exact(String(record.subjects)),
    lines: record.lines.map((line) =>
      costLine({
        group: line.group,
        name: line.name,
        hours: exact(String(line.hours)),
        services: exact(String(line.services)),
        fees: exact(String(line.fees)),
        timesPerYear: number(line.times_per_year),
        subjects: number(line.subjects),
        source: line.source,
      }),
    ),
  };
}

/** One hash serves all: the password is the same and printed on the sign-in page. */
export function demoPasswordHash(): Promise<string> {
  return hashPassword(readRecords<UsersRecord>("demo/users.json").password);
}

async function addUsers(scene: Scene, passwordHash: string): Promise<void> {
  for (const user of readRecords<UsersRecord>("demo/users.json").users) {
    const organisationId = await idOf(scene, user.organisation);
    const { username, full_name: fullName, role, note: demoNote } = user;
    const added = { username, fullName, organisationId, passwordHash, roles: [role], demoNote };
    scene.enter(username, await addUserStep(scene.tx, scene.system(eve), added));
  }
}

async function addDocuments(scene: Scene): Promise<ReadonlyMap<string, string>> {
  const provisions = new Map<string, string>();
  for (const record of readRecords<readonly DocumentRecord[]>("demo/documents.json")) {
    const text = readFileSync(new URL(`../../data/demo/${record.file}`, import.meta.url), "utf8");
    const id = await addDocumentStep(scene.tx, scene.system(eve), {
      number: record.number,
      kind: record.kind,
      title: record.title,
      issuerId: await idOf(scene, record.issuer),
      issuedOn: record.issued_on,
      effectiveOn: record.effective_on,
      source: record.source,
      text,
    });
    for (const { address, provisionId } of await listProvisionsOn(scene.tx, id, eve)) {
      provisions.set(`${record.number} ${address}`, provisionId);
    }
  }
  return provisions;
}

async function addRegulations(scene: Scene, provision: Catalogue["provision"]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const fields = new Map(
    readRecords<readonly { code: string; name: { vi: string } }[]>("reference/fields.json").map(({ code, name }) => [
      code,
      name.vi,
    ]),
  );
  const context = scene.system(eve);
  for (const record of readRecords<readonly RegulationRecord[]>("demo/regulations.json")) {
    const id = await addRegulationStep(scene.tx, context, {
      code: record.code,
      kind: record.kind,
      name: record.name,
      ministryId: await idOf(scene, record.ministry),
      field: fields.get(record.field) ?? record.field,
      summary: record.summary ?? record.parts.requirement ?? null,
      source: record.source,
      assumed: !record.real,
      procedure: record.kind === "procedure" ? procedureOf(record) : null,
    });
    ids.set(record.code, id);
    for (const { document, address, part } of record.provisions) {
      await tieProvisionStep(scene.tx, context, id, provision(document, address), part ?? null);
    }
  }
  return ids;
}

function procedureOf({ parts }: RegulationRecord): Procedure {
  return {
    ...emptyProcedure,
    decisionNo: parts.decision_no ?? null,
    level: parts.level ?? null,
    applicants: parts.applicants ?? null,
    implementingAgencies: parts.handling_agency ? [parts.handling_agency] : [],
    result: parts.result ?? null,
    conditions: parts.conditions ?? null,
    steps: parts.steps ?? null,
    channels: parts.channels?.join("\n") ?? null,
    timeLimit: parts.time_limit ?? null,
    fee: parts.fee ?? null,
    dossier: parts.dossier?.join("\n") ?? null,
    legalBasis: parts.legal_basis?.split("; ") ?? [],
  };
}

async function addSheets(scene: Scene, regulations: ReadonlyMap<string, string>): Promise<string> {
  const drafters = draftersByMinistry();
  const kinds = new Map(
    readRecords<readonly RegulationRecord[]>("demo/regulations.json").map(({ code, ministry }) => [code, ministry]),
  );
  const records = readRecords<readonly CostSheetRecord[]>("demo/cost-sheets.json");
  let normId = "";
  for (const record of records) {
    normId = (await findNorm(scene.tx, record.norm_year))!.id;
    const drafter = drafters.get(kinds.get(record.regulation) ?? "") ?? "lan";
    const context = await scene.as(drafter, eve, 10);
    const regulationId = regulations.get(record.regulation)!;
    const sheet = { regulationId, current: sheetOf(record), normId, assumed: record.assumed };
    await saveRegulationSheetStep(scene.tx, context, sheet);
  }
  return normId;
}

function draftersByMinistry(): ReadonlyMap<string, string> {
  const drafters = readRecords<UsersRecord>("demo/users.json").users.filter(({ role }) => role === "drafter");
  return new Map(
    drafters.map(({ username, organisation }) => [organisation.split("-")[0]!, username]).reverse() as [
      string,
      string,
    ][],
  );
}

async function idOf(scene: Scene, code: string): Promise<string> {
  const organisation = await findOrganisationByCode(scene.tx, code);
  if (!organisation) throw new Error(`data/demo names an unknown organisation: ${code}`);
  return organisation.id;
}
