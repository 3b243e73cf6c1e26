import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import { fixedClock, systemClock } from "../../src/values/instant.ts";
import { assetUrl } from "../../src/web/assets.ts";
import { newId, password } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine, openTemporary } from "../support/temp-database.ts";
import { costForm, costOfficeOf, costPath, editPath } from "./cost-office.ts";
import { send } from "./raw-request.ts";

describeOnEveryEngine("the gates before a change", (database) => {
  const clock = fixedClock("2026-03-02T02:00:00Z");
  let server: RunningServer;
  beforeAll(async () => {
    await costOfficeOf(database());
    server = await serve(database(), { clock });
  });
  afterAll(() => server.close());

  const signedIn = async (username: string): Promise<Client> => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };
  const countSheets = async () => (await database().reader.selectFrom("cost_sheets").select("id").execute()).length;

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a neighbour of the same site", { "sec-fetch-site": "same-site" }],
    ["a place that says nothing", { "sec-fetch-site": "" }],
  ])("a form from %s changes nothing", async (_title, from) => {
    const client = await signedIn("lan");
    const before = await countSheets();
    const answer = await client.post(editPath, costForm(0, newId()), from);
    expect([answer.status, await countSheets()]).toEqual([403, before]);
    expect(answer.html).toContain("Yêu cầu gửi từ trang khác");
  });

  it("a form without Sec-Fetch-Site and Origin is refused, with its own Origin taken", async () => {
    const { host } = new URL(server.url);
    const headers = { "content-type": "application/x-www-form-urlencoded", host };
    const body = [String(new URLSearchParams({ username: "lan", password }))];
    const ask = (more: Record<string, string>) =>
      send(`${server.url}/dang-nhap`, { method: "POST", headers: { ...headers, ...more }, body });
    expect((await ask({})).status).toBe(403);
    for (const origin of ["https://evil.example", "null", "", `http://${host}.evil.example`]) {
      expect([origin, (await ask({ origin })).status]).toEqual([origin, 403]);
    }
    expect((await ask({ origin: `http://${host}` })).status).toBe(303);
  });

  it("a form is good for one change, and each change for one version", async () => {
    const client = await signedIn("lan");
    const token = newId();
    expect((await client.post(editPath, costForm(0, token))).status).toBe(303);
    for (const version of [0, 1]) {
      const replayed = await client.post(editPath, costForm(version, token));
      expect([replayed.status, await countSheets()]).toEqual([409, 1]);
      expect(replayed.html).toContain("Biểu mẫu đã được gửi");
      expect(replayed.html).toContain('href="/tong-quan"');
    }
    const stale = await client.post(editPath, costForm(0, newId()));
    expect([stale.status, await countSheets()]).toEqual([409, 1]);
    expect(stale.html).toContain("Nội dung đã được người khác sửa");
    expect((await client.post(editPath, costForm(1, newId()))).status).toBe(303);
  });

  it("one of many clicks at the same moment is stored", async () => {
    const client = await signedIn("lan");
    const before = await countSheets();
    const token = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => client.post(editPath, costForm(before, token))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array.from({ length: 7 }, () => 409)]);
    const told = answers.filter(({ html }) => html.includes("Biểu mẫu đã được gửi"));
    expect(told).toHaveLength(7);
    expect(await countSheets()).toBe(before + 1);
  });

  it.each([
    ["minh", "Không có quyền thực hiện", "has no such permission"],
    ["mai", "Thuộc cơ quan khác", "works for another agency"],
  ])("%s is told: %s", async (username, title) => {
    const client = await signedIn(username);
    const before = await countSheets();
    for (const answer of [await client.get(editPath), await client.post(editPath, costForm(before, newId()))]) {
      expect([answer.status, answer.html]).toEqual([403, expect.stringContaining(title)]);
    }
    expect(await countSheets()).toBe(before);
  });

  it.each([
    ["no cookie", null],
    ["a forged cookie", "rasoat.sid=s%3Aforged.forged"],
    ["an unsigned cookie", "rasoat.sid=anything"],
    ["a cookie of noise", "rasoat.sid=%E0%A4%A; rasoat.sid=;;;="],
  ])("%s opens no page and changes nothing", async (_title, cookie) => {
    const headers = cookie ? { cookie } : {};
    const client = clientOf(server.url);
    expect((await client.get(editPath, headers)).status).toBe(401);
    const before = await countSheets();
    expect((await client.post(editPath, costForm(before, newId()), headers)).status).toBe(401);
    expect(await countSheets()).toBe(before);
  });

  it("a session that was idle too long keeps what was typed and offers to sign in", async () => {
    const client = await signedIn("lan");
    clock.set("2026-03-02T05:00:00Z");
    const before = await countSheets();
    const ended = await client.post(editPath, costForm(before, newId(), { "current.rows.0.name": "Việc đã gõ" }));
    expect(ended.status).toBe(401);
    expect(ended.html).toContain("Việc đã gõ");
    expect(ended.html).toContain('action="/dang-nhap"');
    expect(await countSheets()).toBe(before);
  });

  it("a session ends after twelve hours, however busy", async () => {
    clock.set("2026-03-03T00:00:00Z");
    const client = await signedIn("lan");
    for (const hour of ["01:30", "03:00", "04:30", "06:00", "07:30", "09:00", "10:30"]) {
      clock.set(`2026-03-03T${hour}:00Z`);
      expect((await client.get(editPath)).status).toBe(200);
    }
    clock.set("2026-03-03T12:00:01Z");
    expect((await client.get(editPath)).status).toBe(401);
  });

  it("signing in changes the session's id, so that a planted one is worth nothing", async () => {
    const planted = "rasoat.sid=s%3Aplanted.planted";
    const body = [String(new URLSearchParams({ username: "lan", password }))];
    const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    const answer = await send(`${server.url}/dang-nhap`, {
      method: "POST",
      headers: { ...headers, cookie: planted },
      body,
    });
    expect(answer.headers["set-cookie"]?.[0]).not.toContain("planted");
  });
});

describe("what every answer carries", () => {
  let world: Awaited<ReturnType<typeof openTemporary>>;
  let server: RunningServer;
  beforeAll(async () => {
    world = await openTemporary("sqlite");
    await costOfficeOf(world.database);
    server = await serve(world.database);
  });
  afterAll(async () => {
    await server.close();
    await world.remove();
  });

  it.each([
    ["a page", "/quy-dinh", 200],
    ["a page in English", "/en/quy-dinh", 200],
    ["a page that does not exist", "/khong-co", 404],
    ["a page that needs an account", editPath, 401],
    ["a redirect", "/quy-dinh/", 308],
    ["a file", "/quy-dinh/tai-ve.csv", 200],
    ["an asset", assetUrl("app.css"), 200],
  ])("%s: no framing, no sniffing, nothing from elsewhere, its own request id", async (_title, path, status) => {
    const { headers, status: answered } = await send(server.url + path);
    expect(answered).toBe(status);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBeDefined();
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-powered-by"]).toBeUndefined();
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it("the nonce of a page is fresh each time and is that of its scripts", async () => {
    const nonces = new Set<string>();
    for (let visit = 0; visit < 3; visit += 1) {
      const { headers, text } = await send(`${server.url}/quy-dinh`);
      const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))![1]!;
      expect(text).toContain(`nonce="${nonce.replaceAll("=", "&#x3D;")}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it.each(["/quy-dinh", "/dang-nhap", "/khong-co", costPath, editPath, assetUrl("app.css"), "/quy-dinh/tai-ve.csv"])(
    "%s sets no cookie for a visitor",
    async (path) => {
      expect((await send(server.url + path)).headers["set-cookie"]).toBeUndefined();
    },
  );

  it.each([
    ["/quy-dinh", "no-store"],
    ["/khong-co", "no-store"],
    [editPath, "no-store"],
    ["/quy-dinh/tai-ve.csv", "no-store"],
    [assetUrl("app.css"), "public, max-age=31536000, immutable"],
  ])("%s may be kept: %s", async (path, expected) => {
    expect((await send(server.url + path)).headers["cache-control"]).toBe(expected);
  });

  it("a session cookie is out of reach of scripts and other sites", async () => {
    const client = clientOf(server.url);
    const answer = await client.post("/dang-nhap", { username: "lan", password });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^rasoat\.sid=s%3A[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });
});

describeOnEveryEngine("when the database breaks", (database) => {
  it("the page has a number and no more, the log has the rest and no secret", async () => {
    await costOfficeOf(database());
    const log: string[] = [];
    const server = await serveLogging(database(), log);
    const client = clientOf(server.url);
    const cookies = (await client.post("/dang-nhap", { username: "lan", password })).headers.getSetCookie();
    const cookie = cookies[0]!.split(";")[0]!.slice("rasoat.sid=".length);
    expect(cookie.length).toBeGreaterThan(40);
    await database().close();
    const answers = [
      await client.get("/quy-dinh?q=mat-khau"),
      await client.post(editPath, costForm(0, "token-of-the-form")),
      await clientOf(server.url).get("/quy-dinh"),
      await clientOf(server.url).post("/dang-nhap", { username: "lan", password }),
    ];
    for (const { status, html, headers } of answers) {
      expect(status).toBe(500);
      expect(html).toContain("Hệ thống gặp lỗi");
      expect(html).toContain(headers.get("x-request-id"));
      expect(html).not.toMatch(/select |sqlite|postgres|node_modules|\.ts:|\bat .*:\d+/i);
      expect(headers.get("cache-control")).toBe("no-store");
    }
    const said = log.join("");
    for (const { headers } of answers) expect(said.split(headers.get("x-request-id")!)).toHaveLength(2);
    for (const secret of [password, cookie, decodeURIComponent(cookie).slice(2).split(".")[0]!, "token-of-the-form"]) {
      expect(said).not.toContain(secret);
    }
    expect((await client.get("/healthz")).status).toBe(200);
    expect((await client.get("/readyz")).status).toBe(503);
    await server.close();
  });
});

/** The application with everything it logs in `log`, at the most talkative level. */
async function serveLogging(database: Database, log: string[]): Promise<RunningServer> {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  const app = createApp({
    config: readConfig({}),
    database,
    clock: systemClock,
    newId,
    logger: pino({ level: "trace" }, sink),
    sessionSecret: "only for tests",
    demoPassword: null,
    version: "0.0.0-test",
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
