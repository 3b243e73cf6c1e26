/** Reads a PDF under limits of time and memory that hold whatever its bytes are, in a thread that can be ended from outside. */
import { Worker } from "node:worker_threads";
import type { PdfRefusal, PdfText } from "./pdf-reading.ts";

export type BoundedRefusal = PdfRefusal | "file-takes-too-long" | "file-inflates";

const seconds = 120;
const megabytes = 1024;

/** The words of a PDF, or why they cannot be had. */
export function readPdfBounded(
  bytes: Uint8Array,
  limit = { seconds, megabytes },
): Promise<PdfText | { readonly refused: BoundedRefusal }> {
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limit.megabytes },
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end({ refused: "file-takes-too-long" }), limit.seconds * 1000);
    const end = (read: PdfText | { readonly refused: BoundedRefusal }): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    worker.once("message", end);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") end({ refused: "file-inflates" });
      else {
        clearTimeout(timer);
        reject(error);
      }
    });
  });
}
