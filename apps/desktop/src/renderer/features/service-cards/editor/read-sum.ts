const SUM = /^(\d{1,3}(?:[ \u00a0.]?\d{3})*|\d+)(?:[,.](\d{1,2}))?\s*(?:zł|zl|pln)?$/i;

/**
 * Reads a sum as people type it: "17", "17 zł", "17,50", "1 000,00 zł".
 *
 * Units   złote with two places in, grosze out; null where nothing is typed.
 * Errors  `undefined` for what is no sum; never throws.
 */
export function readSum(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const found = SUM.exec(text);
  if (found === null) return undefined;
  const zlote = Number((found[1] ?? "").replace(/\D/g, ""));
  const grosze = Number((found[2] ?? "").padEnd(2, "0"));
  const sum = zlote * 100 + grosze;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** Writes a sum as it is typed: without a unit, with places only where there are any. */
export function writeSum(grosze: number | null): string {
  if (grosze === null) return "";
  const rest = grosze % 100;
  return rest === 0 ? String(grosze / 100) : `${Math.floor(grosze / 100)},${String(rest).padStart(2, "0")}`;
}
