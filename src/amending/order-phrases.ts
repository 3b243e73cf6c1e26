/**
 * The wordings in which amending acts give their orders, as data: Decree 78/2025/NĐ-CP art. 71 and the older styles in force
 * beside it. Patterns are matched against one order in which every quotation is a numbered placeholder, ⟦0⟧, and whose verb
 * stands in front. The first pattern that fits is the order's; groups name its parts.
 */
export type OrderPhrase = {
  readonly order:
    | "replace_words"
    | "insert_words"
    | "delete_words"
    | "renumber"
    | "move"
    | "insert"
    | "repeal"
    | "replace";
  readonly pattern: RegExp;
};

const marked = "(?:(?:các |những |một số )?(?:cụm từ|từ ngữ|từ|chữ|số|dấu|ký hiệu|nội dung|đoạn|câu)(?: \\p{L}+)?,? )?";
const listOf = (name: string): string => `(?<${name}>${marked}⟦\\d+⟧(?:(?:,|;| và|, và) ${marked}⟦\\d+⟧)*)`;
const side = "(?:vào )?(?:ngay |liền )?(?:phía )?(?<side>sau|trước)(?! đây)";
const drop = "bãi bỏ|hủy bỏ|huỷ bỏ|lược bỏ|xóa bỏ|xoá bỏ|bỏ";
const change = "thay thế|thay|sửa đổi|sửa|đổi|đính chính";

export const orderPhrases: readonly OrderPhrase[] = [
  order(
    "replace_words",
    `^(?:${change}) ${listOf("olds")}(?<before>.*?) (?:bằng|thành|là) ${listOf("news")}(?<after>.*)$`,
  ),
  order(
    "insert_words",
    `^(?:bổ sung|thêm) (?:thêm )?${marked}(?<news>⟦\\d+⟧),?(?<before>.*?) ${side} ${listOf("olds")}(?<after>.*)$`,
  ),
  order(
    "insert_words",
    `^(?:bổ sung|thêm) (?:thêm )?${marked}(?<news>⟦\\d+⟧),? (?:vào|ở|tại) (?:vị trí )?(?<end>cuối|đầu)(?: của)? (?<after>[^⟦]*)$`,
  ),
  order("delete_words", `^(?:${drop}) ${listOf("olds")}(?: (?:trong|ở|tại) ${marked}(?<within>⟦\\d+⟧))?(?<after>.*)$`),
  order(
    "renumber",
    "^(?:thay thế|thay) (?:số )?thứ tự (?:của )?(?<units>[^⟦]+?) bằng (?:số thứ tự )?(?<to>(?:các )?(?:điểm|khoản|điều|mục|chương) [^⟦]+)$",
  ),
  order(
    "renumber",
    "^(?:chuyển|đổi|đánh số lại|sửa đổi|sửa) (?:số )?(?:thứ tự )?(?:của )?(?<units>[^⟦]+?)(?: cũ)? (?:thành|là) (?<to>(?:các )?(?:điểm|khoản|điều|mục|chương|phụ lục) [^⟦]+)$",
  ),
  order("move", `^chuyển (?<units>[^⟦]+?) (?:${side}|về|sang|vào|đến|lên|xuống) (?<beside>[^⟦]+)$`),
  order(
    "insert",
    "^(?:bổ sung|thêm) (?:thêm )?vào (?:(?<side>sau|trước) )?(?<beside>(?:(?:điểm|khoản) [\\da-zđ]+ )*điều \\d+[a-zđ]?) (?<units>(?:các )?(?:điểm|khoản|điều) [^⟦]+)$",
  ),
  order("insert", `^(?:bổ sung|thêm) (?:thêm )?(?<units>[^⟦]+?),? ${side} (?<beside>[^⟦]+)$`),
  order("insert", "^(?:bổ sung|thêm) (?:thêm )?(?<units>[^⟦]+?) (?:vào cuối|vào|cho|trong|tại) (?<beside>[^⟦]+)$"),
  order("insert", "^(?:bổ sung|thêm) (?:thêm )?(?<units>[^⟦]+)$"),
  order("repeal", `^(?:${drop}) (?<units>[^⟦]+)$`),
  order("replace", `^(?:${change}) (?<units>[^⟦]+)$`),
];

function order(name: OrderPhrase["order"], pattern: string): OrderPhrase {
  return { order: name, pattern: new RegExp(pattern, "iu") };
}

/** The new wording is an annex of the amending act: "bằng Phụ lục I ban hành kèm theo Nghị định này". */
export const attached =
  /^(?<units>.*?)(?: (?:bằng|thành|theo) (?<annex>.*?))?,? (?:(?:được )?ban hành |đính )?kèm(?: theo)? (?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định) này$/iu;

const verb =
  "sửa đổi|bổ sung|bãi bỏ|hủy bỏ|huỷ bỏ|lược bỏ|xóa bỏ|xoá bỏ|bỏ|thay thế|thay|thêm|chuyển|đổi|đánh số lại|đính chính|sửa";
const object =
  "(?:các |những |một số )?(?:tên|tiêu đề|đoạn|cụm từ|từ ngữ|từ|chữ|số|dấu|nội dung|quy định|khoản|điểm|tiểu điểm|điều|mục|tiểu mục|chương|phần|phụ lục|biểu mẫu|mẫu|số thứ tự|thứ tự|ngành|gạch đầu dòng|thêm)(?!\\p{L})";

/** Where an order begins: its verb and the kind of thing that it changes. */
export const orderStart = new RegExp(`(?:${verb}) ${object}`, "iu");

/** The places at which one order ends and the next begins, to be split at. */
export const orderBreak = new RegExp(`(?:^|(?:[.;,]| và|; và|, và) )(?=(?:${verb}) ${object})`, "giu");

/** "Sửa đổi, bổ sung", "Sửa đổi, bổ sung, bãi bỏ": verbs together, of which the first is what happens. */
export const joinedVerbs =
  /(?<!\p{L})(sửa đổi|bổ sung|bãi bỏ|thay thế)(?:(?:, ?| và |\/)(?:sửa đổi|bổ sung|bãi bỏ|thay thế|hủy bỏ))+(?= )/giu;

/** "Khoản 1 và khoản 2 Điều 6 được sửa đổi, bổ sung như sau": the verb after what it changes. */
export const passive = new RegExp(
  `^(?<units>(?:các |tên (?:của )?|đoạn )?(?:khoản|điểm|điều|mục|chương|phụ lục|mẫu|đoạn|tên|số thứ tự) [^⟦]+?)(?<! đã),? (?:được |(?=(?:sửa đổi|bổ sung|thay thế|sửa)[^⟦]{0,12} (?:nh[ưu] sau|(?:là|thành) ?:)))(?<verb>${verb})(?: lại)?(?= |$|[.:])(?! (?:một số|tại|theo|bởi)(?!\\p{L}))(?<rest>.*)$`,
  "iu",
);

/** "Điều 11 Nghị định số … hết hiệu lực kể từ ngày Nghị định này có hiệu lực": a repeal in other words. */
export const ceasing =
  /^(?:[^⟦]*? có hiệu lực(?: thi hành)?,? )?(?<units>(?:các )?(?:khoản|điểm|điều|mục|chương|phụ lục) [\da-zđIVX][^⟦]*?) hết hiệu lực(?: thi hành)?(?!\p{L})/iu;

/** Words that a repeal by subject begins with: what is repealed is found by reading, not by its number. */
export const bySubject =
  /(?:các |những |một số )?(?:quy định|nội dung)(?: \p{L}+){0,3}? (?:liên quan|về|trái|khác|có nội dung|hướng dẫn|trước đây|xác định)(?!\p{L})|những quy định trái/iu;

/** "Ngưng hiệu lực thi hành khoản 2 … đến hết ngày …": the words stay, for a time they do not apply. */
export const temporary = /^(?:tạm |tiếp tục )?(?:ngưng|ngừng|dừng|đình chỉ|lùi|kéo dài)(?!\p{L})/iu;

/** What may be left of an order once its provisions are read. */
export const connecting =
  /(?<!\p{L})(?:và|hoặc|của|tại|trong|ở|các|những|một số|quy định|nội dung|vào|cho|như sau|sau đây|toàn bộ|cụm từ|lần lượt|tương ứng|(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Quyết định|văn bản)(?: này)?|danh mục)(?!\p{L})/giu;
