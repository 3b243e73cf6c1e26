/** A decree of the Government and a circular of the ministry, with proposals that are approved and wait for a text. */
import { addRegulationStep, tieProvisionStep } from "../../src/catalog/actions.ts";
import type { RegulationKind } from "../../src/catalog/regulation.ts";
import { saveNormStep, saveProposalSheetStep } from "../../src/costing/actions.ts";
import { type CostSheet, costLine } from "../../src/costing/sheet.ts";
import type { ActionContext } from "../../src/db/action.ts";
import type { Database } from "../../src/db/database.ts";
import { addDocumentStep } from "../../src/legal-text/actions.ts";
import { listProvisionsOn, type ProvisionOn } from "../../src/legal-text/repository.ts";
import { moveStep, saveRevisionStep, startProposalStep } from "../../src/proposals/actions.ts";
import type { ProposalEvent } from "../../src/proposals/lifecycle.ts";
import type { Proposal } from "../../src/proposals/proposal.ts";
import { findProposalByCode } from "../../src/proposals/repository.ts";
import { type AskedChange, noChange } from "../../src/proposals/asked-change.ts";
import type { Day } from "../../src/values/day.ts";
import { exact } from "../../src/values/dong.ts";
import { type Cast, castOf } from "../support/cast.ts";

export const decree = "12/2025/NĐ-CP";
export const circular = "08/2025/TT-BCT";
const decreeText = `Điều 1. Hồ sơ
1. Đơn đề nghị và bản sao có chứng thực giấy phép.
2. Bản sao Giấy chứng nhận đăng ký doanh nghiệp.
Điều 2. Báo cáo
1. Thương nhân báo cáo hằng tháng bằng văn bản.
2. Báo cáo nộp trước ngày 05.
Điều 3. Điều kiện
1. Thương nhân phải có:
a) Kho chứa riêng;
b) Hợp đồng với nhà cung cấp.
2. Người quản lý phải có chứng chỉ.
3. Người lao động phải được đào tạo.`;
const circularText = `Điều 1. Kho chứa
1. Cửa hàng phải có kho chứa riêng.
2. Hợp đồng thuê kho có thời hạn từ 03 năm trở lên.
Điều 2. Thông báo
1. Cửa hàng thông báo bằng văn bản.
2. Thông báo có xác nhận của địa phương.`;

export type World = Cast & {
  /** A provision of the decree or the circular by its address. */
  provision(number: string, address: string): ProvisionOn;
  /** An approved proposal on a regulation that is tied to the provision; returns it as stored. */
  approved(asked: Asked): Promise<Proposal>;
  /** A proposal led as far as the events say. */
  proposal(asked: Asked, events: readonly ProposalEvent[]): Promise<Proposal>;
  regulation(code: string, kind?: RegulationKind, ministry?: string, at?: string): Promise<string>;
};
export type Asked = {
  readonly regulation?: string;
  readonly lever?: string;
  readonly document?: string;
  readonly address?: string;
  readonly change?: Partial<AskedChange>;
  /** Đồng saved a year. */
  readonly saving?: string;
  readonly by?: string;
  readonly on?: string;
};

/** `text` is that of the decree. */
export async function worldOf(database: Database, text = decreeText): Promise<World> {
  const cast = await castOf(database);
  const lan = await cast.as("lan", "2026-01-06T02:00:00Z");
  const day = "2025-06-01" as Day;
  const normId = await database.inTransaction(async (tx) => {
    const document = { title: "về kinh doanh", issuedOn: day, effectiveOn: day, source: "test" };
    const issuers = cast.organisation;
    await addDocumentStep(tx, lan, {
      ...document,
      number: decree,
      kind: "nghi_dinh",
      issuerId: issuers.CP!,
      text,
    });
    await addDocumentStep(tx, lan, {
      ...document,
      number: circular,
      kind: "thong_tu",
      issuerId: issuers.BCT!,
      text: circularText,
    });
    return saveNormStep(tx, lan, { year: 2024, value: exact(60000), gdpPerCapita: exact(126720000), source: "test" });
  });
  const provisions = await provisionsOf(database);
  const provision = (number: string, address: string): ProvisionOn => {
    const found = provisions.get(`${number} ${address}`);
    if (!found) throw new Error(`no ${address} in ${number}: ${[...provisions.keys()].join(", ")}`);
    return found;
  };
  const regulation: World["regulation"] = async (code, kind = "procedure", ministry = "BCT", at = lan.now) => {
    const context = await cast.as("admin", at);
    const ministryId = cast.organisation[ministry]!;
    const input = { code, kind, name: `Quy định ${code}`, ministryId, field: null, summary: null };
    return database.inTransaction((tx) =>
      addRegulationStep(tx, context, { ...input, source: "test", assumed: false, procedure: null }),
    );
  };
  let count = 0;
  const proposal: World["proposal"] = async (asked, events) => {
    const regulationId =
      asked.regulation ?? (await regulation(`QD-${++count}`, "procedure", asked.by === "mai" ? "BTC" : "BCT"));
    const context = await cast.as(asked.by ?? "lan", asked.on ?? "2026-02-02T02:00:00Z");
    const target = provision(asked.document ?? decree, asked.address ?? "dieu-1/khoan-2");
    return database.inTransaction(async (tx) => {
      await tieProvisionStep(tx, context, regulationId, target.provisionId, null);
      const code = await startProposalStep(tx, context, {
        regulationId,
        title: "Bỏ giấy tờ không cần thiết",
        lever: asked.lever ?? "drop_paper",
        provisionIds: [],
      });
      let current = (await findProposalByCode(tx, code))!;
      const { versionId: baseVersionId, textHash: baseHash, provisionId, address } = target;
      const change = { ...noChange, choice: "repeal" as const, reason: "Thừa", ...asked.change };
      const sheetId = asked.saving
        ? await saveProposalSheetStep(tx, context, {
            regulationId,
            proposalId: current.id,
            current: sheet(asked.saving),
            after: sheet("0"),
            normId,
            assumed: false,
          })
        : null;
      await saveRevisionStep(tx, context, current, {
        content: { reason: "Thông tin đã có trong cơ sở dữ liệu quốc gia", sheetId },
        asked: [{ ...change, provisionId, baseVersionId, baseHash, baseOn: null, baseUnits: null, address }],
      });
      for (const event of events) {
        current = (await findProposalByCode(tx, code))!;
        await moveStep(tx, context, current, event, stamps(event, context));
      }
      return (await findProposalByCode(tx, code))!;
    });
  };
  return { ...cast, provision, regulation, proposal, approved: (asked) => proposal(asked, ["submit", "approve"]) };
}

function stamps(event: ProposalEvent, { now }: ActionContext) {
  if (event === "submit") return { route: "minister" as const, submittedAt: now };
  return event === "approve" ? { approvedAt: now } : {};
}

/** One line of pure fees: the sheet's yearly cost is the amount. */
function sheet(fees: string): CostSheet {
  const line = costLine({ group: "pay", name: "Nộp lệ phí", fees: exact(fees), source: "test" });
  return { timesPerYear: exact(1), subjects: exact(1), lines: [line] };
}

async function provisionsOf({ reader }: Database): Promise<ReadonlyMap<string, ProvisionOn>> {
  const documents = await reader.selectFrom("documents").select(["id", "number"]).execute();
  const lists = documents.map(async ({ id, number }) => {
    const provisions = await listProvisionsOn(reader, id, "2026-01-01" as Day);
    return provisions.map((each) => [`${number} ${each.address}`, each] as const);
  });
  return new Map((await Promise.all(lists)).flat());
}
