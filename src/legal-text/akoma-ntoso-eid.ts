/**
 * Element ids after the naming convention of Akoma Ntoso (OASIS LegalDocML 1.0, part 2): the levels from the outermost on,
 * each a short name and its number as printed, "chp_II__art_5__para_2__point_dd"; đ is written dd as in our addresses.
 */
import { type AddressPart, parseAddress } from "./address.ts";
import type { OutlinedProvision } from "./outline.ts";

const names: Readonly<Record<AddressPart["kind"], string>> = {
  mo_dau: "preamble",
  phan: "part",
  chuong: "chp",
  muc: "sec",
  tieu_muc: "subsec",
  dieu: "art",
  khoan: "para",
  diem: "point",
  tieu_diem: "indent",
  doan: "al",
  bang: "table",
  dong: "tr",
  cau: "sentence",
  phu_luc: "att",
  mau: "hcontainer",
};

/** The id of every provision by its address; each is the only one of its kind in the document. */
export function eIdsOf(provisions: readonly OutlinedProvision[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { address, number, parent } of provisions) {
    const last = parseAddress(address)?.at(-1);
    const own = last ? partOf(last.kind, number || last.number) : address.replace(/\W+/g, "-");
    const outer = parent === null ? undefined : ids.get(parent);
    const id = outer === undefined ? own : `${outer}__${own}`;
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id}-${count}`;
    taken.add(free);
    ids.set(address, free);
  }
  return ids;
}

/** The id of a provision in a text that is not at hand: its address tells all but the chapter. */
export function eIdOfAddress(address: string): string {
  const parts = parseAddress(address) ?? [];
  return parts.map(({ kind, number }) => partOf(kind, number)).join("__");
}

function partOf(kind: AddressPart["kind"], number: string): string {
  if (kind === "doan" && (number === "" || number === "dau")) return "intro";
  if (kind === "doan" && number === "cuoi") return "wrapup";
  const letters = kind === "diem" || kind === "tieu_diem" ? "dd" : "d";
  const plain = number
    .replaceAll("đ", letters)
    .replaceAll("Đ", "D")
    .replace(/[^\p{L}\p{N}.]+/gu, "-");
  const figure = kind === "diem" || kind === "tieu_diem" || kind === "dieu" ? plain.toLowerCase() : plain;
  return figure === "" ? names[kind] : `${names[kind]}_${figure}`;
}
