import { fold, hasDiacritics } from "./fold";
import type { Dictionary } from "./morfologik/dictionary";

/** Names that no dictionary declines: base form → its other forms. One word each. */
export type Names = Readonly<Record<string, readonly string[]>>;

export type Reading = {
  /** Folded base forms, every one that the word may have. */
  readonly lemmas: readonly string[];
  /** Whether whoever wrote the word wrote diacritics. */
  readonly isMarked: boolean;
};

export type Reader = {
  read(word: string): Reading;
  /** Folded base forms of what the word may be if diacritics were left out. */
  restore(word: string): readonly string[];
};

const MOST_REMEMBERED = 20_000;

/** Reads single words with a dictionary and a supplement of names, remembering what it read. */
export function createReader(dictionary: Dictionary, names: Names): Reader {
  const namesOf = new Map<string, string[]>();
  for (const [lemma, forms] of Object.entries(names)) {
    for (const form of new Set([lemma, ...forms].map(fold))) {
      namesOf.set(form, [...(namesOf.get(form) ?? []), fold(lemma)]);
    }
  }
  const foldAll = (lemmas: readonly string[]): string[] =>
    [...new Set(lemmas.map(fold))].filter((lemma) => lemma !== "" && !lemma.includes(" "));

  const read = remember((word): Reading => {
    const written = word.normalize("NFC");
    const lemmas = foldAll([...dictionary.lemmas(written), ...(namesOf.get(fold(written)) ?? [])]);
    return { lemmas, isMarked: hasDiacritics(written) };
  });
  const restore = remember((word) => foldAll(dictionary.restore(word.normalize("NFC")).flatMap(dictionary.lemmas)));
  return { read, restore };
}

/** Forgets everything once it is full: cheaper than keeping an order, and the common words are back at once. */
function remember<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const kept = answers.get(word);
    if (kept !== undefined) return kept;
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    const answer = find(word);
    answers.set(word, answer);
    return answer;
  };
}
