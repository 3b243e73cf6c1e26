import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepareInstrument } from "../../src/enactment/actions.ts";
import { fixedClock } from "../../src/values/instant.ts";
import { chanceOf, phrase } from "../../scripts/bench/vocabulary.ts";
import { type Client, clientOf, type RunningServer, serve } from "../support/server.ts";
import { useDatabase } from "../support/temp-database.ts";
import { decree, type World, worldOf } from "./world.ts";

const chance = chanceOf(3);
const longClause = `Hồ sơ gồm ${phrase(chance, 8_000)}.`;
const amendedClause = longClause
  .split(" ")
  .map((word, at) => (at > 1 && chance() < 0.2 ? "mới" : word))
  .join(" ");
const clauses = Array.from({ length: 1_200 }, () => `${phrase(chance, 50)}.`);
const articles = clauses.map((words, at) => `Điều ${at + 2}. Hồ sơ\n1. Cơ quan ${words}`);
const text = [`Điều 1. Hồ sơ\n1. ${longClause}`, ...articles].join("\n");

const orders = clauses
  .slice(0, 400)
  .map((words, at) => `${at + 1}. Sửa đổi, bổ sung khoản 1 Điều ${at + 2} như sau:\n“1. Tổ chức ${words}”.`);
const act = `CHÍNH PHỦ
Số: 45/2026/NĐ-CP
Hà Nội, ngày 10 tháng 01 năm 2026
NGHỊ ĐỊNH
Sửa đổi, bổ sung một số điều của Nghị định số ${decree}
Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số ${decree}
${orders.join("\n")}
Điều 2. Hiệu lực thi hành
Nghị định này có hiệu lực thi hành từ ngày 01 tháng 02 năm 2026.`;

describe("the server, while long texts are worked on", () => {
  const database = useDatabase("sqlite");
  let world: World;
  let server: RunningServer;
  let duc: Client;
  let lan: Client;
  beforeAll(async () => {
    expect(Buffer.byteLength(text)).toBeGreaterThan(400_000);
    world = await worldOf(database(), text);
    server = await serve(database(), { clock: fixedClock("2026-03-02T02:00:00Z") });
    [duc, lan] = [clientOf(server.url), clientOf(server.url)];
    await Promise.all([duc.signIn("duc"), lan.signIn("lan")]);
  });
  afterAll(() => server?.close());

  /** Light pages, one after another, asked for once `work` is under way; who was answered in which order. */
  const orderOfAnswers = async (work: () => Promise<{ readonly status: number; readonly html: string }>) => {
    const order: string[] = [];
    const working = work().then((answer) => {
      order.push(`work: ${answer.status}`);
      return answer;
    });
    for (let page = 1; page <= 5; page += 1) {
      const { status } = await fetch(`${server.url}/dang-nhap`);
      order.push(`page ${page}: ${status}`);
    }
    return { order, html: (await working).html };
  };
  const pagesFirst = ["page 1: 200", "page 2: 200", "page 3: 200", "page 4: 200", "page 5: 200", "work: 200"];
  const change = { choice: "replace_provision", text: amendedClause } as const;

  it("answers everybody else before an act of 400 orders on a text of 400 kB is read and planned", async () => {
    const { order, html } = await orderOfAnswers(() => duc.post("/van-ban/12-2025-ND-CP/sua-doi/doc", { text: act }));
    expect(order).toEqual(pagesFirst);
    expect(html).toContain("Đọc được 400 nội dung sửa đổi");
    expect(html).toContain("<del");
  });

  it("answers everybody else before a clause of 8,000 syllables is compared for its author", async () => {
    const { code } = await world.proposal({ address: "dieu-1/khoan-1", change }, []);
    const wording = await orderOfAnswers(() => lan.get(`/de-xuat/${code}/soan/loi-van`));
    expect(wording.order).toEqual(pagesFirst);
    expect(wording.html).toContain("<ins");
    const check = await orderOfAnswers(() => lan.get(`/de-xuat/${code}/kiem-tra`));
    expect(check.order).toEqual(pagesFirst);
  });

  it("answers everybody else before the draft that restates it is written and proved", async () => {
    const proposal = await world.approved({ address: "dieu-1/khoan-1", change });
    const code = await prepareInstrument(await world.as("lan", "2026-03-01T02:00:00Z"), {
      kind: "nghi_dinh",
      issuerId: world.organisation.CP!,
      title: `Nghị định sửa đổi, bổ sung một số điều của Nghị định số ${decree}`,
      proposalIds: [proposal.id],
    });
    const { order, html } = await orderOfAnswers(() => lan.get(`/thuc-thi/${code}/du-thao`));
    expect(order).toEqual(pagesFirst);
    expect(html).toContain("Đã kiểm tra: đọc lại dự thảo");
  });
});
