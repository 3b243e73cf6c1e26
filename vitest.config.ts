import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], order: number, more = {}) => ({
  extends: true as const,
  test: { name, include, sequence: { groupOrder: order }, ...more },
});

/** Cheapest first: tests about the code, then the rooms on both engines, then journeys in a real browser. */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: "forks",
    projects: [
      project("house", ["test/house/*.test.ts"], 0),
      project("rooms", ["test/**/*.test.ts"], 1, {
        exclude: ["test/house/**", "test/journeys/**"],
        globalSetup: "test/support/postgres.ts",
      }),
      project("journeys", ["test/journeys/**/*.test.ts"], 2, { testTimeout: 120_000, fileParallelism: false }),
    ],
  },
});
