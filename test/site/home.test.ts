import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { catalogue } from "../../src/app.ts";
import { addRegulationStep } from "../../src/catalog/actions.ts";
import { ledgerOf, type Records } from "../../src/counting/ledger.ts";
import { createTranslator } from "../../src/i18n/message.ts";
import type { Organisation } from "../../src/organisations/organisation.ts";
import { homePage } from "../../src/site/pages.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Cast, castOf } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";

const t = createTranslator(catalogue, "vi");
const day = "2026-07-01" as Day;
const ministry = { id: "m", code: "BCT", kind: "ministry", nameVi: "Bộ Công Thương", nameEn: "MoIT" } as Organisation;

/** Three regulations of one ministry: in force since June, approved, untouched. */
const records: Records = {
  day,
  baseline: null,
  late: [],
  regulations: ["r1", "r2", "r3"].map((id) => ({
    id,
    code: id.toUpperCase(),
    name: `Quy định ${id}`,
    kind: "condition" as const,
    ministryId: "m",
    endedOn: null,
    addedOn: "2026-01-01" as Day,
    isInBaseline: false,
  })),
  cuts: [
    cut("r1", { submittedOn: "2026-04-01", issuedOn: "2026-05-01", effectiveOn: "2026-06-01" }),
    cut("r2", { submittedOn: null, issuedOn: null, effectiveOn: null }),
  ],
};

function cut(regulationId: string, days: Readonly<Record<"submittedOn" | "issuedOn" | "effectiveOn", string | null>>) {
  const reached = { proposedOn: "2026-02-01", approvedOn: "2026-03-01", droppedOn: null, ...days };
  return {
    proposalId: `p-${regulationId}`,
    code: `DX-${regulationId}`,
    regulationId,
    lever: "abolish",
    leverKind: "abolish" as const,
    saving: exact("0"),
    cost: null,
    milestones: { ...(reached as Omit<Records["cuts"][number]["milestones"], "recalls">), recalls: [] },
    instrument: { code: "VB-1", number: "01/2026/TT-BCT", leadId: "m" },
    clauses: [],
  };
}

test("the home says what is in force, what waits, and where", () => {
  const model = homePage(ledgerOf(records), [ministry], t);
  expect(model.sentence).toContain("Đến ngày 01/07/2026, 1 trong 3 quy định");
  expect(model.gap).toContain("1 quy định đã được phê duyệt phương án");
  expect(model.figures.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Đã đề xuất: 2",
    "Đã phê duyệt phương án: 2",
    "Đã ban hành: 1",
    "Có hiệu lực: 1",
  ]);
  const texts = (table: typeof model.recent) => table?.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(texts(model.recent)).toEqual([["01/06/2026", "Quy định r1", "Bãi bỏ toàn bộ", "01/2026/TT-BCT"]]);
  expect(texts(model.ministries)).toEqual([["Bộ Công Thương", "3", "2", "1"]]);
  expect(model.ministries?.rows[0]?.cells[0]?.path).toBe("/quy-dinh?bo=BCT");
});

test("an empty catalogue is said to be empty, without figures", () => {
  const model = homePage(ledgerOf({ ...records, regulations: [], cuts: [] }), [ministry], t);
  expect([model.figures, model.recent, model.ministries]).toEqual([[], null, null]);
  expect(model.sentence).toContain("chưa có quy định nào");
});

describe("the public pages", () => {
  const database = useDatabase();
  let server: RunningServer;
  let client: Client;
  let cast: Cast;
  const addRegulation = async (code: string) => {
    const stated = { field: null, summary: null, source: "test", assumed: false, procedure: null };
    const regulation = { ...stated, code, kind: "condition" as const, name: "Điều kiện kho" };
    const context = await cast.as("lan");
    const input = { ...regulation, ministryId: cast.organisation.BCT! };
    await database().inTransaction((tx) => addRegulationStep(tx, context, input));
  };
  beforeAll(async () => {
    cast = await castOf(database());
    await addRegulation("QD-1");
    server = await serve(database(), {
      clock: fixedClock("2026-03-02T02:00:00Z"),
      environment: { CONTACT: "Phòng Kiểm soát TTHC, máy lẻ 123" },
    });
    client = clientOf(server.url);
  });
  afterAll(() => server.close());

  it.each([
    ["/", "Quy định kinh doanh được cắt giảm"],
    ["/", 'name="q"'],
    ["/", 'href="/quy-dinh?bo&#x3D;BCT"'],
    ["/en/", "How far business regulations have been cut"],
    ["/tro-giup", "Soạn đề xuất"],
    ["/tro-giup", "Phòng Kiểm soát TTHC, máy lẻ 123"],
    ["/tro-giup/so-lieu", "Đơn vị đếm là <strong>quy định</strong>"],
    ["/en/tro-giup/so-lieu", "What the figures mean"],
  ])("are open to everybody: %s shows %s", async (path, text) => {
    const answer = await client.get(path);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain(text);
  });

  it("count anew as soon as something was recorded", async () => {
    expect((await client.get("/")).html).toContain("0 trong 1 quy định");
    await addRegulation("QD-2");
    expect((await client.get("/")).html).toContain("0 trong 2 quy định");
    expect((await client.get("/en/")).html).toContain("0 of 2 business regulations");
  });

  it("know no other help page", async () => {
    expect((await client.get("/tro-giup/khong-co")).status).toBe(404);
  });
});
