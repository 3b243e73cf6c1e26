/**
 * Whole laws, saved by the programs that offices use, read back, and compared provision by provision with the plain text.
 * Runs where LibreOffice, Chromium and the shared collection are; a sample in `npm test`, several laws in `npm run soak`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type OutlinedProvision, outline } from "../../src/legal-text/outline.ts";
import { readWrittenText } from "../../src/office/written-text.ts";
import { findChromium, findOffice } from "../support/programs.ts";
import { hasShared, shared } from "../support/shared.ts";
import { runs } from "../support/soak.ts";

const laws = [
  "luat-thue-thu-nhap-ca-nhan/consolidated_03-VBHN-VPQH-2024",
  "luat-thuy-san/original_18-2017-QH14",
  "nghi-dinh-dang-ky-doanh-nghiep/standalone_01-2021-ND-CP",
  "luat-dau-tu/amending_90-2025-QH15",
  "luat-dau-tu/consolidated_134-VBHN-VPQH-2025",
].slice(0, runs(1, 5));
const filters = [
  ["docx", "MS Word 2007 XML", 1],
  ["doc", "MS Word 97", 1],
  ["html", "HTML (StarWriter)", 1],
  ["pdf", "writer_pdf_Export", 0.99],
] as const;

const office = findOffice();
const chromium = findChromium();
const missing = [!hasShared && "shared test data", !office && "LibreOffice", !chromium && "Chromium"].filter(Boolean);

const title =
  missing.length === 0
    ? "laws saved by office programs"
    : `laws saved by office programs (no ${missing.join(", ")} here)`;

describe.skipIf(missing.length > 0)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "rasoat-saved-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const law of laws) {
    const plain = hasShared ? readFileSync(shared(`data/vn-legal/${law}.txt`), "utf8") : "";

    it.each(filters)(`${law} as %s`, { timeout: 180_000 }, async (kind, filter, share) => {
      writeFileSync(join(folder, "law.txt"), plain);
      const given = [
        "--headless",
        "--infilter=Text (encoded):UTF8",
        "--convert-to",
        `${kind}:${filter}`,
        "--outdir",
        folder,
      ];
      execFileSync(office!, [`-env:UserInstallation=file://${folder}/office`, ...given, join(folder, "law.txt")], {
        stdio: "ignore",
      });
      expect(await equalShare(plain, join(folder, `law.${kind}`))).toBeGreaterThanOrEqual(share);
    });

    it(`${law} as a PDF of the browser`, { timeout: 180_000 }, async () => {
      const page = join(folder, "page.html");
      const lines = plain
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .split("\n")
        .map((line) => `<p>${line}</p>`);
      writeFileSync(page, `<meta charset="utf-8"><style>p{text-align:justify}</style>${lines.join("\n")}`);
      const out = join(folder, "page.pdf");
      execFileSync(chromium!, ["--headless", "--no-sandbox", "--disable-gpu", `--print-to-pdf=${out}`, page], {
        stdio: "ignore",
      });
      expect(await equalShare(plain, out)).toBeGreaterThanOrEqual(0.99);
    });
  }
});

/** The share (0 to 1) of the provisions of `plain` that the file has too, with the same words. */
async function equalShare(plain: string, path: string): Promise<number> {
  const read = await readWrittenText(readFileSync(path));
  if ("refused" in read) throw new Error(read.refused);
  const found = new Map(outline(read.text).provisions.map((provision) => [provision.address, keyOf(provision)]));
  const wanted = outline(plain).provisions;
  return wanted.filter((provision) => found.get(provision.address) === keyOf(provision)).length / wanted.length;
}

function keyOf({ heading, text }: OutlinedProvision): string {
  return `${heading} ${text}`
    .replace(/\s*\|\s*/g, "|")
    .replace(/\s+/g, " ")
    .trim();
}
