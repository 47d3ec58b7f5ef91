import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import * as z from "zod";
import type { DraftKeys, KeyKind } from "./draft-keys";

const Draft = z.strictObject({ key: z.string(), text: z.string(), savedAt: z.iso.datetime() });
export type Draft = z.infer<typeof Draft>;

/** First byte of a file: its format and which key closed it. */
const MARKS: Readonly<Record<KeyKind, number>> = { system: 0x11, file: 0x12 };
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * Closes a draft with AES-256-GCM.
 *
 * Shapes  out: mark (1 byte), nonce (12), tag (16), ciphertext. The file's name is bound in, so that a draft put
 *         under another name does not open.
 */
export function closeDraft(draft: Draft, name: string, { current, keys }: DraftKeys): Buffer {
  const key = keys.get(current);
  if (key === undefined) throw new Error(`no ${current} key for drafts`);
  const mark = Buffer.of(MARKS[current]);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.concat([mark, Buffer.from(name)]));
  const content = Buffer.concat([cipher.update(JSON.stringify(draft), "utf8"), cipher.final()]);
  return Buffer.concat([mark, nonce, cipher.getAuthTag(), content]);
}

/** Opens a draft; null when it is damaged, was closed with a key that is gone or stands under another name. */
export function openDraft(content: Buffer, name: string, { keys }: DraftKeys): Draft | null {
  const kind = content[0] === MARKS.system ? "system" : "file";
  const key = keys.get(kind);
  if (key === undefined || content.length < HEAD_BYTES || content[0] !== MARKS[kind]) return null;
  const mark = content.subarray(0, 1);
  const decipher = createDecipheriv("aes-256-gcm", key, content.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.concat([mark, Buffer.from(name)])).setAuthTag(content.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  try {
    const text = decipher.update(content.subarray(HEAD_BYTES)).toString("utf8") + decipher.final("utf8");
    return Draft.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
