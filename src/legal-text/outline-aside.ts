/**
 * Reading long files and texts in another thread, so that no other request waits for them: the same result, made elsewhere.
 * The reading there is bound in time and memory. A text on which it fails is read by its articles alone, and the outline
 * says so; a file is refused.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import { fileKind } from "../office/file-kind.ts";
import { readWrittenText, type TextRefusal, type WrittenText } from "../office/written-text.ts";
import type { GivenRefusal, ReadText } from "./adding.ts";
import { outlineGiven, outlineSource } from "./given-text.ts";
import type { Outline } from "./outline.ts";
import { roughOutline } from "./rough-outline.ts";

/** In characters; a shorter text is read in less time than a thread takes to answer. */
const longText = 20_000;
const longFileBytes = 20_000;
const outlining = new URL("./given-text.ts", import.meta.url);
const readingFiles = new URL("../office/written-text.ts", import.meta.url);

/** As `readWrittenText`; a PDF is read in a thread of its own by that function itself. */
export async function readFileAside(bytes: Uint8Array): Promise<WrittenText | TextRefusal> {
  if (bytes.length < longFileBytes || fileKind(bytes) === "pdf") return readWrittenText(bytes);
  const task = { module: readingFiles, name: readWrittenText.name, args: [bytes] };
  const outcome = await heavyWork.run<WrittenText | TextRefusal>(task);
  return "value" in outcome ? outcome.value : { refused: "file-takes-too-long" };
}

/** As `outlineGiven`. */
export function outlineGivenAside(given: Parameters<typeof outlineGiven>[0]): Promise<Outline> {
  return outlineAside(given.text, outlineGiven, given);
}

/** As `outlineSource`. */
export function outlineSourceAside(text: string): Promise<Outline> {
  return outlineAside(text, outlineSource, text);
}

/** What a form sends: a file, which goes before words pasted beside it, since who chose one meant it; or why neither is read. */
export async function readGivenAside(
  file: GivenFile | undefined,
  pasted: string,
  limitBytes: number,
): Promise<ReadText | { readonly refused: GivenRefusal }> {
  if (!file) {
    if (pasted.trim() === "") return { refused: { code: "nothing-given" } };
    return { file: null, text: pasted, outline: await outlineSourceAside(pasted) };
  }
  const written = await readFileAside(file.bytes);
  if ("refused" in written) return { refused: { code: "unreadable", name: file.name, refusal: written } };
  const { text, ...kept } = written;
  if (Buffer.byteLength(text) > limitBytes) return { refused: { code: "too-long", limitBytes } };
  return { file: { name: file.name, ...kept }, text, outline: await outlineGivenAside(written) };
}

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

async function outlineAside<Given>(text: string, read: (given: Given) => Outline, given: Given): Promise<Outline> {
  if (text.length < longText) return read(given);
  const outcome = await heavyWork.run<Outline>({ module: outlining, name: read.name, args: [given] });
  return "value" in outcome ? outcome.value : roughOutline(text);
}
