/**
 * The last articles of an amending instrument: from when it applies, with the orders that apply from another day, and what
 * becomes of what was begun before. The transition is part of what a text must settle (Luật Ban hành văn bản quy phạm pháp
 * luật 64/2025/QH15), so its article is left out only where none was given.
 */
import { cite } from "../legal-text/address.ts";
import { type Day, dayInWords } from "../values/day.ts";
import type { AmendingInstrument } from "./instrument-head.ts";
import type { InstrumentArticle, InstrumentClause, Order } from "./instrument-text.ts";

type ArticleDraft = Omit<InstrumentArticle, "number">;

/** The articles after `ordering`, those that give the orders; `nameOf` names a document by its number. */
export function effectClauses(
  instrument: AmendingInstrument,
  orders: readonly Order[],
  ordering: readonly InstrumentArticle[],
  nameOf: (document: string) => string,
): readonly ArticleDraft[] {
  const { type, effectiveOn, transition } = instrument;
  const special = [...specialDays(instrument, ordering), ...appliedDays(orders, nameOf)];
  const places = special.map((_, index) => `khoản ${index + 2}`).join(", ");
  const but = special.length === 0 ? "" : `, trừ trường hợp quy định tại ${places} Điều này`;
  const responsible = `Các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành ${type} này`;
  const effect = [`${type} này có hiệu lực thi hành từ ${dayOrBlank(effectiveOn)}${but}`, ...special, responsible];
  const articles = [article("Điều khoản thi hành", effect)];
  return transition.length === 0 ? articles : [...articles, article("Quy định chuyển tiếp", transition)];
}

function article(heading: string, sentences: readonly string[]): ArticleDraft {
  const clauses = sentences.map((words, index): InstrumentClause => {
    const number = sentences.length === 1 ? "" : String(index + 1);
    return { number, words: words.trim().replace(/[.;]$/, ""), quoted: null, points: [], orders: [] };
  });
  return { heading, clauses };
}

/** "Khoản 3 Điều 1 của Nghị định này có hiệu lực thi hành từ …", for the orders with a day of their own. */
function specialDays(
  { type, effectiveOn }: AmendingInstrument,
  ordering: readonly InstrumentArticle[],
): readonly string[] {
  return ordering.flatMap(({ number, clauses }) =>
    clauses
      .flatMap((clause) => placesOf(clause, `dieu-${number}`))
      .flatMap(({ place, day, condition }) => {
        const begin = condition ? `khi ${afterWhen(condition)}` : day && day !== effectiveOn && `từ ${dayInWords(day)}`;
        if (!begin) return [];
        const named = cite(place, "vi");
        return [`${named.charAt(0).toUpperCase()}${named.slice(1)} của ${type} này có hiệu lực thi hành ${begin}`];
      }),
  );
}

/** What is waited for, without the words that lead to it. */
function afterWhen(condition: string): string {
  return condition.replace(/^(?:kể )?(?:từ )?(?:khi|ngày) /iu, "").replace(/\s+/g, " ");
}

type Place = { readonly place: string; readonly day: Day | null; readonly condition: string | null };

/** Where in the instrument each order stands, as addresses, with its day. */
function placesOf(clause: InstrumentClause, within: string): readonly Place[] {
  const place = clause.number === "" ? within : `${within}/${slugOf(clause.number)}`;
  const [order] = clause.orders;
  if (clause.points.length === 0) {
    return [{ place, day: order?.effectiveOn ?? null, condition: order?.condition ?? null }];
  }
  return clause.points.flatMap((point) => placesOf(point, place));
}

function slugOf(number: string): string {
  return /^\d/.test(number) ? `khoan-${number}` : `diem-${number.replaceAll("đ", "dd")}`;
}

function appliedDays(orders: readonly Order[], nameOf: (document: string) => string): readonly string[] {
  return orders.flatMap((order) => {
    if (order.op !== "set_effective") return [];
    const unit = order.target === "" ? "" : `${cite(order.target, "vi")} của `;
    const subject = `${unit}${nameOf(order.document)}`;
    return [
      `${subject.charAt(0).toUpperCase()}${subject.slice(1)} có hiệu lực thi hành từ ${dayOrBlank(order.effectiveOn)}`,
    ];
  });
}

function dayOrBlank(day: Day | null): string {
  return day ? dayInWords(day) : "ngày … tháng … năm …";
}
