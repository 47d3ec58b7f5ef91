/** A place in the history: the transaction of an event, and its sequence within. Both are 64-bit numbers as text. */
export type Cursor = { readonly tx: string; readonly seq: string };

/** Before everything. */
export const BEGINNING: Cursor = { tx: "0", seq: "0" };

const LARGEST = 2n ** 63n;
const isNumber = (text: string) => /^\d{1,19}$/.test(text) && BigInt(text) < LARGEST;

/** Reads the id of a frame, `tx.seq`; null for anything else. */
export function parseCursor(text: string | undefined): Cursor | null {
  const [tx = "", seq = "", ...rest] = (text ?? "").split(".");
  return isNumber(tx) && isNumber(seq) && rest.length === 0 ? { tx, seq } : null;
}

export const showCursor = ({ tx, seq }: Cursor) => `${tx}.${seq}`;

/** Whether `a` comes after `b` in the order in which events are read. */
export function isAfter(a: Cursor, b: Cursor): boolean {
  const [aTx, bTx] = [BigInt(a.tx), BigInt(b.tx)];
  return aTx > bTx || (aTx === bTx && BigInt(a.seq) > BigInt(b.seq));
}
