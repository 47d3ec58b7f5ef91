import { takeDetails } from "./address-details";
import { type Address, nothing, type Parts, POSTAL, wordsOf } from "./address-parts";
import { isKindWord, looksLikeName, takeNumber, takeStreet } from "./address-street";
import { JUNCTION_WORDS, KINDS_OF_STREET, leadsOn, plain, WITH_HOUSES } from "./address-words";
import { writeHouseNumber } from "./house-number";

const CITY = /^krak[oó]w$/iu;
const IN_CITY = /^(?<place>.+?),? (?<in>w) (?<city>krakowie)$/iu;
const SLASH = /^(?!.*\d\s*\/\s*\d)(.*\p{L}[^/]*?)( *\/ *| x )(\p{L}.*)$/iu;
const GLUED = /(^|[ ,])((?:ul|al|pl|os)\.)(?=\p{L})/giu;
const isNothing = (text: string) => !/[\p{L}\p{N}]/u.test(text);

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

/** The address, and what leads on from it within the same breath. */
function split(head: string): readonly [address: string, led: string] {
  const words = wordsOf(head);
  const at = words.findIndex((_, index) => index > 0 && leadsOn(words, index));
  // "os. Przy Arce", "ul. Pod Fortem": directly behind the kind of street such a word is the name.
  const isName = at === 1 && isKindWord(words[0] ?? "");
  return at === -1 || isName ? [head, ""] : [words.slice(0, at).join(" "), words.slice(at).join(" ")];
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
