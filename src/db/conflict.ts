/**
 * Two changes that meet. One that only stood in another's way is run again; one that came second to a key which is
 * unique has lost, and its person is told that somebody else was faster.
 */
import { Refused } from "../values/refusal.ts";

const rerunsAllowed = 3;
/** PostgreSQL (appendix A of its manual): serialization_failure, deadlock_detected. */
const passing: ReadonlySet<unknown> = new Set(["40001", "40P01"]);
/** PostgreSQL: unique_violation; SQLite: its extended result codes. */
const lost: ReadonlySet<unknown> = new Set(["23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"]);

/**
 * Runs a whole transaction, again up to three times where it was only in another's way. Throws Refused("stale") for a
 * unique key that is taken, with the engine's own error as its cause.
 */
export async function settlingConflicts<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let reruns = 0; ; reruns += 1) {
    try {
      return await run();
    } catch (error) {
      const code = codeOf(error);
      if (lost.has(code)) throw Object.assign(new Refused("stale"), { cause: error });
      if (!passing.has(code) || reruns === rerunsAllowed) throw error;
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
