/**
 * A stored text as one that operations are applied to. Storage keeps addresses and reading order; that an article stands in a
 * chapter, or a row in a table, is told by the order alone, since its address does not name the chapter or table.
 */
import { type ProvisionKind, parseAddress } from "../legal-text/address.ts";
import { type LiveProvision, type LiveText, liveText } from "./live-text.ts";
import { parentOf } from "./unit-list.ts";

export type StoredProvision = {
  readonly provisionId: string;
  readonly address: string;
  readonly kind: string;
  readonly number: string;
  readonly heading: string | null;
  readonly text: string;
  readonly status: "in_force" | "repealed";
};

const divisions: ReadonlySet<string> = new Set(["phan", "chuong", "muc", "tieu_muc"]);

/** `provisions` in reading order, with permanent ids, status and what each stands in. */
export function storedText(provisions: readonly StoredProvision[]): LiveText {
  let division: string | null = null;
  let table: string | null = null;
  return provisions.map(({ provisionId, address, kind, number, heading, text, status }): LiveProvision => {
    const isRow = parseAddress(address)?.at(-1)?.kind === "dong";
    const parent = (isRow ? table : null) ?? parentOf(address) ?? (kind === "dieu" ? division : null);
    if (divisions.has(kind)) division = address;
    if (kind === "phu_luc") division = null;
    if (kind !== "bang") table = null;
    else if (!isRow) table = address;
    const provision = { address, kind: kind as ProvisionKind, number, heading, text, parent, line: 0 };
    return { ...liveText([{ ...provision, provisionId }])[0]!, status };
  });
}
