const DIGITS = 26;

/** What is left of a number of up to 30 digits after division by 97, digit by digit: the whole is too large to count with. */
function remainder97(digits: string): number {
  let left = 0;
  for (const digit of digits) left = (left * 10 + Number(digit)) % 97;
  return left;
}

/**
 * Reads a Polish account number as somebody typed or copied it.
 *
 * Shapes  26 digits, with or without "PL" before them, in whatever groups; out: "61 1090 1014 0000 0712 1981 2874".
 * Errors  null for anything whose check digits do not fit.
 * Source  ISO 13616: the first four characters go to the end, P is 25 and L is 21, and the remainder by 97 is 1.
 */
export function readAccountNumber(typed: string): string | null {
  const digits = typed.replace(/[\s-]/gu, "").replace(/^PL/iu, "");
  if (digits.length !== DIGITS || !/^[0-9]+$/.test(digits)) return null;
  if (remainder97(`${digits.slice(2)}2521${digits.slice(0, 2)}`) !== 1) return null;
  return `${digits.slice(0, 2)} ${(digits.slice(2).match(/.{4}/g) ?? []).join(" ")}`;
}
