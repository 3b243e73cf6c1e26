/** The cast with something to reform: a circular of the ministry, a decree, one regulation that stands in both, a norm. */
import { startProposal, saveContent, saveCost, saveWording } from "../../src/proposals/actions.ts";
import { noChange } from "../../src/proposals/asked-change.ts";
import { findProposalByCode, findRevision, listTouched } from "../../src/proposals/repository.ts";
import { addRegulationStep, tieProvisionStep } from "../../src/catalog/actions.ts";
import { saveNormStep } from "../../src/costing/actions.ts";
import { costLine } from "../../src/costing/sheet.ts";
import type { Database } from "../../src/db/database.ts";
import { addDocumentStep } from "../../src/legal-text/actions.ts";
import { listProvisionsOn } from "../../src/legal-text/repository.ts";
import type { Proposal } from "../../src/proposals/proposal.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { type Cast, castOf } from "../support/cast.ts";

const circularText = `Điều 4. Chế độ báo cáo
1. Thương nhân báo cáo hằng tháng về Sở Công Thương trước ngày 05 của tháng sau.
2. Hồ sơ gồm bản sao có chứng thực giấy phép và bản sao có chứng thực giấy đăng ký.
Điều 5. Trách nhiệm
1. Thương nhân lưu hồ sơ trong 05 năm.`;

const decreeText = `Điều 7. Điều kiện đối với thương nhân
1. Có kho chứa thuộc sở hữu của thương nhân.
2. Có ít nhất 05 nhân viên được đào tạo.`;

export type ReformWorld = Cast & {
  readonly circular: string;
  readonly decree: string;
  readonly regulationId: string;
  readonly regulationCode: string;
  readonly normId: string;
  /** Permanent ids of provisions by "number of the text" and address. */
  provision(documentId: string, address: string): Promise<string>;
  read(code: string): Promise<Proposal>;
  /** A draft by officer Lan, complete in every part; `provisions` are repealed. */
  completeDraft(provisions?: readonly string[], username?: string): Promise<string>;
};

const firstDay = "2020-01-01" as Day;

/** Fills an empty, migrated database. */
export async function reformWorld(database: Database): Promise<ReformWorld> {
  const cast = await castOf(database);
  const context = await cast.as("lan", "2026-02-02T02:00:00Z");
  const document = { issuedOn: firstDay, effectiveOn: firstDay, source: "test" };
  const made = await database.inTransaction(async (tx) => {
    const circular = await addDocumentStep(tx, context, {
      ...document,
      number: "38/2014/TT-BCT",
      kind: "thong_tu",
      title: "về kinh doanh xăng dầu",
      issuerId: cast.organisation.BCT!,
      text: circularText,
    });
    const decree = await addDocumentStep(tx, context, {
      ...document,
      number: "83/2014/NĐ-CP",
      kind: "nghi_dinh",
      title: "về kinh doanh xăng dầu",
      issuerId: cast.organisation.CP!,
      text: decreeText,
    });
    const regulationCode = "QD-BCT-0001";
    const regulationId = await addRegulationStep(tx, context, {
      code: regulationCode,
      kind: "reporting",
      name: "Báo cáo kinh doanh xăng dầu",
      ministryId: cast.organisation.BCT!,
      field: null,
      summary: null,
      source: "test",
      assumed: false,
      procedure: null,
    });
    const normId = await saveNormStep(tx, context, {
      year: 2024,
      gdpPerCapita: exact("114000000"),
      value: exact("53977"),
      source: "test",
    });
    return { circular, decree, regulationId, regulationCode, normId };
  });
  const provision = async (documentId: string, address: string) => {
    const found = (await listProvisionsOn(database.reader, documentId, "2026-03-02" as Day)).find(
      (each) => each.address === address,
    );
    if (!found) throw new Error(`no ${address}`);
    return found.provisionId;
  };
  const tied = await provision(made.circular, "dieu-4/khoan-1");
  await database.inTransaction((tx) => tieProvisionStep(tx, context, made.regulationId, tied, null));
  const world = { ...cast, ...made, provision };
  const read = async (code: string) => (await findProposalByCode(database.reader, code))!;
  return {
    ...world,
    read,
    completeDraft: (ids = [tied], username = "lan") => completeDraft(world, read, ids, username),
  };
}

async function completeDraft(
  world: Omit<ReformWorld, "read" | "completeDraft">,
  read: ReformWorld["read"],
  provisionIds: readonly string[],
  username: string,
): Promise<string> {
  const context = await world.as(username);
  const title = "Bỏ báo cáo hằng tháng";
  const { regulationId, normId } = world;
  const code = await startProposal(context, { regulationId, title, lever: "abolish", provisionIds });
  const reason = "Số liệu đã có trong hệ thống hóa đơn điện tử, không cần báo cáo riêng.";
  await saveContent(context, { code, version: 1 }, { title, lever: "abolish", reason, replacementMethod: null });
  const line = costLine({ group: "prepare", name: "Lập báo cáo", hours: exact(4), source: "khảo sát" });
  const volume = { timesPerYear: exact(12), subjects: exact(1000) };
  const current = { ...volume, lines: [line] };
  await saveCost(context, { code, version: 2 }, { current, after: { ...volume, lines: [] }, normId, assumed: false });
  return (await read(code)).code;
}

/** Saves another explanation of the first repeal: the content becomes another, and stays complete. */
export async function rewrite(world: ReformWorld, code: string, username = "lan"): Promise<void> {
  const proposal = await world.read(code);
  const revision = await findRevision(world.database.reader, proposal.id, proposal.revision);
  const [first] = await listTouched(world.database.reader, revision!.id);
  const { provisionId, baseHash } = first!;
  const change = { choice: "repeal", reason: "Đã có số liệu thay thế." } as const;
  await saveWording(await world.as(username), { code, version: proposal.version }, [
    { ...noChange, provisionId, baseHash, ...change },
  ]);
}
