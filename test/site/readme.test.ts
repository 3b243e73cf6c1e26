import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("the README's table lists every setting and no other", () => {
  const known = [...read("src/config.ts").matchAll(/^ {2}([A-Z][A-Z_]+): (?:z\.|flag)/gm)].map((match) => match[1]);
  const listed = [...read("README.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]);
  expect(known.length).toBeGreaterThan(5);
  expect(listed.toSorted()).toEqual(known.toSorted());
});

test("the tour names accounts and the password of the demonstration", () => {
  const readme = read("README.md");
  const { password, users } = JSON.parse(read("data/demo/users.json")) as Record<"password", string> & {
    readonly users: readonly { readonly username: string }[];
  };
  expect(readme).toContain(password);
  const named = ["lan", "nam.bct", "ha.bct", "chau.bct", "hung.bct", "vanthu", "lanhdao", "quantri"];
  expect(named.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  expect(named.filter((name) => !users.some(({ username }) => username === name))).toEqual([]);
});
