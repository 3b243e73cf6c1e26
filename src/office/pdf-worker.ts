/** The thread in which a PDF is read; pdf-text.ts starts it and ends it when it takes too long. */
import { parentPort, workerData } from "node:worker_threads";
import { readPdf } from "./pdf-reading.ts";

parentPort?.postMessage(await readPdf(new Uint8Array(workerData as Uint8Array)));
