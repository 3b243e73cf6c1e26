import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decide, submit } from "../../src/approvals/actions.ts";
import { withdraw } from "../../src/approvals/reversal-actions.ts";
import { findOpenTurn } from "../../src/approvals/repository.ts";
import { saveContent } from "../../src/proposals/actions.ts";
import { countProposals, findRevision, listProposals } from "../../src/proposals/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type ReformWorld, reformWorld } from "../proposals/reform-world.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine, useDatabase } from "../support/temp-database.ts";

const reason = "Chưa rõ số liệu sẽ lấy từ hệ thống nào.";
const unsentTitle = "Tên mới chưa gửi";
/** Everybody whose reach goes beyond their own ministry. */
const outsiders = ["minh", "ha", "tuan"];

describeOnEveryEngine("reading what was sent", (database) => {
  let world: ReformWorld;
  beforeAll(async () => {
    world = await reformWorld(database());
  });

  it("keeps drafts, and what was withdrawn before it was sent, within the ministry", async () => {
    await world.completeDraft();
    await withdrawnDraft(world);
    const seen = async (username: string) => {
      const actor = await world.actor(username);
      return [await countProposals(database().reader, { actor }), (await listed(username)).length];
    };
    expect(await seen("lan")).toEqual([{ draft: 1, withdrawn: 1 }, 2]);
    expect(await seen("minh")).toEqual([{}, 0]);
    expect(await seen("mai")).toEqual([{}, 0]);
  });

  it("lists a returned proposal outside the ministry as it was sent", async () => {
    const code = await redrafted(world);
    const titleFor = async (username: string) => (await listed(username)).find((each) => each.code === code)?.title;
    expect(await titleFor("lan")).toBe(unsentTitle);
    expect(await titleFor("minh")).toBe("Bỏ báo cáo hằng tháng");
  });

  async function listed(username: string) {
    return listProposals(database().reader, { actor: await world.actor(username) });
  }
});

describe("reading over HTTP", () => {
  const database = useDatabase();
  let world: ReformWorld;
  let server: RunningServer;
  let draft: string;
  let withdrawn: string;
  const clients = new Map<string, Client>();

  beforeAll(async () => {
    world = await reformWorld(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    draft = await world.completeDraft();
    withdrawn = await withdrawnDraft(world);
  });
  afterAll(() => server.close());

  async function as(username: string): Promise<Client> {
    const known = clients.get(username);
    if (known) return known;
    const client = clientOf(server.url);
    await client.signIn(username);
    clients.set(username, client);
    return client;
  }

  it.each(outsiders)("shows %s no draft on any page", async (username) => {
    const client = await as(username);
    for (const code of [draft, withdrawn]) {
      for (const page of ["", "/chi-phi"]) expect((await client.get(`/de-xuat/${code}${page}`)).status).toBe(403);
      for (const page of ["/de-xuat", "/de-xuat?trang_thai=draft", "/quy-dinh/QD-BCT-0001", "/tong-quan"]) {
        expect((await client.get(page)).html).not.toContain(code);
      }
    }
  });

  it("shows a returned proposal outside the ministry as it was sent", async () => {
    const code = await redrafted(world);
    const outside = await (await as("minh")).get(`/de-xuat/${code}`);
    expect(outside.html).toContain("Bỏ báo cáo hằng tháng");
    expect(outside.html).not.toContain(unsentTitle);
    expect((await (await as("hung")).get(`/de-xuat/${code}`)).html).toContain(unsentTitle);
  });

  it("takes a search of any length", async () => {
    const { status } = await (await as("lan")).get(`/de-xuat?tim=${"a+".repeat(3000)}`);
    expect(status).toBe(200);
  });
});

/** A proposal withdrawn by its author before anybody else saw it. */
async function withdrawnDraft(world: ReformWorld): Promise<string> {
  const code = await world.completeDraft();
  await withdraw(await world.as("lan"), code, (await world.read(code)).version, reason);
  return code;
}

/** A proposal that was sent and returned, with a new title that was not sent. */
async function redrafted(world: ReformWorld): Promise<string> {
  const code = await world.completeDraft();
  await submit(await world.as("lan"), code, (await world.read(code)).version);
  const { reader } = world.database;
  const { id, revision } = await world.read(code);
  const [turn, shown] = [await findOpenTurn(reader, id), await findRevision(reader, id, revision)];
  const bound = { code, turnId: turn!.id, shownHash: shown!.contentHash };
  await decide(await world.as("hung"), { ...bound, verdict: "return", reason });
  const { version } = await world.read(code);
  const content = { title: unsentTitle, lever: "abolish", reason, replacementMethod: null };
  await saveContent(await world.as("lan"), { code, version }, content);
  return code;
}
