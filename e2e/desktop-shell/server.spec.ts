import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { launchDesktop } from "../fixtures/desktop";
import { expect, test } from "../fixtures/shell";
import { openUntrustedServer } from "../fixtures/untrusted-server";

async function signIn(page: import("@playwright/test").Page) {
  return page.evaluate(async () => {
    const body = JSON.stringify({ email: "anna@example.org", password: "x" });
    const headers = { "content-type": "application/json" };
    const answer = await fetch("/api/auth/sign-in/email", { method: "POST", headers, body });
    return { status: answer.status, headers: [...answer.headers.keys()], cookies: document.cookie };
  });
}

test("the page signs in without ever seeing the token, and main sends it from then on", async ({ desktop, server }) => {
  const { page } = desktop;
  const answer = await signIn(page);
  expect(answer.status).toBe(200);
  expect(answer.headers).not.toContain("set-auth-token");
  expect(answer.headers).not.toContain("set-cookie");
  expect(answer.cookies).toBe("");

  await page.evaluate(() => fetch("/trpc/mine", { headers: { authorization: "Bearer forged", "x-kept": "yes" } }));
  const [seen] = server.requestsTo("/trpc/mine");
  expect(seen?.headers).toMatchObject({ authorization: "Bearer tajne.podpis", "x-kept": "yes", origin: server.url });
  expect(seen?.headers.cookie).toBeUndefined();
});

test("the token is gone once the server refuses it", async ({ desktop, server }) => {
  const { page } = desktop;
  await signIn(page);
  await page.evaluate(() => fetch("/trpc/ended"));
  await page.evaluate(() => fetch("/trpc/after"));
  expect(server.requestsTo("/trpc/ended")[0]?.headers.authorization).toBe("Bearer tajne.podpis");
  expect(server.requestsTo("/trpc/after")[0]?.headers.authorization).toBeUndefined();
});

test("the token is gone after signing out", async ({ desktop, server }) => {
  const { page } = desktop;
  await signIn(page);
  await page.evaluate(() => fetch("/api/auth/sign-out", { method: "POST" }));
  expect(server.requestsTo("/api/auth/sign-out")[0]?.headers.authorization).toBe("Bearer tajne.podpis");
  await page.evaluate(() => fetch("/trpc/after"));
  expect(server.requestsTo("/trpc/after")[0]?.headers.authorization).toBeUndefined();
});

test("a sign-in in two steps keeps its cookie between them and gives it to nobody else", async ({
  desktop,
  server,
}) => {
  await desktop.page.evaluate(async () => {
    await fetch("/api/auth/two-factor/start", { method: "POST" });
    await fetch("/trpc/other");
    await fetch("/api/auth/two-factor/verify-totp", { method: "POST" });
  });
  expect(server.requestsTo("/trpc/other")[0]?.headers.cookie).toBeUndefined();
  expect(server.requestsTo("/api/auth/two-factor/verify-totp")[0]?.headers.cookie).toBe("kck.two_factor=krok");
});

test("without a keychain the token stays in memory, and the page is told so", async ({ desktop, userData }) => {
  const { page } = desktop;
  await signIn(page);
  const kept = await page.evaluate(() => window.kck?.keychain());
  const files = await readdir(userData);
  expect(files.includes("session.token")).toBe(kept === "system");
});

test("nothing of an answer is written to the disk as it is", async ({ desktop, userData }) => {
  await signIn(desktop.page);
  await desktop.page.evaluate(() => fetch("/trpc/mine"));
  await desktop.close();
  const entries = await readdir(userData, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name), "latin1");
    expect(content.includes("tajne"), entry.name).toBe(false);
  }
});

test("live events arrive one by one, and closing the page ends the stream at the server", async ({
  desktop,
  server,
}) => {
  const { app, page } = desktop;
  await page.evaluate(async () => {
    const reader = (await fetch("/events?test=1")).body?.pipeThrough(new TextDecoderStream()).getReader();
    Object.assign(window, { reader });
  });
  await expect.poll(() => server.openStreams()).toBe(1);
  for (const said of ["data: 1\n\n", "data: 2\n\n", "data: 3\n\n"]) {
    const heard = page.evaluate(() => (Reflect.get(window, "reader") as ReadableStreamDefaultReader<string>).read());
    server.say(said);
    expect((await heard).value).toBe(said);
  }

  await page.reload();
  await expect.poll(() => server.closedStreams()).toBe(1);

  await page.evaluate(() => fetch("/events?test=2"));
  await expect.poll(() => server.openStreams()).toBe(1);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => server.openStreams()).toBe(0);
});

test("an attachment of 10 MB reaches the server whole; a larger one is refused before it leaves", async ({
  desktop,
  server,
}) => {
  const sent = await desktop.page.evaluate(async () => {
    const post = async (size: number) => {
      const body = new Uint8Array(size).map((_, index) => (index * 7) % 251);
      const answer = await fetch("/files/test", { method: "POST", body, headers: { "content-type": "image/png" } });
      return { status: answer.status, answer: await answer.json() };
    };
    return [await post(10 * 1024 * 1024), await post(12 * 1024 * 1024)];
  });
  const bytes = new Uint8Array(10 * 1024 * 1024).map((_, index) => (index * 7) % 251);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(sent[0]).toEqual({ status: 200, answer: { size: bytes.length, sha256 } });
  expect(sent[1]).toEqual({ status: 413, answer: { reason: "too-large" } });
  expect(server.requestsTo("/files/test")).toHaveLength(1);
});

test("a server that is away is told from one that refuses", async ({ desktop, server }) => {
  const ask = () =>
    desktop.page.evaluate(async () => {
      const answer = await fetch("/healthz");
      return { status: answer.status, body: await answer.json() };
    });
  expect(await ask()).toEqual({ status: 200, body: null });
  const redirected = await desktop.page.evaluate(async () => (await fetch("/trpc/away")).status);
  expect(redirected).toBe(503);

  await server.close();
  expect(await ask()).toEqual({ status: 503, body: { reason: "server-away" } });

  const again = createServer((_request, response) => response.end("null"));
  again.listen(Number(new URL(server.url).port), "127.0.0.1");
  await once(again, "listening");
  expect(await ask()).toEqual({ status: 200, body: null });
  again.closeAllConnections();
  again.close();
});

test("a certificate that nobody vouches for stays an error", async ({ userData }) => {
  const untrusted = await openUntrustedServer();
  const desktop = await launchDesktop({ serverUrl: untrusted.url, userData });
  try {
    const status = await desktop.page.evaluate(async () => (await fetch("/healthz")).status);
    expect(status).toBe(503);
    expect(untrusted.requests()).toBe(0);
    expect(await readFile(join(userData, "logs/main.log"), "utf8")).toContain("ERR_CERT");
  } finally {
    await desktop.close();
    await untrusted.close();
  }
});
