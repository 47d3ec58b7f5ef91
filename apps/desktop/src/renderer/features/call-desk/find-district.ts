import type { DistrictView } from "@kck/contracts";
import { fold } from "@kck/search";

/**
 * The districts that a few typed letters may mean, the surest first.
 *
 * Shapes  "8", "VIII", "dęb", "ruczaj" or "Huta" in; districts out, all of them in their order where nothing is typed.
 * Errors  never throws; nothing fits, nothing comes.
 * Source  KRAKOW.md 2.5: people say "Prądnik", "Huta", "Ruczaj"; districts are ordered by number.
 */
export function findDistricts(districts: readonly DistrictView[], typed: string): DistrictView[] {
  const wanted = fold(typed).trim();
  const inOrder = districts.toSorted((a, b) => a.number - b.number);
  if (wanted === "") return inOrder;
  const ranks = new Map(inOrder.map((district) => [district, rankOf(district, wanted)]));
  const rank = (district: DistrictView) => ranks.get(district) ?? NO_FIT;
  return inOrder.filter((district) => rank(district) < NO_FIT).toSorted((a, b) => rank(a) - rank(b));
}

const NO_FIT = 4;

function rankOf(district: DistrictView, wanted: string): number {
  if (String(district.number) === wanted || district.roman.toLowerCase() === wanted) return 0;
  const name = fold(district.name);
  const aliases = district.aliases.map(fold);
  if (name === wanted || aliases.includes(wanted)) return 1;
  if (name.startsWith(wanted) || aliases.some((alias) => alias.startsWith(wanted))) return 2;
  const words = [name, ...aliases].flatMap((text) => text.split(" "));
  return wanted.length > 1 && words.some((word) => word.startsWith(wanted)) ? 3 : NO_FIT;
}
