/** Phrase orders (cụm từ “…”) as changes: which words go, come or are exchanged in one of the places that are named. */
import { type CitedUnit, targetOf } from "./cited-units.ts";
import type { Order } from "./orders.ts";
import type { Change } from "./read-operation.ts";

/** Each phrase has a place of its own, which is not told. */
const spread = /(?:lần lượt|tương ứng),? (?:tại|ở|trong)(?!\p{L})/iu;

/** The changes of the words in `place`; undefined when the phrases do not pair up. */
export function phraseChanges(order: Order, place: CitedUnit): readonly Change[] | undefined {
  if (spread.test(order.head)) return undefined;
  const isFirst = /(?:đầu tiên|thứ nhất) *$|lần đầu/iu.test(
    `${order.parts.before ?? ""} ${order.parts.after ?? ""}`.trim(),
  );
  const isOnce = isFirst || /(?:đầu tiên|lần thứ nhất)/iu.test(order.parts.before ?? "");
  // What is called the name of a clause is its opening words.
  const isClause = /\/(?:khoan|diem)-[^/]*$/.test(place.address);
  const scope = place.part === "heading" && !isClause ? "heading" : isOnce ? "once" : "all";
  const target = place.part === "heading" && isClause ? `${place.address}/doan-dau` : targetOf(place);
  const where = { target, scope } as const;
  const olds = phrases(order, "olds");
  const news = phrases(order, "news");
  switch (order.order) {
    case "insert_words":
      return (olds.length > 0 ? olds : [""]).map((old) => {
        return { op: "insert_words", old, new: news[0] ?? "", position: sideOf(order), ...where };
      });
    case "delete_words": {
      const within = phrases(order, "within")[0] ?? null;
      return olds.map((old) => ({ op: "delete_words", old, within, ...where }));
    }
    default:
      if (news.length !== 1 && news.length !== olds.length) return undefined;
      return olds.map((old, index) => ({ op: "replace_words", old, new: news[index] ?? news[0]!, ...where }));
  }
}

function phrases({ parts, quotes }: Order, name: string): string[] {
  return Array.from((parts[name] ?? "").matchAll(/⟦(\d+)⟧/g), ([, index]) => quotes[Number(index)]!);
}

/** New words at the end of a provision come after all of its words, which then are not quoted. */
function sideOf({ parts }: Order): "before" | "after" {
  const side = (parts.side ?? parts.end ?? "").toLowerCase();
  return side === "sau" || side === "cuối" ? "after" : "before";
}
