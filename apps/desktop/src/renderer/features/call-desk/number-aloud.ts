/**
 * Splits an intake's number into what is read aloud: "KCK/2026/000123" is year "2026" and "123".
 *
 * Errors  never throws; a number of another form is read as it stands, without a year.
 */
export function numberAloud(number: string): { year: string | null; last: string } {
  const found = /^[^/]+\/(\d{4})\/0*(\d+)$/.exec(number);
  return { year: found?.[1] ?? null, last: found?.[2] ?? number };
}
