/**
 * Reading a long text in another thread, so that no other request waits for it: the same outline, made elsewhere. A text
 * on which the reading fails there (it is bound in time and memory) is read by its articles alone, and the outline says so.
 */
import { heavyWork } from "../jobs/heavy-work.ts";
import { outlineGiven, outlineSource } from "./given-text.ts";
import type { Outline } from "./outline.ts";
import { roughOutline } from "./rough-outline.ts";

/** In characters; a shorter text is read in less time than a thread takes to answer. */
const longText = 20_000;
const module = new URL("./given-text.ts", import.meta.url);

/** As `outlineGiven`. */
export function outlineGivenAside(given: Parameters<typeof outlineGiven>[0]): Promise<Outline> {
  return outlineAside(given.text, outlineGiven, given);
}

/** As `outlineSource`. */
export function outlineSourceAside(text: string): Promise<Outline> {
  return outlineAside(text, outlineSource, text);
}

async function outlineAside<Given>(text: string, read: (given: Given) => Outline, given: Given): Promise<Outline> {
  if (text.length < longText) return read(given);
  const outcome = await heavyWork.run<Outline>({ module, name: read.name, args: [given] });
  return "value" in outcome ? outcome.value : roughOutline(text);
}
