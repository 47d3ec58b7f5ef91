import { headersDownwards, headersUpwards } from "./headers";
import type { SessionToken } from "./session-token";
import type { SignInCookie } from "./sign-in-cookie";

/** 10 MB of attachment and what multipart puts around it. */
const LARGEST_BODY_BYTES = 11 * 1024 * 1024;

/** How long a server may take to begin its answer; a body on a slow line needs longer. */
const PATIENCE_MS = { withoutBody: 20_000, withBody: 120_000 } as const;

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

export type Upstream = {
  server: string;
  token: SessionToken;
  cookie: SignInCookie;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  log: (what: string) => void;
};

/** Says whether an address of the page is answered by the server rather than by a file. */
export function isForServer(pathname: string): boolean {
  return pathname === "/events" || pathname === "/healthz" || /^\/(trpc|api|files|tiles)\//.test(pathname);
}

/**
 * Hands a page's request to the server and its answer back, with the token added on the way and taken out of the answer.
 *
 * Shapes  in: the request of the page, for which `isForServer` holds; out: the server's answer, its body as a stream.
 * Errors  never throws. 503 `{"reason":"server-away"}` when no answer came, 413 when the body is over its limit, 405
 *         for an unknown method. A redirect counts as away: following it could carry the token to another server.
 */
export async function askServer(request: Request, upstream: Upstream): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (!METHODS.includes(request.method)) return refused(405, "wrong-method");
  const body = await bodyOf(request);
  if (body === "too-large") return refused(413, "too-large");

  const token = upstream.token.value;
  const abort = new AbortController();
  const patience = setTimeout(() => abort.abort(), body === null ? PATIENCE_MS.withoutBody : PATIENCE_MS.withBody);
  try {
    const answer = await upstream.fetch(upstream.server + pathname + search, {
      method: request.method,
      headers: headersUpwards(request.headers, upstream.server, token, upstream.cookie.for(pathname)),
      ...(body === null ? {} : { body }),
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
      signal: abort.signal,
    });
    await keepSignIn(pathname, answer, token, upstream);
    return new Response(streamed(answer, abort), {
      status: answer.status,
      statusText: answer.statusText,
      headers: headersDownwards(answer.headers),
    });
  } catch (error) {
    upstream.log(`server-away ${networkError(error)}`);
    if (pathname === "/api/auth/sign-out") await upstream.token.drop();
    return refused(503, "server-away");
  } finally {
    clearTimeout(patience);
  }
}

async function keepSignIn(pathname: string, answer: Response, sent: string | null, upstream: Upstream): Promise<void> {
  if (!pathname.startsWith("/api/")) {
    if (answer.status === 401) await upstream.token.dropIf(sent);
    return;
  }
  // Under /api a 401 may speak of a password or a code that was typed, by somebody who is signed in.
  if (!pathname.startsWith("/api/auth/")) return;
  if (pathname === "/api/auth/sign-out") {
    upstream.cookie.clear();
    await upstream.token.drop();
    return;
  }
  upstream.cookie.read(answer.headers.getSetCookie());
  const fresh = answer.headers.get("set-auth-token");
  if (fresh !== null && answer.ok) await upstream.token.take(fresh);
}

/** Collects the body first, so that it goes up with its length and a too large one is refused before it leaves. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null | "too-large"> {
  if (request.body === null) return null;
  const reader: ReadableStreamDefaultReader<Uint8Array | undefined> = request.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(Buffer.concat(parts));
    // Electron 25 to 30 end a part that comes from a file with one empty chunk.
    if (value === undefined) continue;
    size += value.byteLength;
    if (size > LARGEST_BODY_BYTES) {
      await reader.cancel();
      return "too-large";
    }
    parts.push(value);
  }
}

/** The body chunk by chunk; when the page goes away, so does the request to the server. */
function streamed(answer: Response, abort: AbortController): ReadableStream<Uint8Array> | null {
  if (answer.body === null || [101, 204, 205, 304].includes(answer.status)) return null;
  const reader = answer.body.getReader();
  return new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await reader.read();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel() {
      abort.abort();
    },
  });
}

/** Chromium's name of the failure, such as ERR_CERT_DATE_INVALID; nothing else of the message, which holds the address. */
function networkError(error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  return /ERR_[A-Z_]+/.exec(message)?.[0] ?? (error instanceof Error ? error.name : "unknown");
}

function refused(status: number, reason: string): Response {
  return Response.json({ reason }, { status, headers: { "cache-control": "no-store" } });
}
