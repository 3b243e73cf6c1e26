/** Opens the database, builds the application, listens; on SIGTERM finishes what is running. */
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { pino } from "pino";
import { ensureSessionSecret } from "./accounts/actions.ts";
import { createApp } from "./app.ts";
import { readConfig } from "./config.ts";
import { systemContext } from "./db/action.ts";
import { openDatabase } from "./db/open.ts";
import { demoPassword, seedWhenEmpty } from "./seed/demo-world.ts";
import { loadReference } from "./seed/reference.ts";
import { idMaker } from "./values/id.ts";
import { systemClock } from "./values/instant.ts";
import { productVersion } from "./version.ts";

try {
  await start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const clock = systemClock;
  const newId = idMaker(clock, (size) => randomBytes(size));
  const database = openDatabase(config.databaseUrl);
  await database.migrate();
  await loadReference(systemContext(database, clock.now(), newId));
  if (config.demo) await seedWhenEmpty(database, newId);
  const sessionSecret = await ensureSessionSecret(database);
  const parts = { config, database, clock, newId, logger, sessionSecret, version: productVersion() };
  const app = createApp({ ...parts, demoPassword: config.demo ? demoPassword() : null });

  const server = createServer(app);
  server.once("error", (error: NodeJS.ErrnoException) => {
    const taken = error.code === "EADDRINUSE" ? `port ${config.port} is in use; set PORT to another` : error.message;
    process.stderr.write(`Rà soát cannot listen: ${taken}\n`);
    process.exit(1);
  });
  server.listen(config.port, config.host, () => {
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : config.port;
    const host = config.host === "127.0.0.1" ? "localhost" : config.host;
    process.stdout.write(`Rà soát: ${config.baseUrl ?? `http://${host}:${port}`}\n`);
  });

  let isStopping = false;
  const stop = (): void => {
    // A signal to the whole process group arrives twice; the second must not cut off what the first lets finish.
    if (isStopping) return;
    isStopping = true;
    server.close(async () => {
      await database.close();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}
