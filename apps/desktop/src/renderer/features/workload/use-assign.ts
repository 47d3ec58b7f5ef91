import type { IntakeRow, UserId } from "@kck/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC, useTRPCClient } from "../../api/trpc";
import { type Outcome, runBatch } from "../intakes/batch/run-batch";
import { sendOne } from "../intakes/batch/send-one";

/** For so long an assignment can be taken back at once. */
export const UNDO_MS = 30_000;

/** To whom an intake is given, and why to somebody else than the one who is suggested. */
export type Giving = {
  readonly assigneeId: UserId | null;
  readonly exception?: { readonly suggestedId: UserId; readonly reason: string };
};

/** What was just done: to whom, for which intakes, and for which it was refused. */
export type Told = {
  readonly at: number;
  readonly name: string;
  readonly isUndo: boolean;
  readonly done: readonly IntakeRow[];
  readonly refused: readonly Outcome<IntakeRow>[];
  /** Left out, because another unit has them. */
  readonly skipped: number;
  /** Given to nobody, because nobody has room. */
  readonly waiting: number;
};

/** Gives intakes to a person, one command for each, and takes it back within half a minute. */
export function useAssign() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [told, setTold] = useState<Told | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [told]);

  const run = async (
    rows: readonly IntakeRow[],
    inputOf: (row: IntakeRow) => Readonly<Record<string, unknown>>,
    about: Pick<Told, "name" | "isUndo" | "skipped" | "waiting">,
  ) => {
    setBusy(true);
    const send = (row: IntakeRow) => sendOne(client, "assign", { id: row.id, ...inputOf(row) });
    const outcomes = await runBatch(rows, send, () => undefined, new AbortController().signal);
    const done = outcomes.filter(({ reason }) => reason === null).map(({ row }) => row);
    setTold({ ...about, at: Date.now(), done, refused: outcomes.filter(({ reason }) => reason !== null) });
    setBusy(false);
    // Refused means that somebody was quicker: the screen shows what they did.
    await Promise.all([
      queries.invalidateQueries(trpc.workload.pathFilter()),
      queries.invalidateQueries(trpc.intakes.pathFilter()),
    ]);
    return done;
  };

  const assign = (
    rows: readonly IntakeRow[],
    givingOf: (row: IntakeRow) => Giving,
    { name, skipped = 0, waiting = 0 }: { name: string; skipped?: number; waiting?: number },
  ) => {
    const inputOf = (row: IntakeRow) => ({ version: row.version, ...givingOf(row) });
    return run(rows, inputOf, { name, isUndo: false, skipped, waiting });
  };
  // Each saved command has moved its intake on by one version; whatever came after it is not undone.
  const undo = () => {
    if (told === null || told.isUndo) return Promise.resolve([]);
    const inputOf = ({ version, assigneeId }: IntakeRow) => ({ version: version + 1, assigneeId });
    return run(told.done, inputOf, { name: told.name, isUndo: true, skipped: 0, waiting: 0 });
  };
  const canUndo = told !== null && !told.isUndo && told.done.length > 0 && !isBusy;
  return { assign, undo, canUndo, told, isBusy, forget: () => setTold(null) };
}
