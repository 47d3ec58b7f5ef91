import type { CardPhrase } from "./phrases";
import { createPhraseJudge } from "./phrases";
import { fieldsOf, isFrequent, type Postings, slotOf, strengthIn } from "./postings";
import type { CardQueryWord } from "./query";
import type { TermId } from "./vocabulary";

/** What a word is worth by where it stands, and by how it stands there. */
const FIELD_WORTH = { title: 8, synonyms: 6, description: 2.5, body: 1 } as const;
const STRENGTH_WORTH = [0, 0.75, 0.95, 1];
const FREQUENT_WORTH = 1.3;
const SYNONYM_CERTAINTY = 0.75;
/** The best cards by word are looked at once more as whole titles and synonyms. */
const LOOKED_AT_TWICE = 120;
const WHOLE_WORTH = 1.6;
/** A card opened ten times in the last 30 days gains so much, one opened a hundred times twice that. */
const OPENS_WORTH = 0.03;
const MOST_OPENS_WORTH = 0.12;

/** Every combination of strengths in the fields, worked out once. */
const worth = (only: "body" | "rest"): Float32Array =>
  Float32Array.from({ length: 256 }, (_, fields) => {
    const at = (field: keyof typeof FIELD_WORTH) =>
      FIELD_WORTH[field] * (STRENGTH_WORTH[strengthIn(fields, field)] ?? 0);
    return only === "body" ? at("body") : at("title") + at("synonyms") + at("description");
  });
const REST_WORTH = worth("rest");
const BODY_WORTH = worth("body");

export type Rank = {
  readonly slot: number;
  readonly score: number;
  readonly isPartial: boolean;
  /** The best place where a word of the query stands. */
  readonly field: "title" | "synonyms" | "description" | "body";
};

export type RankedCards = {
  isAlive(slot: number): boolean;
  phrases(slot: number): readonly CardPhrase[];
  opens(slot: number): number;
  readonly slots: number;
  readonly count: number;
};

/**
 * Ranks cards by the words of a query; one word is enough to be found, each further one lifts.
 *
 * Shapes  the words of a query; out: every card with any of them, the best first.
 * Units   scores compare within one result only. Time grows with the entries of the query's lexemes.
 * Errors  never throws.
 * Source  KRAKOW.md 8.2 (8).
 */
export function createRanking(postings: Postings, cards: RankedCards): (words: readonly CardQueryWord[]) => Rank[] {
  let scratch = createScratch(1_024);

  /** Leaves in `scratch` what one word is worth in each card. */
  const gather = (terms: Iterable<readonly [TermId, number]>): number[] => {
    const { rest, body, fields } = scratch;
    const touched: number[] = [];
    for (const [term, certainty] of terms) {
      for (const entry of postings.of(term)) {
        const slot = slotOf(entry);
        if (!cards.isAlive(slot)) continue;
        const places = fieldsOf(entry);
        if (fields[slot] === 0) touched.push(slot);
        fields[slot] = (fields[slot] ?? 0) | places;
        const high = (REST_WORTH[places] ?? 0) * certainty;
        const low = (BODY_WORTH[places] ?? 0) * certainty * (isFrequent(entry) ? FREQUENT_WORTH : 1);
        if (high > (rest[slot] ?? 0)) rest[slot] = high;
        if (low > (body[slot] ?? 0)) body[slot] = low;
      }
    }
    return touched;
  };

  const clear = (slots: readonly number[]): void => {
    for (const slot of slots) {
      scratch.rest[slot] = 0;
      scratch.body[slot] = 0;
      scratch.fields[slot] = 0;
    }
  };

  type Found = { readonly slot: number; readonly rest: number; readonly body: number; readonly fields: number };
  const read = (slots: readonly number[]): Found[] =>
    slots.map((slot) => ({
      slot,
      rest: scratch.rest[slot] ?? 0,
      body: scratch.body[slot] ?? 0,
      fields: scratch.fields[slot] ?? 0,
    }));

  /** The cards that have every word of another way to say it; each is worth what its weakest word is. */
  const gatherPhrase = (phrase: CardQueryWord["phrases"][number]): Found[] => {
    let all: Map<number, Found> | null = null;
    for (const lexemes of phrase.words) {
      const touched = gather(lexemes.map((term) => [term, SYNONYM_CERTAINTY] as const));
      const found = read(touched);
      clear(touched);
      const before: Map<number, Found> | null = all;
      const both = new Map<number, Found>();
      for (const next of found) {
        const other = before?.get(next.slot);
        if (before !== null && other === undefined) continue;
        both.set(next.slot, other === undefined ? next : weaker(other, next));
      }
      all = both;
    }
    return [...(all ?? new Map<number, Found>()).values()];
  };

  const find = (word: CardQueryWord): Found[] => {
    const said = word.phrases.map(gatherPhrase);
    const touched = gather(word.terms);
    for (const { slot, rest, body, fields } of said.flat()) {
      if (scratch.fields[slot] === 0) touched.push(slot);
      scratch.rest[slot] = Math.max(scratch.rest[slot] ?? 0, rest);
      scratch.body[slot] = Math.max(scratch.body[slot] ?? 0, body);
      scratch.fields[slot] = (scratch.fields[slot] ?? 0) | fields;
    }
    const found = read(touched);
    clear(touched);
    return found;
  };

  return (words) => {
    if (scratch.rest.length < cards.slots) scratch = createScratch(cards.slots * 2);
    const rarity = (cardsWithIt: number) => Math.log(1 + (cards.count - cardsWithIt + 0.5) / (cardsWithIt + 0.5));
    const sums = new Map<number, { score: number; covered: number; missing: number; fields: number }>();
    const weights: number[] = [];
    const needed = words.filter((word) => word.isNeeded).length;
    for (const word of words) {
      const found = find(word);
      const prominent = found.filter(({ rest }) => rest > 0).length;
      const [high, low] = [rarity(prominent), rarity(found.length)];
      const weight = found.length === 0 ? 0 : word.weight * Math.max(high, low, 0.1);
      weights.push(weight);
      for (const { slot, rest, body, fields } of found) {
        const sum = sums.get(slot) ?? { score: 0, covered: 0, missing: needed, fields: 0 };
        sum.score += word.weight * (rest * Math.max(high, 0.1) + body * Math.max(low, 0.1));
        sum.covered += weight * (rest > 0 ? 1 : 0.7);
        if (word.isNeeded) sum.missing -= 1;
        sum.fields |= fields;
        sums.set(slot, sum);
      }
    }
    const asked = weights.reduce((sum, weight) => sum + weight, 0);
    const ranks = [...sums].map(([slot, { score, covered, missing, fields }]) => {
      const share = asked === 0 ? 0 : covered / asked;
      const opens = Math.min(MOST_OPENS_WORTH, OPENS_WORTH * Math.log10(1 + cards.opens(slot)));
      return {
        slot,
        score: score * (0.35 + 0.65 * share) * (1 + opens),
        isPartial: missing > 0,
        field: bestField(fields),
      };
    });
    ranks.sort((left, right) => right.score - left.score || left.slot - right.slot);
    const best = ranks.slice(0, LOOKED_AT_TWICE);
    const judge = createPhraseJudge(words, weights, (term) => Math.max(0.1, rarity(postings.of(term).length)));
    const judged = best.map((rank) => {
      const whole = judge(cards.phrases(rank.slot));
      return { ...rank, score: rank.score * (1 + WHOLE_WORTH * whole * whole) };
    });
    judged.sort((left, right) => right.score - left.score || left.slot - right.slot);
    return [...judged, ...ranks.slice(LOOKED_AT_TWICE)];
  };
}

function weaker<Found extends { rest: number; body: number; fields: number }>(left: Found, right: Found): Found {
  return {
    ...left,
    rest: Math.min(left.rest, right.rest),
    body: Math.min(left.body, right.body),
    fields: left.fields & right.fields || 1,
  };
}

function bestField(fields: number): Rank["field"] {
  if (strengthIn(fields, "title") > 0) return "title";
  if (strengthIn(fields, "synonyms") > 0) return "synonyms";
  return strengthIn(fields, "description") > 0 ? "description" : "body";
}

function createScratch(size: number) {
  return { rest: new Float32Array(size), body: new Float32Array(size), fields: new Uint8Array(size) };
}
