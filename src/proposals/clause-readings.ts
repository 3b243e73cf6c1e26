/** The clauses of the wording page with their redlines, and how those stand whose law moved meanwhile. */
import type { MovedLaw, ShownClause } from "./moved-law.ts";
import { movedLawAside } from "./moved-law-aside.ts";
import { type RedlinedWording, redlinedWordings } from "./redlined-wordings.ts";

export type ReadClause = ShownClause &
  RedlinedWording & {
    /** Null where the law is as it was drafted for, and where the provision is not in force any more. */
    readonly moved: MovedLaw | null;
  };

export async function readClauses(clauses: readonly ShownClause[]): Promise<readonly ReadClause[]> {
  const wordings = await redlinedWordings(clauses.map(({ touched }) => touched));
  return Promise.all(
    clauses.map(async (clause, at) => {
      const { touched, today, isMoved } = clause;
      const moved = isMoved && today ? await movedLawAside(touched, today) : null;
      return { ...wordings[at]!, ...clause, moved };
    }),
  );
}
