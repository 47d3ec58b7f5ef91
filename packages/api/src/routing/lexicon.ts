import { type Lexicon, leavesOf, type Rule } from "@kck/domain";
import type { Analyzer } from "@kck/search";

/** What the words of a set of rules may stand as in a description. */
export function lexiconOf(rules: readonly Rule[], analyzer: Analyzer): Lexicon {
  const phrases = new Set(
    rules.flatMap(({ when }) => leavesOf(when).flatMap((leaf) => (leaf.type === "words" ? leaf.anyOf : []))),
  );
  return new Map([...phrases].map((phrase) => [phrase, wordsOf(phrase, analyzer)]));
}

/** The space says that the last word is whole: a beginning of a word is no word of a rule. */
function wordsOf(phrase: string, analyzer: Analyzer): string[][] {
  return analyzer
    .query(`${phrase} `)
    .map(({ alternatives }) =>
      alternatives.flatMap((alternative) => (alternative.kind === "lexeme" ? [alternative.lexeme] : [])),
    );
}

/** Everything that the words of a description may mean. */
export function lexemesOf(text: string, analyzer: Analyzer): ReadonlySet<string> {
  return new Set(analyzer.index(text).map(({ lexeme }) => lexeme));
}
