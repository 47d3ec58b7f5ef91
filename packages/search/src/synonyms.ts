/** Groups of expressions that mean one thing, each of one or more words: [["prawko", "prawo jazdy"]]. */
export type Synonyms = readonly (readonly string[])[];

export type SynonymPhrase = {
  readonly kind: "phrase";
  readonly from: "synonym";
  readonly words: readonly (readonly string[])[];
};

type Lexemes = readonly string[];
type Expression = { readonly words: readonly Lexemes[]; readonly others: readonly SynonymPhrase[] };

const MOST_PHRASES = 16;

/**
 * Prepares synonyms so that each word of a query learns what could be said in its place.
 *
 * Shapes  `read` turns an expression into the lexemes of its words; the function given back takes a query's words in the same
 *         form and answers with the phrases for each. Every word of "prawo jazdy" gets "prawko", so either way of saying it
 *         satisfies both words.
 * Units   at most 16 phrases for a word.
 * Errors  never throws; an expression without words is passed over.
 * Source  KRAKOW.md 8.2 (6). They widen the query, not the index, so that an edit holds at once.
 */
export function compileSynonyms(
  synonyms: Synonyms,
  read: (expression: string) => readonly Lexemes[],
): (query: readonly Lexemes[]) => SynonymPhrase[][] {
  const startingWith = new Map<string, Expression[]>();
  for (const group of synonyms) {
    const phrases = group
      .map((expression): SynonymPhrase => ({ kind: "phrase", from: "synonym", words: read(expression) }))
      .filter((phrase) => phrase.words.length > 0);
    for (const phrase of phrases) {
      const expression = { words: phrase.words, others: phrases.filter((other) => other !== phrase) };
      for (const lexeme of phrase.words[0] ?? []) {
        startingWith.set(lexeme, [...(startingWith.get(lexeme) ?? []), expression]);
      }
    }
  }

  return (query) => {
    const found = query.map(() => new Set<SynonymPhrase>());
    query.forEach((lexemes, at) => {
      const begun = new Set(lexemes.flatMap((lexeme) => startingWith.get(lexeme) ?? []));
      for (const expression of begun) {
        const isWhole = expression.words.every((word, offset) => overlap(word, query[at + offset] ?? []));
        if (!isWhole) continue;
        for (const phrases of found.slice(at, at + expression.words.length)) {
          for (const other of expression.others) if (phrases.size < MOST_PHRASES) phrases.add(other);
        }
      }
    });
    return found.map((phrases) => [...phrases]);
  };
}

function overlap(left: Lexemes, right: Lexemes): boolean {
  return left.some((lexeme) => right.includes(lexeme));
}
