import { afterAll, beforeAll, expect, it } from "vitest";
import { resetPassword, setUserStatus } from "../../src/accounts/actions.ts";
import { findForSignIn } from "../../src/accounts/repository.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { Refused } from "../../src/values/refusal.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { type Cast, castOf, password } from "../support/cast.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";

describeOnEveryEngine("looking after accounts", (database) => {
  let cast: Cast;
  let server: RunningServer;
  let admin: Client;
  const clientFor = async (username: string) => {
    const client = clientOf(server.url);
    await client.signIn(username);
    return client;
  };
  beforeAll(async () => {
    cast = await castOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    admin = await clientFor("admin");
  });
  afterAll(() => server.close());

  it("is for administrators", async () => {
    const drafter = await clientFor("lan");
    for (const path of ["/quan-tri", "/quan-tri/them-tai-khoan", "/quan-tri/tai-khoan/mai"]) {
      expect([path, (await drafter.get(path)).status]).toEqual([path, 403]);
    }
    const posted = await drafter.post("/quan-tri/tai-khoan/mai/trang-thai", { status: "suspended" });
    expect(posted.status).toBe(403);
    const asDrafter = await cast.as("lan");
    await expect(setUserStatus(asDrafter, "mai", "suspended")).rejects.toThrow(new Refused("not-permitted"));
    await expect(resetPassword(asDrafter, "mai", "another long password")).rejects.toThrow(Refused);
  });

  it("lists everybody with roles and state", async () => {
    const { html } = await admin.get("/quan-tri");
    expect(html).toContain('href="/quan-tri/tai-khoan/lan"');
    expect(html).toContain("Chuyên viên đề xuất");
    expect(html).toContain("Có 10 tài khoản");
  });

  it("adds an account that can sign in", async () => {
    const fields = { username: "quy.btc", full_name: "Lê Quý", organisation: "BTC-QLBH", password };
    const answer = await admin.post("/quan-tri/them-tai-khoan", { ...fields, roles: "drafter" });
    expect([answer.status, answer.location]).toEqual([303, "/quan-tri/tai-khoan/quy.btc"]);
    expect((await admin.get("/quan-tri/tai-khoan/quy.btc")).html).toContain("Lê Quý");
    await clientFor("quy.btc");
  });

  it("says everything that is wrong with a new account at once, and keeps what was typed", async () => {
    const answer = await admin.post("/quan-tri/them-tai-khoan", { username: "Có Dấu", full_name: "Lê Quý" });
    expect(answer.status).toBe(422);
    for (const text of [
      "Nhập tên đăng nhập từ 2 đến 40 ký tự",
      "Chọn cơ quan, đơn vị trong danh sách",
      "Chọn ít nhất một vai trò",
      "Nhập mật khẩu có ít nhất 12 ký tự",
      'value="Có Dấu"',
    ]) {
      expect(answer.html).toContain(text);
    }
    const taken = { username: "lan", full_name: "Lan", organisation: "BTC", roles: "clerk", password };
    expect((await admin.post("/quan-tri/them-tai-khoan", taken)).html).toContain("Đã có tài khoản dùng tên");
  });

  it("suspends at once and restores", async () => {
    const suspended = await clientFor("mai");
    await admin.post("/quan-tri/tai-khoan/mai/trang-thai", { status: "suspended" });
    expect((await suspended.get("/tai-khoan")).status).toBe(401);
    expect((await clientOf(server.url).post("/dang-nhap", { username: "mai", password })).status).toBe(422);
    expect((await admin.get("/quan-tri/tai-khoan/mai")).html).toContain("Mở lại");
    await admin.post("/quan-tri/tai-khoan/mai/trang-thai", { status: "active" });
    await clientFor("mai");
    const user = await findForSignIn(database().reader, "mai");
    const verbs = (await listEntriesOf(database().reader, "person", user!.id)).map(({ verb }) => verb);
    expect(verbs).toEqual(expect.arrayContaining(["accounts.suspended", "accounts.restored"]));
  });

  it("keeps administrators from locking themselves out, and restores nobody by a broken form", async () => {
    expect((await admin.get("/quan-tri/tai-khoan/admin")).html).toContain("Không tự tạm khóa được");
    const own = await admin.post("/quan-tri/tai-khoan/admin/trang-thai", { status: "suspended" });
    expect(own.status).toBe(403);
    expect((await admin.post("/quan-tri/tai-khoan/mai/trang-thai", { status: "?" })).status).toBe(409);
    expect((await admin.post("/quan-tri/tai-khoan/khong-co/trang-thai", { status: "active" })).status).toBe(404);
  });

  it("resets a password, once for each form", async () => {
    const short = await admin.post("/quan-tri/tai-khoan/mai/mat-khau", { password: "ngan" });
    expect(short.status).toBe(422);
    const form = { password: "mật khẩu mới dài", form_token: "one form" };
    expect((await admin.post("/quan-tri/tai-khoan/mai/mat-khau", form)).status).toBe(303);
    expect((await admin.post("/quan-tri/tai-khoan/mai/mat-khau", form)).status).toBe(409);
    const changed = { username: "mai", password: form.password };
    expect((await clientOf(server.url).post("/dang-nhap", changed)).status).toBe(303);
  });

  it("prints who may do what from the rules themselves", async () => {
    const { html } = await admin.get("/quan-tri/vai-tro");
    expect(html).toContain("Ghi nhận ban hành văn bản");
    expect(html.match(/toàn quốc|cơ quan mình/g)!.length).toBeGreaterThan(30);
    expect((await admin.get("/en/quan-tri/vai-tro")).html).toContain("all agencies");
  });
});

describeOnEveryEngine("one's own password", (database) => {
  let server: RunningServer;
  let here: Client;
  beforeAll(async () => {
    await castOf(database());
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    here = clientOf(server.url);
    await here.signIn("lan");
  });
  afterAll(() => server.close());
  const chosen = "mật khẩu của riêng Lan";
  const form = { current_password: password, new_password: chosen, repeated_password: chosen };

  it.each([
    ["nothing", {}, ["Nhập mật khẩu hiện tại", "Nhập mật khẩu có ít nhất 12 ký tự"]],
    ["a short one", { ...form, new_password: "ngan", repeated_password: "ngan" }, ["ít nhất 12 ký tự"]],
    ["a very long one", { ...form, new_password: "x".repeat(201) }, ["nhiều nhất 200 ký tự"]],
    ["two that differ", { ...form, repeated_password: `${chosen}!` }, ["giống hệt ô trên"]],
    ["a wrong present one", { ...form, current_password: "not this one" }, ["Mật khẩu hiện tại không đúng"]],
  ])("does not change to %s", async (_title, fields, sentences) => {
    const answer = await here.post("/tai-khoan/mat-khau", fields);
    expect(answer.status).toBe(422);
    for (const sentence of sentences) expect(answer.html).toContain(sentence);
    expect(answer.html).not.toContain(chosen);
    await clientOf(server.url).signIn("lan");
  });

  it("changes with the present one; this browser stays signed in, every other is signed out", async () => {
    const there = clientOf(server.url);
    await there.signIn("lan");
    const answer = await here.post("/tai-khoan/mat-khau", { ...form, form_token: "own password" });
    expect([answer.status, answer.location]).toEqual([303, "/tai-khoan"]);
    expect((await here.get("/tai-khoan")).html).toContain("Đã đổi mật khẩu");
    expect((await there.get("/tai-khoan")).status).toBe(401);
    const old = await clientOf(server.url).post("/dang-nhap", { username: "lan", password });
    const own = await clientOf(server.url).post("/dang-nhap", { username: "lan", password: chosen });
    expect([old.status, own.status]).toEqual([422, 303]);
    const user = await findForSignIn(database().reader, "lan");
    const entries = await listEntriesOf(database().reader, "person", user!.id);
    expect(entries.map(({ verb }) => verb)).toContain("accounts.password-changed");
  });

  it("cannot be guessed from a browser that was left open", async () => {
    const hung = clientOf(server.url);
    await hung.signIn("hung");
    const guess = () => hung.post("/tai-khoan/mat-khau", { ...form, current_password: "a guess at it" });
    const answers = await Promise.all(Array.from({ length: 12 }, guess));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  });
});

describeOnEveryEngine("one's own account", (database) => {
  it("says what one may do, and signs out every browser", async () => {
    await castOf(database());
    const server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    const [here, there, other] = [clientOf(server.url), clientOf(server.url), clientOf(server.url)];
    await Promise.all([here.signIn("lan"), there.signIn("lan"), other.signIn("hung")]);
    const { html } = await here.get("/tai-khoan");
    expect(html).toContain("Soạn và gửi đề xuất: trong phạm vi cơ quan mình");
    expect(html).toContain("Số trình duyệt đang mở tài khoản này: 2");
    expect(html).not.toContain('/quan-tri"');
    const answer = await here.post("/tai-khoan/dang-xuat-moi-noi", {});
    expect([answer.status, answer.location]).toEqual([303, "/dang-nhap"]);
    const states = await Promise.all([here, there, other].map((client) => client.get("/tai-khoan")));
    expect(states.map(({ status }) => status)).toEqual([401, 401, 200]);
    await server.close();
  });
});
