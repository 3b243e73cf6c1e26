/**
 * An order on several phrases cut into orders on one: "thay cụm từ ⟦0⟧ tại khoản 1, cụm từ ⟦1⟧ tại khoản 2 bằng cụm từ ⟦2⟧",
 * "⟦0⟧ tại khoản 1 và ⟦1⟧ tại khoản 2 lần lượt bằng ⟦2⟧ và ⟦3⟧". Quotations are placeholders, ⟦0⟧.
 */
const anotherPhrase = /(?:,|;| và|; và|, và) (?=(?:các )?(?:cụm từ|từ ngữ|từ|số|chữ|dấu) ⟦)/giu;
const cited = /(?:khoản|điểm|điều|mục|chương|phụ lục) [\da-zđIVX]/iu;
const exchange = / (?:bằng|thành) /iu;

/**
 * "Bãi bỏ khoản 2 Điều 5, từ ⟦0⟧ tại khoản 4; Điều 9": each phrase after a provision is an order with the same verb; where
 * provisions and phrases are mixed, a semicolon ends the phrase's places.
 */
export function separatePhrases(piece: string): string[] {
  const verb = /^(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|thay thế|thay)(?!\p{L})/iu.exec(piece)?.[0];
  if (!verb) return [piece];
  const respective = respectiveOrders(piece, verb);
  if (respective) return respective;
  const all = withSharedEnd(partsOf(piece));
  const isMixed = all.length > 1 && !all[0]!.includes("⟦");
  return all.flatMap((part, index) => {
    const orders = index > 0 && isMixed ? part.split(/; (?=(?:các )?(?:khoản|điểm|điều|mục|chương) )/iu) : [part];
    return orders.map((one) => (index === 0 ? one : `${verb} ${one}`));
  });
}

/** A phrase begins a new part after a place, and after a whole exchange when it is exchanged itself. */
function partsOf(piece: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of piece.matchAll(anotherPhrase)) {
    const part = piece.slice(from, match.index);
    const next = piece.slice(match.index + match[0].length);
    const isExchanged = exchange.test(part) && /^[^⟦]*⟦\d+⟧ (?:bằng|thành) /iu.test(next);
    if (!cited.test(part) && !isExchanged) continue;
    parts.push(part);
    from = match.index + match[0].length;
  }
  return [...parts, piece.slice(from)];
}

/** "từ ⟦0⟧ tại khoản 1, từ ⟦1⟧ tại khoản 2 bằng từ ⟦2⟧": the new words are named once. */
function withSharedEnd(parts: readonly string[]): readonly string[] {
  const end = /(?: bằng| thành) (?:cụm từ |từ )?⟦\d+⟧(?=[\s.;]*$)/iu.exec(parts.at(-1)!)?.[0];
  if (end === undefined) return parts;
  return parts.map((part) => (exchange.test(part) || !part.includes("⟦") ? part : part + end));
}

/** As many new phrases as old ones, each with its own place: the first stands for the first. Undefined when it is no such list. */
function respectiveOrders(piece: string, verb: string): string[] | undefined {
  const [, list, end] =
    /^(.*⟦.*?),? lần lượt (?:bằng|thành) ([^\p{L}⟦]*(?:(?:các )?(?:cụm từ|từ) )?⟦.*)$/iu.exec(piece) ?? [];
  const olds = list === undefined ? [] : partsOf(list);
  const news = end === undefined ? [] : [...end.matchAll(/⟦\d+⟧/g)].map(([quote]) => quote);
  if (olds.length < 2 || olds.length !== news.length || cited.test(end!)) return undefined;
  return olds.map((old, index) => `${index === 0 ? "" : `${verb} `}${old} bằng ${news[index]}`);
}
