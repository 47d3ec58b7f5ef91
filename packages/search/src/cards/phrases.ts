import { type CardWord, termOf } from "./card-words";
import type { CardQueryWord } from "./query";
import type { TermId } from "./vocabulary";

/** A title or a synonym as a whole. */
export type CardPhrase = { readonly kind: "title" | "synonym"; readonly words: readonly CardWord[] };

const WORTH = { title: 1, synonym: 0.95 } as const;
const SYNONYM_CERTAINTY = 0.8;
/** A word begun with one or two letters may become so many that it says nothing of a whole title. */
const MOST_TERMS = 500;

/** Which words of the query a lexeme satisfies, and how surely. */
type Meaning = { words: number; certainty: number };

/**
 * Prepares the question how much of a title or a synonym a query says, and how much of the query it answers.
 *
 * Shapes  the query's words with the weight of each; out: 0 for nothing in common up to 1 where both say the same.
 * Units   a title counts whole, a synonym 0.95 of it.
 * Errors  never throws.
 */
export function createPhraseJudge(
  words: readonly CardQueryWord[],
  weights: readonly number[],
  rarity: (term: TermId) => number,
): (phrases: readonly CardPhrase[]) => number {
  const meanings = new Map<TermId, Meaning>();
  const mean = (term: TermId, at: number, certainty: number) => {
    const known = meanings.get(term);
    if (known === undefined) meanings.set(term, { words: 1 << at, certainty });
    else {
      known.words |= 1 << at;
      known.certainty = Math.max(known.certainty, certainty);
    }
  };
  words.forEach((word, at) => {
    if (word.terms.size <= MOST_TERMS) for (const [term, certainty] of word.terms) mean(term, at, certainty);
    for (const phrase of word.phrases) {
      for (const lexemes of phrase.words) for (const term of lexemes) mean(term, at, SYNONYM_CERTAINTY);
    }
  });
  const asked = weights.reduce((sum, weight) => sum + weight, 0);

  const judge = ({ kind, words: said }: CardPhrase): number => {
    let [total, met, answered] = [0, 0, 0];
    for (const { readings } of said) {
      let [best, rarest] = [0, Number.POSITIVE_INFINITY];
      for (const reading of readings) {
        const term = termOf(reading);
        rarest = Math.min(rarest, rarity(term));
        const meaning = meanings.get(term);
        if (meaning === undefined) continue;
        answered |= meaning.words;
        best = Math.max(best, meaning.certainty);
      }
      total += rarest;
      met += rarest * best;
    }
    const heard = weights.reduce((sum, weight, at) => sum + ((answered >>> at) & 1) * weight, 0);
    if (met === 0 || heard === 0 || total === 0 || asked === 0) return 0;
    const [precision, recall] = [met / total, heard / asked];
    return (WORTH[kind] * 2 * precision * recall) / (precision + recall);
  };

  return (phrases) => phrases.reduce((best, phrase) => Math.max(best, judge(phrase)), 0);
}
