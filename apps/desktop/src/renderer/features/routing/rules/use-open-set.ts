import { type RoutingRule, RoutingRules, RoutingSetId, type RoutingSetView } from "@kck/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { z } from "zod";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";
import type { Draft } from "../../../platform/use-draft";

export type Content = { readonly reason: string; readonly rules: readonly RoutingRule[] };
const asText = ({ reason, rules }: { reason: string; rules: unknown }) =>
  JSON.stringify({ reason: reason.trim(), rules });

/** What was not saved yet, as this machine keeps it, with the set and the revision it was written over. */
const Kept = z.object({ setId: RoutingSetId, revision: z.int(), reason: z.string(), rules: RoutingRules });
type Kept = z.infer<typeof Kept>;

function keptIn(draft: Draft): Kept | null {
  if (typeof draft.found !== "string" || draft.found === "") return null;
  try {
    return Kept.safeParse(JSON.parse(draft.found)).data ?? null;
  } catch {
    return null; // a draft of another make
  }
}

/** A moment after the last change it is saved. */
const PAUSE_MS = 400;

/**
 * The draft of the rules as it stands on this screen. Every change is kept on this machine at once and saved a moment later,
 * one after the other, each over the revision that the one before gave; what is refused stays here until somebody decides.
 *
 * Shapes  the set as the server has it, and this machine's own draft. While `isHeld`, something is being written that grew
 *         from what is shown, so what others save is not taken over: the next save is refused, and the conflict shown.
 */
export function useOpenSet(open: RoutingSetView, draft: Draft, isHeld: boolean) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [begin] = useState(() => beginWith(open, keptIn(draft)));
  // What was never saved, and whose draft somebody else published meanwhile; it stays kept until it is used or dropped.
  const [stranded, setStranded] = useState(begin.stranded);
  const [content, setContent] = useState<Content>(begin.content);
  const [saved, setSaved] = useState(begin.saved);
  const save = useCommand(
    trpc.routing.draft.mutationOptions({
      onSuccess: ({ revision }, sent) => {
        setSaved({ revision, text: asText(sent) });
        return queries.invalidateQueries(trpc.routing.pathFilter());
      },
      onError: () => queries.invalidateQueries(trpc.routing.pathFilter()),
    }),
    { waitsForServer: true },
  );
  const isUnsaved = asText(content) !== saved.text;
  const { mutate, isPending, isError, reset } = save;
  const send = (revision: number) =>
    mutate({ id: open.id, revision, reason: content.reason.trim(), rules: [...content.rules] });

  // A screen on which nothing is being written follows what others save.
  if (!isUnsaved && !isPending && !isHeld && open.revision > saved.revision) take(open);
  function take(set: RoutingSetView) {
    setContent({ reason: set.reason, rules: set.rules });
    setSaved({ revision: set.revision, text: asText(set) });
  }

  useEffect(() => {
    if (!isUnsaved || isPending || isError) return;
    const timer = setTimeout(() => send(saved.revision), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const { keep, forget } = draft;
  useEffect(() => {
    if (stranded !== null) return;
    if (isUnsaved) keep(JSON.stringify({ setId: open.id, revision: saved.revision, ...content }));
    else forget();
  }, [stranded, isUnsaved, content, saved.revision, open.id, keep, forget]);

  return {
    content,
    revision: saved.revision,
    isSaved: !isUnsaved && !isPending,
    isKept: draft.isKept,
    error: save.error,
    isConflict: save.reason === "changed-meanwhile",
    change: (part: Partial<Content>) => {
      setContent((before) => ({ ...before, ...part }));
      if (isError && save.reason !== "changed-meanwhile") reset();
    },
    retry: save.retry,
    stranded,
    takeStranded: () => {
      if (stranded !== null) setContent({ reason: stranded.reason, rules: stranded.rules });
      setStranded(null);
    },
    dropStranded: () => setStranded(null),
    /** Of two states after a conflict: what others saved. */
    takeTheirs: () => {
      take(open);
      reset();
    },
    /** Or what stands on this screen, over it. */
    keepMine: () => send(open.revision),
  };
}
export type OpenSet = ReturnType<typeof useOpenSet>;

/** What was kept of this very set goes on where it was; whether others saved meanwhile, its revision says. */
function beginWith(open: RoutingSetView, kept: Kept | null) {
  const saved = { revision: open.revision, text: asText(open) };
  const theirs = { content: { reason: open.reason, rules: open.rules }, saved };
  if (kept === null || asText(kept) === asText(open)) return { ...theirs, stranded: null };
  if (kept.setId !== open.id) return { ...theirs, stranded: kept };
  const { reason, rules, revision } = kept;
  const over = revision === open.revision ? saved : { revision, text: "" };
  return { content: { reason, rules }, saved: over, stranded: null };
}
