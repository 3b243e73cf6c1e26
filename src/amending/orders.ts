/**
 * The words of an amending clause cut into its orders, each with its verb in front, its parts named, and the blocks of new
 * wording that follow it. "Bổ sung khoản 1a vào sau khoản 1 Điều 31; sửa đổi khoản 6 Điều 31 như sau: “1a. …” “6. …”" is two
 * orders that share two blocks.
 */
import { ceasing, joinedVerbs, orderBreak, orderPhrases, type OrderPhrase, passive } from "./order-phrases.ts";
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
const anotherPhrase = /(?:,|;| và|; và) (?=(?:các )?(?:cụm từ|từ|số|chữ|dấu) ⟦)/giu;

/** The orders of `words`, in order; none when they give no order. `verb` is that of the list in which they stand. */
export function ordersIn(words: string, verb = ""): Order[] {
  const own = plainSkeleton(words);
  const { skeleton, quotes } = verb === "" || startsOrder(own.skeleton) ? own : plainSkeleton(`${verb} ${words}`);
  const pieces = piecesOf(skeleton);
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
    .replace(/(?<=⟧[,;])(?=⟦)/g, " ")
    .replace(/((?:cụm từ|từ|chữ))(?: tương ứng)?(?: sau(?: đây)?)? ?:? ?(?=⟦)/giu, "$1 ")
    .replace(/^(?:\d+\.|[a-zđ]\)) /u, "");
  return { skeleton: plain, quotes };
}

function startsOrder(words: string): boolean {
  return words.search(orderBreak) === 0 || passive.test(words);
}

type Piece = { readonly piece: string; readonly place: string | undefined };

/** The orders of one clause as text; what stands before the first verb is its place, or the subject of a passive. */
function piecesOf(words: string): Piece[] {
  const placed = /^(?:tại|trong|ở) ([^⟦,:]+)[,:] ((?:các )?(?:cụm từ|từ) ⟦.*)$/iu.exec(words);
  if (placed) return piecesOf(placed[2]!).map(({ piece }) => ({ piece, place: placed[1] }));
  const active = activeVoice(words);
  const pieces = active.split(orderBreak).filter((piece) => piece.trim() !== "");
  const opening = /^(?:tại|trong|ở) ([^⟦]+?)[,:]?$/iu.exec(pieces[0]?.trim() ?? "");
  const place = opening && pieces.length > 1 ? opening[1] : undefined;
  const rest = place === undefined ? pieces : pieces.slice(1);
  return rest.flatMap((piece) => separateOrders(activeVoice(piece.trim())).map((one) => ({ piece: one, place })));
}

function separateOrders(piece: string): string[] {
  return /^(?:bổ sung|thêm)(?!\p{L})/iu.test(piece) ? separateInsertions(piece) : separatePhrases(piece);
}

const beside = /(?<!\p{L})(?:sau|trước) (?=(?:khoản|điểm|điều|mục|chương|số thứ tự) )/iu;
const nextInsertion =
  /(?:,|;| và|, và) (?=(?:các )?(?:khoản|điểm|điều|mục|chương) [^⟦]{1,60}?(?: vào)?(?: ngay)? (?:sau|trước) (?:khoản|điểm|điều|mục|chương) )/giu;

/** "Bổ sung điểm đ1 vào sau điểm đ khoản 1 và điểm e vào sau điểm đ khoản 2": one order for each neighbour. */
function separateInsertions(piece: string): string[] {
  const orders: string[] = [];
  let from = 0;
  for (const match of piece.matchAll(nextInsertion)) {
    if (!beside.test(piece.slice(from, match.index))) continue;
    orders.push(piece.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...orders, piece.slice(from)].map((order, index) => (index === 0 ? order : `bổ sung ${order}`));
}

/**
 * "Bãi bỏ khoản 2 Điều 5, từ ⟦0⟧ tại khoản 4; Điều 9": each phrase after a provision is an order with the same verb; where
 * provisions and phrases are mixed, a semicolon ends the phrase's places.
 */
function separatePhrases(piece: string): string[] {
  const verb = /^(?:bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|thay thế|thay)(?!\p{L})/iu.exec(piece)?.[0];
  if (!verb) return [piece];
  const parts: string[] = [];
  let from = 0;
  for (const match of piece.matchAll(anotherPhrase)) {
    if (!/(?:khoản|điểm|điều|mục|chương) [\da-zđIVX]/iu.test(piece.slice(from, match.index))) continue;
    parts.push(piece.slice(from, match.index));
    from = match.index + match[0].length;
  }
  const all = withSharedEnd([...parts, piece.slice(from)]);
  const isMixed = parts[0] !== undefined && !parts[0].includes("⟦");
  return all.flatMap((part, index) => {
    const orders = index > 0 && isMixed ? part.split(/; (?=(?:các )?(?:khoản|điểm|điều|mục|chương) )/iu) : [part];
    return orders.map((one) => (index === 0 ? one : `${verb} ${one}`));
  });
}

/** "từ ⟦0⟧ tại khoản 1, từ ⟦1⟧ tại khoản 2 bằng từ ⟦2⟧": the new words are named once. */
function withSharedEnd(parts: readonly string[]): readonly string[] {
  const end = /(?: bằng| thành) (?:cụm từ |từ )?⟦\d+⟧(?=[\s.;]*$)/iu.exec(parts.at(-1)!)?.[0];
  if (end === undefined) return parts;
  return parts.map((part) => (/ (?:bằng|thành) /iu.test(part) || !part.includes("⟦") ? part : part + end));
}

/** "Khoản 1 Điều 6 được sửa đổi như sau" → "sửa đổi Khoản 1 Điều 6 như sau"; what is no passive stays. */
function activeVoice(piece: string): string {
  const phrase =
    /^((?:các )?(?:cụm từ|từ) ⟦\d+⟧.*?),? (?:được|bị) (thay thế|thay|sửa đổi|sửa|bãi bỏ|bỏ)(?!\p{L})(.*)$/iu.exec(
      piece,
    );
  if (phrase) return `${phrase[2]} ${phrase[1]}${phrase[3]}`;
  const ended = ceasing.exec(piece)?.groups?.units;
  if (ended !== undefined) return `bãi bỏ ${ended}`;
  const { units, verb, rest } = passive.exec(piece)?.groups ?? {};
  if (units === undefined) return piece;
  const added = /^ (?:thêm )?((?:các )?(?:khoản|điểm|điều|mục) .*?)( như sau.*)?$/iu.exec(rest!);
  if (/^(?:bổ sung|thêm)$/i.test(verb!) && added) return `bổ sung ${added[1]} vào ${units}${added[2] ?? ""}`;
  const isExchange = /^ (?:bằng|thành) /.test(rest!) && /^(?:thay|sửa)/i.test(verb!);
  return isExchange ? piece : `${verb} ${units}${rest}`;
}

function phraseOf(head: string): Pick<Order, "order" | "parts"> {
  for (const { order, pattern } of orderPhrases) {
    const match = pattern.exec(head);
    if (match) return { order, parts: match.groups ?? {} };
  }
  return { order: undefined, parts: {} };
}
