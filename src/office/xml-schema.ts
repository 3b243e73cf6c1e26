/**
 * Whether XML follows the schema of Akoma Ntoso 3.0 that ships with the product (data/reference/akoma-ntoso). libxml2 judges,
 * as WebAssembly in a worker of its own, so that a large document does not hold up the server. It reads nothing from the
 * network; memory is limited to 256 MiB.
 */
import { readFile } from "node:fs/promises";
import { memoryPages, validateXML } from "xmllint-wasm";

export type SchemaFault = {
  /** From 1; null when the judge does not say. */
  readonly line: number | null;
  /** As libxml2 says it, in English. */
  readonly message: string;
};

const folder = new URL("../../data/reference/akoma-ntoso/", import.meta.url);

/** What contradicts the schema; none when the document is valid Akoma Ntoso 3.0. */
export async function judgeAkomaNtoso(xml: string): Promise<readonly SchemaFault[]> {
  const [schema, imported] = await Promise.all(
    ["akomantoso30.xsd", "xml.xsd"].map((name) => readFile(new URL(name, folder), "utf8")),
  );
  const judged = await validateXML({
    xml: [{ fileName: "document.xml", contents: xml }],
    schema: [{ fileName: "akomantoso30.xsd", contents: schema! }],
    preload: [{ fileName: "xml.xsd", contents: imported! }],
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  return judged.errors.map(({ loc, message }) => ({ line: loc?.lineNumber ?? null, message }));
}
