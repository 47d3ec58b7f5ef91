/** How many digits the number of a category has at least: "DR-02". */
const DIGITS = 2;

/**
 * The code of a new category: that of its group and the number after the highest one which any category ever had.
 *
 * Shapes  the code of the group and the codes of all categories, also of those that have ended: a code is never given twice, for
 *         rules and old matters mean the first by it.
 */
export function nextCategoryCode(group: string, codes: readonly string[]): string {
  const numbers = codes.flatMap((code) => {
    const number = code.startsWith(`${group}-`) ? Number(code.slice(group.length + 1)) : Number.NaN;
    return Number.isInteger(number) ? number : [];
  });
  return `${group}-${String(Math.max(0, ...numbers) + 1).padStart(DIGITS, "0")}`;
}
