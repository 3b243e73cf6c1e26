/**
 * The redline against the official notes of the consolidations, pooled over all pairs of real texts. Of the notes that tell
 * an amendment where the printed words differ, 99 in 100 must be in the list of changes; of the articles whose words
 * changed, 90 in 100 must bear a note. A mark's place in the text is its address. Left out, and counted: notes on the
 * preamble and on entry into force, notes on words that both texts print alike (a note stays when the next consolidation is
 * made), changes of form or spelling alone, and the slips of the sources in `source-errors.ts`.
 */
import { expect, test } from "vitest";
import { type DocumentRedline, redlineDocuments } from "../../src/amending/redline-document.ts";
import type { Outline } from "../../src/legal-text/outline.ts";
import { describeShared, hasShared } from "../support/shared.ts";
import { law, marksOf, notesOf, officialPairs, type Pair, tellsAmendment, withoutOpening } from "./official-pairs.ts";
import { sourceErrors } from "./source-errors.ts";

type Measure = {
  /** Addresses of notes on differing words, those of them that the redline does not show, and what was left out. */
  readonly noted: number;
  readonly missed: readonly string[];
  readonly excluded: Readonly<Record<"preamble" | "no amendment told" | "printed alike", number>>;
  /** Articles whose words changed, and those of them without a note. */
  readonly changed: number;
  readonly unnoted: readonly string[];
  readonly spellingAlone: number;
};

const pairs = hasShared ? officialPairs() : [];
const measured = new Map(pairs.map((pair) => [`${pair.before} → ${pair.after}`, measure(pair)]));

describeShared("the redline against the official notes", () => {
  test("shows what the notes tell, and little else", () => {
    const all = [...measured.values()];
    const sum = (count: (one: Measure) => number) => all.reduce((total, one) => total + count(one), 0);
    const [noted, changed] = [sum((one) => one.noted), sum((one) => one.changed)];
    const [shown, bearing] = [noted - sum((one) => one.missed.length), changed - sum((one) => one.unnoted.length)];
    const known = sum((one) => one.unnoted.filter((article) => isSourceError(article)).length);
    const lines = [...measured].map(([pair, one]) => `${pair}: ${describe(one)}`);
    process.stdout.write(
      [
        ...lines,
        `notes on differing words in the list of changes: ${shown} of ${noted} (${percent(shown, noted)})`,
        `changed articles that bear a note: ${bearing} of ${changed} (${percent(bearing, changed)}); without ${known} slips of the sources ${bearing} of ${changed - known} (${percent(bearing, changed - known)})`,
        "",
      ].join("\n"),
    );
    expect(shown / noted).toBeGreaterThanOrEqual(0.99);
    expect(bearing / (changed - known)).toBeGreaterThanOrEqual(0.9);
  });

  test("finds every slip that the list of source errors names", () => {
    const unnoted = new Set([...measured.values()].flatMap((one) => one.unnoted));
    const named = sourceErrors.map(([file, article]) => `${file} ${article}`);
    expect(named.filter((name) => !unnoted.has(name))).toEqual([]);
  });
});

function measure({ before, after }: Pair): Measure {
  const [old, fresh] = [law(before), law(after)];
  const redline = redlineDocuments(old.outline, fresh.outline);
  const notes = notesOf(fresh.text);
  const marks = marksOf(fresh.outline);
  const excluded = { preamble: 0, "no amendment told": 0, "printed alike": 0 };
  const due = marks.filter(({ number, address }) => {
    const reason = exclusion(notes.get(number), address, old.outline, fresh.outline);
    if (reason) excluded[reason] += 1;
    return reason === undefined;
  });
  const articles = articlesChanged(redline, (name) => name !== "form" && name !== "spelling");
  const bearing = new Set(marks.map(({ address }) => articleOf(address)));
  return {
    noted: due.length,
    missed: due
      .filter(({ address }) => !shows(redline, address))
      .map(({ number, address }) => `[${number}] ${address}`),
    excluded,
    changed: articles.size,
    unnoted: [...articles].filter((article) => !bearing.has(article)).map((article) => `${after} ${article}`),
    spellingAlone: [...articlesChanged(redline, (name) => name === "spelling")].filter((one) => !articles.has(one))
      .length,
  };
}

function exclusion(note: string | undefined, address: string, old: Outline, fresh: Outline) {
  if (address === "mo-dau" || address === "") return "preamble";
  if (note === undefined || !tellsAmendment(note)) return "no amendment told";
  return printed(old, address) === printed(fresh, address) ? "printed alike" : undefined;
}

/** Letters and figures of a provision and all that stands in it. */
function printed({ provisions }: Outline, address: string): string {
  const own = provisions.filter((one) => isInside(one.address, address));
  const words = own.map(({ heading, text }) => `${heading ?? ""} ${text}`).join(" ");
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a change is listed in that provision, or one that came, went or moved holds it. */
function shows({ changes }: DocumentRedline, address: string): boolean {
  return changes.some(({ kind, beforeAddress, afterAddress, classes }) =>
    [beforeAddress, afterAddress].some((one) => {
      if (one === null || classes.join() === "form") return false;
      return isInside(withoutOpening(one), address) || (kind !== "changed" && isInside(address, withoutOpening(one)));
    }),
  );
}

function articlesChanged({ changes }: DocumentRedline, counts: (name: string) => boolean): Set<string> {
  const changed = changes.filter(({ classes }) => classes.some(counts));
  const articles = changed.map(({ beforeAddress, afterAddress }) => articleOf(afterAddress ?? beforeAddress ?? ""));
  return new Set(articles.filter((article) => article !== undefined));
}

function articleOf(address: string): string | undefined {
  return /^(?:phu-luc-[^/]+\/)?dieu-[^/]+/.exec(address)?.[0];
}

function isInside(address: string, outer: string): boolean {
  return address === outer || address.startsWith(`${outer}/`);
}

function isSourceError(article: string): boolean {
  return sourceErrors.some(([file, address]) => article === `${file} ${address}`);
}

function describe({ noted, missed, excluded, changed, unnoted, spellingAlone }: Measure): string {
  const left = Object.entries(excluded).map(([reason, count]) => `${count} ${reason}`);
  const found = [...missed, ...unnoted.filter((article) => !isSourceError(article))];
  return `${noted - missed.length} of ${noted} notes (left out: ${left.join(", ")}); ${changed - unnoted.length} of ${changed} articles, ${spellingAlone} more in spelling alone${found.length > 0 ? `; look at ${found.join(", ")}` : ""}`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
