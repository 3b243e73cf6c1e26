/**
 * The day from which an amending act, or one of its provisions, applies: "Luật này có hiệu lực thi hành từ ngày …, trừ …";
 * "Khoản 6 Điều 1 của Luật này có hiệu lực từ ngày …"; "sau 45 ngày kể từ ngày ký" (Law on promulgation of legal documents,
 * the article on the day of effect). Where the words give no day it stays unknown, never guessed.
 */
import { findCitations } from "../legal-text/citation.ts";
import type { Outline } from "../legal-text/outline.ts";
import { addDays, type Day, dayOf } from "../values/day.ts";

/** The effective day of the provision at `source` of the act; null where it waits for something, or is not told. */
export type EffectiveDays = (source: string) => Day | null;

const takesEffect =
  /(?<subject>[^.;]*?)(?: chỉ)? có hiệu lực(?: thi hành)?(?:,? kể)? (?:từ|vào|sau)(?<when>[^;]*?(?:năm \d{4}|ký(?: ban hành)?|thông qua|ban hành))/giu;
/** "Khoản 3 Điều 1 của Nghị định này có hiệu lực thi hành khi …": from what the words name, not from a day. */
const waits = /(?<subject>[^.;]*?) có hiệu lực(?: thi hành)?(?:,? kể)?(?: từ)? (?:khi|thời điểm)(?!\p{L})/giu;
const ownAct = /(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định) này$/u;

/** Reads the days of `act`. */
export function effectiveDays(act: Outline): EffectiveDays {
  let whole: Day | null = null;
  const special = new Map<string, Day | null>();
  for (const { address, text } of act.provisions) {
    if (!/có hiệu lực/.test(text) || /[“"]/.test(text.slice(0, text.indexOf("có hiệu lực")))) continue;
    for (const { groups } of text.matchAll(waits)) {
      for (const place of ownPlaces(groups!.subject!, address)) special.set(place, null);
    }
    for (const { groups } of text.matchAll(takesEffect)) {
      const day = dayIn(groups!.when!, act);
      const subject = groups!.subject!.replace(/^.*,? trừ /u, "");
      const named = ownPlaces(subject, address);
      if (day && named.length > 0) for (const place of named) special.set(place, day);
      else if (ownAct.test(subject.trim())) whole ??= day;
    }
  }
  return (source) => {
    const own = specialDay(special, source);
    return own === undefined ? whole : own;
  };
}

/** Addresses of the act itself that the words name; those of other documents are not meant. */
function ownPlaces(words: string, address: string): readonly string[] {
  const own = findCitations(words, address).filter(({ document }) => document === null);
  return own.flatMap(({ addresses }) => addresses);
}

function specialDay(days: ReadonlyMap<string, Day | null>, source: string): Day | null | undefined {
  const parts = source.split("/");
  const places = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
  return places.map((place) => days.get(place)).find((day) => day !== undefined);
}

function dayIn(words: string, act: Outline): Day | null {
  const [, date, month, year] = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/.exec(words) ?? [];
  if (date) return dayOf(Number(year), Number(month), Number(date)) ?? null;
  const issued = act.document.issuedOn;
  if (!issued || !/ngày (?:ký|thông qua|ban hành)/.test(words)) return null;
  const after = Number(/(\d{1,3}) ngày,? kể từ/.exec(words)?.[1] ?? 0);
  return addDays(issued, after);
}
