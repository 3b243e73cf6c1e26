/** A consolidated text as the command line and the programming interface give it: an outline with status and sources. */
import type { Translate } from "../i18n/message.ts";
import { cite } from "../legal-text/address.ts";
import { type OutlineJson, toOutlineJson } from "../legal-text/outline-json.ts";
import { type OperationJson, toOperationJson, toUnreadJson, type UnreadJson } from "./amendment-json.ts";
import type { NotApplied } from "./apply-operations.ts";
import type { Consolidation } from "./consolidate.ts";
import type { LiveProvision } from "./live-text.ts";

export type ConsolidationJson = {
  readonly document: OutlineJson["document"];
  readonly provisions: readonly (OutlineJson["provisions"][number] & {
    readonly status: LiveProvision["status"];
    readonly sources: readonly {
      readonly number: string;
      /** Address in the amending act. */
      readonly address: string;
      readonly op: OperationJson["op"];
      readonly effective_on: string | null;
    }[];
  })[];
  readonly problems: OutlineJson["problems"];
  readonly not_applied: readonly {
    readonly operation: OperationJson & { readonly act: string };
    readonly reason: string;
    readonly code: string;
  }[];
  readonly unread: readonly (UnreadJson & { readonly act: string })[];
};

/** The consolidation in its published shape, its sentences in the translator's language. */
export function toConsolidationJson(consolidation: Consolidation, t: Translate): ConsolidationJson {
  const { document, provisions, notApplied, unread, warnings } = consolidation;
  const outlined = toOutlineJson({ document, provisions, problems: [] }, t);
  return {
    document: outlined.document,
    provisions: outlined.provisions.map((provision, index) => ({ ...provision, ...changesOf(provisions[index]!) })),
    problems: warnings.map(({ number, field, key, params }) => ({
      at: [number, field].filter((part) => part !== "").join(" "),
      code: key.slice(key.lastIndexOf(".") + 1),
      message: t(key, params),
    })),
    not_applied: notApplied.map((one) => toNotAppliedJson(one, t)),
    unread: unread.map((one) => ({ ...toUnreadJson(one, t), act: one.number })),
  };
}

function changesOf({
  status,
  sources,
}: LiveProvision): Pick<ConsolidationJson["provisions"][number], "status" | "sources"> {
  return {
    status,
    sources: sources.map(({ number, address, op, effectiveOn }) => ({
      number,
      address,
      op,
      effective_on: effectiveOn,
    })),
  };
}

function toNotAppliedJson(
  { operation, act, reason, place }: NotApplied,
  t: Translate,
): ConsolidationJson["not_applied"][number] {
  const sentence = t(`amending.not-applied.${reason}`, { place: cite(place, t.locale) });
  return { operation: { ...toOperationJson(operation), act }, reason: sentence, code: reason };
}
