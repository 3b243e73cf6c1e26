/** The pages that are measured, as data. A page that does not answer 200 is reported, never counted as fast. */
import type { Reader } from "../../src/db/database.ts";
import { paths, withQuery } from "../../src/web/paths.ts";
import { documentNumber } from "./world.ts";

export type Row = {
  readonly name: string;
  readonly paths: readonly string[];
  readonly signedIn?: true;
  /** One answer holds the whole catalogue: fewer at once, and its cost is told per record. */
  readonly perRecord?: true;
  /** As browsers ask; the other rows are measured without, like the figures they are compared with. */
  readonly compressed?: true;
};

const pageSize = 50;
const searches = ["giấy phép", "kiem tra dinh ky", "doanh nghiệp xây dựng", "9.000123", "lao động", "thủ tục cấp lại"];

export async function rowsFor(reader: Reader): Promise<readonly Row[]> {
  const search = (q: string) => withQuery(paths.regulations(), { q });
  const [regulations, farCode, costed, proposal, instrument] = await Promise.all([
    someCodes(reader),
    codeAt(reader, 299 * pageSize),
    codeWithSheet(reader),
    firstCode(reader, "proposals"),
    firstCode(reader, "instruments"),
  ]);
  return [
    { name: "catalogue list", paths: [paths.regulations()] },
    { name: "catalogue list, compressed", paths: [paths.regulations()], compressed: true },
    { name: "catalogue page 300", paths: [withQuery(paths.regulations(), { sau: farCode })] },
    { name: "regulation", paths: regulations.map((code) => paths.regulation(code)) },
    { name: "search, mixed words", paths: searches.map(search) },
    { name: "CSV export", paths: [paths.regulationsExport()], perRecord: true },
    { name: "document reader", paths: [paths.document(documentNumber)] },
    { name: "sign-in page", paths: [paths.signIn()] },
    { name: "public home", paths: [paths.home()] },
    { name: "cost page", paths: [paths.regulationCost(costed)] },
    { name: "overview", paths: [paths.overview()], signedIn: true },
    { name: "queue", paths: [paths.queue()], signedIn: true },
    { name: "proposals", paths: [paths.proposals()], signedIn: true },
    { name: "proposal", paths: [paths.proposal(proposal)], signedIn: true },
    { name: "instrument", paths: [paths.instrument(instrument)], signedIn: true },
    { name: "dashboard", paths: [paths.dashboard()], signedIn: true },
    { name: "evidence", paths: [`${paths.evidence()}?chi-so=co-hieu-luc`], signedIn: true },
    { name: "journal", paths: [paths.journal()], signedIn: true },
  ];
}

async function someCodes(reader: Reader): Promise<readonly string[]> {
  const rows = await reader.selectFrom("regulations").select("code").orderBy("id").limit(1000).execute();
  return rows.filter((_, index) => index % 10 === 0).map(({ code }) => code);
}

/** The code at that place of the list, or the last one of a smaller catalogue. */
async function codeAt(reader: Reader, place: number): Promise<string> {
  const codes = reader.selectFrom("regulations").select("code");
  const found = await codes.orderBy("code").offset(place).limit(1).executeTakeFirst();
  return (found ?? (await codes.orderBy("code", "desc").offset(pageSize).limit(1).executeTakeFirstOrThrow())).code;
}

async function codeWithSheet(reader: Reader): Promise<string> {
  const sheets = reader
    .selectFrom("cost_sheets")
    .innerJoin("regulations", "regulations.id", "cost_sheets.regulation_id");
  return (await sheets.select("regulations.code").limit(1).executeTakeFirstOrThrow()).code;
}

async function firstCode(reader: Reader, table: "proposals" | "instruments"): Promise<string> {
  return (await reader.selectFrom(table).select("code").orderBy("code").limit(1).executeTakeFirst())?.code ?? "0";
}
