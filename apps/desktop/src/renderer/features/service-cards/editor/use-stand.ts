import { type CardPageView, RevisionId, type RevisionView } from "@kck/contracts";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { newCommandId } from "../../../api/command-id";
import { useTRPC } from "../../../api/trpc";
import type { Stand } from "./editor-state";

/** What the server has of a card's open revision: its text and checks; where none is open, the text in force. */
export function useStand(page: CardPageView) {
  const trpc = useTRPC();
  const { open, inForce } = page;
  const revision = useQuery(
    trpc.cards.revision.queryOptions({ id: open?.id ?? "" }, { enabled: open !== null, staleTime: 0 }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision in force begins another one upon it
  const nextId = useMemo(() => RevisionId.parse(newCommandId()), [inForce?.revisionId]);
  const read: RevisionView | undefined = open !== null && revision.data?.id === open.id ? revision.data : undefined;
  const stand = useMemo((): Stand | null => {
    if (read !== undefined) {
      const { id, version, content } = read;
      return { revisionId: id, version, basedOn: inForce?.revisionId ?? null, content };
    }
    if (open !== null || inForce === null) return null;
    return { revisionId: nextId, version: null, basedOn: inForce.revisionId, content: inForce.content };
  }, [read, open, inForce, nextId]);
  // While the revision that was just begun is asked for, what was known before holds: the form must not go away.
  const [known, setKnown] = useState<Stand | null>(stand);
  if (stand !== null && stand !== known) setKnown(stand);
  return {
    stand: stand ?? known,
    checks: read?.checks ?? inForce?.checks ?? {},
    error: revision.error,
    refetch: () => void revision.refetch(),
  };
}
