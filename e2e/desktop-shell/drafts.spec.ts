import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "../fixtures/shell";

const KEY = "call-desk/0198a0f2-7c2e-7000-8000-000000000001";

test("what was being typed when the app was killed is there after the next start", async ({ start }) => {
  const first = await start();
  await first.page.evaluate(async (key) => {
    const sentence = "Nie świeci latarnia przy Miodowej 3, pani mówi, że już od tygo";
    for (let end = 1; end <= sentence.length; end += 1) await window.kck?.drafts.save(key, sentence.slice(0, end));
    // One more is on its way at the moment of the kill: it may be lost, what was answered may not.
    void window.kck?.drafts.save("other", "x".repeat(100_000));
  }, KEY);
  await first.kill();

  const second = await start();
  expect(await second.page.evaluate((key) => window.kck?.drafts.load(key), KEY)).toBe(
    "Nie świeci latarnia przy Miodowej 3, pani mówi, że już od tygo",
  );
});

test("what was typed just before the app was closed is there after the next start", async ({ start }) => {
  const first = await start();
  await first.page.evaluate((key) => {
    for (let end = 1; end <= 50; end += 1) void window.kck?.drafts.save(key, "x".repeat(end * 1_000));
  }, KEY);
  await first.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await expect.poll(() => first.isRunning()).toBe(false);
  const second = await start();
  expect(await second.page.evaluate((key) => window.kck?.drafts.load(key), KEY)).toHaveLength(50_000);
});

test("a draft is gone after it is removed, also after the next start", async ({ start }) => {
  const first = await start();
  await first.page.evaluate(async (key) => {
    await window.kck?.drafts.save(key, "Proszę o kontakt");
    await window.kck?.drafts.remove(key);
  }, KEY);
  await first.kill();
  const second = await start();
  expect(await second.page.evaluate((key) => window.kck?.drafts.load(key), KEY)).toBeNull();
  expect(await second.page.evaluate(() => window.kck?.drafts.list())).toEqual([]);
});

test("a draft cannot be read from the disk", async ({ desktop, userData }) => {
  await desktop.page.evaluate((key) => window.kck?.drafts.save(key, "Jan Kowalski, Miodowa 3"), KEY);
  const folder = join(userData, "drafts");
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  for (const name of names) {
    const content = await readFile(join(folder, name), "latin1");
    expect(content).not.toContain("Kowalski");
    expect(name + content).not.toContain("call-desk");
  }
});

test("several windows share their drafts, and the last text counts", async ({ desktop }) => {
  const { app, page } = desktop;
  const opened = app.waitForEvent("window");
  await app.evaluate(({ Menu }) => {
    const file = Menu.getApplicationMenu()?.items[0]?.submenu;
    file?.items.find((item) => item.label === "Nowe okno")?.click();
  });
  const other = await opened;
  await other.waitForLoadState("domcontentloaded");

  await Promise.all(
    [page, other].map((window_, index) =>
      window_.evaluate(
        async ({ key, name }) => {
          for (let turn = 0; turn < 20; turn += 1) await window.kck?.drafts.save(key, `${name} ${turn}`);
        },
        { key: KEY, name: `okno ${index}` },
      ),
    ),
  );
  const [here, there] = await Promise.all(
    [page, other].map((window_) => window_.evaluate((key) => window.kck?.drafts.load(key), KEY)),
  );
  expect(here).toMatch(/^okno [01] 19$/);
  expect(there).toBe(here);
});

test("a text over its limit is refused and the one before it stays", async ({ desktop }) => {
  const answers = await desktop.page.evaluate(async (key) => {
    await window.kck?.drafts.save(key, "krótki");
    const answer = await window.kck?.drafts.save(key, "x".repeat(200_001));
    return [answer, await window.kck?.drafts.load(key)];
  }, KEY);
  expect(answers).toEqual([{ ok: false, refusal: "text-too-long" }, "krótki"]);
});
