/**
 * Who may add the text of whom. A ministry's people add what their own ministry issued (or a ministry that was merged into
 * it); a text from above the ministries binds all of them, so only a legal office adds it, or an administrator.
 */
import { type Actor, hasRole } from "../access/actor.ts";
import { may, scopeOf } from "../access/permissions.ts";
import type { Organisation, OrganisationKind } from "../organisations/organisation.ts";

const higher: readonly OrganisationKind[] = ["national_assembly", "standing_committee", "government", "prime_minister"];

/** May the actor add a text of that issuer? `own` holds the actor's ministry and those that were merged into it. */
export function mayAddTextOf(
  actor: Actor,
  issuer: Pick<Organisation, "id" | "kind">,
  own: ReadonlySet<string>,
): boolean {
  if (!may(actor, "texts.add")) return false;
  if (scopeOf(actor, "texts.add") === null || own.has(issuer.id)) return true;
  return higher.includes(issuer.kind) && hasRole(actor, "legal_office");
}
