import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { consolidate, targetOf } from "../../src/amending/consolidate.ts";
import { consolidatedText } from "../../src/amending/consolidated-text.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { listEffectsOfDocument } from "../../src/enactment/effect-repository.ts";
import { planOutsideAct, registerOutsideAct } from "../../src/enactment/outside-act-actions.ts";
import { beginning } from "../../src/enactment/provision-history.ts";
import { recordedConsolidation } from "../../src/enactment/recorded-consolidation.ts";
import { writeTextFile } from "../../src/enactment/text-file-aside.ts";
import { addDocument } from "../../src/legal-text/actions.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { listVersionsFrom } from "../../src/legal-text/text-repository.ts";
import { judgeAkomaNtoso } from "../../src/office/xml-schema.ts";
import type { Day } from "../../src/values/day.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";
import { useDatabase } from "../support/temp-database.ts";

const folder = shared("data/vn-legal");
const far = "2100-01-01" as Day;
const texts = (law: string, part: string) =>
  readdirSync(`${folder}/${law}`)
    .filter((name) => name.startsWith(part) && name.endsWith(".txt"))
    .map((name) => readFileSync(`${folder}/${law}/${name}`, "utf8"));
const laws = (hasShared ? readdirSync(folder) : [])
  .filter((name) => !name.includes("."))
  .filter((name) => texts(name, "original").length > 0 && texts(name, "amending").length > 0);

describeShared("a law told from what is on record", () => {
  const database = useDatabase();
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(database());
  });

  it.each(laws)("%s is printed as it is from its files, note by note, and is valid Akoma Ntoso", async (law) => {
    const source = texts(law, "original")[0]!;
    const base = outline(source);
    const acts = texts(law, "amending").map((text) => outline(text));
    const documentId = await addDocument(await cast.as("admin"), {
      number: base.document.number ?? law,
      kind: "luat",
      title: law,
      issuerId: cast.organisation.QH ?? cast.organisation.CP!,
      issuedOn: base.document.issuedOn,
      effectiveOn: null,
      source: "vn-legal",
      text: source,
    });
    for (const act of acts) {
      const { operations } = readAmendment(act, targetOf(base));
      const { number, issuedOn } = act.document;
      const given = { number: number ?? law, issuedOn, effectiveOn: null, condition: null };
      const amendment = { documentId, act: given, operations };
      const { hash: shownHash } = await planOutsideAct(database().reader, amendment);
      await registerOutsideAct(await cast.as("admin"), { ...amendment, shownHash, keepsUnfit: true });
    }
    const heads = new Map(acts.map(({ document }) => [document.number ?? "", document]));
    const versions = await listVersionsFrom(database().reader, documentId, beginning);
    const effects = await listEffectsOfDocument(database().reader, documentId);
    const recorded = recordedConsolidation({ document: base.document, versions, effects }, far);
    const expected = consolidatedText(consolidate(base, acts, far), heads).split("\n");
    expect(consolidatedText(recorded, heads).split("\n")).toEqual(expected);
    expect(await judgeAkomaNtoso((await writeTextFile("xml", recorded, heads)) as string)).toEqual([]);
  });
});
