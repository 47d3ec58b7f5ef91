import * as z from "zod";

const Draft = z.strictObject({ key: z.string(), text: z.string(), savedAt: z.iso.datetime() });
export type Draft = z.infer<typeof Draft>;

/** A draft as the browser keeps it: the hash of its key, when it was saved, and the rest encrypted. */
export type DraftRecord = { id: string; savedMs: number; nonce: Uint8Array<ArrayBuffer>; content: ArrayBuffer };

const NONCE_BYTES = 12;

/** Makes a key that can be used and kept by the browser, but not read. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Encrypts a draft; its id is bound in, so that a record put under another id does not open. */
export async function closeRecord(draft: Draft, key: CryptoKey): Promise<DraftRecord> {
  const id = await hashOf(draft.key);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(draft));
  const content = await crypto.subtle.encrypt(algorithm(id, nonce), key, text);
  return { id, savedMs: Date.parse(draft.savedAt), nonce, content };
}

/** Decrypts a record; null when it is damaged or was encrypted with another key. */
export async function openRecord(record: DraftRecord, key: CryptoKey): Promise<Draft | null> {
  try {
    const content = await crypto.subtle.decrypt(algorithm(record.id, record.nonce), key, record.content);
    return Draft.safeParse(JSON.parse(new TextDecoder().decode(content))).data ?? null;
  } catch {
    return null;
  }
}

/** SHA-256 of a draft's key, in hexadecimal. */
export async function hashOf(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function algorithm(id: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: "AES-GCM", iv: nonce, additionalData: new TextEncoder().encode(id) };
}
