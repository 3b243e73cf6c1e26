/**
 * Numbers of provisions that come to be. What is put between two others takes the number before it with a suffix, so that
 * nothing else is renumbered: khoản 2a after khoản 2, điểm đ1 after điểm đ, Điều 5a after Điều 5; at the end the numbers go on
 * (Decree 78/2025/NĐ-CP on drafting; the legal alphabet has no f, j, w, z). A proposal; the drafter may choose another.
 */
import type { LiveText } from "../amending/live-text.ts";
import { parentOf } from "../amending/unit-list.ts";
import { addressOf, parseAddress, type ProvisionKind } from "../legal-text/address.ts";
import { numberAfter, pointLetters } from "../legal-text/legal-alphabet.ts";
import type { Side } from "./asked-change.ts";

const numbered: ReadonlySet<string> = new Set(["dieu", "khoan", "diem"]);
const within: Readonly<Partial<Record<string, ProvisionKind>>> = {
  phan: "dieu",
  chuong: "dieu",
  muc: "dieu",
  tieu_muc: "dieu",
  dieu: "khoan",
  khoan: "diem",
};

/** The kind of what comes to be beside or in a provision; null where nothing can. */
export function newKind(anchor: { readonly kind: string }, side: Side): ProvisionKind | null {
  const kind = side === "last_in" ? within[anchor.kind] : anchor.kind;
  return kind !== undefined && numbered.has(kind) ? (kind as ProvisionKind) : null;
}

/** The address proposed for what is put at that side of the provision at `anchor`; `taken` are further addresses in use. */
export function proposedAddress(
  text: LiveText,
  anchor: string,
  side: Side,
  taken: ReadonlySet<string> = new Set(),
): string | null {
  const place = text.find(({ address }) => address === anchor);
  const kind = place && newKind(place, side);
  if (!place || !kind) return null;
  const parent = parentOfNew(place.address, kind, side);
  const family = text.filter((one) => one.kind === kind && (parentOf(one.address) ?? null) === parent);
  const before = neighbourBefore(text, family, place, side);
  const isLast = before === undefined || before === family.at(-1);
  const isFirst = family[0] === undefined;
  const start = kind === "diem" ? "a" : "1";
  let number =
    isFirst || (isLast && before) ? numberAfter(before?.number, start) : inserted(before?.number ?? family[0]!.number);
  const used = new Set([...text.map(({ address }) => address), ...taken]);
  for (let tries = 0; used.has(addressOf(parent, kind, number)) && tries < 40; tries++) number = inserted(number);
  return addressOf(parent, kind, number);
}

/** The address of a number as typed ("2a", "đ1", "Điều 5a"), in the place of `like`; null when it is no lawful number. */
export function addressOfNumber(typed: string, like: string): string | null {
  const { kind } = parseAddress(like)?.at(-1) ?? {};
  const number = typed
    .trim()
    .normalize("NFC")
    .toLowerCase()
    .replace(/^(?:điều|khoản|điểm|số thứ tự)\s+/u, "")
    .replace(/[.)]$/, "");
  const form = kind === "diem" ? pointForm : kind === "dong" ? /^\d{1,4}[a-zđ]?$/ : /^\d{1,4}(?:[a-zđ]\d?)?$/;
  const isLawful = form.test(number) && [...number].every((letter) => !/[fjwz]/.test(letter));
  return kind && isLawful ? addressOf(parentOf(like) ?? null, kind, number) : null;
}

const pointForm = /^[a-zđ]{1,2}\d{0,2}$/;

function parentOfNew(anchor: string, kind: ProvisionKind, side: Side): string | null {
  if (kind === "dieu") return side === "last_in" ? null : (parentOf(anchor) ?? null);
  return side === "last_in" ? anchor : (parentOf(anchor) ?? null);
}

/** The provision after which the new one comes; undefined when it comes first. */
function neighbourBefore(text: LiveText, family: LiveText, anchor: LiveText[number], side: Side) {
  if (side === "after") return anchor;
  if (side === "before") return family[family.indexOf(anchor) - 1];
  if (anchor.kind === "dieu" || anchor.kind === "khoan") return family.at(-1);
  const start = text.indexOf(anchor);
  const next = text.findIndex((one, at) => at > start && one.kind === anchor.kind);
  return family.findLast((one) => next < 0 || text.indexOf(one) < next);
}

/** "2" → "2a", "2a" → "2b", "đ" → "đ1", "đ1" → "đ2". */
function inserted(number: string): string {
  const [, stem = number, suffix = ""] = /^(\d+|[a-zđ]+?)([a-zđ]|\d+)?$/u.exec(number) ?? [];
  if (/^\d/.test(stem)) return stem + (suffix === "" ? "a" : (pointLetters[pointLetters.indexOf(suffix) + 1] ?? "aa"));
  return `${stem}${Number(suffix || 0) + 1}`;
}
