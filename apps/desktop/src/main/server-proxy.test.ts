import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { askServer, type Upstream } from "./server-proxy";
import { SessionToken } from "./session-token";
import { SignInCookie } from "./sign-in-cookie";

let running: Server | null = null;
afterEach(() => {
  running?.closeAllConnections();
  running?.close();
});

async function upstreamWith(listener: RequestListener): Promise<Upstream> {
  running = createServer(listener).listen(0, "127.0.0.1");
  await once(running, "listening");
  const address = running.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    server: `http://127.0.0.1:${port}`,
    token: new SessionToken("", null),
    cookie: new SignInCookie(() => 0),
    fetch,
    log: () => undefined,
  };
}

test("a page cannot choose what it is taken for: what speaks of the sender is replaced", async () => {
  const upstream = await upstreamWith((request, response) => response.end(JSON.stringify(request.headers)));
  await upstream.token.take("tajne.podpis");
  const headers = {
    authorization: "Bearer forged",
    cookie: "kck.session_token=forged",
    "proxy-authorization": "x",
    "x-forwarded-for": "10.0.0.1",
    "last-event-id": "17",
  };
  const answer = await askServer(new Request("http://app/trpc/me", { headers }), upstream);
  const seen = new Map(Object.entries((await answer.json()) as Record<string, string>));
  expect(seen.get("authorization")).toBe("Bearer tajne.podpis");
  expect(seen.get("origin")).toBe(upstream.server);
  expect(seen.get("last-event-id")).toBe("17");
  expect(seen.get("kck-client")).toBe("desktop");
  for (const name of ["cookie", "proxy-authorization", "x-forwarded-for"]) expect(seen.has(name), name).toBe(false);
});

test("what signs a person in is taken out of the answer, and only answers about signing in can give it", async () => {
  const upstream = await upstreamWith((_request, response) => {
    response.writeHead(200, { "set-auth-token": "tajne.podpis", "set-cookie": "a=b", "x-kept": "yes" }).end("{}");
  });
  const other = await askServer(new Request("http://app/trpc/me"), upstream);
  expect(upstream.token.value).toBeNull();
  expect([...other.headers.keys()]).not.toContain("set-auth-token");
  const answer = await askServer(
    new Request("http://app/api/auth/sign-in/email", { method: "POST", body: "{}" }),
    upstream,
  );
  expect(upstream.token.value).toBe("tajne.podpis");
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.headers.get("set-auth-token")).toBeNull();
  expect(answer.headers.get("x-kept")).toBe("yes");
});

test("an answer shown as a page could do nothing", async () => {
  const upstream = await upstreamWith((_request, response) => {
    response
      .writeHead(200, { "content-type": "text/html", "content-security-policy": "default-src *" })
      .end("<script>");
  });
  const answer = await askServer(new Request("http://app/files/1"), upstream);
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("an answer without a body stays without one", async () => {
  const upstream = await upstreamWith((_request, response) => response.writeHead(204).end());
  const answer = await askServer(new Request("http://app/trpc/me"), upstream);
  expect([answer.status, answer.body]).toEqual([204, null]);
});

test("signing out while the server is away forgets the sign-in on this machine all the same", async () => {
  const upstream = await upstreamWith((request) => request.destroy());
  await upstream.token.take("tajne.podpis");
  const answer = await askServer(new Request("http://app/api/auth/sign-out", { method: "POST" }), upstream);
  expect([answer.status, await answer.json()]).toEqual([503, { reason: "server-away" }]);
  expect(upstream.token.value).toBeNull();
});

test("a wrong code typed by somebody who is signed in does not sign them out, an ended session does", async () => {
  const upstream = await upstreamWith((_request, response) => response.writeHead(401).end("{}"));
  await upstream.token.take("tajne.podpis");
  await askServer(new Request("http://app/api/auth/two-factor/verify-totp", { method: "POST", body: "{}" }), upstream);
  expect(upstream.token.value).toBe("tajne.podpis");
  await askServer(new Request("http://app/trpc/accounts.me", { method: "POST", body: "{}" }), upstream);
  expect(upstream.token.value).toBeNull();
});

test("a failure of the network leaves the sign-in alone", async () => {
  const upstream = await upstreamWith((request) => request.destroy());
  await upstream.token.take("tajne.podpis");
  expect((await askServer(new Request("http://app/trpc/me"), upstream)).status).toBe(503);
  expect(upstream.token.value).toBe("tajne.podpis");
});

test("a body over its limit is refused before anything is sent", async () => {
  let requests = 0;
  const upstream = await upstreamWith((_request, response) => {
    requests += 1;
    response.end();
  });
  const body = new Uint8Array(11 * 1024 * 1024 + 1);
  const answer = await askServer(new Request("http://app/files/1", { method: "POST", body }), upstream);
  expect([answer.status, requests]).toEqual([413, 0]);
});
