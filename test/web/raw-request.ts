/** Requests that no browser sends: any method, any header, any bytes, in pieces or without a length. */
import { Agent, type IncomingHttpHeaders, request as open } from "node:http";
import { connect } from "node:net";

export type RawRequest = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent piece by piece until the answer is there. */
  readonly body?: Iterable<string | Uint8Array>;
};
export type RawAnswer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

export function send(url: string, { method = "GET", headers = {}, body }: RawRequest = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const agent = new Agent({ keepAlive: true }); // as browsers do; who announces to close is closed upon
    const request = open(url, { method, headers: { ...headers }, agent });
    let isAnswered = false;
    request.on("error", (problem) => (isAnswered ? undefined : reject(problem)));
    request.on("response", (response) => {
      isAnswered = true;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        request.destroy();
        agent.destroy();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: String(Buffer.concat(chunks)) });
      });
    });
    void writeAll(request, body ?? [], () => isAnswered);
  });
}

async function writeAll(
  request: ReturnType<typeof open>,
  body: Iterable<string | Uint8Array>,
  isAnswered: () => boolean,
) {
  for (const piece of body) {
    if (isAnswered() || request.destroyed) return;
    if (!request.write(piece)) {
      await new Promise((resume) => {
        request.once("drain", resume);
        request.once("close", resume);
        request.once("response", resume);
      });
    }
  }
  request.end();
}

/** The first line of the answer to these very bytes. */
export function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, "latin1"));
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said.split("\r\n")[0] ?? ""));
  });
}

/** That many bytes in pieces of 64 kB, made while they are sent. */
export function* megabytes(count: number, head = "", tail = ""): Generator<string | Uint8Array> {
  if (head) yield head;
  const piece = Buffer.alloc(65_536, "a");
  for (let sent = 0; sent < count * 16; sent += 1) yield piece;
  if (tail) yield tail;
}
