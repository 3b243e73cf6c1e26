/** The addresses of the leadership page and of the rows behind its figures. */
import { paths, withQuery } from "../web/paths.ts";
import { type About, type EvidenceOf, evidenceQuery, questionQuery } from "./query.ts";
import type { LeagueSort } from "./tally.ts";

export function dashboardPath(about: About, sort: LeagueSort | null = null): string {
  return withQuery(paths.dashboard(), questionQuery(about, sort));
}

export function evidencePath(about: About, indicator: string, of: EvidenceOf = {}): string {
  return withQuery(paths.evidence(), evidenceQuery(about, indicator, of));
}

export function evidenceExportPath(about: About, indicator: string, of: EvidenceOf = {}): string {
  return withQuery(paths.evidenceExport(), evidenceQuery(about, indicator, of));
}
