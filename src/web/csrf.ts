/**
 * A state-changing request must come from our own pages. Browsers say so in Sec-Fetch-Site; older ones in Origin, which is
 * compared with Host. A request that says neither is not a browser's and needs another credential.
 */
import type { IncomingHttpHeaders } from "node:http";

export function isSameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = headers.origin;
  if (!origin || !headers.host) return false;
  try {
    return new URL(origin).host === headers.host;
  } catch {
    return false;
  }
}
