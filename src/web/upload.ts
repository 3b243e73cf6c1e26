/** Reads a form body: urlencoded or multipart, within its limits, into typed strings and files in memory. */
import type { IncomingMessage } from "node:http";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { Refused } from "../values/refusal.ts";
import type { Typed } from "./route.ts";

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };
export type Body = { readonly typed: Typed; readonly files: Readonly<Record<string, UploadedFile>> };

/** How large one file and one text field may be; the two together bound the whole body. */
export type BodyLimits = { readonly fileBytes: number; readonly textBytes: number };

/** Text fields are small; a pasted law is the largest. */
export const textLimitBytes = 5 * 1024 * 1024;

/** The largest form is a cost sheet: two tables of 200 rows and nine cells. */
const fieldLimit = 4_000;
const valuesPerNameLimit = 500;

/**
 * Throws before reading when the announced size exceeds the limits, else as soon as it does: Refused("too-large") for a
 * file, Refused("form-too-large") for what was typed; and Refused("unreadable-form") for what is cut off or malformed.
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limits.fileBytes + limits.textBytes) throw bodyTooLarge(request, limits);
  const type = request.headers["content-type"] ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type)) return { typed: {}, files: {} };
  return parse(request, limits);
}

function parse(request: IncomingMessage, limits: BodyLimits): Promise<Body> {
  const fields = new Map<string, string[]>();
  const files: Record<string, UploadedFile> = {};
  const busboy = openReader(request, limits);
  return new Promise((resolve, reject) => {
    busboy.on("field", (name, value, _nameCut, valueCut) => {
      if (valueCut || !add(fields, name, cleanText(value))) reject(formTooLarge(limits));
    });
    busboy.on("file", (field, stream, fileName) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("limit", () => reject(fileTooLarge(limits)));
      stream.on("end", () => {
        if (fileName) files[field] = { name: cleanText(fileName), bytes: Buffer.concat(chunks) };
      });
    });
    busboy.on("fieldsLimit", () => reject(formTooLarge(limits)));
    busboy.on("filesLimit", () => reject(fileTooLarge(limits)));
    busboy.on("finish", () => resolve({ typed: typedOf(fields), files }));
    busboy.on("error", () => reject(new Refused("unreadable-form")));
    request.on("aborted", () => reject(new Refused("unreadable-form")));
    rejectBeyond(request, limits.fileBytes + limits.textBytes, () => reject(bodyTooLarge(request, limits)));
    request.pipe(busboy);
  });
}

function openReader(request: IncomingMessage, { fileBytes, textBytes }: BodyLimits): BusboyInstance {
  const headers = { ...request.headers, "content-type": request.headers["content-type"] ?? "" };
  const limits = { fileSize: fileBytes, fieldSize: textBytes, fields: fieldLimit, files: 10 };
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

/** False when the name has had as many values as a form can hold. */
function add(fields: Map<string, string[]>, name: string, value: string): boolean {
  const values = fields.get(name);
  if (!values) fields.set(name, [value]);
  else if (values.length < valuesPerNameLimit) values.push(value);
  else return false;
  return true;
}

function typedOf(fields: ReadonlyMap<string, readonly string[]>): Typed {
  const named = [...fields].filter(([name]) => name !== "__proto__");
  return Object.fromEntries(named.map(([name, values]) => [name, values.length > 1 ? values : values[0]!]));
}

/** Only multipart carries files. */
function bodyTooLarge(request: IncomingMessage, limits: BodyLimits): Refused {
  const isTyped = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
  return isTyped ? formTooLarge(limits) : fileTooLarge(limits);
}

function fileTooLarge({ fileBytes }: BodyLimits): Refused {
  return new Refused("too-large", { megabytes: inMegabytes(fileBytes) });
}

function formTooLarge({ textBytes }: BodyLimits): Refused {
  return new Refused("form-too-large", { megabytes: inMegabytes(textBytes) });
}

function inMegabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
