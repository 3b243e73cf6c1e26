/** What operators ask: is the process up, can it serve, how is it doing. Answered before sessions and languages. */
import express, { type Request, type Response, type Router } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Database } from "../db/database.ts";

export type Operations = { readonly database: Database; readonly metricsToken: string | null };

export function operationalRoutes({ database, metricsToken }: Operations): Router {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by method and status",
    labelNames: ["method", "status"],
    registers: [registry],
  });
  const router = express.Router();
  router.use((request, response, next) => {
    const stop = durations.startTimer({ method: request.method });
    response.once("finish", () => stop({ status: String(response.statusCode) }));
    next();
  });
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    const { status, body } = await readiness(database);
    response.status(status).json(body);
  });
  router.get("/metrics", async (request, response) => {
    if (!mayReadMetrics(request, metricsToken)) response.status(403).type("text").send("metrics need a token\n");
    else await sendMetrics(registry, response);
  });
  return router;
}

async function readiness(database: Database): Promise<{ status: number; body: Record<string, unknown> }> {
  try {
    const pending = await database.pendingMigrations();
    if (pending.length > 0) return { status: 503, body: { status: "migrations-pending", pending } };
    return { status: 200, body: { status: "ok", engine: database.engine } };
  } catch {
    return { status: 503, body: { status: "database-unreachable" } };
  }
}

/** With the token from anywhere; without one only from this machine and not through a proxy. */
function mayReadMetrics(request: Request, token: string | null): boolean {
  if (token !== null) return request.headers.authorization === `Bearer ${token}`;
  const address = request.socket.remoteAddress ?? "";
  const isForwarded = request.headers["x-forwarded-for"] !== undefined || request.headers.forwarded !== undefined;
  return !isForwarded && /^(::1|(::ffff:)?127\.)/.test(address);
}

async function sendMetrics(registry: Registry, response: Response): Promise<void> {
  response.type(registry.contentType).send(await registry.metrics());
}
