import { z } from "zod";
import { parseAddress } from "../legal-text/address.ts";
import { readDay } from "../values/day.ts";
import type { AmendedDocument } from "./document-name.ts";
import type { AmendingInstrument } from "./instrument-head.ts";
import type { Order } from "./instrument-text.ts";
import { besideByNumber } from "./inserted-place.ts";

export type AskedInstrument = {
  readonly instrument: AmendingInstrument;
  readonly orders: readonly Order[];
  readonly documents: readonly AmendedDocument[];
};

const text = z.string().transform((given) => given.normalize("NFC"));
const wording = text.refine((given) => given.trim() !== "");
const words = text.nullish().transform((given) => given ?? null);
const list = z
  .array(text)
  .nullish()
  .transform((given) => given ?? []);
const day = z
  .string()
  .nullish()
  .transform((given, context) => {
    const found = given ? readDay(given) : null;
    if (found === undefined) context.addIssue({ code: "custom", message: "day" });
    return found ?? null;
  });

const instrument = z.object({
  type: text.pipe(z.string().min(1)),
  number: words,
  issuer: words,
  issued_on: day,
  effective_on: day,
  title: words,
  grounds: list,
  transition: list,
});
const described = z.object({ number: text, type: text, issuer: words, issued_on: day, title: words });
const address = text.refine((given) => parseAddress(given) !== undefined);
const target = address.nullish().transform((given) => given ?? "");
const place = { document: text, effective_on: day };
const phrase = {
  target,
  old: wording,
  scope: z
    .enum(["all", "once", "heading"])
    .nullish()
    .transform((given) => given ?? "all"),
};
const side = z.enum(["before", "after", "last_in", "in_place"]).nullish();
const neighbour = { position: side, beside: address.nullish().transform((given) => given ?? null) };

const operation = z.discriminatedUnion("op", [
  z.object({ ...place, op: z.literal("replace_provision"), target: address, text: wording }),
  z.object({ ...place, op: z.literal("replace_heading"), target: address, text: wording }),
  z.object({ ...place, op: z.literal("insert_provision"), target: address, text: wording, ...neighbour }),
  z.object({ ...place, op: z.literal("table_row"), target: address, text: wording, ...neighbour }),
  z.object({ ...place, op: z.literal("move"), target: address, position: side, beside: address }),
  z.object({ ...place, op: z.literal("repeal"), target }),
  z.object({ ...place, op: z.literal("renumber"), target: address, new: address }),
  z.object({ ...place, op: z.literal("set_effective"), target }),
  z.object({ ...place, ...phrase, op: z.literal("replace_words"), new: text }),
  z.object({ ...place, ...phrase, op: z.literal("insert_words"), new: text, position: z.enum(["before", "after"]) }),
  z.object({ ...place, ...phrase, op: z.literal("delete_words"), within: words }),
]);

/** What the `instrument` command reads: the instrument, its operations, and what is known of the documents it amends. */
export const askedInstrument = z
  .object({ instrument, operations: z.array(operation).min(1), documents: z.array(described).nullish() })
  .transform(
    (asked): AskedInstrument => ({
      instrument: toInstrument(asked.instrument),
      orders: asked.operations.map(toOrder),
      documents: (asked.documents ?? []).map(({ issued_on: issuedOn, title, ...rest }) => ({
        ...rest,
        issuedOn,
        title: title ?? "",
      })),
    }),
  );

const issuers: Readonly<Record<string, string>> = { "Nghị định": "Chính phủ", Luật: "Quốc hội", "Bộ luật": "Quốc hội" };

function toInstrument({
  issued_on: issuedOn,
  effective_on: effectiveOn,
  ...given
}: z.output<typeof instrument>): AmendingInstrument {
  return {
    ...given,
    issuedOn,
    effectiveOn,
    title: given.title ?? "",
    issuer: given.issuer ?? issuers[given.type] ?? "…",
  };
}

function toOrder({ effective_on: effectiveOn, ...given }: z.output<typeof operation>): Order {
  switch (given.op) {
    case "insert_provision":
    case "table_row": {
      const { position, beside, ...rest } = given;
      const found = position && beside ? { position, beside } : besideByNumber(given.target, position ?? null);
      return { ...rest, ...found, effectiveOn };
    }
    case "move":
      return { ...given, position: given.position ?? "last_in", effectiveOn };
    case "renumber": {
      const { new: to, ...rest } = given;
      return { ...rest, to, effectiveOn };
    }
    default:
      return { ...given, effectiveOn };
  }
}
