import {
  JUNCTION_BETWEEN,
  JUNCTION_WORDS,
  KINDS_OF_STREET,
  LAMP_WORD,
  LEADS_ON,
  NAME_WITH_NUMBER,
  NO_STREET,
  NUMBER_SIGN,
  plain,
  STOP_WORD,
  STREET_ALL_THE_SAME,
  type StreetKind,
  WITH_HOUSES,
} from "./address-words";
import { readHouseNumber, writeHouseNumber } from "./house-number";

/** A place as it was typed, taken apart. What was not said is null; texts are as typed, a name begins with a capital. */
export type Address = {
  readonly streetKind: StreetKind | null;
  /** The name without the word for its kind: "Zgody" of "os. Zgody 2". */
  readonly street: string | null;
  readonly houseNumber: string | null;
  /** The last number where several houses are meant: 4 of "3–4". */
  readonly rangeEnd: string | null;
  readonly flat: string | null;
  /** The other street of a junction, as typed. */
  readonly junctionStreet: string | null;
  readonly lamp: string | null;
  readonly stop: string | null;
  readonly postalCode: string | null;
  /** Free words: "za blokiem". */
  readonly rest: string | null;
  /** Words that said what another word is, and are kept nowhere else: "ul.", "nr", "róg", "przystanek", "Kraków". */
  readonly signs: readonly string[];
  /** The same in the three fields of a form; what is no street with its number stands in `beside`, in the order it was typed. */
  readonly written: { readonly street: string; readonly houseNumber: string; readonly beside: string };
};

type Parts = { -readonly [Part in keyof Omit<Address, "written" | "signs">]: Address[Part] } & { signs: string[] };

const nothing = (): Parts => ({
  streetKind: null,
  street: null,
  houseNumber: null,
  rangeEnd: null,
  flat: null,
  junctionStreet: null,
  lamp: null,
  stop: null,
  postalCode: null,
  rest: null,
  signs: [],
});

const CITY = /^krak[oó]w$/iu;
const IN_CITY = /^(?<place>.+?),? (?<in>w) (?<city>krakowie)$/iu;
const POSTAL = /^3[01]-\d{3}$/;
const SLASH = /^(?!.*\d\s*\/\s*\d)(.*\p{L}[^/]*?)( *\/ *| x )(\p{L}.*)$/iu;
const GLUED = /(^|[ ,])((?:ul|al|pl|os)\.)(?=\p{L})/giu;
const isNothing = (text: string) => !/[\p{L}\p{N}]/u.test(text);
const wordsOf = (text: string) => text.split(" ").filter((word) => word !== "");

/**
 * Takes apart what was typed or said of a place in Kraków.
 *
 * Shapes  one line. Every word of it is in one of the parts. What cannot be told apart is `rest`, whole.
 * Errors  never throws.
 * Source  KRAKOW.md 5.5: an estate is a street ("os. Zgody 2"); junctions, stops and lamps stand beside addresses; codes are
 *         30-xxx and 31-xxx. The table beside the tests holds what is understood.
 */
export function parseAddress(typed: string): Address {
  const parts = nothing();
  const line = withoutCity(tidied(typed), parts);
  const crossing = SLASH.exec(line);
  if (crossing !== null) {
    const [, left = "", between = "", right = ""] = crossing.map((part) => part.trim());
    return junctionOf({ left, between, right }, line, parts);
  }

  const [head = "", ...tail] = line.split(/ *, */);
  const [address, led] = split(head);
  if (!takeStreet(address, parts)) {
    takeDetails(head, parts);
    for (const chunk of tail) takeDetails(chunk, parts);
    return written(parts, null, line);
  }
  const chunks = [led, ...tail].filter((chunk) => chunk !== "");
  const [first = ""] = chunks;
  if (parts.houseNumber === null && takeNumber(first, parts)) chunks.shift();
  for (const chunk of chunks) takeDetails(chunk, parts);
  const { streetKind, houseNumber } = parts;
  const hasHouses = streetKind === null || WITH_HOUSES.includes(streetKind) || houseNumber !== null;
  return hasHouses ? written(parts, nameOf(parts), chunks.join(", ")) : written(parts, null, line);
}

function tidied(typed: string): string {
  return typed
    .replace(/\s+/g, " ")
    .trim()
    .replace(GLUED, "$1$2 ")
    .replace(/^(3[01]-\d{3})(?: (krak[oó]w))?[ ,]+(?=.*\p{L})/iu, (_, code: string, city?: string) =>
      city === undefined ? `${code}, ` : `${code} ${city}, `,
    )
    .replace(/(?<=\d[a-z]?) (3[01]-\d{3})(?=$|[ ,])/giu, ", $1")
    .replace(/(?<=[^,]) (3[01]-\d{3})(?= krak[oó]w)/giu, ", $1");
}

/** The city says nothing in its own office, unless it is all that was said. A code in front goes behind the address. */
function withoutCity(typed: string, parts: Parts): string {
  const inCity = IN_CITY.exec(typed)?.groups;
  if (inCity !== undefined) parts.signs.push(inCity.in ?? "", inCity.city ?? "");
  const line = inCity?.place ?? typed;
  const chunks = line.split(/ *, */).map((chunk) => {
    const words = wordsOf(chunk);
    const isLast =
      CITY.test(words.at(-1) ?? "") && line !== chunk && (words.length === 1 || POSTAL.test(words[0] ?? ""));
    if (isLast) parts.signs.push(...words.splice(-1));
    return words.join(" ");
  });
  const [first = "", ...others] = chunks;
  const ordered = POSTAL.test(first) && others.some((chunk) => chunk !== "") ? [...others, first] : chunks;
  const kept = ordered.filter((chunk, at) => chunk !== "" || (at > 0 && ordered.length === 1)).join(", ");
  const words = wordsOf(kept);
  const last = words.at(-1) ?? "";
  if (words.length > 1 && CITY.test(last) && !isKindWord(words.at(-2) ?? "")) {
    parts.signs.push(last);
    return words.slice(0, -1).join(" ").replace(/,$/, "");
  }
  if (words.length > 1 && CITY.test(words[0] ?? "") && isKindWord(words[1] ?? "")) {
    parts.signs.push(words[0] ?? "");
    return words.slice(1).join(" ");
  }
  return kept;
}

function isKindWord(word: string): boolean {
  return kindOf(word) !== null;
}

function kindOf(word: string): StreetKind | null {
  const said = plain(word).replace(/\.$/, "");
  for (const kind of Object.keys(KINDS_OF_STREET) as StreetKind[]) {
    if (KINDS_OF_STREET[kind].said.includes(said)) return kind;
  }
  return null;
}

/** The address, and what leads on from it within the same breath. */
function split(head: string): readonly [address: string, led: string] {
  const words = wordsOf(head);
  const at = words.findIndex((_, index) => index > 0 && LEADS_ON.test(plain(words.slice(index).join(" "))));
  // "os. Przy Arce", "ul. Pod Fortem": directly behind the kind of street such a word is the name.
  const isName = at === 1 && isKindWord(words[0] ?? "");
  return at === -1 || isName ? [head, ""] : [words.slice(0, at).join(" "), words.slice(at).join(" ")];
}

/** Takes kind, name and number. False, and nothing taken, where it is no name of a street. */
function takeStreet(address: string, parts: Parts): boolean {
  const folded = plain(address);
  const words = wordsOf(address);
  const kind = words.length > 1 && !/^pl(?:ac|\.)? (?:zabaw|budowy)/.test(folded) ? kindOf(words[0] ?? "") : null;
  if (kind === null && NO_STREET.test(folded) && !STREET_ALL_THE_SAME.test(folded)) return false;
  const named = kind === null ? words : words.slice(1);
  const from = named.findIndex(
    (_, at) =>
      at > 0 && /\p{L}{2}/u.test(named.slice(0, at).join(" ")) && readHouseNumber(named.slice(at).join(" ")) !== null,
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
function looksLikeName(name: string, isSure: boolean): boolean {
  return wordsOf(name).length <= (isSure ? 5 : 3) && /\p{L}{2}/u.test(name);
}

function capital(name: string): string {
  const [first = "", ...others] = name;
  return first.toLocaleUpperCase("pl") + others.join("");
}

function takeNumber(typed: string, parts: Parts): boolean {
  const read = readHouseNumber(typed);
  if (read === null) return false;
  const { signs, ...number } = read;
  Object.assign(parts, number);
  parts.signs.push(...signs);
  return true;
}

/** Takes stop, lamp, the other street and code out of free words; what is left over is `rest`. */
function takeDetails(chunk: string, parts: Parts): void {
  const words = wordsOf(chunk);
  const at = words.findIndex((_, index) => detailAt(words.slice(index), parts) !== null);
  const detail = at === -1 ? null : detailAt(words.slice(at), parts);
  const free = detail === null ? words : words.slice(0, at);
  if (free.length > 0) parts.rest = [parts.rest, free.join(" ")].filter((text) => text !== null).join(", ");
  if (detail === null) return;
  detail.take();
  takeDetails(words.slice(at + detail.length).join(" "), parts);
}

type Detail = { readonly length: number; take(): void };

function detailAt(words: readonly string[], parts: Parts): Detail | null {
  return codeAt(words, parts) ?? stopAt(words, parts) ?? lampAt(words, parts) ?? junctionAt(words, parts);
}

function codeAt([code = ""]: readonly string[], parts: Parts): Detail | null {
  if (parts.postalCode !== null || !POSTAL.test(code)) return null;
  return { length: 1, take: () => Object.assign(parts, { postalCode: code }) };
}

/** How many words from `start` belong to a name: up to one that leads on. */
function nameLength(words: readonly string[], start: number): number {
  const end = words.findIndex((_, at) => at >= start && LEADS_ON.test(plain(words.slice(at).join(" "))));
  return (end === -1 ? words.length : end) - start;
}

function stopAt(words: readonly string[], parts: Parts): Detail | null {
  const length = nameLength(words, 1);
  if (parts.stop !== null || length < 1 || !STOP_WORD.test(plain(words[0] ?? ""))) return null;
  return {
    length: length + 1,
    take() {
      parts.signs.push(words[0] ?? "");
      parts.stop = words.slice(1, length + 1).join(" ");
    },
  };
}

function lampAt(words: readonly string[], parts: Parts): Detail | null {
  if (parts.lamp !== null || !LAMP_WORD.test(plain(words[0] ?? ""))) return null;
  const at = words.findIndex((word, index) => index > 0 && !NUMBER_SIGN.test(plain(word)));
  const number = words[at] ?? "";
  if (!/^\p{L}{0,3}[-/.]?\d/u.test(number)) return null;
  return {
    length: at + 1,
    take() {
      parts.signs.push(...words.slice(0, at));
      parts.lamp = number;
    },
  };
}

function junctionAt(words: readonly string[], parts: Parts): Detail | null {
  const folded = plain(words.join(" "));
  const said = JUNCTION_WORDS.find((phrase) => folded.startsWith(`${phrase} `));
  if (said === undefined || parts.junctionStreet !== null) return null;
  const start = wordsOf(said).length;
  const names = words.slice(start, start + nameLength(words, start));
  const between = names.findIndex((word, at) => at > 0 && at < names.length - 1 && JUNCTION_BETWEEN.test(plain(word)));
  const length = start + names.length;
  const signs = words.slice(0, start);
  if (parts.street !== null && names.length > 0 && between === -1) {
    return {
      length,
      take() {
        parts.signs.push(...signs);
        parts.junctionStreet = names.join(" ");
      },
    };
  }
  if (parts.street !== null || between === -1) return null;
  return {
    length,
    take() {
      parts.signs.push(...signs, names[between] ?? "");
      parts.junctionStreet = names.slice(between + 1).join(" ");
      const one = names.slice(0, between).join(" ");
      if (!takeStreet(one, parts)) parts.street = one;
    },
  };
}

type Crossing = { readonly left: string; readonly between: string; readonly right: string };

/** Two streets with a stroke or an "x" between them, and what is said after them. */
function junctionOf({ left, between, right }: Crossing, line: string, parts: Parts): Address {
  const said = JUNCTION_WORDS.find((phrase) => plain(left).startsWith(`${phrase} `));
  const leftWords = wordsOf(left);
  const lead = said === undefined ? [] : leftWords.slice(0, wordsOf(said).length);
  const [head = "", ...tail] = right.split(/ *, */);
  const [other, led] = split(head);
  const beside = `${left} / ${right}`;
  if (
    !looksLikeName(other, isKindWord(wordsOf(other)[0] ?? "")) ||
    !takeStreet(leftWords.slice(lead.length).join(" "), parts)
  ) {
    takeDetails(line, parts);
    return written(parts, null, line);
  }
  parts.signs.push(...lead, ...(between === "/" ? [] : [between]));
  parts.junctionStreet = other;
  for (const chunk of [led, ...tail]) takeDetails(chunk, parts);
  return written(parts, null, beside);
}

function nameOf({ streetKind, street }: Parts): string {
  return `${streetKind === null ? "" : KINDS_OF_STREET[streetKind].written}${street ?? ""}`;
}

function written(parts: Parts, street: string | null, beside: string): Address {
  const { houseNumber, rangeEnd, flat } = parts;
  const number = street === null || houseNumber === null ? "" : writeHouseNumber({ houseNumber, rangeEnd, flat });
  return { ...parts, written: { street: street ?? "", houseNumber: number, beside: isNothing(beside) ? "" : beside } };
}
