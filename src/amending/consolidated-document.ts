/**
 * A consolidation as the sheet of paper that it becomes: what `office/docx-consolidated.ts` prints. Who consolidates is as
 * Ordinance 01/2012/UBTVQH13 says (art. 5 and 6): the Office of the National Assembly for the Assembly's own texts, else the
 * ministry in charge, which the text does not tell. What is not known yet stays open as "…".
 */
import { dayInWords } from "../values/day.ts";
import type { DocumentHead } from "../legal-text/document-head.ts";
import type { ConsolidatedSheet, NotedLine } from "../office/docx-consolidated.ts";
import type { Consolidation } from "./consolidate.ts";
import { type NotedProvision, notedProvisions } from "./consolidation-note.ts";
import { lawTypes, withoutType } from "./document-name.ts";
import { country, motto, signerOf } from "./instrument-head.ts";
import type { LiveProvision } from "./live-text.ts";
import { isNextTable, printedMark } from "./printed-provision.ts";
import { provisionLines } from "./written-lines.ts";

type Heads = ReadonlyMap<string, DocumentHead>;

/** The sheet; `acts` holds the heads of the amending acts by their numbers. */
export function consolidatedDocument({ document, provisions }: Consolidation, acts: Heads): ConsolidatedSheet {
  const type = typeOf(document);
  const ofAssembly = /^(?:Quốc hội|Ủy ban [Tt]hường vụ Quốc hội)/.test(document.issuer ?? "");
  return {
    agency: ofAssembly ? "VĂN PHÒNG QUỐC HỘI" : "…",
    number: `Số: …/VBHN-${ofAssembly ? "VPQH" : "…"}`,
    country,
    motto,
    placeAndDay: "Hà Nội, ngày … tháng … năm …",
    type: type.toUpperCase(),
    subject: withoutType(document.title ?? "", type).toUpperCase(),
    opening: openingOf(document, appliedActs(provisions, acts)),
    lines: notedProvisions(provisions, acts).flatMap((provision, index, all) =>
      isNextTable(provision, all[index - 1]) ? [blankLine, ...linesOf(provision)] : linesOf(provision),
    ),
    closing: {
      title: "XÁC THỰC VĂN BẢN HỢP NHẤT",
      lines: ["Hà Nội, ngày … tháng … năm …", ofAssembly ? "CHỦ NHIỆM" : "…"],
    },
  };
}

/** A text that is itself a consolidation is named by its title: "Luật Đầu tư". */
function typeOf({ type, title }: DocumentHead): string {
  if (type !== null && type !== "Văn bản hợp nhất") return type;
  return (
    /^(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định)(?= )/.exec(title ?? "")?.[0] ?? "Văn bản"
  );
}

/** The acts of which something stands in the text, the earliest issued first. */
function appliedActs(provisions: readonly LiveProvision[], acts: Heads): DocumentHead[] {
  const numbers = new Set(provisions.flatMap(({ sources }) => sources.map(({ number }) => number)));
  const applied = [...acts].filter(([number]) => numbers.has(number)).map(([, head]) => head);
  return applied.toSorted((one, other) => ((one.issuedOn ?? "9") < (other.issuedOn ?? "9") ? -1 : 1));
}

function openingOf(document: DocumentHead, acts: readonly DocumentHead[]): string[] {
  const own = namedInFull(document);
  if (acts.length === 0) return [`${own}.`];
  const [only] = acts;
  if (acts.length === 1) return [`${own}, được sửa đổi, bổ sung bởi ${namedInFull(only!)}.`];
  const listed = acts.map((act, at) => `${at + 1}. ${namedInFull(act)}${at === acts.length - 1 ? "." : ";"}`);
  return [`${own}, được sửa đổi, bổ sung bởi:`, ...listed];
}

/** "Luật số 90/2025/QH15 ngày 25 tháng 6 năm 2025 của Quốc hội sửa đổi, …"; a law's own name stands before its number. A ministry's texts are its minister's. */
function namedInFull(head: DocumentHead): string {
  const { number, issuedOn, issuer, title } = head;
  const type = typeOf(head);
  const subject = withoutType(title ?? "", type);
  const isNameFirst = lawTypes.has(type) && !/^(?:sửa đổi|bãi bỏ|bổ sung)/i.test(subject);
  const after = subject.charAt(0).toLowerCase() + subject.slice(1);
  return [
    type,
    isNameFirst && subject,
    number && `số ${number}`,
    issuedOn && dayInWords(issuedOn),
    issuer && `của ${issuer.includes(" - ") ? issuer : signerOf(issuer)}`,
    !isNameFirst && after,
  ]
    .filter(Boolean)
    .join(" ");
}

const blankLine: NotedLine = { look: "text", cells: [""], notes: [], notesAt: 0 };

/** Notes hang on the first line of a provision, right behind its mark. */
function linesOf(provision: NotedProvision): NotedLine[] {
  const notesAt = printedMark(provision).length;
  return provisionLines(provision).map((line, at) => ({
    look: line.kind === "row" ? "row" : line.look,
    cells: line.kind === "row" ? line.cells : [line.text],
    notes: at === 0 ? provision.notes : [],
    notesAt,
  }));
}
