/**
 * From when an amending act, or one of its provisions, applies: "Luật này có hiệu lực thi hành từ ngày …, trừ …"; "Khoản 6
 * Điều 1 của Luật này có hiệu lực từ ngày …"; "sau 45 ngày kể từ ngày ký" (Law on promulgation of legal documents, the
 * article on the day of effect). Where the words wait for something ("khi Luật … có hiệu lực") they are kept as the
 * condition; where they give no day it stays unknown, never guessed.
 */
import { type Citation, findCitations } from "../legal-text/citation.ts";
import type { Outline, OutlinedProvision } from "../legal-text/outline.ts";
import { addDays, type Day, dayOf } from "../values/day.ts";

export type EffectiveTime = {
  readonly day: Day | null;
  /** What the effect waits for, in the act's words; null when it waits for nothing. */
  readonly condition: string | null;
};

/** A sentence of the act on when provisions of another document apply. */
export type ForeignEffect = {
  /** Address in the act. */
  readonly source: string;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly time: EffectiveTime;
};

export type EffectiveTimes = {
  /** Of the provision of the act with that address. */
  readonly of: (source: string) => EffectiveTime;
  /** Of the act as a whole. */
  readonly whole: EffectiveTime;
  readonly foreign: readonly ForeignEffect[];
};

const unknown: EffectiveTime = { day: null, condition: null };
const takesEffect =
  /^(?<subject>.*?)(?: chỉ| bắt đầu)? có hiệu lực(?: thi hành)?,?(?: sớm hơn| muộn hơn)? \(?(?:kể )?(?<when>(?:từ|vào|sau|khi)(?!\p{L}).*)$/isu;
const exception = /,? trừ (?:các )?(?:trường hợp )?(?:được )?(?:quy định )?(?:tại )?/iu;
const namesUnits =
  /^(?:(?:các )?(?:quy định|nội dung) (?:tại|của) )?(?:các )?(?:điểm|khoản|điều|mục|chương|phụ lục) (?!.*hết hiệu lực)/iu;
const ownAct = /(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định) này$/u;

/** Reads the days of `act`. */
export function effectiveTimes(act: Outline): EffectiveTimes {
  let whole: EffectiveTime | undefined;
  const special = new Map<string, EffectiveTime>();
  const foreign: ForeignEffect[] = [];
  for (const provision of act.provisions) {
    for (const { subject, when } of effectSentences(provision)) {
      const time = timeIn(when, act);
      const citations = [...findCitations(subject, provision.address), ...listedBelow(act, provision, subject)];
      const own = citations.filter(({ document }) => document === null).flatMap(({ addresses }) => addresses);
      for (const place of own) special.set(place, time);
      const others = citations.filter(({ document }) => document !== null);
      const { address: source, text } = provision;
      if (others.length > 0 && namesUnits.test(subject)) foreign.push({ source, text, citations: others, time });
      if (citations.length === 0 && ownAct.test(subject)) whole ??= time;
    }
  }
  const of = (source: string): EffectiveTime => specialTime(special, source) ?? whole ?? unknown;
  return { of, whole: whole ?? unknown, foreign };
}

/** The day that stands in the words; undefined when none does. */
export function dayNamed(words: string): Day | undefined {
  const inWords = /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/.exec(words);
  const [, date, month, year] = inWords ?? /(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(words) ?? [];
  return dayOf(Number(year), Number(month), Number(date));
}

type Sentence = { readonly subject: string; readonly when: string };

/** The sentences on effect; those of quoted wording are the amended text's, not the act's. */
function effectSentences({ text }: OutlinedProvision): Sentence[] {
  const at = text.indexOf("có hiệu lực");
  if (at < 0 || /[“"]/.test(text.slice(0, at))) return [];
  return text
    .split(/(?<=[.;])\s|\n/)
    .flatMap((sentence) => sentence.split(exception))
    .flatMap((part) => {
      const { subject = "", when } = takesEffect.exec(part.replace(/\s+/g, " ").trim())?.groups ?? {};
      return when === undefined ? [] : [{ subject: subject.trim(), when }];
    });
}

/** "Các quy định sau đây có hiệu lực từ ngày …:" is said of the provisions that the points below name. */
function listedBelow(act: Outline, { address, text, parent }: OutlinedProvision, subject: string): Citation[] {
  const isList = /(?:sau đây|như sau)/iu.test(subject) && /:$/.test(text) && address.endsWith("/doan-dau");
  if (!isList) return [];
  const items = act.provisions.filter((one) => one.parent === parent && one.address !== address);
  return items.flatMap((item) => findCitations(item.text, item.address));
}

/** The time of the provision itself or of the nearest around it. */
function specialTime(times: ReadonlyMap<string, EffectiveTime>, source: string): EffectiveTime | undefined {
  const parts = source.split("/");
  const places = parts.map((_, index) => parts.slice(0, parts.length - index).join("/"));
  return places.map((place) => times.get(place)).find((time) => time !== undefined);
}

function timeIn(words: string, act: Outline): EffectiveTime {
  const named = dayNamed(words);
  if (named) return { day: named, condition: null };
  const issued = act.document.issuedOn;
  if (issued && /ngày,?(?: được)?(?: Quốc hội| Chính phủ)? (?:ký|thông qua|ban hành)/.test(words)) {
    return { day: addDays(issued, Number(/(\d{1,3}) ngày,? kể từ/.exec(words)?.[1] ?? 0)), condition: null };
  }
  const awaited = /^(?:từ |sau |vào )?(?:khi|ngày|thời điểm) (.+?)[.;:)]*$/isu.exec(words)?.[1];
  return { day: null, condition: awaited && /\p{L}/u.test(awaited) ? awaited : null };
}
