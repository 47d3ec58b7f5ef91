import type { CallsRow } from "@kck/contracts";

/** "4:05", and "1:02:10" from an hour on. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`;
}

/** Whoever is on the line first, then whoever is busy between calls, the longest before the others; the rest as they come. */
export function inOrder(rows: readonly CallsRow[]): CallsRow[] {
  const rank = ({ contact, absence }: CallsRow) => (contact !== null ? 0 : absence !== null ? 1 : 2);
  const began = ({ contact, absence }: CallsRow) => Date.parse((contact ?? absence)?.since ?? "9999-12-31T00:00:00Z");
  return rows.toSorted((a, b) => rank(a) - rank(b) || began(a) - began(b));
}

export type Day = {
  readonly onTheLine: number;
  readonly people: number;
  readonly contacts: number;
  /** Over all contacts that have ended; null where none has. */
  readonly meanSeconds: number | null;
  readonly intakes: number;
};

/** The day of everybody together. */
export function dayOf(rows: readonly CallsRow[]): Day {
  const sum = (of: (row: CallsRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const contacts = sum(({ contactsEnded }) => contactsEnded);
  const seconds = sum(({ contactsEnded, meanSeconds }) => contactsEnded * (meanSeconds ?? 0));
  return {
    onTheLine: rows.filter(({ contact }) => contact !== null).length,
    people: rows.length,
    contacts,
    meanSeconds: contacts === 0 ? null : seconds / contacts,
    intakes: sum(({ intakesLogged }) => intakesLogged),
  };
}
