/**
 * The note that a consolidation puts on a changed provision: what happened, by which place of which act, from which day
 * (Ordinance 01/2012/UBTVQH13, art. 4). A provision that was changed several times has a note for each, numbered in words.
 */
import { dayInWords } from "../values/day.ts";
import { cite, parseAddress } from "../legal-text/address.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import type { ChangeSource, LiveProvision } from "./live-text.ts";
import { withOpeningWords } from "./provision-tree.ts";
import { splitPassage } from "./passage.ts";
import type { OperationName } from "./read-operation.ts";

const verbs: Readonly<Record<OperationName, string>> = {
  replace_provision: "được sửa đổi, bổ sung",
  insert_provision: "được bổ sung",
  repeal: "được bãi bỏ",
  replace_words: "được thay thế cụm từ",
  insert_words: "được bổ sung cụm từ",
  delete_words: "được bỏ cụm từ",
  renumber: "được đánh số lại",
  move: "được chuyển đến",
  replace_heading: "được sửa đổi tên",
  table_row: "được sửa đổi, bổ sung",
  set_effective: "được quy định hiệu lực",
};

const times = ["thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín"];

/**
 * The notes on one provision, earliest first; none when it only changed with the provision that it stands in. `acts` holds
 * the heads of the amending acts by their numbers.
 */
export function consolidationNotes(provision: LiveProvision, acts: ReadonlyMap<string, DocumentHead>): string[] {
  const own = ownChanges(provision);
  const several = own.length > 1;
  return own.map((source, index) => {
    const time = several ? ` lần ${times[index] ?? `thứ ${index + 1}`}` : "";
    const act = actName(source.number, acts.get(source.number));
    const place = source.address === "" ? act : `${cite(source.address, "vi")} của ${act}`;
    const day = source.effectiveOn === null ? "" : `, có hiệu lực kể từ ${dayInWords(source.effectiveOn)}`;
    return `${unitWord(splitPassage(source.target) ? source.target : provision.address)} này ${verbs[source.op]}${time} theo quy định tại ${place}${day}.`;
  });
}

/** A provision as it is printed, with the notes on it. */
export type NotedProvision = LiveProvision & { readonly notes: readonly string[] };

/** The provisions with their notes, opening words and their notes with the clause; what is to come has none. */
export function notedProvisions(
  provisions: readonly LiveProvision[],
  acts: ReadonlyMap<string, DocumentHead>,
): NotedProvision[] {
  const notes = new Map(
    provisions.map((one) => [one.address, one.status === "not_yet" ? [] : consolidationNotes(one, acts)]),
  );
  const printed = withOpeningWords(provisions);
  const addresses = new Set(printed.map(({ address }) => address));
  const openingOf = (address: string) => (addresses.has(`${address}/doan-dau`) ? undefined : `${address}/doan-dau`);
  return printed.map((one) => ({
    ...one,
    notes: [...(notes.get(one.address) ?? []), ...(notes.get(openingOf(one.address) ?? "") ?? [])],
  }));
}

/** The changes that name the provision or touch its words, earliest first; not those of what it stands in. */
export function ownChanges({ address, sources }: LiveProvision): readonly ChangeSource[] {
  const isPassage = (target: string): boolean => splitPassage(target) !== undefined;
  return sources.filter(({ target, op }) => target === address || op.endsWith("_words") || isPassage(target));
}

/** "Luật số 90/2025/QH15 sửa đổi, bổ sung một số điều của …". */
function actName(number: string, head: DocumentHead | undefined): string {
  const type = head?.type ?? "Văn bản";
  const subject = head?.title?.startsWith(`${type} `) ? head.title.slice(type.length) : "";
  return `${type} số ${number}${subject}`;
}

function unitWord(address: string): string {
  const kind = parseAddress(address)?.at(-1)?.kind;
  const words: Readonly<Record<string, string>> = {
    dieu: "Điều",
    khoan: "Khoản",
    diem: "Điểm",
    doan: "Đoạn",
    cau: "Câu",
    dong: "Nội dung",
    chuong: "Chương",
    muc: "Mục",
    phu_luc: "Phụ lục",
  };
  return words[kind ?? ""] ?? "Nội dung";
}
