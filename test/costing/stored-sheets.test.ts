import { afterAll, beforeAll, expect, it } from "vitest";
import { addRegulationStep } from "../../src/catalog/actions.ts";
import { saveNormStep, saveProposalSheetStep, saveRegulationSheet } from "../../src/costing/actions.ts";
import { listNorms } from "../../src/costing/norm-repository.ts";
import { findLatestSheet, findSheet, listSheetVersions } from "../../src/costing/repository.ts";
import { costLine } from "../../src/costing/sheet.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { exact, toStored } from "../../src/values/dong.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

/** E6 of the worked examples: a paper replaced by data. */
const before = ["1", "3", "2", "1"].map((hours, index) =>
  costLine({ name: `Việc ${index + 1}`, hours: exact(hours), fees: exact(index === 0 ? 20_000 : 0), source: "thử" }),
);
const after = ["3", "0.25"].map((hours) => costLine({ name: `Việc ${hours}`, hours: exact(hours), source: "thử" }));
const volume = { timesPerYear: exact(1), subjects: exact(5000) };

describeOnEveryEngine("stored cost sheets", (database) => {
  let cast: Cast;
  let server: RunningServer;
  let regulationId = "";
  let normId = "";
  beforeAll(async () => {
    cast = await castOf(database());
    server = await serve(database());
    const context = await cast.as("lan");
    await database().inTransaction(async (tx) => {
      const norm = { year: 2025, gdpPerCapita: exact(125_500_000), value: exact(59_422), source: "thử" };
      normId = await saveNormStep(tx, context, norm);
      regulationId = await addRegulationStep(tx, context, {
        code: "1.000001",
        kind: "procedure",
        name: "Cấp giấy chứng nhận",
        ministryId: cast.organisation.BCT!,
        field: null,
        summary: null,
        source: "thử",
        assumed: true,
        procedure: null,
      });
    });
  });
  afterAll(() => server.close());

  it("keeps every decimal of both scenarios and the norm that was used", async () => {
    const context = await cast.as("lan");
    const id = await database().inTransaction((tx) =>
      saveProposalSheetStep(tx, context, {
        regulationId,
        proposalId: "a-proposal",
        current: { lines: before, ...volume },
        after: { lines: after, ...volume },
        normId,
        assumed: true,
      }),
    );
    const stored = (await findSheet(database().reader, id))!;
    expect(toStored(stored.results.perCaseAfter!)).toBe("193121.5");
    expect(toStored(stored.results.perYearAfter!)).toBe("965607500");
    expect(toStored(stored.results.saving!)).toBe("1214162500");
    expect(stored.norm).toMatchObject({ id: normId, year: 2025 });
    expect(stored.after!.lines.map(({ hours }) => toStored(hours))).toEqual(["3", "0.25"]);
    expect(await findLatestSheet(database().reader, regulationId)).toBeUndefined();
  });

  const form = (version: number, over: Record<string, string> = {}) => ({
    version: String(version),
    norm_year: "2025",
    step: "save",
    "current.times": "1",
    "current.subjects": "5.000",
    "current.rows.0.group": "prepare",
    "current.rows.0.name": "Lập hồ sơ",
    "current.rows.0.hours": "7",
    "current.rows.0.fees": "20 nghìn",
    "current.rows.0.source": "khảo sát 2025",
    ...over,
  });

  it("saves from the page, shows the formula, keeps versions, and refuses a stale form", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    const saved = await client.post("/chi-phi/1.000001/sua", form(0));
    expect([saved.status, saved.location]).toEqual([303, "/chi-phi/1.000001"]);
    const page = await client.get("/chi-phi/1.000001");
    expect(page.html).toContain("435.954 đồng");
    expect(page.html).toContain("2.179.770.000 đồng/năm");
    expect(page.html).toContain("59.422");
    expect(page.html).toContain("Nguyễn Thị Lan");
    expect((await clientOf(server.url).get("/chi-phi/1.000001")).html).not.toContain("Nguyễn Thị Lan");
    expect((await clientOf(server.url).get("/quy-dinh/1.000001")).html).not.toContain("Nguyễn Thị Lan");
    const stale = await client.post("/chi-phi/1.000001/sua", form(0));
    expect(stale.status).toBe(409);
    const again = await client.post("/chi-phi/1.000001/sua", form(1, { "current.rows.0.hours": "6,5" }));
    expect(again.status).toBe(303);
    const versions = await listSheetVersions(database().reader, regulationId);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    const entries = await listEntriesOf(database().reader, "regulation", regulationId);
    expect(entries.filter(({ verb }) => verb === "costing.saved")).toHaveLength(2);
  });

  it("names every wrong cell and keeps what was typed", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    const wrong = {
      "current.rows.0.hours": "-3",
      "current.rows.0.fees": "hai nghìn",
      "current.times": "1e308",
      "current.subjects": "",
    };
    const answer = await client.post("/chi-phi/1.000001/sua", form(2, wrong));
    expect(answer.status).toBe(422);
    for (const said of ["Số không được âm", "“hai nghìn” không phải là số", "Viết đủ chữ số", "Nhập số"]) {
      expect(answer.html).toContain(said);
    }
    expect(answer.html).toContain('value="hai nghìn"');
    expect(answer.html).toContain('value="Lập hồ sơ"');
  });

  it("asks what “250,000” means in a cell of whole numbers instead of guessing", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    const answer = await client.post("/chi-phi/1.000001/sua", form(2, { "current.rows.0.fees": "250,000" }));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("“250,000” đọc được hai cách");
    expect(answer.html).toContain("250.000");
  });

  it("lets one of several people who save at once through, and tells the others that they are late", async () => {
    const context = await cast.as("lan");
    const basedOn = (await listSheetVersions(database().reader, regulationId))[0]!.version;
    const current = { lines: before, ...volume };
    const save = () => saveRegulationSheet(context, { regulationId, current, normId, assumed: true }, basedOn);
    const outcomes = await Promise.allSettled([save(), save(), save(), save()]);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(reasons.map(({ code }) => code)).toEqual(["stale", "stale", "stale"]);
    const versions = await listSheetVersions(database().reader, regulationId);
    expect(versions[0]!.version).toBe(basedOn + 1);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  });

  it("is refused to another ministry and to those without the right", async () => {
    for (const username of ["mai", "minh"]) {
      const client = clientOf(server.url);
      await client.signIn(username);
      expect((await client.post("/chi-phi/1.000001/sua", form(2))).status).toBe(403);
    }
    expect((await listNorms(database().reader)).map(({ year }) => year)).toEqual([2025]);
  });
});
