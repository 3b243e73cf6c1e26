/** Why a command stops before it has a result: one sentence in both languages, and the exit status. */
export type Sentence = { readonly vi: string; readonly en: string };

export class CommandFault extends Error {
  readonly status: 1 | 2;
  readonly sentence: Sentence;

  /** @param status 1 nothing could be done, 2 wrong usage */
  constructor(status: 1 | 2, sentence: Sentence) {
    super(sentence.en);
    this.status = status;
    this.sentence = sentence;
  }
}
