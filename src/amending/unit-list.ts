/**
 * Provisions named one after another as an amending order names them: "khoản 2 và khoản 3 Điều 5; các điều 90, 91 và 92".
 * The smallest unit comes first, neighbours of one parent share its name, and the list follows the amended text
 * (Decree 78/2025/NĐ-CP on drafting). `findCitations` of the legal-text room reads the same addresses out of it.
 */
import { cite, compareAddresses, parseAddress } from "../legal-text/address.ts";
import { findCitations } from "../legal-text/citation.ts";

const listed: ReadonlySet<string> = new Set(["diem", "khoan", "dieu"]);

/**
 * The provisions at `addresses`, in the order of the text; one inside `within` is named without it. Where that order could
 * be misread ("điểm a khoản 1 Điều 1; Điều 2": is point a of both?) whole articles come first, then clauses, then points.
 */
export function citeAll(addresses: readonly string[], within?: string): string {
  const ordered = [...new Set(addresses)].toSorted(compareAddresses);
  const inOrder = citeList(ordered, within);
  const read = findCitations(inOrder, within).flatMap((citation) => citation.addresses);
  const isClear =
    ordered.every((address) => read.includes(address)) && read.every((address) => ordered.includes(address));
  const depth = (address: string) => address.split("/").length;
  return isClear
    ? inOrder
    : citeList(
        ordered.toSorted((one, other) => depth(one) - depth(other)),
        within,
      );
}

function citeList(addresses: readonly string[], within: string | undefined): string {
  const groups: string[][] = [];
  for (const address of addresses) {
    const last = groups.at(-1);
    if (last && areListed(last[0]!, address)) last.push(address);
    else groups.push([address]);
  }
  return groups.map((group) => citeGroup(group, within)).join("; ");
}

/** "khoản 2a" of dieu-5/khoan-2a within dieu-5; its whole name where the rest alone would name nothing. */
export function citeWithin(address: string, within: string | undefined): string {
  const rest = within !== undefined && address.startsWith(`${within}/`) ? address.slice(within.length + 1) : address;
  return cite(parseAddress(rest)?.some(({ kind }) => kind !== "doan") ? rest : address, "vi");
}

/** The provision in which an address stands; undefined at the top. */
export function parentOf(address: string): string | undefined {
  const end = address.lastIndexOf("/");
  return end < 0 ? undefined : address.slice(0, end);
}

function areListed(one: string, other: string): boolean {
  const [kind, otherKind] = [one, other].map((address) => parseAddress(address)?.at(-1)?.kind ?? "");
  return kind === otherKind && listed.has(kind!) && parentOf(one) === parentOf(other);
}

function citeGroup(group: readonly string[], within: string | undefined): string {
  const [first, second, ...more] = group.map((address) => parseAddress(address)?.at(-1));
  const last = citeWithin(group.at(-1)!, within);
  if (!first || !second) return last;
  const word = cite(group[0]!.slice(group[0]!.lastIndexOf("/") + 1), "vi").replace(/ \S+$/, "");
  if (more.length === 0) return `${word} ${first.number} và ${last}`;
  const numbers = [first, second, ...more.slice(0, -1)].map((part) => part!.number);
  return `các ${word.toLowerCase()} ${numbers.join(", ")} và ${last.slice(word.length + 1)}`;
}
