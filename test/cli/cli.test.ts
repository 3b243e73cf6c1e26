import { describe, expect, it } from "vitest";
import { csvOf } from "../imports/procedure-sheets.ts";
import { describeShared, shared } from "../support/shared.ts";
import { docxOf, paragraph, run } from "../office/word-files.ts";
import { useRasoat } from "./rasoat.ts";

const heads = ["Mã số", "Tên", "Cơ quan ban hành"];
const row = ["1.000001", "Cấp giấy phép kinh doanh", "Bộ Công Thương"];
const law = `QUỐC HỘI
Luật số: 99/2026/QH16
Hà Nội, ngày 02 tháng 3 năm 2026

LUẬT
THỬ NGHIỆM

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Thử nghiệm.

Điều 1. Phạm vi điều chỉnh
Luật này quy định về thử nghiệm.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2026.
`;

describe("the command line", () => {
  const rasoat = useRasoat();
  const list = rasoat.put("danh-sach.csv", csvOf([heads, row]));
  const faulty = rasoat.put("loi.csv", csvOf([heads, row, ["abc", "Mã sai", "Bộ Công Thương"]]));
  const before = rasoat.put("cu.txt", law);
  const after = rasoat.put("moi.txt", law.replace("về thử nghiệm", "về việc thử nghiệm"));
  const sheet = {
    norms: { hourly_income: "50000" },
    current: { lines: [{ name: "Điền đơn", hours: "2" }], times_per_year: "1", subjects: "10" },
  };
  rasoat.put("bang-tinh.json", JSON.stringify(sheet));
  rasoat.put("van-ban.pdf", "%PDF-1.7\n");

  it.concurrent.each<[string, readonly string[], number, string]>([
    ["nothing", [], 2, "rasoat import FILE"],
    ["an unknown command", ["nix"], 2, "Không có lệnh nix."],
    ["an unknown switch", ["outline", before, "--colour"], 2, "Không hiểu tham số --colour"],
    ["a ministry that is none", ["import", list, "--ministry", "XYZ"], 2, "Không có cơ quan nào có mã XYZ"],
    ["a PDF cut off", ["outline", "van-ban.pdf"], 1, "van-ban.pdf: tệp bị hỏng, không đọc được trọn vẹn."],
    ["a command to come", ["backup", "x.zip"], 1, "chưa có trong phiên bản này"],
    ["a kind to come", ["import", list, "--kind", "regulations"], 1, "Chưa nhập được quy định"],
    ["an unknown person", ["user", "disable", "nobody"], 1, "Không có tài khoản nobody"],
  ])("answers %s with a sentence and its exit status", async (_name, args, status, sentence) => {
    const ran = await rasoat.run(args);
    expect(ran).toMatchObject({ status, out: "" });
    expect(ran.err).toContain(sentence);
    expect(ran.err).not.toMatch(/^ +at /m);
  });

  it("prints one JSON document and nothing else", async () => {
    const outlined = await rasoat.run(["outline", before, "--json"]);
    expect([outlined.status, outlined.err]).toEqual([0, ""]);
    expect(JSON.parse(outlined.out)).toMatchObject({ document: { number: "99/2026/QH16", type: "Luật" } });
    const compared = JSON.parse((await rasoat.run(["redline", before, after, "--json"])).out);
    expect(compared.changes).toMatchObject([{ kind: "changed", after_address: "dieu-1" }]);
    const cost = JSON.parse((await rasoat.run(["cost", "bang-tinh.json", "--json"])).out);
    expect(cost.current).toMatchObject({ per_case: "100000", per_year: "1000000" });
    const tested = JSON.parse((await rasoat.run(["cost-self-test", "--json"])).out);
    expect(tested.cases.filter((one: { passed: boolean }) => !one.passed)).toEqual([]);
  });

  it("reads the structure of a Word file, and says what its text does not show", async () => {
    const name = rasoat.put(
      "du-thao.docx",
      docxOf(paragraph(run("Điều 1. Phạm vi")) + paragraph(`<w:ins>${run("Luật này.")}</w:ins>`)),
    );
    const outlined = await rasoat.run(["outline", name, "--json"]);
    expect(JSON.parse(outlined.out)).toMatchObject({
      provisions: [{ address: "dieu-1", heading: "Phạm vi", text: "Luật này." }],
      problems: [
        { at: "du-thao.docx", code: "changes-accepted", message: expect.stringContaining("Tệp có 1 chỗ sửa") },
      ],
    });
  });

  it("tries an import, refuses errors, applies, and finds nothing more to do", async () => {
    const importing = async (...args: readonly string[]) => {
      const ran = await rasoat.run(["import", ...args, "--json"]);
      return { status: ran.status, report: JSON.parse(ran.out) };
    };
    const counts = (add: number, change: number, same: number) => ({ add, change, same });
    expect(await importing(list, "--dry-run")).toMatchObject({
      status: 0,
      report: { ...counts(1, 0, 0), applied: false },
    });
    const refused = await importing(faulty);
    expect(refused).toMatchObject({
      status: 1,
      report: { rows: 2, applied: false, left_out: [{ sheet: "", row: 3 }] },
    });
    expect(refused.report.problems).toMatchObject([
      { sheet: "", row: 3, column: "Mã số", code: "code-wrong", severity: "error" },
    ]);
    expect(await importing(list)).toMatchObject({ status: 0, report: { ...counts(1, 0, 0), applied: true } });
    expect(await importing(list)).toMatchObject({ status: 0, report: { ...counts(0, 0, 1), applied: true } });
    expect(await importing(faulty, "--skip-bad-rows")).toMatchObject({ status: 0, report: { applied: true } });
    expect(await importing("van-ban.pdf")).toMatchObject({
      status: 1,
      report: { problems: [{ code: "file-is-pdf" }] },
    });
  });

  it("imports a legal text once, and not over other words", async () => {
    const importing = (file: string) => rasoat.run(["import", file, "--kind", "legal-text", "--json"]);
    expect(JSON.parse((await importing(before)).out)).toMatchObject({ add: 1, same: 0, applied: true });
    expect(JSON.parse((await importing(before)).out)).toMatchObject({ add: 0, same: 1, applied: true });
    const other = await importing(after);
    expect(other.status).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ applied: false, problems: [{ code: "text-stored-otherwise" }] });
  });

  it("looks after accounts, shows a generated password once, and proves the stored data", async () => {
    const who = ["--name", "Nguyễn Thị Lan", "--organisation", "BCT", "--role", "drafter"];
    const added = await rasoat.run(["user", "add", "lan", ...who, "--json"]);
    expect(JSON.parse(added.out).password).toMatch(/^[\w-]{16}$/);
    const short = await rasoat.run(["user", "reset", "lan", "--password-stdin"], { input: "ngan\n" });
    expect([short.status, short.err]).toEqual([1, "Mật khẩu phải có ít nhất 12 ký tự.\n"]);
    const reset = await rasoat.run(["user", "reset", "lan", "--password-stdin"], { input: "mat khau du dai\n" });
    expect([reset.status, reset.out]).toEqual([0, ""]);
    expect((await rasoat.run(["user", "disable", "lan"])).status).toBe(0);
    const { checks } = JSON.parse((await rasoat.run(["check", "--json", "--strict"])).out);
    expect(checks.length).toBeGreaterThan(3);
    expect(checks.filter(({ passed }: { passed: boolean }) => !passed)).toEqual([]);
  });

  it("speaks the language of LANG", async () => {
    const ran = await rasoat.run(["outline", "khong-co.txt"], { language: "en_US.UTF-8" });
    expect(ran.err).toBe("There is no file khong-co.txt.\n");
  });
});

describeShared("the command line on real files", () => {
  const rasoat = useRasoat();
  it("imports the portal's own list, and says that nothing is new the second time", async () => {
    const list = shared("data/hard/xlsx/danh-sach-tthc-BoTuPhap.xlsx");
    const first = await rasoat.run(["import", list, "--json"]);
    expect(JSON.parse(first.out)).toMatchObject({ rows: 271, add: 271, applied: true, problems: [] });
    const again = await rasoat.run(["import", list]);
    expect([again.status, again.out]).toEqual([0, expect.stringContaining("Không có gì thay đổi.")]);
  });
});
