/** The cast with one regulation whose cost officer Lan may edit: a page with a real form, for tests of the way to it. */
import { addRegulationStep } from "../../src/catalog/actions.ts";
import { saveNormStep } from "../../src/costing/actions.ts";
import type { Database } from "../../src/db/database.ts";
import { exact } from "../../src/values/dong.ts";
import { type Cast, castOf } from "../support/cast.ts";

export const costPath = "/chi-phi/1.000001";
export const editPath = "/chi-phi/1.000001/sua";

export async function costOfficeOf(database: Database): Promise<Cast> {
  const cast = await castOf(database);
  const context = await cast.as("lan");
  await database.inTransaction(async (tx) => {
    await saveNormStep(tx, context, {
      year: 2025,
      gdpPerCapita: exact(125_500_000),
      value: exact(59_422),
      source: "thử",
    });
    await addRegulationStep(tx, context, {
      code: "1.000001",
      kind: "procedure",
      name: "Cấp giấy chứng nhận",
      ministryId: cast.organisation.BCT!,
      field: null,
      summary: null,
      source: "thử",
      assumed: true,
      procedure: null,
    });
  });
  return cast;
}

/** The form of a cost sheet as the page sends it; `version` is the one that was read. */
export function costForm(
  version: number,
  formToken: string,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    form_token: formToken,
    version: String(version),
    norm_year: "2025",
    step: "save",
    "current.times": "1",
    "current.subjects": "5.000",
    "current.rows.0.group": "prepare",
    "current.rows.0.name": "Lập hồ sơ",
    "current.rows.0.hours": "7",
    "current.rows.0.source": "khảo sát 2025",
    ...more,
  };
}
