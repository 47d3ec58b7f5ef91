import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { DRAFT_LIMITS, type DraftEntry, type DraftSaved, type Drafts } from "../bridge";
import { HALF_WRITTEN, writeAtomically } from "./atomic-file";
import { closeDraft, type Draft, openDraft } from "./draft-file";
import type { DraftKeys } from "./draft-keys";

const ENDING = ".draft";

/** What nobody came back to holds personal data that nobody needs. */
const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Drafts in a folder, one encrypted file for each key, named by the key's hash.
 *
 * Every window asks this one store, and it does one thing after the other: the last text that was sent is the text that
 * is kept. A save answers once the text is on the disk.
 */
export class DraftStore implements Drafts {
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly keys: DraftKeys,
    private readonly now: () => Date,
  ) {}

  /** Opens the folder and clears away what a crash left half written and what is older than 30 days. */
  static async open(folder: string, keys: DraftKeys, now: () => Date): Promise<DraftStore> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (const file of (await readdir(folder)).map((name) => join(folder, name))) {
      const { mtimeMs } = await stat(file);
      const isLeft = file.endsWith(HALF_WRITTEN) || now().getTime() - mtimeMs > KEPT_MS;
      if (isLeft) await rm(file, { force: true });
    }
    return new DraftStore(folder, keys, now);
  }

  save(key: string, text: string): Promise<DraftSaved> {
    return this.#inTurn(async () => {
      if (text.length > DRAFT_LIMITS.textLength) return { ok: false, refusal: "text-too-long" };
      const name = nameOf(key);
      const names = await this.#names();
      if (!names.includes(name) && names.length >= DRAFT_LIMITS.count) return { ok: false, refusal: "too-many-drafts" };
      const draft: Draft = { key, text, savedAt: this.now().toISOString() };
      await writeAtomically(join(this.folder, name), closeDraft(draft, name, this.keys));
      return { ok: true };
    });
  }

  load(key: string): Promise<string | null> {
    return this.#inTurn(async () => (await this.#read(nameOf(key)))?.text ?? null);
  }

  remove(key: string): Promise<void> {
    return this.#inTurn(() => rm(join(this.folder, nameOf(key)), { force: true }));
  }

  list(): Promise<DraftEntry[]> {
    return this.#inTurn(async () => {
      const entries: DraftEntry[] = [];
      for (const name of await this.#names()) {
        const draft = await this.#read(name);
        if (draft !== null) entries.push({ key: draft.key, savedAt: draft.savedAt });
      }
      return entries.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    });
  }

  /** Resolves once everything asked so far is done; the app waits for it before it ends. */
  async settled(): Promise<void> {
    await this.#inTurn(async () => undefined);
  }

  async #read(name: string): Promise<Draft | null> {
    const content = await readFile(join(this.folder, name)).catch(() => null);
    return content && openDraft(content, name, this.keys);
  }

  async #names(): Promise<string[]> {
    return (await readdir(this.folder)).filter((name) => name.endsWith(ENDING));
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(step, step);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function nameOf(key: string): string {
  return createHash("sha256").update(key).digest("hex") + ENDING;
}
