import { type CardWord, strengthOf, termOf } from "./card-words";
import type { TermId } from "./vocabulary";

/** Where a word of a card may stand; each is two bits of an entry. */
export const FIELDS = ["body", "description", "synonyms", "title"] as const;
export type Field = (typeof FIELDS)[number];

/** One entry: the card's slot above nine bits, eight of them the strength in each field, the lowest "more than once in the body". */
export type Entry = number;

const FIELD_BITS = 8;
const SHIFT = FIELD_BITS + 1;

export const slotOf = (entry: Entry): number => entry >>> SHIFT;
/** Strength in each field, `body` lowest: an index into a table of 256 weights. */
export const fieldsOf = (entry: Entry): number => (entry >>> 1) & 0xff;
export const isFrequent = (entry: Entry): boolean => (entry & 1) === 1;
export const strengthIn = (fields: number, field: Field): number => (fields >>> (FIELDS.indexOf(field) * 2)) & 3;

/** Lexeme → cards. */
export type Postings = {
  add(slot: number, field: Field, words: readonly CardWord[]): void;
  of(term: TermId): readonly Entry[];
  /** Whether a lexeme stands in more than the body of any card, where a typo is worth a second look. */
  isProminent(term: TermId): boolean;
  /** The written forms that a lexeme was found by, to mark them in a text. */
  formsOf(term: TermId): ReadonlySet<TermId>;
  /** Takes out the entries of a card that is gone. */
  drop(slot: number): void;
};

const NO_ENTRIES: readonly Entry[] = [];
const NO_FORMS: ReadonlySet<TermId> = new Set();

/** Keeps entries as plain numbers in the order of slots: some 600,000 of them for a thousand cards. */
export function createPostings(): Postings {
  const lists: (Entry[] | undefined)[] = [];
  const forms: (Set<TermId> | undefined)[] = [];
  const prominent: boolean[] = [];

  const addTerm = (slot: number, at: number, term: TermId, strength: number): void => {
    let list = lists[term];
    if (list === undefined) {
      list = [];
      lists[term] = list;
    }
    const last = list.length - 1;
    const entry = list[last] ?? 0;
    const place = at * 2 + 1;
    if (last < 0 || slotOf(entry) !== slot) {
      list.push((slot << SHIFT) | (strength << place));
      return;
    }
    const kept = (entry >>> place) & 3;
    const better = kept < strength ? (entry & ~(3 << place)) | (strength << place) : entry;
    list[last] = kept > 0 && at === 0 ? better | 1 : better;
  };

  const add = (slot: number, field: Field, words: readonly CardWord[]): void => {
    const at = FIELDS.indexOf(field);
    for (const { form, readings } of words) {
      for (const reading of readings) {
        const term = termOf(reading);
        addTerm(slot, at, term, strengthOf(reading));
        if (at > 0) prominent[term] = true;
        if (term === form) continue;
        const known = forms[term];
        if (known === undefined) forms[term] = new Set([form]);
        else known.add(form);
      }
    }
  };

  const drop = (slot: number): void => {
    for (const list of lists) {
      const at = list === undefined ? -1 : placeOf(list, slot);
      if (at >= 0) list?.splice(at, 1);
    }
  };

  return {
    add,
    of: (term) => lists[term] ?? NO_ENTRIES,
    isProminent: (term) =>
      prominent[term] === true && lists[term]?.some((entry) => fieldsOf(entry) >> 2 !== 0) === true,
    formsOf: (term) => forms[term] ?? NO_FORMS,
    drop,
  };
}

/** Slots only grow, so each list is in their order. */
function placeOf(list: readonly Entry[], slot: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (slotOf(list[middle] ?? 0) < slot) low = middle + 1;
    else high = middle;
  }
  const entry = list[low];
  return entry !== undefined && slotOf(entry) === slot ? low : -1;
}
