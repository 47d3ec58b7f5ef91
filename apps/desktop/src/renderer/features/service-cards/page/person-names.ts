import type { CardPageView } from "@kck/contracts";

/** The names of the people who wrote and published the revisions of a card, by id; empty for anybody else. */
export function personNames({ revisions, open }: CardPageView): (id: string | null) => string {
  const people = [...revisions, ...(open === null ? [] : [open])].flatMap((row) =>
    [...row.editors, row.submittedBy, row.approvedBy].filter((person) => person !== null),
  );
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? "" : (names.get(id) ?? ""));
}
