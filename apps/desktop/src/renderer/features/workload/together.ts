import type { IntakeRow, TogetherView, UserId } from "@kck/contracts";

type Suggested = { readonly userId: UserId; readonly name: string };

/** Whom the rules suggest for each of several intakes; what waits until somebody has room is missing. */
export type SuggestedOf = ReadonlyMap<IntakeRow["id"], Suggested>;

export function suggestedOf(rows: TogetherView["rows"]): SuggestedOf {
  return new Map(
    rows.flatMap(({ intakeId, suggested }) => (suggested === null ? [] : [[intakeId, suggested] as const])),
  );
}

/** How many each would get, the most first. */
export function sharesOf(rows: readonly IntakeRow[], suggested: SuggestedOf): { name: string; count: number }[] {
  const names = rows.flatMap(({ id }) => suggested.get(id)?.name ?? []);
  return [...new Set(names)]
    .map((name) => ({ name, count: names.filter((one) => one === name).length }))
    .toSorted((a, b) => b.count - a.count);
}

/** The intakes for which somebody else is suggested than the one who is chosen for all: a choice that has to be explained. */
export function exceptionsTo(userId: UserId, rows: readonly IntakeRow[], suggested: SuggestedOf): IntakeRow[] {
  return rows.filter(({ id }) => {
    const best = suggested.get(id);
    return best !== undefined && best.userId !== userId;
  });
}
