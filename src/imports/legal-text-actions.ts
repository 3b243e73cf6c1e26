/** A legal text out of a file into the register of texts, reported in the shape of every import. */
import { may } from "../access/permissions.ts";
import type { ActionContext } from "../db/action.ts";
import type { Translate } from "../i18n/message.ts";
import { addDocumentStep } from "../legal-text/actions.ts";
import { outline } from "../legal-text/outline.ts";
import { findDocumentByNumber } from "../legal-text/repository.ts";
import { listOrganisations } from "../organisations/repository.ts";
import { Refused } from "../values/refusal.ts";
import { type LegalTextFault, readHead } from "./legal-text-file.ts";
import type { ImportReport } from "./report.ts";
import { findSourceText } from "./repository.ts";

export type LegalTextOrder = { readonly text: string; readonly source: string; readonly dryRun: boolean };

/** Adds the document unless it is there; the same number over other words is an error. */
export async function importLegalText(
  context: ActionContext,
  { text, source, dryRun }: LegalTextOrder,
  t: Translate,
): Promise<ImportReport> {
  if (!may(context.actor, "texts.add")) throw new Refused("not-permitted");
  const read = outline(text);
  const { head, faults } = readHead(read, await listOrganisations(context.database.reader));
  return context.database.inTransaction(async (tx) => {
    const stored = head && (await findDocumentByNumber(tx, head.number));
    const isSame = stored ? (await findSourceText(tx, stored.id)) === text : false;
    const found: readonly LegalTextFault[] = stored && !isSame ? [...faults, "text-stored-otherwise"] : faults;
    const mayApply = head !== null && found.length === 0;
    if (head && mayApply && !stored && !dryRun)
      await addDocumentStep(tx, context, { ...head, effectiveOn: null, source, text });
    return {
      kind: "legal-text",
      rows: read.provisions.length,
      add: mayApply && !stored ? 1 : 0,
      change: 0,
      same: isSame ? 1 : 0,
      kept: 0,
      problems: found.map((code) => faultReport(code, t)),
      left_out: [],
      applied: mayApply && !dryRun,
    };
  });
}

function faultReport(code: LegalTextFault, t: Translate): ImportReport["problems"][number] {
  return { sheet: "", row: null, column: "", code, message: t(`imports.fault.${code}`), severity: "error" };
}
