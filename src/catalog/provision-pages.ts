/**
 * How provisions are laid out for reading: number in the gutter, text beside, what happened to them in words. A point shows
 * under its clause, a clause under its article; the address is the anchor (dieu-12-khoan-2-diem-dd).
 */
import { formatDay } from "../i18n/format.ts";
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { type CitedPlace, citedParts, type TextPart } from "../legal-text/cited-text.ts";
import type { ProvisionOn } from "../legal-text/repository.ts";
import type { Day } from "../values/day.ts";
import { type Link, type Provision, redline, type Tag } from "../web/components.ts";

/** Where the citation of a provision leads; null where what is cited is not kept here. */
export type PathOfCited = (cited: CitedPlace) => string | null;

/** `createdOn` is the day on which it came to be, where that was after the text was issued. */
type LaidProvision = ProvisionOn & { readonly createdOn?: Day | undefined };

export function laidOut(
  provision: LaidProvision,
  marks: readonly Tag[],
  links: readonly Link[],
  t: Translate,
  pathOfCited: PathOfCited = () => null,
): Provision {
  return {
    anchor: provision.address.replaceAll("/", "-"),
    label: cite(provision.address, t.locale),
    parent: null,
    depth: depthOf(provision),
    runs: redline(withCitations(provision, pathOfCited)),
    isAbolished: provision.status === "repealed",
    marks: [...marks, ...changed(provision, t)],
    links,
  };
}

/** A table as it is printed; `heads` is empty for a single row, which is one of a table's many. */
export type LawTable = {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[] }[];
};

/** The table that a provision is, of its rows "cell | cell"; null for any other provision. */
export function lawTable({ kind, text }: Pick<ProvisionOn, "kind" | "text">): LawTable | null {
  if (kind !== "bang" || text === "") return null;
  const lines = text.split("\n").map((line) => line.split(/ \|(?= |$)/).map((cell) => cell.trim()));
  const [heads, ...rest] = lines;
  const [head, rows] = rest.length > 0 ? [heads!, rest] : [[], lines];
  return { heads: head, rows: rows.map((cells) => ({ cells })) };
}

function withCitations(
  { heading, text, address }: ProvisionOn,
  pathOfCited: PathOfCited,
): Parameters<typeof redline>[0] {
  const title: TextPart[] = heading ? [{ text: text === "" ? heading : `${heading}. `, cited: null }] : [];
  return [...title, ...citedParts(text, address)].map((part) => {
    const path = part.cited && pathOfCited(part.cited);
    return { kind: "same" as const, text: part.text, ...(path ? { path } : {}) };
  });
}

function changed(provision: LaidProvision, t: Translate): readonly Tag[] {
  if (!provision.effectId || !provision.validFrom) return [];
  const day = formatDay(provision.validFrom);
  if (provision.status === "repealed") return [{ text: t("catalog.provisions.repealed", { day }), tone: "grey" }];
  const isNew = provision.createdOn === provision.validFrom;
  return [{ text: t(`catalog.provisions.${isNew ? "added" : "amended"}`, { day }), tone: "teal" }];
}

/** Only a heading alone stands out: an article with words of its own reads like a clause. */
function depthOf({ kind, text }: ProvisionOn): 0 | 1 | 2 {
  if (kind === "diem" || kind === "tieu_diem") return 2;
  return text !== "" ? 1 : 0;
}
