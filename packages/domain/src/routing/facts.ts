import { toWarsaw, weekday } from "../calendar/warsaw";
import type { Channel, Kind, Priority } from "../intakes/kinds";

/** What the rules know of a matter. Words come in as lexemes: the domain has no dictionary. */
export type RoutingFacts = {
  readonly kind: Kind;
  /** The code of the category and of all above it, the nearest first; none without a category. */
  readonly categories: readonly string[];
  /** The unit of the category. */
  readonly categoryUnit: string | null;
  /** The priority that the category gives. */
  readonly priority: Priority;
  readonly district: number | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly point: { readonly longitude: number; readonly latitude: number } | null;
  readonly answers: ReadonlyMap<string, string>;
  readonly channel: Channel;
  readonly at: LocalMoment;
  /** The lexemes of the description; asked for only where a rule wants words. */
  readonly lexemes: () => ReadonlySet<string>;
  /** The units that returned it, the first first. */
  readonly returnedBy: readonly string[];
};

/** A moment on Kraków's clock and calendar: Monday 1 to Sunday 7, "HH:MM", "MM-DD". */
export type LocalMoment = { readonly weekday: number; readonly time: string; readonly monthDay: string };

const two = (value: number) => String(value).padStart(2, "0");

/** The moment at which a matter came, as rules ask for it. */
export function momentOf(at: Date): LocalMoment {
  const local = toWarsaw(at);
  return {
    weekday: weekday(local) || 7,
    time: `${two(local.hour)}:${two(local.minute)}`,
    monthDay: `${two(local.month)}-${two(local.day)}`,
  };
}

/**
 * What a word or phrase of a rule may stand as in a text: for each of its words the lexemes any of which will do.
 * A phrase that is not in it holds nowhere.
 */
export type Lexicon = ReadonlyMap<string, readonly (readonly string[])[]>;
