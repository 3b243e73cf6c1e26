/** What the demo world is counted against: its frozen baseline and the targets of the programmes, each with its source. */
import { addTargetStep, freezeBaselineStep } from "../counting/actions.ts";
import type { Target } from "../counting/target.ts";
import { findOrganisationByCode } from "../organisations/repository.ts";
import type { Day } from "../values/day.ts";
import { exact } from "../values/dong.ts";
import type { Catalogue } from "./catalogue.ts";
import type { BaselineRecord, TargetRecord } from "./records.ts";
import { readRecords } from "./reference.ts";
import type { Scene } from "./stage.ts";

/** Frozen on the last day of 2025, before the first proposal of the story. */
const frozenOn = "2025-12-31" as Day;

export async function addMeasure(scene: Scene, catalogue: Catalogue): Promise<void> {
  const context = scene.system(frozenOn);
  const baselines = new Map<string, string>();
  for (const record of readRecords<readonly BaselineRecord[]>("demo/baselines.json")) {
    const regulationIds = record.items.map((code) => catalogue.regulations.get(code)!);
    const { code, name, taken_on: takenOn, item_rule: itemRule, source } = record;
    const id = await freezeBaselineStep(scene.tx, context, { code, name, takenOn, itemRule, source, regulationIds });
    baselines.set(code, id);
  }
  for (const record of readRecords<readonly TargetRecord[]>("demo/targets.json")) {
    const ministry = record.ministry && (await findOrganisationByCode(scene.tx, record.ministry));
    await addTargetStep(scene.tx, context, {
      code: record.code,
      programme: record.programme,
      kind: record.kind,
      ministryId: ministry ? ministry.id : null,
      verb: record.verb as Target["verb"],
      unit: record.unit as Target["unit"],
      denominator: record.denominator,
      share: exact(record.share),
      baselineId: record.baseline ? baselines.get(record.baseline)! : null,
      validFrom: record.valid_from,
      dueOn: record.due_on,
      source: record.source,
    });
  }
}
