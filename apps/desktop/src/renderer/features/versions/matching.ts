import { fold } from "@kck/search";

const wordsOf = (text: string) => fold(text).match(/[a-z0-9]+/g) ?? [];

/** The rows in which each of the words begins one of theirs; all of them where no word is given. */
export function matching<Row>(
  rows: readonly Row[],
  words: string,
  textOf: (row: Row) => readonly string[],
): readonly Row[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const there = wordsOf(textOf(row).join(" "));
    return wanted.every((word) => there.some((one) => one.startsWith(word)));
  });
}
