import { best } from "./best";
import { type CardPhrase, createPhraseJudge } from "./phrases";
import { fieldsOf, isFrequent, type Postings, slotOf, strengthIn } from "./postings";
import type { CardQueryWord } from "./query";
import type { TermId } from "./vocabulary";

/** What a word is worth by where it stands, and by how it stands there. */
const FIELD_WORTH = { title: 8, synonyms: 6, description: 2.5, body: 1 } as const;
const STRENGTH_WORTH = [0, 0.75, 0.95, 1];
const FREQUENT_WORTH = 1.3;
/** A word that stands in the body alone is met so far. */
const MET_IN_BODY = 0.7;
const SYNONYM_CERTAINTY = 0.75;
/** What is left of a card's worth when next to nothing of the query is met. */
const LEAST_SHARE = 0.35;
/** The best cards by word are looked at once more as whole titles and synonyms. */
const LOOKED_AT_TWICE = 60;
const WHOLE_WORTH = 1.6;
/** A card opened ten times in the last 30 days gains so much, one opened a hundred times twice that. */
const OPENS_WORTH = 0.03;
const MOST_OPENS_WORTH = 0.12;
/** A word that every card has still counts a little. */
const LEAST_RARITY = 0.1;

/** Every combination of strengths in the fields, worked out once. */
const worth = (only: "body" | "rest"): Float64Array =>
  Float64Array.from({ length: 256 }, (_, fields) => {
    const at = (field: keyof typeof FIELD_WORTH) =>
      FIELD_WORTH[field] * (STRENGTH_WORTH[strengthIn(fields, field)] ?? 0);
    return only === "body" ? at("body") : at("title") + at("synonyms") + at("description");
  });
const REST_WORTH = worth("rest");
const BODY_WORTH = worth("body");

/** What the words of one query found. It holds until the next query. */
export type Ranking = {
  /** Every card with any of the words, in no order. */
  readonly slots: readonly number[];
  /** 0 for a card that was not found. Comparable within one ranking only. */
  scoreOf(slot: number): number;
  /** Whether a needed word is missing. */
  isPartial(slot: number): boolean;
  /** The best place where a word of the query stands. */
  fieldOf(slot: number): "title" | "synonyms" | "description" | "body";
};

export type RankedCards = {
  phrases(slot: number): readonly CardPhrase[];
  opens(slot: number): number;
  readonly slots: number;
  readonly count: number;
};

/**
 * Ranks cards by the words of a query; one word is enough to be found, each further one lifts.
 *
 * Units   time grows with the entries of the query's lexemes.
 * Errors  never throws.
 * Source  KRAKOW.md 8.2 (8).
 */
export function createRanker(postings: Postings, cards: RankedCards): (words: readonly CardQueryWord[]) => Ranking {
  let word = createFound(0);
  let phrase = createFound(0);
  let sums = createSums(0);
  let found: number[] = [];

  const makeRoom = (): void => {
    if (sums.score.length >= cards.slots) return;
    const room = cards.slots + (cards.slots >>> 1) + 64;
    word = createFound(room);
    phrase = createFound(room);
    sums = createSums(room);
    found = [];
  };

  /** Notes in `into` what lexemes are worth in each card, the best of them for each. */
  const gather = (terms: Iterable<readonly [TermId, number]>, into: Found): void => {
    const { rest, body, fields, slots } = into;
    for (const [term, certainty] of terms) {
      for (const entry of postings.of(term)) {
        const slot = slotOf(entry);
        const places = fieldsOf(entry);
        const before = fields[slot] ?? 0;
        if (before === 0) slots.push(slot);
        fields[slot] = before | places;
        const high = (REST_WORTH[places] ?? 0) * certainty;
        const low = (BODY_WORTH[places] ?? 0) * certainty * (isFrequent(entry) ? FREQUENT_WORTH : 1);
        if (high > (rest[slot] ?? 0)) rest[slot] = high;
        if (low > (body[slot] ?? 0)) body[slot] = low;
      }
    }
  };

  /** Adds to `word` the cards that have every word of another way to say it; each is worth what its weakest word is. */
  const gatherPhrase = (lexemesOfWords: readonly (readonly TermId[])[]): void => {
    let all = new Map<number, Met>();
    lexemesOfWords.forEach((lexemes, at) => {
      gather(
        lexemes.map((term) => [term, SYNONYM_CERTAINTY] as const),
        phrase,
      );
      const both = new Map<number, Met>();
      for (const slot of phrase.slots) {
        const [met, before] = [metIn(phrase, slot), all.get(slot)];
        if (at === 0) both.set(slot, met);
        else if (before !== undefined) both.set(slot, weaker(before, met));
      }
      all = both;
      clear(phrase);
    });
    for (const [slot, { rest, body, fields }] of all) {
      if (word.fields[slot] === 0) word.slots.push(slot);
      word.rest[slot] = Math.max(word.rest[slot] ?? 0, rest);
      word.body[slot] = Math.max(word.body[slot] ?? 0, body);
      word.fields[slot] = (word.fields[slot] ?? 0) | fields;
    }
  };

  const rarity = (cardsWithIt: number): number =>
    Math.max(LEAST_RARITY, Math.log(1 + (cards.count - cardsWithIt + 0.5) / (cardsWithIt + 0.5)));

  /** Adds one word to the sums; out: how much of the query it is. */
  const addWord = ({ terms, phrases, weight, isNeeded }: CardQueryWord): number => {
    gather(terms, word);
    for (const { words } of phrases) gatherPhrase(words);
    const { rest, body, fields, slots } = word;
    const prominent = slots.reduce((count, slot) => count + ((rest[slot] ?? 0) > 0 ? 1 : 0), 0);
    const [high, low] = [rarity(prominent), rarity(slots.length)];
    const share = slots.length === 0 ? 0 : weight * Math.max(high, low);
    for (const slot of slots) {
      const [up, down] = [rest[slot] ?? 0, body[slot] ?? 0];
      if (sums.fields[slot] === 0) found.push(slot);
      sums.score[slot] = (sums.score[slot] ?? 0) + weight * (up * high + down * low);
      sums.covered[slot] = (sums.covered[slot] ?? 0) + share * (up > 0 ? 1 : MET_IN_BODY);
      if (isNeeded) sums.met[slot] = (sums.met[slot] ?? 0) + 1;
      sums.fields[slot] = (sums.fields[slot] ?? 0) | (fields[slot] ?? 0);
    }
    clear(word);
    return share;
  };

  return (words) => {
    for (const slot of found) {
      sums.score[slot] = 0;
      sums.covered[slot] = 0;
      sums.met[slot] = 0;
      sums.fields[slot] = 0;
    }
    found = [];
    makeRoom();
    const { score, covered, met, fields } = sums;
    const needed = words.filter((one) => one.isNeeded).length;
    const shares = words.map(addWord);
    const asked = shares.reduce((sum, share) => sum + share, 0);
    for (const slot of found) {
      const share = asked === 0 ? 0 : (covered[slot] ?? 0) / asked;
      const opens = Math.min(MOST_OPENS_WORTH, OPENS_WORTH * Math.log10(1 + cards.opens(slot)));
      score[slot] = (score[slot] ?? 0) * (LEAST_SHARE + (1 - LEAST_SHARE) * share) * (1 + opens);
    }
    const judge = createPhraseJudge(words, shares, (term) => rarity(postings.of(term).length));
    for (const slot of best(found, (one) => score[one] ?? 0, LOOKED_AT_TWICE)) {
      const whole = judge(cards.phrases(slot));
      score[slot] = (score[slot] ?? 0) * (1 + WHOLE_WORTH * whole * whole);
    }
    return {
      slots: found,
      scoreOf: (slot) => score[slot] ?? 0,
      isPartial: (slot) => (met[slot] ?? 0) < needed,
      fieldOf: (slot) => bestField(fields[slot] ?? 0),
    };
  };
}

/** What one word is worth in each card: outside of the body, in the body, and in which fields it stands. */
type Found = {
  readonly rest: Float64Array;
  readonly body: Float64Array;
  readonly fields: Uint8Array;
  slots: number[];
};
type Met = { readonly rest: number; readonly body: number; readonly fields: number };

function createFound(size: number): Found {
  return { rest: new Float64Array(size), body: new Float64Array(size), fields: new Uint8Array(size), slots: [] };
}

function createSums(size: number) {
  return {
    score: new Float64Array(size),
    covered: new Float64Array(size),
    met: new Uint8Array(size),
    fields: new Uint8Array(size),
  };
}

function clear(found: Found): void {
  for (const slot of found.slots) {
    found.rest[slot] = 0;
    found.body[slot] = 0;
    found.fields[slot] = 0;
  }
  found.slots = [];
}

function metIn({ rest, body, fields }: Found, slot: number): Met {
  return { rest: rest[slot] ?? 0, body: body[slot] ?? 0, fields: fields[slot] ?? 0 };
}

function weaker(left: Met, right: Met): Met {
  const common = left.fields & right.fields;
  return {
    rest: Math.min(left.rest, right.rest),
    body: Math.min(left.body, right.body),
    fields: common === 0 ? 1 : common,
  };
}

function bestField(fields: number): ReturnType<Ranking["fieldOf"]> {
  if (strengthIn(fields, "title") > 0) return "title";
  if (strengthIn(fields, "synonyms") > 0) return "synonyms";
  return strengthIn(fields, "description") > 0 ? "description" : "body";
}
