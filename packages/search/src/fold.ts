const MARKS = /\p{M}+/gu;
const SPACES = /[\p{Pd}\p{Zs}\u2212\u200B]/gu;
/** Soft hyphen and word joiner: texts copied from a PDF carry them inside words. */
const UNSEEN = /[\u00AD\u2060\uFEFF]+/g;
/** Most words are these already; the long way costs ten times as much. */
const PLAIN = /^[a-z0-9 ]*$/;
/** Nearly all others are these. */
const POLISH = /^[a-z0-9 ąćęłńóśźż]*$/;
const POLISH_LETTERS = /[ąćęłńóśźż]/g;
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ą: "a",
  ć: "c",
  ę: "e",
  ł: "l",
  ń: "n",
  ó: "o",
  ś: "s",
  ź: "z",
  ż: "z",
};
const ASCII = /^[\0-\x7f]*$/;
const MARKED_LETTER = /ł|\p{L}\p{M}/iu;

/**
 * Writes a text the way two people would both have typed it: small letters, no diacritics, plain spaces.
 *
 * Shapes  any text in, also with lone surrogates; out: every dash and every kind of space is one ordinary space each.
 * Errors  never throws; folding twice changes nothing more.
 * Source  KRAKOW.md 8.2 (1). NFD leaves ł whole, so it is named here.
 */
export function fold(text: string): string {
  const small = text.toLowerCase();
  if (PLAIN.test(small)) return small;
  if (POLISH.test(small)) return small.replace(POLISH_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter);
  return small
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replace(UNSEEN, "")
    .replace(SPACES, " ");
}

/** Whether somebody wrote diacritics here. Emoji carry marks too; only those on letters count. */
export function hasDiacritics(text: string): boolean {
  return !ASCII.test(text) && MARKED_LETTER.test(text.normalize("NFD"));
}
