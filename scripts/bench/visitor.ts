/** What the benchmark does as a person: sign in, and save cost sheets as the form does. */
import { randomUUID } from "node:crypto";
import { paths } from "../../src/web/paths.ts";
import type { Server } from "./processes.ts";
import { longLaw } from "./law.ts";
import { person, type World } from "./world.ts";

const ownPage = { "sec-fetch-site": "same-origin" } as const;

/** Signs in as anybody would; returns the cookie of the session. */
export async function signIn({ url }: Server): Promise<string> {
  const body = new URLSearchParams(person);
  const options = { method: "POST", body, headers: ownPage, redirect: "manual" } as const;
  const answer = await fetch(url + paths.signIn(), options);
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (answer.status !== 303 || !cookie) throw new Error(`signing in was answered with ${answer.status}`);
  return cookie;
}

/** Each writer saves new versions of a cost sheet of its own; true when the answer says that it was stored. */
export function costWriter({ url }: Server, cookie: string, world: World): (writer: number) => Promise<boolean> {
  const versions = world.writable.map(() => 1);
  return async (writer) => {
    const path = paths.regulationCostEdit(world.writable[writer]!);
    const body = costForm(world.normYear, versions[writer]!);
    const headers = { ...ownPage, cookie };
    const answer = await fetch(url + path, { method: "POST", body, headers, redirect: "manual" });
    await answer.arrayBuffer();
    const isStored = answer.status === 303;
    if (isStored) versions[writer]! += 1;
    return isStored;
  };
}

/** Has a law of 460 kB read again and again, as the form for a new text does, until stopped. */
export function readTexts({ url }: Server, cookie: string): { stop(): Promise<void> } {
  let isStopped = false;
  const body = new URLSearchParams({ text: longLaw(460_000) });
  const readOn = async (): Promise<void> => {
    while (!isStopped) {
      const answer = await fetch(url + paths.readNewDocument(), {
        method: "POST",
        body,
        headers: { ...ownPage, cookie },
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`reading a text was answered with ${answer.status}`);
    }
  };
  const reading = readOn();
  return {
    stop() {
      isStopped = true;
      return reading;
    },
  };
}

function costForm(normYear: number, version: number): URLSearchParams {
  const form = new URLSearchParams({ step: "save", version: String(version), norm_year: String(normYear) });
  form.set("form_token", randomUUID());
  form.set("current.times", "1");
  form.set("current.subjects", "1200");
  for (let row = 0; row < 8; row += 1) {
    const cells = { group: "prepare", name: `Công việc ${row + 1}`, hours: "2", people: "1", fees: "50000" };
    for (const [cell, value] of Object.entries(cells)) form.set(`current.rows.${row}.${cell}`, value);
  }
  return form;
}
