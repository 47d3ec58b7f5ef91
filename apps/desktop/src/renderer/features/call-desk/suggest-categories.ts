import type { CategoryView } from "@kck/contracts";
import { fold } from "@kck/search";
import { alike, stemOf, wordsOf } from "./light-stems";

/** Finds the categories that fit what is being said, best first; codes and names count like any other word. */
export type Suggest = (said: string, most?: number) => CategoryView[];

type Phrase = { readonly category: number; readonly stems: readonly string[]; readonly weight: number };
type Index = {
  readonly categories: readonly CategoryView[];
  readonly phrases: readonly Phrase[];
  readonly phrasesWith: ReadonlyMap<string, readonly number[]>;
  readonly rarity: ReadonlyMap<string, number>;
};

/** How much a phrase says of its category, by where it stands. */
const WEIGHT = { synonym: 1, name: 1, question: 0.5 } as const;
/** A word that was said counts for other words that begin like it, but less. */
const BEGUN = 0.8;
const SHORTEST_BEGINNING = 3;
/** How much the other phrases of a category add to its best one. */
const SUM = 0.5;
/** Wishes and ideas are asked for in these words; a category that is itself a wish counts more then. */
const WISH =
  /\b(proponuj|pomysl|chcial|oczekuj|przydal|mogl[ao]?by|dalo(by)? sie|warto|prosz[ea] o|zrobcie|postawcie|dajcie)/;
const WISHED = 1.6;
/** The remembered words of one call are few; a desk that runs for weeks must not grow. */
const MOST_REMEMBERED = 5_000;

/**
 * Prepares the catalog, so that categories can be offered at every keystroke.
 *
 * Shapes  the catalog's categories in (groups without a parent are left out); a function out that takes the words as typed,
 *         with or without diacritics, inflected, the last one perhaps unfinished.
 * Units   well under 5 ms for 104 categories and a text of a few hundred words.
 * Errors  never throws; words that fit nothing give an empty list.
 */
export function suggestFrom(all: readonly CategoryView[]): Suggest {
  const index = build(all.filter((category) => category.parentId !== null));
  const remembered = new Map<string, ReadonlyMap<string, number>>();
  const hitsOf = (word: string, isLast: boolean) => {
    const key = isLast ? `${word}…` : word;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const made = hits(index, word, isLast);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, made);
    return made;
  };
  return (said, most = 5) => {
    const words = wordsOf(said);
    const heard = new Map<string, number>();
    words.forEach((word, at) => {
      for (const [stem, share] of hitsOf(word, at === words.length - 1 && /[\p{L}\p{N}]$/u.test(said))) {
        if (share > (heard.get(stem) ?? 0)) heard.set(stem, share);
      }
    });
    const code = byCode(index, said);
    return [
      ...code,
      ...ranked(index, heard, WISH.test(fold(said))).filter((category) => !code.includes(category)),
    ].slice(0, most);
  };
}

function build(categories: readonly CategoryView[]): Index {
  const phrases: Phrase[] = [];
  const add = (category: number, text: string, weight: number) => {
    const stems = [...new Set(wordsOf(text).map(stemOf))];
    if (stems.length > 0) phrases.push({ category, stems, weight });
  };
  categories.forEach((category, at) => {
    for (const part of category.name.split(/[/,()]/)) add(at, part, WEIGHT.name);
    for (const synonym of category.synonyms) add(at, synonym, WEIGHT.synonym);
    for (const { label, readAloud, options } of category.questions) {
      for (const text of [label, readAloud, ...options.map((option) => option.label)]) add(at, text, WEIGHT.question);
    }
  });
  const phrasesWith = new Map<string, number[]>();
  const categoriesWith = new Map<string, Set<number>>();
  phrases.forEach((phrase, at) => {
    for (const stem of phrase.stems) {
      phrasesWith.set(stem, [...(phrasesWith.get(stem) ?? []), at]);
      if (phrase.weight < WEIGHT.name) continue;
      categoriesWith.set(stem, (categoriesWith.get(stem) ?? new Set()).add(phrase.category));
    }
  });
  const rarity = new Map(
    [...phrasesWith.keys()].map((stem) => [
      stem,
      Math.log(1 + categories.length / (categoriesWith.get(stem)?.size ?? 8)),
    ]),
  );
  return { categories, phrases, phrasesWith, rarity };
}

/** The stems of the catalog that a word stands for, each with the share of certainty. */
function hits(index: Index, word: string, isLast: boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const stem = stemOf(word);
  for (const known of index.phrasesWith.keys()) {
    const share = alike(stem, known);
    if (share > 0) found.set(known, share);
    else if (isLast && word.length >= SHORTEST_BEGINNING && known.startsWith(word)) found.set(known, BEGUN);
  }
  return found;
}

/** A phrase counts by how much of it was heard: all of "pies bez smyczy" says far more than "pies" alone. */
function ranked(
  { categories, phrases, phrasesWith, rarity }: Index,
  heard: ReadonlyMap<string, number>,
  isWish: boolean,
) {
  const scores = new Map<number, number>();
  const best = new Map<string, number>();
  const touched = new Set([...heard.keys()].flatMap((stem) => phrasesWith.get(stem) ?? []));
  for (const at of touched) {
    const phrase = phrases[at];
    if (phrase === undefined) continue;
    let all = 0;
    let said = 0;
    for (const stem of phrase.stems) {
      const worth = rarity.get(stem) ?? 0;
      all += worth;
      said += worth * (heard.get(stem) ?? 0);
    }
    const share = said / all;
    const score = phrase.weight * said * share;
    const key = `${phrase.category}`;
    scores.set(phrase.category, (scores.get(phrase.category) ?? 0) + score * SUM);
    if (score > (best.get(key) ?? 0)) best.set(key, score);
  }
  return [...scores]
    .map(([at, score]) => {
      const category = categories[at];
      const factor = isWish && category?.kind !== "intervention" ? WISHED : 1;
      return { category, score: (score + (best.get(`${at}`) ?? 0)) * factor };
    })
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ category }) => (category === undefined ? [] : [category]));
}

/** "DR-01", "dr 1" and "dr01" name a category outright. */
function byCode({ categories }: Index, said: string): CategoryView[] {
  const wanted = codeOf(said);
  return wanted === null ? [] : categories.filter((category) => codeOf(category.code) === wanted);
}

function codeOf(text: string): string | null {
  const found = /^([a-z]{2}) ?0*(\d{1,2})$/.exec(fold(text).trim());
  return found === null ? null : `${found[1]}${found[2]}`;
}
