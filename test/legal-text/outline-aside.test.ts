import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outlineSource } from "../../src/legal-text/given-text.ts";
import { outlineSourceAside } from "../../src/legal-text/outline-aside.ts";
import { roughOutline } from "../../src/legal-text/rough-outline.ts";
import { castOf, password } from "../support/cast.ts";
import { type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";

const clause = "1. Tổ chức nộp hồ sơ tại Sở Công Thương trong thời hạn 15 ngày làm việc theo quy định của pháp luật.";
const points = "a) Đơn đề nghị cấp giấy phép;\nb) Bản sao giấy chứng nhận đăng ký doanh nghiệp.";
const lawOf = (articles: number) =>
  Array.from({ length: articles }, (_, at) => `Điều ${at + 1}. Hồ sơ thứ ${at + 1}\n${clause}\n${points}`).join("\n");

describe("a long text read in another thread", () => {
  it("gives the outline that is read here", async () => {
    const text = lawOf(200);
    expect(text.length).toBeGreaterThan(20_000);
    expect(await outlineSourceAside(text)).toEqual(outlineSource(text));
  });

  it("has at least its articles, where the reading does not finish", () => {
    const text = `BỘ CÔNG THƯƠNG\n${lawOf(3)}`;
    const { provisions, problems } = roughOutline(text);
    expect(problems.map(({ code }) => code)).toEqual(["rough-reading"]);
    expect(provisions.map(({ address, heading, line }) => [address, heading, line])).toEqual([
      ["dieu-1", "Hồ sơ thứ 1", 2],
      ["dieu-2", "Hồ sơ thứ 2", 6],
      ["dieu-3", "Hồ sơ thứ 3", 10],
    ]);
    expect(provisions[2]?.text).toBe(`${clause}\n${points}`);
  });
});

describe("the server, while a law of more than a million characters is read", () => {
  const database = useDatabase("sqlite");
  let server: RunningServer;
  beforeAll(async () => {
    await castOf(database());
    server = await serve(database());
  });
  afterAll(() => server.close());
  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    fetch(server.url + path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { "sec-fetch-site": "same-origin", cookie },
      redirect: "manual",
    });

  it("answers everybody else first", async () => {
    const signedIn = await post("/dang-nhap", { username: "duc", password });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(";")[0];
    const order: string[] = [];
    // Told when the answer begins: its many pages of words take their time on the way.
    const reading = post("/van-ban/them/doc", { text: lawOf(5_000) }, cookie).then((answer) => {
      order.push(`text read: ${answer.status}`);
      return answer.body?.cancel();
    });
    const pages = Array.from({ length: 20 }, (_, at) => `page ${at + 1}: 200`);
    for (const page of pages) {
      const { status } = await fetch(`${server.url}/dang-nhap`);
      order.push(page.replace("200", String(status)));
    }
    await reading;
    expect(order).toEqual([...pages, "text read: 200"]);
  });
});
