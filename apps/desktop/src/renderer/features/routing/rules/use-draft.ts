import type { RoutingRule, RoutingSetView } from "@kck/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTRPC } from "../../../api/trpc";
import { useCommand } from "../../../api/use-command";

type Content = { readonly reason: string; readonly rules: readonly RoutingRule[] };
const asText = ({ reason, rules }: { reason: string; rules: unknown }) => JSON.stringify({ reason, rules });

/**
 * The draft as it stands on this screen. Every change is saved at once, one after the other, each over the revision that
 * the one before gave; what is refused stays here until somebody decides.
 */
export function useDraft(open: RoutingSetView) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [content, setContent] = useState<Content>({ reason: open.reason, rules: open.rules });
  const [saved, setSaved] = useState({ revision: open.revision, text: asText(open) });
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
    mutate({ id: open.id, revision, reason: content.reason, rules: [...content.rules] });

  // A screen on which nothing waits to be saved follows what others save.
  if (!isUnsaved && !isPending && open.revision > saved.revision) take(open);
  function take(set: RoutingSetView) {
    setContent({ reason: set.reason, rules: set.rules });
    setSaved({ revision: set.revision, text: asText(set) });
  }
  useEffect(() => {
    if (isUnsaved && !isPending && !isError) send(saved.revision);
  });

  return {
    content,
    revision: saved.revision,
    isSaved: !isUnsaved && !isPending,
    error: save.error,
    isConflict: save.reason === "changed-meanwhile",
    change: (part: Partial<Content>) => {
      setContent((before) => ({ ...before, ...part }));
      if (isError && save.reason !== "changed-meanwhile") reset();
    },
    retry: save.retry,
    /** Of two states after a conflict: what others saved. */
    takeTheirs: () => {
      take(open);
      reset();
    },
    /** Or what stands on this screen, over it. */
    keepMine: () => send(open.revision),
  };
}
export type Draft = ReturnType<typeof useDraft>;
