import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Cast, castOf, password } from "../support/cast.ts";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("signing in", (database) => {
  const clock = fixedClock("2026-03-02T02:00:00Z");
  let cast: Cast;
  let server: RunningServer;
  beforeAll(async () => {
    cast = await castOf(database());
    server = await serve(database(), { clock });
  });
  afterAll(() => server.close());

  it("opens a session and writes a journal line", async () => {
    const client = clientOf(server.url);
    const answer = await client.post("/dang-nhap", { username: "Lan", password });
    expect([answer.status, answer.location]).toEqual([303, "/tong-quan"]);
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    const { personId } = await cast.actor("lan");
    const [entry] = await listEntriesOf(database().reader, "person", personId);
    expect(entry).toMatchObject({ verb: "accounts.signed-in", personId });
  });

  it("never says which of name and password is wrong", async () => {
    const client = clientOf(server.url);
    const wrongPassword = await client.post("/dang-nhap", { username: "hung", password: "not this one at all" });
    const wrongName = await client.post("/dang-nhap", { username: "nobody", password });
    expect(wrongPassword.status).toBe(422);
    expect(wrongPassword.html).toContain("Tên đăng nhập hoặc mật khẩu không đúng");
    expect(wrongPassword.html).not.toContain("not this one at all");
    expect(wrongName.html).toContain("Tên đăng nhập hoặc mật khẩu không đúng");
  });

  it("locks after ten failures and says for how long", async () => {
    const client = clientOf(server.url);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await client.post("/dang-nhap", { username: "duc", password: "wrong wrong wrong" });
    }
    const locked = await client.post("/dang-nhap", { username: "duc", password });
    expect(locked.status).toBe(429);
    expect(locked.html).toMatch(/Thử lại sau 1?\d phút/);
  });

  it("counts guesses that are made at once, and takes none beyond ten", async () => {
    const guess = () => clientOf(server.url).post("/dang-nhap", { username: "thao", password: "wrong wrong wrong" });
    const answers = await Promise.all(Array.from({ length: 25 }, guess));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect([count(422), count(429)]).toEqual([10, 15]);
  });

  it.each([
    ["a name", { username: "a".repeat(65), password }],
    ["a password", { username: "son", password: "a".repeat(201) }],
  ])("takes %s that nobody has for wrong", async (_title, typed) => {
    const answer = await clientOf(server.url).post("/dang-nhap", typed);
    expect([answer.status, answer.html]).toEqual([422, expect.stringContaining("không đúng")]);
  });

  it("returns to the page that was asked for, never to another site", async () => {
    const client = clientOf(server.url);
    const own = await client.post("/dang-nhap", { username: "lan", password, return_to: "/quy-dinh?q=x" });
    expect(own.location).toBe("/quy-dinh?q=x");
    for (const return_to of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
      const foreign = await clientOf(server.url).post("/dang-nhap", { username: "lan", password, return_to });
      expect(foreign.location).toBe("/tong-quan");
    }
  });

  it("refuses a form sent from another site", async () => {
    const client = clientOf(server.url);
    const answer = await client.post("/dang-nhap", { username: "lan", password }, { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
    expect(answer.html).toContain("Yêu cầu gửi từ trang khác");
  });

  it("keeps what was typed when the session has ended, and offers to send it again", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    clock.set("2026-03-02T06:00:00Z");
    const ended = await client.post("/dang-xuat", { note: "ba trang đã soạn" });
    expect(ended.status).toBe(401);
    expect(ended.html).toContain("Phiên làm việc đã hết hạn");
    expect(ended.html).toContain("ba trang đã soạn");
    const resend = { resend_path: "/dang-xuat", resend_body: JSON.stringify({ note: "ba trang đã soạn" }) };
    const again = await client.post("/dang-nhap", { username: "lan", password, ...resend });
    expect(again.status).toBe(200);
    expect(again.html).toContain('name="note" value="ba trang đã soạn"');
  });

  it("keeps no password of an ended session, and of a form that is too long nothing", async () => {
    const client = clientOf(server.url);
    await client.signIn("admin");
    clock.set("2026-03-02T20:00:00Z");
    const address = "/quan-tri/tai-khoan/lan/mat-khau";
    const secret = await client.post(address, {
      password: "secret words of Lan",
      mat_khau: "more of them",
      note: "kept",
    });
    expect([secret.status, secret.html]).toEqual([401, expect.stringContaining("kept")]);
    expect(secret.html).not.toMatch(/secret words|more of them/);
    const long = await client.post(address, { note: "dài".repeat(300_000) });
    expect([long.status, long.html.length < 20_000]).toEqual([401, true]);
    const file = await client.post(address, { note: "kept", file: new Blob(["a".repeat(1000)]) });
    expect([file.status, file.html]).toEqual([401, expect.stringContaining("kept")]);
  });

  it("keeps nothing of a stranger, and reads none of it", async () => {
    const typed = { note: "a stranger's words" };
    for (const fields of [typed, { ...typed, more: "a".repeat(6 * 1024 * 1024) }]) {
      const answer = await clientOf(server.url).post("/dang-xuat", fields);
      expect([answer.status, answer.html.length < 20_000]).toEqual([401, true]);
      expect(answer.html).not.toContain("stranger");
    }
  });

  it.each(["", "{", "null", "[1]", '{"note":{"deep":1}}', '{"__proto__":"x"}'])(
    "offers to send nothing again where what was kept reads %j",
    async (resend_body) => {
      const again = { username: "lan", password, resend_path: "/dang-xuat", resend_body };
      expect((await clientOf(server.url).post("/dang-nhap", again)).status).toBe(200);
    },
  );

  it("ends the session on sign-out", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    expect((await client.post("/dang-xuat", {})).location).toBe("/dang-nhap");
    expect((await client.get("/dang-xuat")).status).toBe(401);
  });
});

describe("the sign-in page", () => {
  it("exists in both languages", async () => {
    const { openTemporary } = await import("../support/temp-database.ts");
    const temporary = await openTemporary("sqlite");
    await castOf(temporary.database);
    const server = await serve(temporary.database);
    const client = clientOf(server.url);
    expect((await client.get("/dang-nhap")).html).toContain("<h1>Đăng nhập</h1>");
    expect((await client.get("/en/dang-nhap")).html).toContain("<h1>Sign in</h1>");
    expect((await client.get("/khong-co")).status).toBe(404);
    expect((await client.get("/healthz")).html).toBe('{"status":"ok"}');
    expect((await client.get("/readyz")).status).toBe(200);
    await server.close();
    await temporary.remove();
  });
});
