import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import type { Drafts } from "../apps/desktop/src/bridge";

declare global {
  interface Window {
    drafts: Drafts;
  }
}

const SOURCE = join(import.meta.dirname, "../apps/desktop/src/renderer/platform/drafts.ts");
const KEY = "call-desk/0198a0f2-7c2e-7000-8000-000000000001";

let origin = "";
let stop = async () => undefined as undefined;
test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "kck-drafts-"));
  const lib = { entry: SOURCE, formats: ["es" as const], fileName: "drafts" };
  await build({ configFile: false, logLevel: "error", build: { outDir: folder, lib } });
  const script = await readFile(join(folder, "drafts.js"), "utf8");
  await rm(folder, { recursive: true });

  const page =
    '<!doctype html><script type="module">import { openDrafts } from "/drafts.js"; window.drafts = openDrafts();</script>';
  const server = createServer((request, response) => {
    const isScript = request.url === "/drafts.js";
    response
      .writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" })
      .end(isScript ? script : page);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  origin = `http://127.0.0.1:${address.port}`;
  stop = async () => {
    server.closeAllConnections();
    server.close();
  };
});
test.afterAll(() => stop());

const ready = async (page: Page) => {
  await page.goto(origin);
  await page.waitForFunction(() => window.drafts !== undefined);
};

test("in a browser, a draft is there after the page is loaded again, and in another tab", async ({ context, page }) => {
  await ready(page);
  await page.evaluate((key) => window.drafts.save(key, "Nie świeci latarnia"), KEY);
  await page.reload();
  await page.waitForFunction(() => window.drafts !== undefined);
  expect(await page.evaluate((key) => window.drafts.load(key), KEY)).toBe("Nie świeci latarnia");
  const other = await context.newPage();
  await ready(other);
  expect(await other.evaluate((key) => window.drafts.load(key), KEY)).toBe("Nie świeci latarnia");
  await other.evaluate((key) => window.drafts.remove(key), KEY);
  expect(await page.evaluate((key) => window.drafts.load(key), KEY)).toBeNull();
});

test("in a browser, two tabs that open at once share one key", async ({ context }) => {
  const tabs = await Promise.all([context.newPage(), context.newPage(), context.newPage()]);
  await Promise.all(tabs.map(ready));
  await Promise.all(tabs.map((tab, index) => tab.evaluate((name) => window.drafts.save(name, name), `k${index}`)));
  for (const tab of tabs) {
    const texts = await tab.evaluate(() => Promise.all(["k0", "k1", "k2"].map((name) => window.drafts.load(name))));
    expect(texts).toEqual(["k0", "k1", "k2"]);
  }
});

test("in a browser, the storage shows neither text nor key, and its secret cannot be taken out", async ({ page }) => {
  await ready(page);
  await page.evaluate((key) => window.drafts.save(key, "Jan Kowalski"), KEY);
  const kept = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("kck-drafts");
      request.onsuccess = () => resolve(request.result);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((resolve) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
    const [key] = await all("keys");
    const isTaken = await crypto.subtle.exportKey("raw", key as CryptoKey).then(
      () => true,
      () => false,
    );
    const bytes = (value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder("latin1").decode(value) : String(value);
    const drafts = (await all("drafts")).map((draft) =>
      Object.values(draft as object)
        .map(bytes)
        .join(" "),
    );
    return { isTaken, drafts };
  });
  expect(kept.isTaken).toBe(false);
  expect(kept.drafts).toHaveLength(1);
  expect(kept.drafts.join()).not.toMatch(/Kowalski|call-desk/);
});

test("in a browser, the same limits hold as in the desktop, and the newest is the one saved last, even within a millisecond", async ({
  page,
}) => {
  await ready(page);
  await page.clock.setFixedTime(new Date());
  const answers = await page.evaluate(async (key) => {
    await window.drafts.save(key, "krótki");
    const long = await window.drafts.save(key, "x".repeat(200_001));
    for (let turn = 1; turn < 200; turn += 1) await window.drafts.save(`k${turn}`, "x");
    const more = await window.drafts.save("one more", "x");
    const known = await window.drafts.save(key, "zmieniony");
    const [newest] = await window.drafts.list();
    return { long, more, known, newest: newest?.key };
  }, KEY);
  expect(answers).toEqual({
    long: { ok: false, refusal: "text-too-long" },
    more: { ok: false, refusal: "too-many-drafts" },
    known: { ok: true },
    newest: KEY,
  });
});
