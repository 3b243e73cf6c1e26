/**
 * The redline of two texts as one page that stands on its own: no script, no request, readable aloud and on paper. Three
 * views of the same changes: the redline, the comparison in columns (bảng so sánh) and the clean new text.
 */
import { changeClassNames } from "./change-class.ts";
import type { Translate } from "../i18n/message.ts";
import { cite, parseAddress } from "../legal-text/address.ts";
import type { Run } from "./redline.ts";
import type { SheetEntry } from "./redline-sheet.ts";
import { redlineStyle } from "./redline-style.ts";

/** In the order in which the filter offers them. */
const filters = [...changeClassNames, "same"] as const;
type Filter = (typeof filters)[number];

/** What the two texts are called: their numbers, else their files' names. */
export type ComparedNames = { readonly before: string; readonly after: string };

/** The page in the translator's language; the texts' own language is Vietnamese. */
export function redlineHtml(names: ComparedNames, entries: readonly SheetEntry[], t: Translate): string {
  const title = escaped(t("amending.redline.title", names));
  const offered = filters.filter((filter) => entries.some((entry) => filtersOf(entry).includes(filter)));
  return `<!doctype html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${redlineStyle(offered.map((filter) => `k-${filter}`))}</style>
</head>
<body>
<header><h1>${title}</h1><p>${escaped(countsOf(entries, t))}</p></header>
${controls(entries, offered, t)}
<main>
<div class="text" lang="vi">
${entries.map((entry, index) => article(entry, index, t)).join("\n")}
</div>
${comparison(entries, t)}
</main>
</body>
</html>
`;
}

function countsOf(entries: readonly SheetEntry[], t: Translate): string {
  const same = entries.filter(({ kind }) => kind === "same").length;
  const form = entries.filter(({ classes }) => classes.length === 1 && classes[0] === "form").length;
  if (same === entries.length) return t("amending.redline.identical");
  const counts = t("amending.redline.counts", { changed: entries.length - same, same });
  return form === 0 ? counts : `${counts} ${t("amending.redline.form-counts", { form })}`;
}

function controls(entries: readonly SheetEntry[], offered: readonly Filter[], t: Translate): string {
  const viewButton = (name: "redline" | "table" | "clean") =>
    `<label><input type="radio" name="view" id="v-${name}"${name === "redline" ? " checked" : ""}> ${escaped(t(`amending.redline.view.${name}`))}</label>`;
  const box = (filter: Filter) => {
    const count = entries.filter((entry) => filtersOf(entry).includes(filter)).length;
    const words = escaped(t(`amending.redline.class.${filter}`));
    return `<label><input type="checkbox" id="k-${filter}" checked> ${words} (${count})</label>`;
  };
  return `<form autocomplete="off">
<fieldset><legend>${escaped(t("amending.redline.views"))}</legend>${viewButton("redline")}${viewButton("table")}${viewButton("clean")}</fieldset>
<fieldset class="filter"><legend>${escaped(t("amending.redline.filter"))}</legend>${offered.map(box).join("")}</fieldset>
<p class="key note">${escaped(t("amending.redline.legend"))}: <del>${escaped(t("amending.redline.removed"))}</del> <ins>${escaped(t("amending.redline.added"))}</ins></p>
</form>`;
}

function filtersOf({ kind, classes }: SheetEntry): readonly Filter[] {
  if (kind === "same") return ["same"];
  return classes.length > 0 ? classes : ["renumber"];
}

function article(entry: SheetEntry, index: number, t: Translate): string {
  const address = entry.afterAddress ?? entry.beforeAddress ?? "";
  const level = parseAddress(address)?.filter(({ kind }) => kind === "khoan" || kind === "diem").length ?? 0;
  const heading = level === 0 ? "h2" : "h3";
  // Two provisions may bear one address: what was deleted and what came in its place.
  const id = `${entry.kind === "deleted" ? "bo-" : ""}${anchor(address)}-${index}`;
  const note = entry.kind === "same" ? "" : `<p class="note" lang="${t.locale}">${escaped(noteOf(entry, t))}</p>\n`;
  return `<article class="${classNames(entry)} d${level}" id="${id}">
<${heading}><a href="#${id}">${escaped(cite(address, "vi"))}</a></${heading}>
${note}<p class="words">${wordsOf(entry.runs, t)}</p>
</article>`;
}

function classNames(entry: SheetEntry): string {
  const state = entry.kind === "deleted" ? " deleted" : entry.kind === "same" ? " unchanged" : "";
  return `entry${state} ${filtersOf(entry)
    .map((filter) => `k-${filter}`)
    .join(" ")}`;
}

/** "Sửa đổi: Thời hạn, Lời văn (trước là khoản 3 Điều 8)". */
function noteOf({ kind, classes, beforeAddress, afterAddress }: SheetEntry, t: Translate): string {
  const kindWords = t(`amending.redline.kind.${kind}`);
  const classWords = classes.map((name) => t(`amending.redline.class.${name}`)).join(", ");
  const isElsewhere = beforeAddress !== null && afterAddress !== null && beforeAddress !== afterAddress;
  const was = isElsewhere ? ` (${t("amending.redline.was", { place: cite(beforeAddress, t.locale) })})` : "";
  return [kindWords, classWords].filter((part) => part !== "").join(": ") + was;
}

function comparison(entries: readonly SheetEntry[], t: Translate): string {
  const head = ["provision", "before", "after", "change"] as const;
  const heads = head.map((name) => escaped(t(`amending.redline.${name}`)));
  const rows = entries.filter(({ kind }) => kind !== "same").map((entry) => comparisonRow(entry, heads, t));
  return `<table class="table">
<caption>${escaped(t("amending.redline.view.table"))}</caption>
<thead><tr>${heads.map((words) => `<th scope="col">${words}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function comparisonRow(entry: SheetEntry, heads: readonly string[], t: Translate): string {
  const address = entry.afterAddress ?? entry.beforeAddress ?? "";
  const column = (gone: Run[0]) =>
    wordsOf(
      entry.runs.filter(([sign]) => sign !== gone),
      t,
    );
  const cell = (words: string, at: number, more = "") => `<td data-head="${heads[at]}"${more}>${words}</td>`;
  const words = ' lang="vi" class="words"';
  return `<tr class="${classNames(entry)}"><th scope="row" lang="vi">${escaped(cite(address, "vi"))}</th>${cell(column("+"), 1, words)}${cell(column("-"), 2, words)}${cell(escaped(noteOf(entry, t)), 3)}</tr>`;
}

function wordsOf(runs: readonly Run[], t: Translate): string {
  const said = (key: "removed-start" | "removed-end" | "added-start" | "added-end") =>
    `<span class="said" lang="${t.locale}"> ${escaped(t(`amending.redline.${key}`))} </span>`;
  return runs
    .map(([sign, text]) => {
      if (sign === "=") return escaped(text);
      if (sign === "-") return `<del>${said("removed-start")}${escaped(text)}${said("removed-end")}</del>`;
      return `<ins>${said("added-start")}${escaped(text)}${said("added-end")}</ins>`;
    })
    .join("");
}

function anchor(address: string): string {
  return address.replace(/[^\p{L}\p{N}]+/gu, "-");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
