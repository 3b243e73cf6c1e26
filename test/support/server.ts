/** The real application on a free port, and a client that keeps cookies and sends forms as a browser does. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import { idMaker } from "../../src/values/id.ts";
import { type Clock, systemClock } from "../../src/values/instant.ts";
import { password } from "./cast.ts";

export type RunningServer = { readonly url: string; close(): Promise<void> };

/** Serves the application on that database until closed. */
export async function serve(
  database: Database,
  options: {
    readonly clock?: Clock;
    readonly demoPassword?: string;
    readonly environment?: Record<string, string>;
  } = {},
): Promise<RunningServer> {
  const clock = options.clock ?? systemClock;
  const app = createApp({
    config: readConfig({ LOG_LEVEL: "silent", ...options.environment }),
    database,
    clock,
    newId: idMaker(clock, (size) => randomBytes(size)),
    logger: pino({ level: "silent" }),
    sessionSecret: "only for tests",
    demoPassword: options.demoPassword ?? null,
    version: "0.0.0-test",
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Answer = {
  readonly status: number;
  readonly html: string;
  /** The body as it was sent, for downloads. */
  readonly bytes: Uint8Array;
  readonly location: string | null;
  readonly headers: Headers;
};
export type Client = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a form as the browser would from our own page; `fields` may hold files as Blobs. */
  post(path: string, fields: Record<string, string | Blob>, headers?: Record<string, string>): Promise<Answer>;
  signIn(username: string): Promise<void>;
};

export function clientOf(url: string): Client {
  let cookie = "";
  const request = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { ...(init.headers as Record<string, string>), ...(cookie ? { cookie } : {}) };
    const response = await fetch(url + path, { redirect: "manual", ...init, headers });
    const set = response.headers.getSetCookie().at(0);
    if (set) cookie = set.split(";")[0] ?? "";
    const { status } = response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status,
      html: new TextDecoder().decode(bytes),
      bytes,
      location: response.headers.get("location"),
      headers: response.headers,
    };
  };
  const client: Client = {
    get: (path, headers = {}) => request(path, { headers }),
    post(path, fields, headers = {}) {
      const hasFile = Object.values(fields).some((value) => value instanceof Blob);
      const body = hasFile ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) body.append(name, value as string);
      return request(path, { method: "POST", body, headers: { "sec-fetch-site": "same-origin", ...headers } });
    },
    async signIn(username) {
      const answer = await client.post("/dang-nhap", { username, password });
      if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`);
    },
  };
  return client;
}
