/**
 * One clause of an amending act cut into its orders, each an active sentence with its verb in front: "Khoản 1 Điều 6 được sửa
 * đổi" is "sửa đổi Khoản 1 Điều 6", "bổ sung điểm a1 vào sau điểm a và điểm c vào sau điểm b" two orders. Quotations are
 * placeholders here, ⟦0⟧.
 */
import { ceasing, orderBreak, passive } from "./order-phrases.ts";
import { separatePhrases } from "./phrase-pieces.ts";

export type OrderPiece = {
  readonly piece: string;
  /** "khoản 2 Điều 5" of "Tại khoản 2 Điều 5, …". */
  readonly place: string | undefined;
};

/** The orders of one clause as text; what stands before the first verb is its place, or the subject of a passive. */
export function orderPieces(words: string): OrderPiece[] {
  const placed = /^(?:tại|trong|ở) ([^⟦,:]+)[,:] ((?:các )?(?:cụm từ|từ) ⟦.*)$/iu.exec(words);
  if (placed) return orderPieces(placed[2]!).map(({ piece }) => ({ piece, place: placed[1] }));
  const sentences = words.split(orderBreak).filter((piece) => piece.trim() !== "");
  const pieces = withImpliedVerb(sentences.flatMap(separateWordings));
  const opening = /^(?:tại|trong|ở) ([^⟦]+?)[,:]?$/iu.exec(pieces[0]?.trim() ?? "");
  const place = opening && pieces.length > 1 ? opening[1] : undefined;
  const rest = place === undefined ? pieces : pieces.slice(1);
  return rest.flatMap((piece) => separateOrders(activeVoice(piece.trim())).map((one) => ({ piece: one, place })));
}

const nextWording = /(?<=⟦\d+⟧)[.;,]*(?: và)? (?=(?:các )?(?:khoản|điểm|điều) [^⟦]{1,100} nh[ưu] sau ?:? ⟦)/iu;

/** "Sửa đổi khoản 2 như sau: ⟦0⟧; khoản 3 như sau: ⟦1⟧": the verb is said once. */
function separateWordings(piece: string): string[] {
  const [first = "", ...others] = piece.split(nextWording);
  const verb = /^(?:sửa đổi|bổ sung|thay thế|sửa|thêm)(?!\p{L})/iu.exec(first)?.[0];
  return [first, ...others.map((other) => (verb === undefined || passive.test(other) ? other : `${verb} ${other}`))];
}

/** "Khoản 2, khoản 3 và bổ sung khoản 3a Điều 7 như sau": what has no verb beside an order is restated. */
function withImpliedVerb(pieces: readonly string[]): readonly string[] {
  const [first = "", ...others] = pieces;
  const isBare = /^(?:các )?(?:khoản|điểm|điều) [\da-zđ][^⟦]*$/iu.test(first) && !passive.test(first);
  return isBare && others.length > 0 && !ceasing.test(first) ? [`sửa đổi ${first}`, ...others] : pieces;
}

function separateOrders(piece: string): string[] {
  if (/^(?:bổ sung|thêm)(?!\p{L})/iu.test(piece)) return separateInsertions(piece);
  return renumbers.test(piece) ? separateNumbers(piece) : separatePhrases(piece);
}

const renumbers = /^(?:chuyển|đổi|đánh số lại|sửa đổi|sửa) [^⟦]+ thành [^⟦]+ thành [^⟦]+$/iu;

/** "Chuyển Điều 6 thành Điều 5; Điều 7 thành Điều 6": one order for each new number. */
function separateNumbers(piece: string): string[] {
  const parts = piece.split(new RegExp(`(?<= thành [^;]*)(?:,|;| và|, và|; và) (?=${unit} [^;⟦]*? thành )`, "iu"));
  return parts.map((part, index) => (index === 0 ? part : `chuyển ${part}`));
}

const unit = "(?:các )?(?:khoản|điểm|điều|mục|tiểu mục|chương|số thứ tự)";
const beside = new RegExp(`(?<!\\p{L})(?:(?:sau|trước|vào|vào cuối) (?=${unit} )|(?:sau|trước) [^⟦]{0,12}⟦)`, "iu");
const nextInsertion = new RegExp(
  `(?:,|;| và|, và|; và) (?=${unit} [^⟦]{1,60}? (?:(?:vào )?(?:ngay )?(?:sau|trước)|vào|vào cuối) ${unit} |(?:cụm từ|từ) ⟦\\d+⟧,? (?:vào )?(?:ngay )?(?:sau|trước) )`,
  "giu",
);

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
  const part = /^ (?:thêm )?((?:các )?(?:khoản|điểm|điều|mục|đoạn|tên)(?!\p{L}).*?)( như sau.*)?$/iu.exec(rest!);
  if (part && /^(?:bổ sung|thêm)$/i.test(verb!)) return `bổ sung ${part[1]} vào ${units}${part[2] ?? ""}`;
  if (part && /^(?:sửa|thay)/i.test(verb!)) return `${verb} ${part[1]} ${units}${part[2] ?? ""}`;
  const isExchange = /^ (?:bằng|thành) /.test(rest!) && /^(?:thay|sửa)/i.test(verb!);
  return isExchange ? piece : `${verb} ${units}${rest}`;
}
