/** A command of the command line: what it is called, how it is used, what it does, and its exit status. */
import type { Writable } from "node:stream";

export type CommandArguments = {
  /** What stands after the command's name, without the switches below. */
  readonly args: readonly string[];
  /** One JSON document on standard output and nothing else. */
  readonly json: boolean;
  /** Problems in the result make the exit status 1. */
  readonly strict: boolean;
  /** Where the command was typed: relative paths start here. */
  readonly cwd: string;
  readonly out: Writable;
  readonly err: Writable;
};

export type Command<Services> = {
  readonly name: string;
  readonly usage: string;
  /** Exit status: 0 a result was produced, 1 refused or nothing could be done, 2 wrong usage. */
  run(given: CommandArguments, services: Services): Promise<number>;
};
