/**
 * The words of an amending clause cut into its orders, each with its verb in front, its parts named, and the blocks of new
 * wording that follow it. "Bổ sung khoản 1a vào sau khoản 1 Điều 31; sửa đổi khoản 6 Điều 31 như sau: “1a. …” “6. …”" is two
 * orders that share two blocks.
 */
import { joinedVerbs, orderBreak, orderPhrases, type OrderPhrase, passive } from "./order-phrases.ts";
import { orderPieces } from "./order-pieces.ts";
import { type LiftedQuotes, liftQuotes } from "./quoted-stretches.ts";

export type Order = {
  /** Undefined when no known wording fits. */
  readonly order: OrderPhrase["order"] | undefined;
  /** The named parts; quotations in them still placeholders. */
  readonly parts: Readonly<Partial<Record<string, string>>>;
  /** Its words without the new wording. */
  readonly head: string;
  readonly blocks: readonly string[];
  readonly quotes: readonly string[];
  /** "Tại khoản 2 Điều 5" in front of it. */
  readonly place: string | undefined;
};

const newWording = /(?:nh[ưu] sau|sau đây|:)\s*:?\s*((?:⟦\d+⟧[\s.;,]*)+)$/iu;
/** "Sửa tên Chương II thành “…”", "Sửa đổi Điều 5 “Điều 5. …”": announced by nothing but the quotation marks. */
const bareWording =
  /^[^⟦]*?(?:(?: thành| là)(?= ⟦)|(?<!(?:từ|từ ngữ|chữ|số|dấu|ký hiệu|nội dung)(?: sau)?)(?= ⟦))\s*((?:⟦\d+⟧[\s.;,]*)+)$/iu;

/** The orders of `words`, in order; none when they give no order. `verb` is that of the list in which they stand. */
export function ordersIn(words: string, verb = ""): Order[] {
  const own = plainSkeleton(words);
  const { skeleton, quotes } = verb === "" || startsOrder(own.skeleton) ? own : plainSkeleton(`${verb} ${words}`);
  const pieces = orderPieces(skeleton);
  const orders: Order[] = [];
  let shared: readonly string[] = [];
  for (const { piece, place } of pieces.toReversed()) {
    const found = newWording.exec(piece) ?? bareWording.exec(piece);
    if (found) shared = Array.from(found[1]!.matchAll(/⟦(\d+)⟧/g), ([, index]) => quotes[Number(index)]!);
    const words = found ? piece.slice(0, piece.length - found[1]!.length) : piece;
    const head = words.replace(/(?: thành| là)?(?: nh[ưu] sau| sau đây)?[\s.;,:]*$/iu, "");
    orders.push({ ...phraseOf(head), head, blocks: shared, quotes, place });
  }
  return orders.toReversed();
}

function plainSkeleton(words: string): LiftedQuotes {
  const { skeleton, quotes } = liftQuotes(words);
  const plain = skeleton
    .replace(joinedVerbs, "$1")
    .replace(/ \((?:sau đây )?(?:gọi|viết) [^()⟦]*\)/giu, "")
    .replace(/(?<=⟧[,;])(?=⟦)/g, " ")
    .replace(/((?:cụm từ|từ|chữ))(?: tương ứng)?(?: sau(?: đây)?)? ?:? ?(?=⟦)/giu, "$1 ")
    .replace(/^(?:\d+\.|[a-zđ]\)) /u, "")
    .replace(/^(thay thế|thay|sửa đổi|sửa) lần lượt /iu, "$1 ")
    .replace(
      /^(bãi bỏ|hủy bỏ|huỷ bỏ|bỏ) ?: ?(?=(?:các )?(?:khoản|điểm|điều|mục|chương|phụ lục|cụm từ|từ)(?!\p{L}))/iu,
      "$1 ",
    );
  return { skeleton: plain, quotes };
}

function startsOrder(words: string): boolean {
  return words.search(orderBreak) === 0 || passive.test(words);
}

function phraseOf(head: string): Pick<Order, "order" | "parts"> {
  for (const { order, pattern } of orderPhrases) {
    const match = pattern.exec(head);
    if (match) return { order, parts: match.groups ?? {} };
  }
  return { order: undefined, parts: {} };
}
