/** Somebody who could be given a matter, with what is known of them and of it. */
export type Candidate = {
  readonly id: string;
  readonly isAbsent: boolean;
  /** Points in their hands, and what they can have today. */
  readonly load: number;
  readonly capacity: number;
  readonly knowsCategory: boolean;
  /** Their open matters at the same street, and of the same resident. */
  readonly sameStreet: number;
  readonly sameResident: number;
};

/** Why somebody is suggested, as data; the screen makes the sentence. */
export type SuggestionReason =
  | { readonly type: "least-loaded" | "load"; readonly load: number; readonly capacity: number }
  | { readonly type: "nobody-has-room" }
  | { readonly type: "knows-category" }
  | { readonly type: "same-street" | "same-resident"; readonly count: number };

/** What is to be given to somebody: its weight, as `weightOf` says, and whether it may wait, as `isPressing` says. */
export type Load = { readonly weight: number; readonly isPressing: boolean };

export type Suggestion = { readonly id: string; readonly reasons: readonly SuggestionReason[] };

/** What speaks for somebody, in shares of a capacity: so much fuller they may be than another. */
const KNOWS = 0.3;
const SAME_RESIDENT = 0.2;
const SAME_STREET = 0.1;
/** More matters at a street than these say nothing more. */
const STREET_AT_MOST = 2;

/**
 * Who should be given a matter, the best first.
 *
 * Whoever is away or would come above their capacity is left out, so that the matter waits where nobody has room. One that may
 * not wait goes all the same, to whoever is least loaded of those who are there: so nothing starves, and nobody comes above
 * their capacity while another has room. Where two are worth the same, the order of ids decides.
 *
 * Shapes  the candidates in any order and the matter; suggestions with their reasons out, none where it waits.
 * Units   points, as in `weightOf`.
 * Errors  never throws.
 * Source  issue "Routing, deadlines and workload", "Suggestion with reasons".
 */
export function suggestionsFor(candidates: readonly Candidate[], { weight, isPressing }: Load): Suggestion[] {
  const present = candidates.filter(({ isAbsent, capacity }) => !isAbsent && capacity > 0);
  const least = Math.min(...present.map(shareOf));
  const withRoom = present.filter(({ load, capacity }) => load + weight <= capacity);
  const isFull = withRoom.length === 0;
  const asked = isFull && isPressing ? present : withRoom;
  return asked
    .map((one) => ({ one, cost: isFull ? shareOf(one) : costOf(one, weight) }))
    .toSorted((a, b) => a.cost - b.cost || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one }) => ({
      id: one.id,
      reasons: [...(isFull ? [FULL] : []), ...reasonsFor(one, shareOf(one) === least)],
    }));
}

const FULL = { type: "nobody-has-room" } as const;

const shareOf = ({ load, capacity }: Candidate) => load / capacity;

function costOf({ load, capacity, knowsCategory, sameStreet, sameResident }: Candidate, weight: number): number {
  const street = SAME_STREET * Math.min(sameStreet, STREET_AT_MOST);
  return (load + weight) / capacity - (knowsCategory ? KNOWS : 0) - (sameResident > 0 ? SAME_RESIDENT : 0) - street;
}

function reasonsFor(one: Candidate, isLeast: boolean): SuggestionReason[] {
  const { load, capacity, knowsCategory, sameStreet, sameResident } = one;
  return [
    { type: isLeast ? "least-loaded" : "load", load, capacity },
    ...(knowsCategory ? [{ type: "knows-category" } as const] : []),
    ...(sameStreet > 0 ? [{ type: "same-street", count: sameStreet } as const] : []),
    ...(sameResident > 0 ? [{ type: "same-resident", count: sameResident } as const] : []),
  ];
}
