import type { z } from "zod";

const PREFIX = "kck.";

/** A small preference kept on this machine, or null where there is none that still makes sense. Never anything personal. */
export function readStored<Schema extends z.ZodType>(key: string, schema: Schema): z.infer<Schema> | null {
  const text = localStorage.getItem(PREFIX + key);
  if (text === null) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Keeps a preference. A full or forbidden storage is no reason to disturb anybody: it is asked for again next time. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
