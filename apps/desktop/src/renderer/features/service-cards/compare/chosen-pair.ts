import type { CardPageView, RevisionId, RevisionRow } from "@kck/contracts";

type Search = { readonly from?: RevisionId | undefined; readonly to?: RevisionId | undefined };
type Pair = { readonly from: RevisionId | null; readonly to: RevisionId | null; readonly all: readonly RevisionRow[] };

/**
 * Which two revisions are compared.
 *
 * Shapes  what the address names in; where it names only the newer one, the older is the one published before it.
 *         Without either, the newest and the one before. `all` are those to choose from, newest first, each once.
 */
export function chosenPair({ revisions, open }: CardPageView, { from, to }: Search): Pair {
  const isListed = open !== null && revisions.some(({ id }) => id === open.id);
  const all = [...(open === null || isListed ? [] : [open]), ...revisions].toSorted((a, b) => b.number - a.number);
  const newer = all.find(({ id }) => id === to) ?? all[0];
  if (newer === undefined) return { from: null, to: null, all };
  const before = all.find(({ number, publishedAt }) => number < newer.number && publishedAt !== null);
  return { from: all.find(({ id }) => id === from)?.id ?? before?.id ?? null, to: newer.id, all };
}
