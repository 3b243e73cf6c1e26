/**
 * A rule said no. Thrown by actions only; carried to the edge, where it becomes a page or a problem document.
 * The codes are one closed union, so that every one has its sentence, its status and a way out.
 */
export const refusalCodes = {
  "unreadable-form": 400,
  "not-signed-in": 401,
  "not-permitted": 403,
  "foreign-agency": 403,
  "own-proposal": 403,
  "cross-site": 403,
  "session-expired": 401,
  "not-found": 404,
  "wrong-state": 409,
  stale: 409,
  "already-decided": 409,
  replayed: 409,
  "import-outdated": 409,
  "import-has-problems": 409,
  "import-not-applied": 409,
  "import-already-applied": 409,
  "import-changed-since": 409,
  "import-too-old": 409,
  "base-text-changed": 409,
  "operations-clash": 409,
  "later-effect-lost": 409,
  "order-unfit": 409,
  "in-instrument": 409,
  "held-by-instrument": 409,
  "not-amendable": 409,
  "not-ready": 409,
  "incomplete-decision": 409,
  "nothing-carried": 409,
  "impossible-days": 409,
  "code-taken": 409,
  "too-large": 413,
  "form-too-large": 413,
  "wrong-file-kind": 415,
  "too-many-attempts": 429,
  busy: 503,
} as const;

export type RefusalCode = keyof typeof refusalCodes;

export class Refused extends Error {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: RefusalCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = "Refused";
    this.code = code;
    this.params = params;
  }

  get status(): number {
    return refusalCodes[this.code];
  }
}
