import { beforeAll, expect, it } from "vitest";
import { findFile } from "../../src/approvals/repository.ts";
import { findRegulation } from "../../src/catalog/repository.ts";
import {
  addItems,
  issueInstrument,
  type NewInstrument,
  prepareInstrument,
  recallInstrument,
  removeItems,
  submitInstrument,
} from "../../src/enactment/actions.ts";
import { setEffectiveDay } from "../../src/enactment/day-actions.ts";
import { stageOn } from "../../src/enactment/instrument.ts";
import { listCutDays } from "../../src/enactment/effect-repository.ts";
import { listIssuedCuts, listItems, listWaitingItems } from "../../src/enactment/item-repository.ts";
import { findInstrumentByCode, findIsConcerned, listInstruments, listRecalls } from "../../src/enactment/repository.ts";
import { listEntriesOf } from "../../src/journal/repository.ts";
import { findProvisionOn, listVersions } from "../../src/legal-text/repository.ts";
import type { Day } from "../../src/values/day.ts";
import { describeOnEveryEngine } from "../support/temp-database.ts";
import { circular, decree, type World, worldOf } from "./world.ts";

const day = (iso: string) => iso as Day;
const issue = (number: string) => ({
  number,
  issuedOn: day("2026-03-01"),
  effectiveOn: day("2026-07-01"),
  signer: "Phó Thủ tướng",
});

describeOnEveryEngine("instruments", (database) => {
  let world: World;
  beforeAll(async () => {
    world = await worldOf(database());
  });

  const decreeOf = (proposalIds: readonly string[]): NewInstrument => ({
    kind: "nghi_dinh",
    issuerId: world.organisation.CP!,
    title: "Nghị định sửa đổi",
    proposalIds,
  });
  const prepare = async (input: NewInstrument, by = "lan") => prepareInstrument(await world.as(by), input);
  const versionOf = async (code: string) => (await findInstrumentByCode(database().reader, code))!.version;
  const issueAs = async (code: string, number: string, effectiveOn = "2026-07-01") => {
    await submitInstrument(await world.as("lan"), { code, version: await versionOf(code) }, day("2026-02-20"));
    const place = { code, version: await versionOf(code) };
    return issueInstrument(await world.as("ha"), place, { ...issue(number), effectiveOn: day(effectiveOn) });
  };
  const effectsOn = (regulationId: string) =>
    database().reader.selectFrom("effects").selectAll().where("regulation_id", "=", regulationId).execute();
  const textOn = async (number: string, address: string, on: string) => {
    const { provisionId } = world.provision(number, address);
    const found = await findProvisionOn(database().reader, provisionId, day(on));
    return found?.status === "repealed" ? null : found?.text;
  };

  it("change the law from the effective day, all operations of a provision together, and end what is abolished", async () => {
    const frequency = { choice: "replace_words", oldWords: "hằng tháng", newWords: "hằng quý" } as const;
    const form = { choice: "replace_words", oldWords: "bằng văn bản", newWords: "trực tuyến" } as const;
    const one = await world.approved({ address: "dieu-2/khoan-1", change: frequency });
    const two = await world.approved({ address: "dieu-2/khoan-1", change: form });
    const three = await world.approved({ address: "dieu-2/khoan-2", lever: "abolish", saving: "1500000" });
    const code = await prepare(decreeOf([one.id, two.id, three.id]));
    expect(code).toBe("VB-2026-CP-01");
    await issueAs(code, "20/2026/NĐ-CP");
    expect(await textOn(decree, "dieu-2/khoan-1", "2026-06-30")).toBe("Thương nhân báo cáo hằng tháng bằng văn bản.");
    expect(await textOn(decree, "dieu-2/khoan-1", "2026-07-01")).toBe("Thương nhân báo cáo hằng quý trực tuyến.");
    expect(await textOn(decree, "dieu-2/khoan-2", "2026-07-01")).toBeNull();
    expect((await findRegulation(database().reader, three.regulationId))?.endedOn).toBe("2026-07-01");
    expect((await findRegulation(database().reader, one.regulationId))?.endedOn).toBeNull();
    expect((await effectsOn(one.regulationId))[0]).toMatchObject({
      op: "replace_words",
      target: "dieu-2/khoan-1",
      old_words: "hằng tháng",
      new_words: "hằng quý",
      effective_on: "2026-07-01",
    });
    const { id } = (await findInstrumentByCode(database().reader, code))!;
    const verbs = (await listEntriesOf(database().reader, "instrument", id)).map(({ verb }) => verb).toSorted();
    expect(verbs).toEqual([
      "enactment.issued",
      ...Array(3).fill("enactment.item-added"),
      "enactment.prepared",
      "enactment.submitted",
    ]);
  });

  it("whose day is not known are issued and change nothing until it is set", async () => {
    const form = { choice: "replace_words", oldWords: "chứng thực", newWords: "xác nhận" } as const;
    const cut = await world.approved({ address: "dieu-1/khoan-1", change: form });
    const code = await prepare(decreeOf([cut.id]));
    await submitInstrument(await world.as("lan"), { code, version: 1 }, day("2026-02-20"));
    const condition = "khi cơ sở dữ liệu quốc gia vận hành";
    const undated = { ...issue("19/2026/NĐ-CP"), effectiveOn: null, condition };
    await issueInstrument(await world.as("ha"), { code, version: 2 }, undated);
    const find = async () => (await findInstrumentByCode(database().reader, code))!;
    expect(await find()).toMatchObject({ status: "issued", effectiveOn: null, effectiveCondition: condition });
    expect(stageOn(await find(), day("2030-01-01"))).toBe("issued");
    expect(await textOn(decree, "dieu-1/khoan-1", "2030-01-01")).toContain("chứng thực");
    expect(await effectsOn(cut.regulationId)).toMatchObject([
      { effective_on: null, effective_condition: condition, applied_at: null },
    ]);
    expect(await listCutDays(database().reader)).toContainEqual([cut.id, null]);
    expect((await listIssuedCuts(database().reader, cut.regulationId))[0]?.instrument.effectiveOn).toBeNull();
    const set = async (effectiveOn: string, by = "ha") =>
      setEffectiveDay(await world.as(by), { code, version: 3 }, { effectiveOn: day(effectiveOn) });
    await expect(set("2026-02-28")).rejects.toMatchObject({ code: "impossible-days" });
    await expect(set("2026-09-01", "lan")).rejects.toMatchObject({ code: "not-permitted" });
    await set("2026-09-01");
    expect(await find()).toMatchObject({ effectiveOn: "2026-09-01", effectiveCondition: null });
    expect(await textOn(decree, "dieu-1/khoan-1", "2026-08-31")).toContain("chứng thực");
    expect(await textOn(decree, "dieu-1/khoan-1", "2026-09-01")).toContain("xác nhận");
    await expect(set("2026-10-01")).rejects.toMatchObject({ code: "stale" });
    expect(await listCutDays(database().reader, cut.regulationId)).toEqual(new Map([[cut.id, "2026-09-01"]]));
    const [entry] = await listEntriesOf(database().reader, "instrument", (await find()).id);
    expect(entry).toMatchObject({ verb: "enactment.day-set" });
  });

  it("refuse a new wording inside a clause that is repealed", async () => {
    const whole = await world.approved({ address: "dieu-3/khoan-1", lever: "abolish" });
    const point = await world.approved({ address: "dieu-3/khoan-1/diem-b" });
    const change = { choice: "delete_words", oldWords: " riêng" } as const;
    const wording = await world.approved({ address: "dieu-3/khoan-1/diem-a", change });
    const code = await prepare(decreeOf([whole.id, point.id, wording.id]));
    await expect(issueAs(code, "25/2026/NĐ-CP")).rejects.toMatchObject({
      code: "operations-clash",
      params: { address: "điểm a khoản 1 Điều 3" },
    });
    expect(await textOn(decree, "dieu-3/khoan-1/diem-a", "2026-07-01")).toBe("Kho chứa riêng;");
  });

  it("end a regulation with the last provision that lays it down, whichever text repeals it", async () => {
    const regulation = await world.regulation("DK-3", "condition");
    const clauses = ["dieu-3/khoan-1", "dieu-3/khoan-3"];
    const [one, two] = await Promise.all(
      clauses.map((address) => world.approved({ regulation, address, lever: "abolish" })),
    );
    const ended = async () => (await findRegulation(database().reader, regulation))?.endedOn;
    await issueAs(await prepare(decreeOf([one!.id])), "27/2026/NĐ-CP");
    expect(await textOn(decree, "dieu-3/khoan-1/diem-a", "2026-07-01")).toBeNull();
    expect(await ended()).toBeNull();
    await issueAs(await prepare(decreeOf([two!.id])), "28/2026/NĐ-CP", "2026-05-01");
    expect(await textOn(decree, "dieu-3/khoan-3", "2026-05-01")).toBeNull();
    expect(await ended()).toBe("2026-07-01");
  });

  it("leave nothing half-done when a wording has moved meanwhile", async () => {
    const first = await world.approved({ document: circular, address: "dieu-1/khoan-1" });
    const other = await world.approved({ document: circular, address: "dieu-1/khoan-2" });
    const late = await world.approved({
      document: circular,
      address: "dieu-1/khoan-1",
      change: { choice: "delete_words", oldWords: "riêng" },
    });
    const ministers = { kind: "thong_tu", issuerId: world.organisation.BCT!, title: "Thông tư sửa đổi" } as const;
    await issueAs(await prepare({ ...ministers, proposalIds: [first.id] }), "21/2026/TT-BCT");
    const code = await prepare({ ...ministers, proposalIds: [other.id, late.id] });
    await expect(issueAs(code, "22/2026/TT-BCT")).rejects.toMatchObject({
      code: "base-text-changed",
      params: { address: "khoản 1 Điều 1" },
    });
    expect(await findInstrumentByCode(database().reader, code)).toMatchObject({ status: "submitted", number: null });
    expect(await listVersions(database().reader, world.provision(circular, "dieu-1/khoan-2").provisionId)).toHaveLength(
      1,
    );
    expect(await effectsOn(other.regulationId)).toEqual([]);
  });

  it("refuse two cuts of one provision that cannot both be done", async () => {
    const one = await world.approved({
      address: "dieu-1/khoan-1",
      change: { choice: "replace_provision", text: "Đơn." },
    });
    const two = await world.approved({ address: "dieu-1/khoan-1" });
    const code = await prepare(decreeOf([one.id, two.id]));
    await expect(issueAs(code, "23/2026/NĐ-CP")).rejects.toMatchObject({ code: "operations-clash" });
  });

  it("carry a proposal once, approved ones only, of texts within their issuer's power", async () => {
    const approved = await world.approved({});
    const sent = await world.proposal({}, ["submit"]);
    const foreign = await world.approved({ by: "mai", document: circular, address: "dieu-1/khoan-1" });
    const foreignCut = await world.approved({ by: "mai" });
    const code = await prepare(decreeOf([approved.id]));
    await expect(prepare(decreeOf([approved.id]))).rejects.toMatchObject({ code: "in-instrument" });
    await expect(prepare(decreeOf([sent.id]))).rejects.toMatchObject({ code: "wrong-state" });
    const ministers = { kind: "thong_tu", issuerId: world.organisation.BCT!, title: "Thông tư" } as const;
    await expect(prepare({ ...ministers, proposalIds: [foreign.id] })).rejects.toMatchObject({
      code: "foreign-agency",
    });
    const second = await world.approved({});
    await expect(prepare({ ...ministers, proposalIds: [second.id] })).rejects.toMatchObject({ code: "not-amendable" });
    await addItems(await world.as("lan"), { code, version: 1 }, [foreignCut.id]);
    const { id } = (await findInstrumentByCode(database().reader, code))!;
    expect((await listItems(database().reader, id)).map((item) => item.code)).toEqual([approved.code, foreignCut.code]);
    expect(await findIsConcerned(database().reader, id, world.organisation.BTC!)).toBe(true);
    await removeItems(await world.as("lan"), { code, version: 2 }, [foreignCut.id]);
    expect(await findIsConcerned(database().reader, id, world.organisation.BTC!)).toBe(false);
    const waiting = await listWaitingItems(database().reader, world.organisation.BTC!);
    expect(waiting.map((item) => item.code)).toContain(foreignCut.code);
  });

  it("are prepared by their lead, issued by a clerk, in that order, over the version that was shown", async () => {
    const { id } = await world.approved({});
    await expect(prepare(decreeOf([id]), "ha")).rejects.toMatchObject({ code: "not-permitted" });
    const code = await prepare(decreeOf([id]));
    const place = { code, version: 1 };
    await expect(submitInstrument(await world.as("mai"), place, day("2026-02-20"))).rejects.toMatchObject({
      code: "foreign-agency",
    });
    await expect(submitInstrument(await world.as("lan"), place, day("2026-03-03"))).rejects.toMatchObject({
      code: "impossible-days",
    });
    await expect(submitInstrument(await world.as("lan"), place, day("2026-02-01"))).rejects.toMatchObject({
      code: "impossible-days",
    });
    await expect(issueInstrument(await world.as("ha"), place, issue("24/2026/NĐ-CP"))).rejects.toMatchObject({
      code: "wrong-state",
    });
    await submitInstrument(await world.as("lan"), place, day("2026-02-20"));
    await expect(removeItems(await world.as("lan"), { code, version: 2 }, [id])).rejects.toMatchObject({
      code: "wrong-state",
    });
    await expect(
      issueInstrument(await world.as("lan"), { code, version: 2 }, issue("24/2026/NĐ-CP")),
    ).rejects.toMatchObject({ code: "not-permitted" });
    await expect(issueInstrument(await world.as("ha"), place, issue("24/2026/NĐ-CP"))).rejects.toMatchObject({
      code: "stale",
    });
    const taken = issueInstrument(await world.as("ha"), { code, version: 2 }, issue(decree));
    await expect(taken).rejects.toMatchObject({ code: "code-taken" });
    const early = { ...issue("24/2026/NĐ-CP"), effectiveOn: day("2026-02-28") };
    await expect(issueInstrument(await world.as("ha"), { code, version: 2 }, early)).rejects.toMatchObject({
      code: "impossible-days",
    });
  });

  it("are recalled by their lead with a reason, when a wording has moved, and go on without what stops them", async () => {
    const ministers = { kind: "thong_tu", issuerId: world.organisation.BCT!, title: "Thông tư" } as const;
    const clause = { document: circular, address: "dieu-2/khoan-1" };
    const stuck = await world.approved(clause);
    const fine = await world.approved({ document: circular, address: "dieu-2/khoan-2" });
    const first = await world.approved({ ...clause, change: { choice: "delete_words", oldWords: " bằng văn bản" } });
    const code = await prepare({ ...ministers, proposalIds: [stuck.id, fine.id] });
    await issueAs(await prepare({ ...ministers, proposalIds: [first.id] }), "29/2026/TT-BCT");
    await expect(issueAs(code, "30/2026/TT-BCT")).rejects.toMatchObject({ code: "base-text-changed" });
    const place = async () => ({ code, version: await versionOf(code) });
    const reason = "Lời văn khoản 1 Điều 2 đã được sửa";
    const recall = async (by: string) => recallInstrument(await world.as(by), await place(), reason);
    await expect(recall("mai")).rejects.toMatchObject({ code: "foreign-agency" });
    await expect(recall("ha")).rejects.toMatchObject({ code: "not-permitted" });
    await recall("lan");
    await expect(recall("lan")).rejects.toMatchObject({ code: "wrong-state" });
    const { id } = (await findInstrumentByCode(database().reader, code))!;
    expect(await listRecalls(database().reader, id)).toMatchObject([{ submittedOn: "2026-02-20", reason }]);
    const [entry] = await listEntriesOf(database().reader, "instrument", id);
    expect(JSON.stringify(entry)).not.toContain(reason);
    await removeItems(await world.as("lan"), await place(), [stuck.id]);
    await issueAs(code, "30/2026/TT-BCT");
    const listed = await findInstrumentByCode(database().reader, code);
    expect(listed).toMatchObject({ status: "issued", submittedOn: "2026-02-20" });
  });

  it("let a ministry take its own cut, and no other, out of the text of another while it is drafted", async () => {
    const ours = await world.approved({});
    const theirs = await world.approved({ by: "mai" });
    const code = await prepare(decreeOf([ours.id, theirs.id]));
    const remove = async (ids: readonly string[], by = "mai") =>
      removeItems(await world.as(by), { code, version: await versionOf(code) }, ids);
    await expect(remove([theirs.id, ours.id])).rejects.toMatchObject({ code: "foreign-agency" });
    await expect(remove([theirs.id], "hung")).rejects.toMatchObject({ code: "not-permitted" });
    await remove([theirs.id]);
    await expect(remove([theirs.id])).rejects.toMatchObject({ code: "foreign-agency" });
    await expect(remove([theirs.id], "lan")).rejects.toMatchObject({ code: "stale" });
    const { id } = (await findInstrumentByCode(database().reader, code))!;
    expect((await listItems(database().reader, id)).map((item) => item.code)).toEqual([ours.code]);
    await remove([ours.id], "lan");
    await expect(issueAs(code, "31/2026/NĐ-CP")).rejects.toMatchObject({ code: "nothing-carried" });
  });

  it("know a number in any writing, and keep the file of the issued text", async () => {
    const code = await prepare(decreeOf([(await world.approved({ address: "dieu-3/khoan-2" })).id]));
    await submitInstrument(await world.as("lan"), { code, version: 1 }, day("2026-02-20"));
    const file = { name: "nghi-dinh.pdf", mediaType: "application/pdf", bytes: Buffer.from("%PDF-1.7") };
    const record = async (number: string) =>
      issueInstrument(await world.as("ha"), { code, version: 2 }, { ...issue(number), file });
    await expect(record("20/2026/nđ-cp")).rejects.toMatchObject({ code: "code-taken" });
    await record("33/2026/nđ-cp");
    const issued = (await findInstrumentByCode(database().reader, code))!;
    expect(issued.number).toBe("33/2026/NĐ-CP");
    const stored = await findFile(database().reader, issued.fileId!);
    expect(stored).toMatchObject({ name: "nghi-dinh.pdf", organisation_id: world.organisation.BCT });
  });

  it("are listed within the reader's scope", async () => {
    const all = await listInstruments(database().reader, { scope: null });
    const theirs = await listInstruments(database().reader, { scope: world.organisation.BTC! });
    expect(all.length).toBeGreaterThan(3);
    expect(theirs).toEqual([]);
  });
});
