import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { consolidate, targetOf } from "../../src/amending/consolidate.ts";
import { storedText } from "../../src/amending/stored-text.ts";
import { readAmendment } from "../../src/amending/reading.ts";
import { planOutsideAct, registerOutsideAct } from "../../src/enactment/outside-act-actions.ts";
import { addDocument } from "../../src/legal-text/actions.ts";
import { outline } from "../../src/legal-text/outline.ts";
import { listProvisionsOn } from "../../src/legal-text/repository.ts";
import { listAllVersions } from "../../src/legal-text/text-repository.ts";
import { versionFaults } from "../../src/legal-text/version-faults.ts";
import type { Day } from "../../src/values/day.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { describeShared, hasShared, shared } from "../support/shared.ts";
import { useDatabase } from "../support/temp-database.ts";

const folder = shared("data/vn-legal");
const far = "2100-01-01" as Day;

describeShared("laws with the acts that amended them, stored", () => {
  const database = useDatabase();
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf(database());
  });
  const texts = (law: string, part: string) =>
    readdirSync(`${folder}/${law}`)
      .filter((name) => name.startsWith(part) && name.endsWith(".txt"))
      .map((name) => readFileSync(`${folder}/${law}/${name}`, "utf8"));
  const laws = (hasShared ? readdirSync(folder) : [])
    .filter((name) => !name.includes("."))
    .filter((name) => texts(name, "original").length > 0 && texts(name, "amending").length > 0);

  it.each(laws)("%s reads as its consolidation, in whatever order they are registered", async (law) => {
    const source = texts(law, "original")[0]!;
    const base = outline(source);
    expect(storedParents(base.provisions)).toEqual(base.provisions.map(({ parent }) => parent));
    const acts = texts(law, "amending").map((text) => outline(text));
    const admin = await cast.as("admin");
    const documentId = await addDocument(admin, {
      number: base.document.number ?? law,
      kind: "luat",
      title: law,
      issuerId: cast.organisation.QH ?? cast.organisation.CP!,
      issuedOn: base.document.issuedOn,
      effectiveOn: null,
      source: "vn-legal",
      text: source,
    });
    for (const act of acts.toReversed()) {
      const { operations } = readAmendment(act, targetOf(base));
      const { number, issuedOn } = act.document;
      const given = { number: number ?? law, issuedOn, effectiveOn: null, condition: null };
      const amendment = { documentId, act: given, operations };
      const { hash: shownHash } = await planOutsideAct(database().reader, amendment);
      await registerOutsideAct(await cast.as("admin"), { ...amendment, shownHash, keepsUnfit: true });
    }
    const expected = consolidate(base, acts).provisions.filter(({ status }) => status === "in_force");
    const stored = (await listProvisionsOn(database().reader, documentId, far)).filter(
      ({ status }) => status === "in_force",
    );
    const wording = (one: { address: string; heading: string | null; text: string }) =>
      `${one.address} ${one.heading ?? ""} ${one.text}`;
    expect(stored.map(wording)).toEqual(expected.map(wording));
    const faults = versionFaults(await listAllVersions(database().reader)).filter(
      (one) => one.documentId === documentId,
    );
    expect(faults.map(({ kind, address }) => `${kind} ${address}`)).toEqual([]);
  });
});

function storedParents(provisions: ReturnType<typeof outline>["provisions"]) {
  const ids = provisions.map((one, index) => ({ ...one, provisionId: String(index), status: "in_force" as const }));
  return storedText(ids).map(({ parent }) => parent);
}
