/** Other proposals on the provisions that one touches, as far as the reader may know them. */
import type { Actor } from "../access/actor.ts";
import type { LiveText } from "../amending/live-text.ts";
import type { Reader } from "../db/database.ts";
import type { ProposalStatus } from "./lifecycle.ts";
import { areRelated, judgeTogether, type Overlap } from "./overlap.ts";
import { isReadableBy, type Proposal } from "./proposal.ts";
import { listTouched } from "./repository.ts";
import type { Touched } from "./touched.ts";

/** Statuses in which the two can still be brought together. */
const undecided: readonly ProposalStatus[] = ["draft", "in_review", "returned"];

/** `texts` are the touched texts as in force today; nearest provisions first, one line for each proposal on each. */
export async function listOverlaps(
  reader: Reader,
  proposal: Pick<Proposal, "id" | "status">,
  touched: readonly Touched[],
  texts: ReadonlyMap<string, LiveText>,
  actor: Actor,
): Promise<readonly Overlap[]> {
  const isOver = !undecided.includes(proposal.status) || touched.length === 0;
  const others = isOver ? [] : await listOthers(reader, proposal.id, touched, actor);
  const overlaps: Overlap[] = [];
  for (const group of Map.groupBy(others, ({ id }) => id).values()) {
    const [other] = group;
    const isKnown = isReadableBy(
      { ministryId: other!.ministry_id, submittedRevision: other!.submitted_revision },
      actor,
    );
    const theirs = isKnown ? await listTouched(reader, other!.revision_id) : [];
    for (const [index, mine] of touched.entries()) {
      const isOn = (each: { documentId: string; address: string }) =>
        each.documentId === mine.document.id && areRelated(each.address, mine.address);
      if (!group.some(({ document_id: documentId, address }) => isOn({ documentId, address }))) continue;
      const related = theirs.filter((each) => isOn({ documentId: each.document.id, address: each.address }));
      const verdict = judgeTogether(mine, related, texts.get(mine.document.id) ?? []);
      const { code, status, holder, unit } = other!;
      overlaps.push({
        address: mine.address,
        index,
        ministryName: other!.ministry_name,
        shown: isKnown ? { code, status: status as ProposalStatus, holder: holder ?? unit, verdict } : null,
      });
    }
  }
  return overlaps;
}

/** Changes that others ask for in the same texts and that are neither refused nor law yet. */
async function listOthers(reader: Reader, id: string, touched: readonly Touched[], actor: Actor) {
  const documents = [...new Set(touched.map(({ document }) => document.id))];
  return reader
    .selectFrom("proposals")
    .innerJoin("organisations", "organisations.id", "proposals.ministry_id")
    .innerJoin("organisations as units", "units.id", "proposals.unit_id")
    .leftJoin("turns", (join) => join.onRef("turns.proposal_id", "=", "proposals.id").on("turns.ended_at", "is", null))
    .leftJoin("organisations as holders", "holders.id", "turns.organisation_id")
    .innerJoin("proposal_revisions", (join) =>
      join
        .onRef("proposal_revisions.proposal_id", "=", "proposals.id")
        .on("proposal_revisions.number", "=", ({ fn, case: when, ref }) =>
          when()
            .when("proposals.ministry_id", "=", actor.ministryId)
            .then(ref("proposals.revision"))
            .else(fn.coalesce("proposals.submitted_revision", "proposals.revision"))
            .end(),
        ),
    )
    .innerJoin("proposal_operations", "proposal_operations.revision_id", "proposal_revisions.id")
    .innerJoin("provision_versions", "provision_versions.id", "proposal_operations.base_version_id")
    .select([
      "proposals.id",
      "proposals.code",
      "proposals.status",
      "proposals.ministry_id",
      "proposals.submitted_revision",
      "proposal_revisions.id as revision_id",
      "organisations.short_name as ministry_name",
      "units.name_vi as unit",
      "holders.name_vi as holder",
      "provision_versions.document_id",
      "provision_versions.address",
    ])
    .where("proposals.id", "!=", id)
    .where("proposals.status", "not in", ["refused", "withdrawn"])
    .where("proposal_operations.op", "!=", "keep")
    .where("provision_versions.document_id", "in", documents)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("effects").select("effects.id").whereRef("effects.proposal_id", "=", "proposals.id"))),
    )
    .orderBy("proposals.code")
    .execute();
}
