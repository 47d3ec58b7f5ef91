import { DRAFT_LIMITS, type Drafts } from "../../bridge";
import { closeRecord, type DraftRecord, hashOf, newKey, openRecord } from "./draft-record";

const DATABASE = "kck-drafts";
const DRAFTS = "drafts";
const KEYS = "keys";
const THE_KEY = "drafts";

/** What nobody came back to holds personal data that nobody needs; the desktop keeps it as long. */
const KEPT_MS = 30 * 24 * 3_600_000;

let lastMs = 0;

/** Now, and later than any instant before: two drafts saved in one millisecond have an order too. */
function laterThanBefore(): Date {
  lastMs = Math.max(Date.now(), lastMs + 1);
  return new Date(lastMs);
}

type Opened = { database: IDBDatabase; key: CryptoKey };

/**
 * Drafts in the browser's own storage, encrypted with a key that no script can read out.
 *
 * Whoever copies the storage's files gets neither key nor text; another person in the same browser profile does, so
 * accounts of the machine keep people apart, as with the desktop.
 */
export function browserDrafts(): Drafts {
  let opened: Promise<Opened> | null = null;
  const open = () => {
    opened ??= openStorage();
    // A storage that could not be opened now may open at the next try.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  return {
    async save(key, text) {
      if (text.length > DRAFT_LIMITS.textLength) return { ok: false, refusal: "text-too-long" };
      const storage = await open();
      const record = await closeRecord({ key, text, savedAt: laterThanBefore().toISOString() }, storage.key);
      return write(storage.database, (drafts, answer) => {
        const known = drafts.getKey(record.id);
        const count = drafts.count();
        count.onsuccess = () => {
          const isFull = known.result === undefined && count.result >= DRAFT_LIMITS.count;
          if (!isFull) drafts.put(record);
          answer(isFull ? { ok: false, refusal: "too-many-drafts" } : { ok: true });
        };
      });
    },

    async load(key) {
      const storage = await open();
      const record = await read<DraftRecord | undefined>(storage.database, DRAFTS, await hashOf(key));
      return record === undefined ? null : ((await openRecord(record, storage.key))?.text ?? null);
    },

    async remove(key) {
      const id = await hashOf(key);
      const { database } = await open();
      await write(database, (drafts, answer) => {
        drafts.delete(id);
        answer(undefined);
      });
    },

    async list() {
      const storage = await open();
      const records = await promised<DraftRecord[]>(storage.database.transaction(DRAFTS).objectStore(DRAFTS).getAll());
      const drafts = await Promise.all(records.map((record) => openRecord(record, storage.key)));
      return drafts
        .filter((draft) => draft !== null)
        .map(({ key, savedAt }) => ({ key, savedAt }))
        .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
  };
}

async function openStorage(): Promise<Opened> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(DRAFTS, { keyPath: "id" });
    request.result.createObjectStore(KEYS);
  };
  const database = await promised(request);
  const fresh = await newKey();
  const transaction = database.transaction([KEYS, DRAFTS], "readwrite");
  const keys = transaction.objectStore(KEYS);
  // Two tabs may come here at once: the first one's key counts for both.
  const kept = await promised<CryptoKey | undefined>(keys.get(THE_KEY));
  if (kept === undefined) keys.put(fresh, THE_KEY);
  forgetOld(transaction.objectStore(DRAFTS));
  await ended(transaction);
  return { database, key: kept ?? fresh };
}

function forgetOld(drafts: IDBObjectStore): void {
  const all = drafts.openCursor();
  const oldest = Date.now() - KEPT_MS;
  all.onsuccess = () => {
    const cursor = all.result;
    if (cursor === null) return;
    if (cursor.value.savedMs < oldest) cursor.delete();
    cursor.continue();
  };
}

/** Changes the drafts in one transaction and answers once it is on the disk. */
async function write<T>(
  database: IDBDatabase,
  step: (drafts: IDBObjectStore, answer: (value: T) => void) => void,
): Promise<T> {
  const transaction = database.transaction(DRAFTS, "readwrite", { durability: "strict" });
  const answered = new Promise<T>((resolve) => step(transaction.objectStore(DRAFTS), resolve));
  await ended(transaction);
  return answered;
}

function read<T>(database: IDBDatabase, store: string, id: string): Promise<T> {
  return promised<T>(database.transaction(store).objectStore(store).get(id));
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
