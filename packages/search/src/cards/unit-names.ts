import type { CardUnit } from "./card";
import { termOf, type WordReader } from "./card-words";
import type { CardQueryWord } from "./query";
import { symbolKey } from "./symbols";
import type { TermId, Vocabulary } from "./vocabulary";

export type UnitNames = {
  add(unit: CardUnit): void;
  /** The units that the whole query names, by the value of their facet, and whether it did so by symbol. */
  named(
    text: string,
    words: readonly CardQueryWord[],
  ): { readonly units: ReadonlySet<string>; readonly isSymbol: boolean };
};

type Known = { readonly value: string; readonly words: readonly (readonly TermId[])[] };

/** Every second unit is one "of the city of Kraków". */
const EVERYWHERE = ["miasto", "krakow"];
/** With one of these a query means whom, not what: "urząd pracy", "straż miejska". */
const INSTITUTIONS =
  "wydzial zarzad urzad biuro straz osrodek centrum kancelaria miejski grodzki agencja inspektorat przedsiebiorstwo dyrekcja";
const SURE = 0.8;
const MOST_OF_A_NAME = 0.6;

/** Knows the units by symbol and by name, inflected and shortened ("w zarządzie dróg", "urząd pracy"). */
export function createUnitNames(reader: WordReader, vocabulary: Vocabulary): UnitNames {
  const bySymbol = new Map<string, string>();
  const byName = new Map<string, Known>();
  const institutions: ReadonlySet<TermId> = new Set(INSTITUTIONS.split(" ").map(vocabulary.add));

  const everywhere: ReadonlySet<TermId> = new Set(EVERYWHERE.map(vocabulary.add));

  const add = (unit: CardUnit): void => {
    const value = unit.symbol ?? unit.name;
    if (unit.symbol !== null) bySymbol.set(symbolKey(unit.symbol), value);
    if (byName.has(unit.name)) return;
    const words = reader.read(unit.name).map(({ readings }) => readings.map(termOf));
    const telling = words.filter((terms) => !terms.some((term) => everywhere.has(term)));
    byName.set(unit.name, { value, words: telling });
  };

  /** Whether every word asked is one of the name, and enough of the name is asked. */
  const isNamed = ({ words: name }: Known, asked: readonly CardQueryWord[]): boolean => {
    const satisfies = (word: CardQueryWord, terms: readonly TermId[]) =>
      terms.some((term) => (word.terms.get(term) ?? 0) >= SURE);
    if (name.length === 0) return false;
    if (!asked.every((word) => name.some((terms) => satisfies(word, terms)))) return false;
    const met = name.filter((terms) => asked.some((word) => satisfies(word, terms)));
    const isInstitution = met.some((terms) => terms.some((term) => institutions.has(term)));
    return (
      met.length === name.length || (isInstitution && met.length >= 2 && met.length / name.length >= MOST_OF_A_NAME)
    );
  };

  const isEverywhere = ({ terms }: CardQueryWord): boolean =>
    [...everywhere].some((term) => (terms.get(term) ?? 0) >= SURE);

  const named = (text: string, words: readonly CardQueryWord[]) => {
    const symbol = bySymbol.get(symbolKey(text.replaceAll(/\s/g, "")));
    if (symbol !== undefined) return { units: new Set([symbol]), isSymbol: true };
    const asked = words.filter((word) => !isEverywhere(word));
    const all = asked.length === 0 ? [] : [...byName.values()].filter((unit) => isNamed(unit, asked));
    return { units: new Set(all.map(({ value }) => value)), isSymbol: false };
  };

  return { add, named };
}
