/** What a template of an answer may ask of its intake, as `{{numer}}`; in the language of the residents who read it. */
export const PLACEHOLDERS = ["numer", "miejsce", "jednostka", "data"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const IN_BRACES = /\{+[^{}\n]*\}*|\}+/g;
const KNOWN = new RegExp(`^\\{\\{\\s*(${PLACEHOLDERS.join("|")})\\s*\\}\\}$`);
const LONGEST = 40;

/**
 * What stands in braces and is no placeholder: a resident would read it as it is.
 *
 * Shapes  the body of a template in; each of them once, as it stands there, clipped to 40 characters.
 * Errors  never throws; braces that are not closed, or single, are told as well.
 */
export function unknownPlaceholders(body: string): string[] {
  const found = body.match(IN_BRACES) ?? [];
  return [...new Set(found.filter((one) => !KNOWN.test(one)).map((one) => one.trim().slice(0, LONGEST)))];
}
