import { type Parts, wordsOf } from "./address-parts";
import {
  KINDS_OF_STREET,
  NAME_WITH_NUMBER,
  NO_STREET,
  plain,
  STREET_ALL_THE_SAME,
  type StreetKind,
} from "./address-words";
import { readHouseNumber } from "./house-number";

/** Of a name that is known for one by its kind or its number; a number behind more words than that is not looked for. */
const MOST_WORDS = 5;

/** Takes kind, name and number. False, and nothing taken, where it is no name of a street. */
export function takeStreet(address: string, parts: Parts): boolean {
  const folded = plain(address);
  const words = wordsOf(address);
  const kind = words.length > 1 && !/^pl(?:ac|\.)? (?:zabaw|budowy)/.test(folded) ? kindOf(words[0] ?? "") : null;
  if (kind === null && NO_STREET.test(folded) && !STREET_ALL_THE_SAME.test(folded)) return false;
  const named = kind === null ? words : words.slice(1);
  const from = named.findIndex(
    (_, at) =>
      at > 0 &&
      at <= MOST_WORDS &&
      /\p{L}{2}/u.test(named.slice(0, at).join(" ")) &&
      readHouseNumber(named.slice(at).join(" ")) !== null,
  );
  const isWholeName = from === -1 || NAME_WITH_NUMBER.test(folded);
  const name = (isWholeName ? named : named.slice(0, from)).join(" ");
  if (!looksLikeName(name, kind !== null || !isWholeName)) return false;
  if (!isWholeName) takeNumber(named.slice(from).join(" "), parts);
  if (kind !== null) parts.signs.push(...words.slice(0, 1));
  parts.streetKind = kind;
  parts.street = capital(name);
  return true;
}

/** Names have few words; a sentence is no street. */
export function looksLikeName(name: string, isSure: boolean): boolean {
  return wordsOf(name).length <= (isSure ? MOST_WORDS : 3) && /\p{L}{2}/u.test(name);
}

function capital(name: string): string {
  const [first = "", ...others] = name;
  return first.toLocaleUpperCase("pl") + others.join("");
}

export function takeNumber(typed: string, parts: Parts): boolean {
  const read = readHouseNumber(typed);
  if (read === null) return false;
  const { signs, ...number } = read;
  Object.assign(parts, number);
  parts.signs.push(...signs);
  return true;
}

export function isKindWord(word: string): boolean {
  return kindOf(word) !== null;
}

function kindOf(word: string): StreetKind | null {
  const said = plain(word).replace(/\.$/, "");
  for (const kind of Object.keys(KINDS_OF_STREET) as StreetKind[]) {
    if (KINDS_OF_STREET[kind].said.includes(said)) return kind;
  }
  return null;
}
