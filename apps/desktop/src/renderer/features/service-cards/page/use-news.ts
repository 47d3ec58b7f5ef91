import type { CardPageView, RevisionRow } from "@kck/contracts";
import { useState } from "react";

/**
 * Tells of a revision that came into force while the card was open.
 *
 * Shapes  the card as it is now in; the revision that is news, or null, and a way to say that it was read, out.
 */
export function useNews({ inForce, revisions }: CardPageView): { news: RevisionRow | null; read: () => void } {
  const [known, setKnown] = useState(inForce?.revisionId ?? null);
  const current = inForce?.revisionId ?? null;
  const isNews = current !== null && known !== null && current !== known;
  if (known === null && current !== null) setKnown(current);
  return {
    news: isNews ? (revisions.find(({ id }) => id === current) ?? null) : null,
    read: () => setKnown(current),
  };
}
