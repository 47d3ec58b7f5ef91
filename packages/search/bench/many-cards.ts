import type { SearchCard } from "../src/index";

/** Numbers from 0 up to 1 that are the same in every run. */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The share of words that become words of their own, so that the vocabulary grows with the cards as it does in life. */
const OWN_WORDS = 0.03;
const LETTERS = "aeioprstwzkmnjly";

/**
 * Makes as many cards as asked for from the given ones: sentences change places between cards, some words become new ones.
 *
 * Shapes  out: cards of the size of the given ones, each with a key, a symbol and a title of its own; the same in every run.
 */
export function manyCards(cards: readonly SearchCard[], count: number): SearchCard[] {
  const random = repeatable(count);
  const any = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const sentences = cards.flatMap((card) => card.body.split("\n"));
  const ownWord = (word: string): string => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    return `${word.slice(0, at)}${any([...LETTERS]) ?? ""}${any([...LETTERS]) ?? ""}${word.slice(at + 1)}`;
  };
  const vary = (text: string): string =>
    text.replace(/\p{L}{5,}/gu, (word) => (random() < OWN_WORDS ? ownWord(word) : word));

  return Array.from({ length: count }, (_, number) => {
    const card = cards[number % cards.length];
    if (card === undefined) throw new Error("There are no cards to start from");
    if (number < cards.length) return card;
    const lines = card.body.split("\n").map((line) => (random() < 0.3 ? (any(sentences) ?? line) : line));
    return {
      ...card,
      key: `${card.key}:${number}`,
      symbols: card.symbols.map((symbol) => symbol.replace(/\d+$/, String(number))),
      title: vary(card.title),
      synonyms: card.synonyms.map(vary),
      description: vary(card.description),
      body: vary(lines.join("\n")),
      opens: Math.floor(random() ** 4 * 200),
    };
  });
}
