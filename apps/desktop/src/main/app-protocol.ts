import { readFile } from "node:fs/promises";
import { type Protocol, protocol } from "electron";
import { PAGE_HEADERS } from "./headers";
import { isOurs, SCHEME } from "./origin";
import { askServer, isForServer, type Upstream } from "./server-proxy";
import { fileFor } from "./static-files";

/** Gives the scheme the rights of a web origin and no others; must run before the app is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/**
 * Answers every address of the app: the server's from the server, all others from the built screens.
 *
 * So the screens have one origin here and in the browser and call both with the same paths.
 */
export function serveApp(on: Protocol, root: string, upstream: Upstream): void {
  on.handle(SCHEME, async (request) => {
    if (!isOurs(request.url)) return page(404, "");
    const { pathname } = new URL(request.url);
    return isForServer(pathname) ? askServer(request, upstream) : answerFile(request.method, root, pathname);
  });
}

async function answerFile(method: string, root: string, pathname: string): Promise<Response> {
  if (method !== "GET" && method !== "HEAD") return page(405, "");
  const found = fileFor(root, pathname);
  if (!found.ok) return page(found.status, "");
  const content = await readFile(found.file).catch(() => null);
  return content === null ? page(404, "") : page(200, new Uint8Array(content), found.type);
}

function page(status: number, body: string | Uint8Array<ArrayBuffer>, type = "text/plain; charset=utf-8"): Response {
  return new Response(body, { status, headers: { ...PAGE_HEADERS, "content-type": type } });
}
