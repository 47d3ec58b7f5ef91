const MOST = 50;

/**
 * A key in plain letters that reminds of a label and is none of those that are taken.
 *
 * Shapes  also of a label without a letter; it fits the key of whatever is saved in versions.
 */
export function freeKey(label: string, taken: ReadonlySet<string>): string {
  // "ł" is a letter of its own and does not come apart into another and a mark.
  const plain = label.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
  const words = (plain.match(/[a-z0-9]+/g) ?? []).join("-");
  const stem = words.slice(0, MOST).replace(/-$/, "") || "x";
  let key = stem;
  for (let next = 2; taken.has(key); next += 1) key = `${stem}-${next}`;
  return key;
}
