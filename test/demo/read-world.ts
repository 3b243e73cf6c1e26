/** The files of the reference data and of the demo world, as they are, with what links them. */
import { readFileSync } from "node:fs";
import { outline } from "../../src/legal-text/outline.ts";
import type { Day } from "../../src/values/day.ts";

export type Place = { document: string; address: string };
export type Sheet = { times_per_year: number; subjects: number; lines: Line[] };
export type Line = {
  group: string;
  name: string;
  hours: number;
  services: number;
  fees: number;
  subjects?: number;
  source: string;
};
export type Organisation = {
  code: string;
  kind: string;
  parent: string | null;
  valid_from: string;
  valid_to: string | null;
  successors: string[];
  control_agency?: { from: string; to: string | null; source: string }[];
  source: string;
};
export type Year = {
  year: number;
  source: string;
  holidays: { day: string; name: string }[];
  working_weekends: { day: string; swapped_for: string }[];
};
export type Decision = {
  stage: string;
  verdict: string;
  by: string;
  on: string;
  reason: string | null;
  on_paper: { number: string; signed_on: string; signer: string } | null;
};
export type Proposal = {
  code: string;
  ministry: string;
  unit: string;
  drafter: string;
  regulation: string;
  lever: string;
  reason: string;
  route: string;
  operations: (Place & { op: string; old?: string; new?: string; text?: string; reason: string })[];
  after: Sheet;
  created_on: string;
  reach: string;
  history: Decision[];
};
export type Instrument = {
  code: string;
  issuer: string;
  lead: string;
  status: string;
  amends: string;
  number: string | null;
  signer: string | null;
  created_on: string;
  submitted_on: string | null;
  issued_on: string | null;
  effective_on: string | null;
  proposals: string[];
};

export const file = (path: string) => readFileSync(`data/${path}`, "utf8");
const read = <Rows>(path: string): Rows => JSON.parse(file(path));

export const organisations = read<Organisation[]>("reference/organisations.json");
export const fields = read<{ code: string; ministry: string; source: string }[]>("reference/fields.json");
export const { years } = read<{ years: Year[] }>("reference/holidays.json");
export const units = read<Organisation[]>("demo/units.json");
export const accounts = read<{ password: string; users: { username: string; role: string; organisation: string }[] }>(
  "demo/users.json",
);
export const documents =
  read<
    {
      number: string;
      kind: string;
      title: string;
      issuer: string;
      issued_on: string;
      effective_on: string;
      file: string;
      source: string;
    }[]
  >("demo/documents.json");
export const regulations =
  read<
    {
      code: string;
      kind: string;
      ministry: string;
      unit: string;
      field: string;
      source: string;
      real: boolean;
      provisions: Place[];
      volume: { times_per_year: number; subjects: number; assumed: boolean };
    }[]
  >("demo/regulations.json");
export const sheets =
  read<(Sheet & { regulation: string; norm_year: number; source: string })[]>("demo/cost-sheets.json");
export const proposals = read<Proposal[]>("demo/proposals.json");
export const instruments = read<Instrument[]>("demo/instruments.json");
export const baselines =
  read<{ code: string; taken_on: string; item_rule: string; source: string; items: string[] }[]>("demo/baselines.json");
export const targets =
  read<
    {
      code: string;
      verb: string;
      unit: string;
      denominator: string;
      share: string;
      valid_from: string;
      due_on: string;
      source: string;
    }[]
  >("demo/targets.json");

export const offices = new Map([...organisations, ...units].map((each) => [each.code, each]));
export const users = new Map(accounts.users.map((user) => [user.username, user]));
export const provisions = new Map(
  documents.map(({ number, file: path }) => [
    number,
    new Map(outline(file(`demo/${path}`)).provisions.map((provision) => [provision.address, provision])),
  ]),
);
export const provisionAt = ({ document, address }: Place) => provisions.get(document)?.get(address);
export const topOf = (code: string): string => {
  const parent = offices.get(code)?.parent;
  return offices.get(code)?.kind === "unit" && parent ? topOf(parent) : code;
};
export const calendar = {
  holidays: new Set(years.flatMap(({ holidays }) => holidays.map(({ day }) => day as Day))),
  workingWeekends: new Set(years.flatMap(({ working_weekends }) => working_weekends.map(({ day }) => day as Day))),
  years: new Set(years.map(({ year }) => year)),
};
export const unknown = (codes: readonly string[], known: { has(code: string): boolean }) =>
  codes.filter((code) => !known.has(code));
export const repeated = (codes: readonly string[]) => codes.filter((code, index) => codes.indexOf(code) !== index);
