/** Reads a form body: urlencoded or multipart, within the size limit, into typed strings and files in memory. */
import type { IncomingMessage } from "node:http";
import { Busboy } from "@fastify/busboy";
import { Refused } from "../values/refusal.ts";
import type { Typed } from "./route.ts";

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
export type Body = { readonly typed: Typed; readonly files: Readonly<Record<string, UploadedFile>> };

/** Text fields are small; a pasted law is the largest. */
const fieldLimitBytes = 5 * 1024 * 1024;

/** Throws Refused("too-large") before reading when the announced size exceeds the limit, else as soon as it does. */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Body> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limitBytes + fieldLimitBytes) throw tooLarge(limitBytes);
  const type = request.headers["content-type"] ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) return { typed: {}, files: {} };
  return parse(request, limitBytes);
}

function parse(request: IncomingMessage, limitBytes: number): Promise<Body> {
  const typed: Record<string, string | string[]> = {};
  const files: Record<string, UploadedFile> = {};
  const busboy = new Busboy({
    headers: { ...request.headers, "content-type": request.headers["content-type"] ?? "" },
    limits: { fileSize: limitBytes, fieldSize: fieldLimitBytes, fields: 20_000, files: 10 },
  });
  return new Promise((resolve, reject) => {
    busboy.on("field", (name, value, _nameCut, valueCut) => {
      if (valueCut) reject(tooLarge(fieldLimitBytes));
      else add(typed, name, value.normalize("NFC"));
    });
    busboy.on("file", (field, stream, fileName) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => reject(tooLarge(limitBytes)));
      stream.on("end", () => {
        if (fileName) files[field] = { name: fileName.normalize("NFC"), bytes: Buffer.concat(chunks) };
      });
    });
    busboy.on("finish", () => resolve({ typed, files }));
    busboy.on("error", reject);
    request.on("aborted", () => reject(new Refused("too-large", { megabytes: limitBytes / 1024 / 1024 })));
    request.pipe(busboy);
  });
}

function add(typed: Record<string, string | string[]>, name: string, value: string): void {
  if (name === "__proto__") return;
  const before = typed[name];
  if (before === undefined) typed[name] = value;
  else typed[name] = Array.isArray(before) ? [...before, value] : [before, value];
}

function tooLarge(limitBytes: number): Refused {
  return new Refused("too-large", { megabytes: Math.floor(limitBytes / 1024 / 1024) });
}
