import type { Translate } from "../i18n/message.ts";
import type { Link } from "../web/components.ts";
import { paths } from "../web/paths.ts";
import type { Overlap } from "./overlap.ts";
import { overlapWords } from "./overlap-words.ts";

/** Another proposal on the same provision, as the partial `proposals/_overlaps` shows it. */
export type OverlapNote = { readonly text: string; readonly link: Link | null };

export function overlapNote(overlap: Overlap, t: Translate): OverlapNote {
  const { code, text } = overlapWords(overlap, t);
  return { text, link: code === null ? null : { text: code, path: paths.proposal(code) } };
}
