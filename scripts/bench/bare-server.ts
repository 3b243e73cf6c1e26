/** What Node's own server can do at most: `/<bytes>` answers a page of that size, made once. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const pages = new Map<string, Buffer>();

const server = createServer((request, response) => {
  if (request.url === "/metrics") {
    const { user, system } = process.cpuUsage();
    response.end(`process_cpu_seconds_total ${(user + system) / 1e6}\n`);
    return;
  }
  const page = pageOf(request.url ?? "/0");
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length });
  response.end(page);
});

server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.on("SIGTERM", () => process.exit(0));

function pageOf(url: string): Buffer {
  let page = pages.get(url);
  if (!page) {
    page = Buffer.alloc(Number(url.slice(1)) || 0, "a");
    pages.set(url, page);
  }
  return page;
}
