import type { Reason } from "@kck/domain";

export type Outcome<Row> = { readonly row: Row; readonly reason: Reason | null };
export type Progress<Row> = { readonly done: readonly Outcome<Row>[]; readonly total: number };

/** Commands under way at the same time: enough to be quick, few enough to leave the server to others. */
const LANES = 4;

/**
 * Sends one command for each row.
 *
 * Shapes  rows, a way to send one (null when it was done, else why not), somebody to tell, and a sign to stop in; the outcome
 *         of every row that was sent out, in the order of the answers.
 * Errors  never throws where `send` doesn't. After the sign to stop nothing further is sent; what is under way is awaited.
 */
export async function runBatch<Row>(
  rows: readonly Row[],
  send: (row: Row) => Promise<Reason | null>,
  onProgress: (progress: Progress<Row>) => void,
  signal: AbortSignal,
): Promise<readonly Outcome<Row>[]> {
  const waiting = [...rows];
  let done: readonly Outcome<Row>[] = [];
  const lane = async () => {
    for (let row = waiting.shift(); row !== undefined && !signal.aborted; row = waiting.shift()) {
      const reason = await send(row);
      done = [...done, { row, reason }];
      onProgress({ done, total: rows.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, rows.length) }, lane));
  return done;
}
