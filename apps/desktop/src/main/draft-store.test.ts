import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DRAFT_LIMITS } from "../bridge";
import { type DraftKeys, openDraftKeys } from "./draft-keys";
import { DraftStore } from "./draft-store";
import type { Cipher } from "./keychain";

const NOW = new Date("2026-03-02T09:00:00Z");
let folder = "";
let keys: DraftKeys;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kck-drafts-"));
  keys = { current: "file", keys: new Map([["file", randomBytes(32)]]) };
});
afterEach(() => rm(folder, { recursive: true }));

const open = (withKeys = keys, now = NOW) => DraftStore.open(folder, withKeys, () => now);

/** Stands for the system's keychain: reversible here, unreadable to a keychain with another mask. */
const keychain = (mask: number): Cipher => ({
  encrypt: (text) => Buffer.from(Buffer.from(`${mask}:${text}`).map((byte) => byte ^ mask)),
  decrypt(content) {
    const text = Buffer.from(content.map((byte) => byte ^ mask)).toString();
    return text.startsWith(`${mask}:`) ? text.slice(`${mask}:`.length) : null;
  },
});

describe("a draft", () => {
  test("is there after the next start, whatever was typed", async () => {
    const store = await open();
    const texts = {
      a: "",
      b: "Zażółć gęślą jaźń 🚲",
      c: "x".repeat(DRAFT_LIMITS.textLength),
      "../../etc/passwd": "ścieżka",
    };
    for (const [key, text] of Object.entries(texts)) expect(await store.save(key, text)).toEqual({ ok: true });
    const later = await open();
    for (const [key, text] of Object.entries(texts)) expect(await later.load(key)).toBe(text);
  });

  test("that was never saved, or was removed, is none", async () => {
    const store = await open();
    await store.save("a", "tekst");
    await store.remove("a");
    await store.remove("never");
    expect([await store.load("a"), await store.load("never"), await store.list()]).toEqual([null, null, []]);
  });

  test("of many saves at once is the last one", async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 50 }, (_, turn) => store.save("a", `tekst ${turn}`)));
    expect(await store.load("a")).toBe("tekst 49");
    expect(await readdir(folder)).toHaveLength(1);
  });

  test("can be read by nobody else: neither its text nor its key stands in the file or in its name", async () => {
    const store = await open();
    await store.save("call-desk/1", "Jan Kowalski");
    const [name = ""] = await readdir(folder);
    const content = await readFile(join(folder, name), "latin1");
    expect(name + content).not.toMatch(/Kowalski|call-desk/);
    expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  test("that was damaged, moved or closed with another key is passed over, not an error", async () => {
    const store = await open();
    await store.save("a", "pierwszy");
    await store.save("b", "drugi");
    const [one = "", two = ""] = (await readdir(folder)).map((name) => join(folder, name));
    const first = await readFile(one);
    await writeFile(one, await readFile(two));
    await writeFile(two, first);
    expect(await store.list()).toEqual([]);
    for (const damage of [
      Buffer.alloc(0),
      Buffer.from("x"),
      first.subarray(0, -1),
      Buffer.concat([first, Buffer.of(0)]),
    ]) {
      await writeFile(one, damage);
      expect(await store.list()).toEqual([]);
    }
    expect(await store.save("a", "znowu")).toEqual({ ok: true });
    expect(await store.load("a")).toBe("znowu");
    expect(await (await open({ current: "file", keys: new Map([["file", randomBytes(32)]]) })).load("a")).toBeNull();
  });
});

describe("bounds", () => {
  test("a text over its limit is refused and the one before it stays", async () => {
    const store = await open();
    await store.save("a", "krótki");
    expect(await store.save("a", "x".repeat(DRAFT_LIMITS.textLength + 1))).toEqual({
      ok: false,
      refusal: "text-too-long",
    });
    expect(await store.load("a")).toBe("krótki");
  });

  test("one draft too many is refused, one that is there can still be changed", async () => {
    const store = await open();
    for (let turn = 0; turn < DRAFT_LIMITS.count; turn += 1) await store.save(`k${turn}`, "x");
    expect(await store.save("more", "x")).toEqual({ ok: false, refusal: "too-many-drafts" });
    expect(await store.save("k0", "y")).toEqual({ ok: true });
  });

  test("the list has the newest first", async () => {
    let minute = 0;
    const store = await DraftStore.open(folder, keys, () => new Date(NOW.getTime() + minute++ * 60_000));
    for (const key of ["a", "b", "c", "a"]) await store.save(key, "x");
    expect((await store.list()).map(({ key }) => key)).toEqual(["a", "c", "b"]);
  });

  test("a start clears away what was half written and what nobody came back to for 30 days", async () => {
    const store = await open();
    await store.save("old", "x");
    const [name = ""] = await readdir(folder);
    const longAgo = new Date(NOW.getTime() - 31 * 24 * 3_600_000);
    await utimes(join(folder, name), longAgo, longAgo);
    await writeFile(join(folder, `${name}.0123.tmp`), "half");
    await open();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("keys", () => {
  test("without a keychain the key lies in a file that nobody else may read, and stays the same", async () => {
    const first = await openDraftKeys(folder, null);
    const second = await openDraftKeys(folder, null);
    expect(second).toEqual(first);
    expect(first.current).toBe("file");
    expect((await stat(join(folder, "drafts.key"))).mode & 0o077).toBe(0);
  });

  test("with a keychain the key on the disk is useless without it", async () => {
    const opened = await openDraftKeys(folder, keychain(7));
    const key = opened.keys.get("system") ?? Buffer.alloc(0);
    expect(key).toHaveLength(32);
    const content = await readFile(join(folder, "drafts.keychain"), "latin1");
    expect(content).not.toContain(key.toString("base64"));
    expect(await openDraftKeys(folder, keychain(7))).toEqual(opened);
    expect((await openDraftKeys(folder, keychain(9))).keys.get("system")).not.toEqual(key);
  });

  test("drafts from before there was a keychain can still be read", async () => {
    const keyFolder = join(folder, "keys");
    const drafts = join(folder, "drafts");
    const before = await DraftStore.open(drafts, await openDraftKeys(keyFolder, null), () => NOW);
    await before.save("a", "tekst");
    const after = await DraftStore.open(drafts, await openDraftKeys(keyFolder, keychain(7)), () => NOW);
    expect(await after.load("a")).toBe("tekst");
    await after.save("b", "nowy");
    const without = await DraftStore.open(drafts, await openDraftKeys(keyFolder, null), () => NOW);
    expect([await without.load("a"), await without.load("b")]).toEqual(["tekst", null]);
  });
});
