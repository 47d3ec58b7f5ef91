import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Numbers that are dialled without an area code: emergency and municipal short numbers. */
const SHORT = /^(112|98[0-9]|99[0-9]|19\d{3})$/;

export type Phone = { readonly e164: string | null; readonly typed: string };

/**
 * Reads a phone number in any form Poles write it.
 *
 * Shapes  what was typed in; E.164 (`+48126165555`) or, where it is no phone number, null beside the typed text.
 * Units   at most 40 characters are looked at.
 * Errors  never throws: what is no number is kept as typed and marked by a null.
 * Source  KRAKOW.md 5.5: "12 616 55 55", "(12) 616-55-55", "0048…", "600 000 000".
 */
export function readPhone(typed: string): Phone {
  const text = typed.trim().slice(0, 40);
  const cleaned = text.replace(/^00/, "+").replace(/^\+?\s*48\s*0/, "+48");
  const number = parsePhoneNumberFromString(cleaned, "PL");
  return { e164: number?.isPossible() ? number.number : null, typed: text };
}

/** How a number is read aloud and shown: `12 616 55 55` for a landline of Kraków, `600 000 000` for mobiles. */
export function showPhone(e164: string): string {
  if (SHORT.test(e164)) return e164;
  const national = /^\+48(\d{9})$/.exec(e164)?.[1];
  if (national === undefined) return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
  return national.startsWith("12")
    ? national.replace(/^(\d{2})(\d{3})(\d{2})(\d{2})$/, "$1 $2 $3 $4")
    : national.replace(/^(\d{3})(\d{3})(\d{3})$/, "$1 $2 $3");
}
