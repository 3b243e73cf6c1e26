/** The environment, read once. Every setting has its line in the README's table. */
import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false"]).transform((value) => value === "1" || value === "true");

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z.string().min(1).default("data/var/rasoat.sqlite"),
  RASOAT_DEMO: flag.optional(),
  BASE_URL: z.url().optional(),
  AGENCY_NAME: z.string().min(1).default("Chính phủ Việt Nam"),
  CONTACT: z.string().min(1).optional(),
  TRUSTED_PROXY: z.string().default(""),
  UPLOAD_LIMIT_MB: z.coerce.number().positive().max(500).default(20),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("warn"),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Load the demo world into an empty database and list its accounts on the sign-in page. */
  readonly demo: boolean;
  readonly baseUrl: string | null;
  readonly agencyName: string;
  /** Whom people ask for help, as the help page prints it. */
  readonly contact: string | null;
  readonly trustedProxy: string;
  readonly uploadLimitBytes: number;
  readonly metricsToken: string | null;
  readonly logLevel: string;
};

/** Throws one sentence that names every wrong setting. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Wrong settings in the environment: ${wrong.join("; ")}. README.md lists what each accepts.`);
  }
  const given = parsed.data;
  return {
    port: given.PORT,
    host: given.HOST,
    databaseUrl: given.DATABASE_URL,
    demo: given.RASOAT_DEMO ?? (isLoopback(given.HOST) && !/^postgres(ql)?:/.test(given.DATABASE_URL)),
    baseUrl: given.BASE_URL ?? null,
    agencyName: given.AGENCY_NAME,
    contact: given.CONTACT ?? null,
    trustedProxy: given.TRUSTED_PROXY,
    uploadLimitBytes: given.UPLOAD_LIMIT_MB * 1024 * 1024,
    metricsToken: given.METRICS_TOKEN ?? null,
    logLevel: given.LOG_LEVEL,
  };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
