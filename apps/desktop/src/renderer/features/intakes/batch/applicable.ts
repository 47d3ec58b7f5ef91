import type { IntakeRow, MeView } from "@kck/contracts";
import { actionsFor } from "@kck/domain";
import type { Command } from "../actions/commands";
import { changesOf, isHolding } from "../rights";

/**
 * What makes sense for several intakes at once, in the order of the buttons. Left out is what is said of one matter alone: its
 * duplicate, its caller, its place, a caller's reply.
 */
export const BATCH = [
  "accept",
  "forward",
  "start",
  "resolve",
  "schedule",
  "ask",
  "return",
  "reassign",
  "close",
  "assign",
  "prioritise",
  "categorise",
] as const satisfies readonly Command[];
export type BatchCommand = (typeof BATCH)[number];

/** As many rows as one action may take at once. */
export const MOST_ROWS = 200;

const CHANGES = ["assign", "prioritise", "categorise"] as const;

/**
 * Whether a row's status and holder let this person give a command; the server judges again for each.
 *
 * Shapes  a command, a row, who acts and the moment in. Rows tell nothing of authors and answers, so nothing that hangs on
 *         those is offered here.
 */
export function isApplicable(
  command: BatchCommand,
  row: IntakeRow,
  me: Pick<MeView, "role" | "unitId">,
  now: Date,
): boolean {
  const change = CHANGES.find((one) => one === command);
  if (change !== undefined) return changesOf(row, me).includes(change);
  if (!isHolding(row, me)) return false;
  const at = { now, createdAt: new Date(row.createdAt), resolvedAt: null, isAuthor: false };
  return actionsFor(row.status, me.role, at).some((action) => action === command);
}

export type Offer = { readonly command: BatchCommand; readonly rows: readonly IntakeRow[] };

/** The commands that fit at least one of the rows, each with the rows it fits; a person is chosen from one unit alone. */
export function offersFor(rows: readonly IntakeRow[], me: Pick<MeView, "role" | "unitId">, now: Date): Offer[] {
  return BATCH.map((command) => ({ command, rows: rows.filter((row) => isApplicable(command, row, me, now)) })).filter(
    ({ command, rows: fitting }) =>
      fitting.length > 0 && (command !== "assign" || new Set(fitting.map(({ unitId }) => unitId)).size === 1),
  );
}
