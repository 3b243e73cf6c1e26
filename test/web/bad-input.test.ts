import { afterAll, beforeAll, expect, it } from "vitest";
import { clientOf, type RunningServer, serve } from "../support/server.ts";
import { password } from "../support/cast.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { costForm, costOfficeOf, editPath } from "./cost-office.ts";
import { megabytes, type RawRequest, send, sendBytes } from "./raw-request.ts";

const ownPage = { "sec-fetch-site": "same-origin" };
const typed = "application/x-www-form-urlencoded";
const parts = "multipart/form-data; boundary=x";
const credentials = String(new URLSearchParams({ username: "lan", password }));
const part = (head: string, value: string) => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;

describeOnEveryEngine("what no browser sends", (database) => {
  let server: RunningServer;
  beforeAll(async () => {
    await costOfficeOf(database());
    server = await serve(database());
  });
  afterAll(() => server.close());

  const post = (contentType: string | null, body: RawRequest["body"], more: Record<string, string> = {}) => {
    const headers = { ...ownPage, ...(contentType ? { "content-type": contentType } : {}), ...more };
    return send(`${server.url}/dang-nhap`, { method: "POST", headers, ...(body ? { body } : {}) });
  };

  it.each<[string, string | null, string[], number]>([
    ["JSON where a form is taken", "application/json", ['{"username":"lan"}'], 422],
    ["no content type", null, [credentials], 422],
    ["a content type that only looks like one", "application/x-www-form-urlencodedx", [credentials], 422],
    ["an empty body", typed, [], 422],
    ["multipart without a boundary", "multipart/form-data", [part('name="username"', "lan")], 400],
    [
      "multipart with another boundary",
      "multipart/form-data; boundary=y",
      [part('name="username"', "lan"), "--x--"],
      400,
    ],
    ["multipart that ends half-way", parts, ['--x\r\nContent-Disposition: form-data; name="username"\r\n\r\nla'], 400],
    ["multipart of noise", parts, ["\u0000\u0001 no parts at all"], 400],
    ["percent signs that mean nothing", typed, ["username=%&password=%E0%A4%A"], 422],
    ["a field twice", typed, [`username=lan&${credentials}`], 422],
    ["__proto__ among the fields", typed, [`__proto__=1&__proto__.admin=1&constructor.prototype.admin=1`], 422],
    ["a field of dots", typed, ["....=1&=2&.=3&a..b=4"], 422],
    ["one name both as text and as a group", typed, ["current=1&current.rows.0.name=2&current.rows=3"], 422],
    ["3,000 fields", typed, [Array.from({ length: 3_000 }, (_, at) => `f${at}=x`).join("&")], 422],
    ["30,000 fields", typed, [Array.from({ length: 30_000 }, (_, at) => `f${at}=x`).join("&")], 413],
    ["one field 400 times", typed, ["username=&".repeat(400)], 422],
    ["one field 19,000 times", typed, ["username=&".repeat(19_000)], 413],
    ["fields named as what every object has", typed, ["constructor=1&toString=2&hasOwnProperty=3&valueOf=4"], 422],
    ["a name of 100,000 levels", typed, [`${"a.".repeat(100_000)}=x`], 422],
  ])("%s", async (_title, contentType, body, status) => {
    const answer = await post(contentType, body);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain("</html>");
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it("takes text with NUL and invalid UTF-8 for what can be read of it", async () => {
    const answer = await post(typed, [`username=l%00an&password=${encodeURIComponent(password)}`]);
    expect(answer.status).toBe(303);
    expect((await post(typed, [Buffer.from("username=l\xe0n&password=x", "latin1")])).status).toBe(422);
  });

  const tooLargeFile = "Tệp quá lớn";
  const tooMuchTyped = "Nội dung nhập quá dài";
  it.each<[string, string, () => Promise<{ status: number; text: string }>]>([
    ["announced", tooLargeFile, () => post(parts, megabytes(100), { "content-length": String(100 * 1024 * 1024) })],
    [
      "announced, as text",
      tooLargeFile,
      () => post("text/plain", megabytes(100), { "content-length": String(100 * 1024 * 1024) }),
    ],
    [
      "in chunks, one file",
      tooLargeFile,
      () => post(parts, megabytes(100, part('name="file"; filename="a"', "").slice(0, -2), "\r\n--x--")),
    ],
    ["in chunks, one field", tooMuchTyped, () => post(typed, megabytes(100, "text="))],
    ["in chunks, many fields", tooMuchTyped, () => post(typed, manyFields(100))],
  ])("an upload of 100 MB %s is refused on a page that arrives", async (_title, heading, upload) => {
    const answer = await upload();
    expect(answer.status).toBe(413);
    expect(answer.text).toContain(heading);
    expect((await send(`${server.url}/dang-nhap`)).status).toBe(200);
  });

  it.each([
    ["/khong-co", 404],
    ["/quy-dinh/khong-co", 404],
    ["/van-ban/khong-co", 404],
    ["/quy-dinh/%00", 404],
    ["/quy-dinh/%E0%A4%A", 404],
    ["/quy-dinh/%ff%fe", 404],
    ["/quy-dinh/..%2f..%2fetc%2fpasswd", 404],
    [`/quy-dinh/${"a".repeat(8_000)}`, 404],
    ["/quy-dinh?q=%00", 200],
    ["/quy-dinh?q=%ff%fe&sau=%00&truoc=%ff", 200],
    ["/quy-dinh?q=%25%5C%27%22_", 200],
    [`/quy-dinh?q=${"a%20".repeat(2_000)}`, 200],
    ["/quy-dinh?q=a&q=b&q[]=c&q[x]=d&__proto__=e", 200],
    ["/quy-dinh?loai=khong-co&hieu-luc=x&linh-vuc=%00&bo=%00", 200],
    ["/van-ban?q=%00%25", 200],
    ["/assets/..%2f..%2fpackage.json", 404],
    ["/assets/app.000000000000.css", 404],
  ])("%s is answered %i", async (path, status) => {
    const answer = await send(server.url + path);
    expect(answer.status).toBe(status);
  });

  it("an unknown path has its page in both languages", async () => {
    const client = clientOf(server.url);
    expect((await client.get("/khong-co")).html).toContain('lang="vi"');
    const english = await client.get("/en/khong-co");
    expect([english.status, english.html]).toEqual([404, expect.stringContaining('<html lang="en"')]);
  });

  it.each([
    ["/quy-dinh/", "/quy-dinh"],
    ["/quy-dinh/?q=x/", "/quy-dinh?q=x/"],
    ["/en/quy-dinh/?q=x", "/en/quy-dinh?q=x"],
  ])("%s has its home at %s", async (path, home) => {
    const answer = await clientOf(server.url).get(path);
    expect([answer.status, answer.location]).toEqual([308, home]);
  });

  it.each(["//evil.example/", "/\\evil.example/", "//evil.example//", "/en//evil.example/"])(
    "%s never leads to another site",
    async (path) => {
      const answer = await send(server.url + path);
      const { location } = answer.headers;
      if (location) expect(new URL(location, server.url).origin).toBe(server.url);
    },
  );

  it("HEAD is GET without the page, and a GET may carry a body that nobody reads", async () => {
    const head = await send(`${server.url}/quy-dinh`, { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
    const body = await send(`${server.url}/quy-dinh`, { headers: { "content-length": "3" }, body: ["q=x"] });
    expect(body.status).toBe(200);
  });

  it.each([
    ["a header of 20 kB", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`, "HTTP/1.1 431"],
    ["no HTTP at all", "hello\r\n\r\n", "HTTP/1.1 400"],
    ["a raw NUL in the path", "GET /\0 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HTTP/1.1 400"],
    [
      "two lengths",
      "POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
      "HTTP/1.1 400",
    ],
  ])("%s", async (_title, bytes, line) => {
    expect(await sendBytes(server.url, bytes)).toContain(line);
  });

  it("a sheet with 1,000 rows and absurd figures is answered with its own page", async () => {
    const client = clientOf(server.url);
    await client.signIn("lan");
    const rows = Array.from({ length: 1_000 }, (_, row) => [`current.rows.${row}.hours`, "-1e999"]);
    const answer = await client.post(editPath, costForm(0, "much", Object.fromEntries(rows)));
    expect(answer.status).toBe(422);
    expect(answer.html).toContain("-1e999");
    const odd = { "current.rows.99999.name": "x", "current.rows.__proto__.name": "x", "current.rows.0.name.deep": "x" };
    expect((await client.post(editPath, costForm(0, "odd", odd))).status).toBeLessThan(500);
  });
});

function* manyFields(count: number): Generator<string> {
  const value = "a".repeat(65_000);
  for (let at = 0; at < count * 16; at += 1) yield `f${at}=${value}&`;
}
