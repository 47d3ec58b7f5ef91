const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The plain capital letters of each word of a name. */
function wordsOf(name: string): string[] {
  // "ł" is a letter of its own and does not come apart into another and a mark.
  const plain = name.toUpperCase().replaceAll("Ł", "L").normalize("NFD").replace(/\p{M}/gu, "");
  return plain.match(/[A-Z]+/g) ?? [];
}

/**
 * The code of a new group of categories: two letters that remind of its name, as far as they are free.
 *
 * Shapes  its name and the codes of all groups, also of those that have ended: a code is never given twice. The first two letters
 *         of the name come before the initials of its first two words, those before its first letter with any of the others.
 */
export function newGroupCode(name: string, taken: readonly string[]): string {
  const words = wordsOf(name);
  const [first = "X", ...others] = words.join("");
  const initial = words[1]?.slice(0, 1);
  const seconds = [...others.slice(0, 1), ...(initial === undefined ? [] : [initial]), ...others, ...LETTERS];
  const free = seconds.map((second) => `${first}${second}`).find((code) => !taken.includes(code));
  if (free !== undefined) return free;
  let number = 1;
  while (taken.includes(`${first}${number}`)) number += 1;
  return `${first}${number}`;
}
