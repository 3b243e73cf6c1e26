/** Reads a form body: urlencoded or multipart, within the size limit, into typed strings and files in memory. */
import type { IncomingMessage } from "node:http";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { Refused } from "../values/refusal.ts";
import type { Typed } from "./route.ts";

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
export type Body = { readonly typed: Typed; readonly files: Readonly<Record<string, UploadedFile>> };

/** Text fields are small; a pasted law is the largest. */
const fieldLimitBytes = 5 * 1024 * 1024;

/**
 * Throws Refused("too-large") before reading when the announced size exceeds the limit, else as soon as it does, and
 * Refused("unreadable-form") for what is cut off or malformed.
 */
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
  const busboy = openReader(request, limitBytes);
  return new Promise((resolve, reject) => {
    busboy.on("field", (name, value, _nameCut, valueCut) => {
      if (valueCut) reject(tooLarge(fieldLimitBytes));
      else add(typed, name, cleanText(value));
    });
    busboy.on("file", (field, stream, fileName) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => reject(tooLarge(limitBytes)));
      stream.on("end", () => {
        if (fileName) files[field] = { name: cleanText(fileName), bytes: Buffer.concat(chunks) };
      });
    });
    for (const limit of ["fieldsLimit", "filesLimit"] as const) busboy.on(limit, () => reject(tooLarge(limitBytes)));
    busboy.on("finish", () => resolve({ typed, files }));
    busboy.on("error", () => reject(new Refused("unreadable-form")));
    request.on("aborted", () => reject(new Refused("unreadable-form")));
    rejectBeyond(request, limitBytes + fieldLimitBytes, () => reject(tooLarge(limitBytes)));
    request.pipe(busboy);
  });
}

function openReader(request: IncomingMessage, limitBytes: number): BusboyInstance {
  const headers = { ...request.headers, "content-type": request.headers["content-type"] ?? "" };
  const limits = { fileSize: limitBytes, fieldSize: fieldLimitBytes, fields: 20_000, files: 10 };
  try {
    return new Busboy({ headers, limits });
  } catch {
    throw new Refused("unreadable-form"); // multipart without a boundary
  }
}

/** Many parts within their limits may still be too much together, and a body sent in chunks announces no size. */
function rejectBeyond(request: IncomingMessage, limitBytes: number, reject: () => void): void {
  let received = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > limitBytes) reject();
  });
}

/** NFC, and without NUL, which PostgreSQL cannot store. */
export function cleanText(text: string): string {
  return text.replaceAll("\0", "").normalize("NFC");
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
