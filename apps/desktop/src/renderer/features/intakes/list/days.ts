import { addDays, fromWarsaw, type LocalDate, toWarsaw } from "@kck/domain";

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const two = (value: number) => String(value).padStart(2, "0");

function dayOf(text: string | null): LocalDate | null {
  const match = text === null ? null : DAY.exec(text);
  if (match === null) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** A day as the calendar writes it. */
export const textOfDay = ({ year, month, day }: LocalDate) => `${year}-${two(month)}-${two(day)}`;

/** The instants between which whole days lie in Kraków: from the first midnight up to the one after the last day. */
export function instantsOfDays(from: string | null, to: string | null): { createdFrom?: string; createdTo?: string } {
  const first = dayOf(from);
  const last = dayOf(to);
  return {
    ...(first === null ? {} : { createdFrom: fromWarsaw(first, 0).toISOString() }),
    ...(last === null ? {} : { createdTo: fromWarsaw(addDays(last, 1), 0).toISOString() }),
  };
}

/** The days of two such instants, as a calendar writes them. */
export function daysOfInstants(
  createdFrom: string | undefined,
  createdTo: string | undefined,
): [string | null, string | null] {
  return [
    createdFrom === undefined ? null : textOfDay(toWarsaw(new Date(createdFrom))),
    createdTo === undefined ? null : textOfDay(toWarsaw(new Date(Date.parse(createdTo) - 1))),
  ];
}
