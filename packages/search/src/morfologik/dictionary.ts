import { decodeUtf8, encodeUtf8 } from "../utf8";
import { openAutomaton } from "./automaton";
import { decodeBaseForm } from "./base-form";
import { type DictionaryInfo, POLIMORF } from "./info";

/** What a dictionary of inflected forms can say about one word. */
export type Dictionary = {
  /** Every base form of a word, the word's own case, small and capital first letter tried; [] where it is unknown. */
  lemmas(form: string): string[];
  /** The known words that this one could be if diacritics were left out while typing ("laka": łąka, laka); itself included if known. */
  restore(form: string): string[];
};

/** Longer words are in no dictionary. */
const LONGEST_WORD = 48;
/** Limits for one look-up, far above what Polish words need, so that no word is slow. */
const MOST_LEMMAS = 24;
const MOST_RESTORED = 24;
const MOST_STEPS = 4_000;
const LONGEST_CODE = 96;

const WITH_MARKS: Readonly<Record<string, string>> = {
  a: "ą",
  c: "ć",
  e: "ę",
  l: "ł",
  n: "ń",
  o: "ó",
  s: "ś",
  z: "źż",
};

/**
 * Opens a Morfologik dictionary in place.
 *
 * Shapes  the whole `.dict` file as bytes (kept, not copied) and what its `.info` says; PoliMorf 2.1 where it is left out.
 * Units   one look-up walks at most a few thousand arcs, whatever the word.
 * Errors  throws where the bytes are no CFSA2 automaton; look-ups never throw.
 * Source  KRAKOW.md 8.1; morfologik-stemming, class DictionaryLookup: word, separator, encoded base form, separator, tags.
 */
export function openDictionary(bytes: Uint8Array, info: DictionaryInfo = POLIMORF): Dictionary {
  const automaton = openAutomaton(bytes);
  const separator = info.separator.charCodeAt(0);

  /** The node behind these bytes, or 0. */
  const follow = (from: number, path: readonly number[]): number => {
    let node = from;
    for (const byte of path) {
      const arc = automaton.find(node, byte);
      if (arc === 0) return 0;
      node = automaton.target(arc);
    }
    return node;
  };

  const collectLemmas = (form: readonly number[], found: Set<string>): void => {
    const separated = automaton.find(follow(automaton.root, form), separator);
    if (separated === 0) return;
    let steps = 0;
    const walk = (node: number, code: number[]): void => {
      if (node === 0 || code.length > LONGEST_CODE) return;
      for (let arc = automaton.first(node); arc !== 0; arc = automaton.next(arc)) {
        if (++steps > MOST_STEPS || found.size >= MOST_LEMMAS) return;
        const label = automaton.label(arc);
        if (label === separator) {
          found.add(decodeUtf8(decodeBaseForm(info.encoder, form, code)));
          continue;
        }
        const longer = [...code, label];
        if (automaton.isFinal(arc)) found.add(decodeUtf8(decodeBaseForm(info.encoder, form, longer)));
        walk(automaton.target(arc), longer);
      }
    };
    walk(automaton.target(separated), []);
  };

  const lemmas = (form: string): string[] => {
    const found = new Set<string>();
    if (form.length > LONGEST_WORD || form.includes(info.separator)) return [];
    const small = form.toLowerCase();
    for (const spelling of new Set([form, small, capital(small)])) collectLemmas(encodeUtf8(spelling), found);
    found.delete("");
    return [...found];
  };

  const restore = (form: string): string[] => {
    const found: string[] = [];
    if (form.length > LONGEST_WORD || form.includes(info.separator)) return found;
    const letters = [...form.toLowerCase()].map(spellings);
    let steps = 0;
    const walk = (node: number, index: number, prefix: string): void => {
      const choices = letters[index];
      if (choices === undefined) {
        if (automaton.find(node, separator) !== 0) found.push(prefix);
        return;
      }
      for (const choice of index === 0 ? [...choices, ...choices.map(upper)] : choices) {
        if (++steps > MOST_STEPS || found.length >= MOST_RESTORED) return;
        const target = follow(node, choice.bytes);
        if (target !== 0) walk(target, index + 1, prefix + choice.text);
      }
    };
    walk(automaton.root, 0, "");
    return found;
  };

  return { lemmas, restore };
}

type Spelling = { readonly text: string; readonly bytes: readonly number[] };

const spelling = (text: string): Spelling => ({ text, bytes: encodeUtf8(text) });
const upper = ({ text }: Spelling): Spelling => spelling(text.toUpperCase());
const capital = (word: string): string => {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
};

const known = new Map<string, readonly Spelling[]>(
  Object.entries(WITH_MARKS).map(([plain, marked]) => [plain, [plain, ...marked].map(spelling)]),
);

/** A letter that already carries its mark was meant so and stays. */
function spellings(letter: string): readonly Spelling[] {
  return known.get(letter) ?? [spelling(letter)];
}
