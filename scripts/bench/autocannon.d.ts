/** What the benchmark uses of autocannon, which ships no types. */
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  type Options = {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    /** Milliseconds between looks at the clock: a run ends with one. */
    readonly sampleInt: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly requests: readonly { readonly method: "GET"; readonly path: string }[];
  };
  type Result = { readonly errors: number; readonly timeouts: number; readonly duration: number };
  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: Result) => void,
  ): EventEmitter;
}
