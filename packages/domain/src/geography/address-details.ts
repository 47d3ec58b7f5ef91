import { type Parts, POSTAL, wordsOf } from "./address-parts";
import { takeStreet } from "./address-street";
import { JUNCTION_BETWEEN, JUNCTION_WORDS, LAMP_WORD, leadsOn, NUMBER_SIGN, plain, STOP_WORD } from "./address-words";

/** Takes stop, lamp, the other street and code out of free words; what is left over is `rest`. */
export function takeDetails(chunk: string, parts: Parts): void {
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
  const end = words.findIndex((_, at) => at >= start && leadsOn(words, at));
  return (end === -1 ? words.length : end) - start;
}

function stopAt(words: readonly string[], parts: Parts): Detail | null {
  if (parts.stop !== null || !STOP_WORD.test(plain(words[0] ?? ""))) return null;
  const length = nameLength(words, 1);
  if (length < 1) return null;
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

const LONGEST_JUNCTION = Math.max(...JUNCTION_WORDS.map((phrase) => wordsOf(phrase).length));

function junctionAt(words: readonly string[], parts: Parts): Detail | null {
  const folded = plain(words.slice(0, LONGEST_JUNCTION + 1).join(" "));
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
