import { SURGE_WEEKS, surgesIn } from "../src/index";
import { randomOf } from "./random";

const HOUR_S = 3_600;

/** What is taken for granted: times in seconds, shares of callers. None of it was measured in Kraków. */
const ASSUMED = {
  calls: 300,
  /** The calls come within this time, densest at its beginning. */
  lastsS: 3 * HOUR_S,
  usualInAnHour: 2,
  /** Who calls, category, place, description, questions, and the goodbye. */
  logS: [180, 300],
  /** Finding a similar intake in the hint and adding the caller to it. */
  followS: [120, 200],
  /** How many callers are added to a similar intake where there is one; the others are logged. */
  followed: 0.3,
  /** From the suggestion until the supervisor has read it, worded the message and confirmed. */
  confirmS: 300,
  /** Greeting, the category or street, the message read aloud, one key. */
  readAloudS: [50, 80],
  wantNews: 0.6,
  newsS: [15, 30],
  /** Callers who have a matter of another kind as well, which is logged either way and joins nothing. */
  ownMatter: 0.05,
} as const;

export type Outage = {
  readonly calls: number;
  /** Intakes that somebody has to deal with by themselves: all but duplicates. */
  readonly separate: number;
  readonly meanS: number;
  readonly hours: number;
  /** Seconds after the first call; null where nobody could confirm anything. */
  readonly suggestedS: number | null;
  readonly confirmedS: number | null;
};

/**
 * Lives through one outage.
 *
 * Shapes  with the mass event or without it; the same seed gives the same callers at the same times to both.
 * Units   seconds after the first call. When it is suggested is decided by the product's own `surgesIn`.
 */
export function outage(seed: number, hasEvent: boolean): Outage {
  const callers = callersOf(seed);
  const suggestedS = hasEvent
    ? suggestedAt(callers.filter((one) => !one.isFollowed && !one.hasOwnMatter).map(({ atS }) => atS))
    : null;
  const confirmedS = suggestedS === null ? null : suggestedS + ASSUMED.confirmS;
  let separate = confirmedS === null ? 0 : 1; // the one that stands for all that wait when it is confirmed
  let spentS = 0;
  for (const { atS, logS, followS, isFollowed, readS, newsS, hasOwnMatter } of callers) {
    if (confirmedS !== null && atS >= confirmedS) {
      spentS += readS + newsS + (hasOwnMatter ? logS : 0);
      separate += hasOwnMatter ? 1 : 0;
    } else if (isFollowed) {
      spentS += followS;
    } else {
      spentS += logS;
      separate += confirmedS !== null && !hasOwnMatter ? 0 : 1;
    }
  }
  return {
    calls: callers.length,
    separate,
    meanS: spentS / callers.length,
    hours: spentS / HOUR_S,
    suggestedS,
    confirmedS,
  };
}

function callersOf(seed: number) {
  const random = randomOf(seed);
  const within = ([least, most]: readonly [number, number]) => least + random() * (most - least);
  const callers = Array.from({ length: ASSUMED.calls }, () => ({
    atS: random() ** 2 * ASSUMED.lastsS,
    logS: within(ASSUMED.logS),
    followS: within(ASSUMED.followS),
    isFollowed: random() < ASSUMED.followed,
    readS: within(ASSUMED.readAloudS),
    newsS: random() < ASSUMED.wantNews ? within(ASSUMED.newsS) : 0,
    hasOwnMatter: random() < ASSUMED.ownMatter,
  })).toSorted((a, b) => a.atS - b.atS);
  const beganS = callers[0]?.atS ?? 0;
  return callers.map((caller, at) => ({
    ...caller,
    atS: caller.atS - beganS,
    isFollowed: at > 0 && caller.isFollowed && !caller.hasOwnMatter,
  }));
}

/** When the hour's intakes are first more than the usual ones; whoever was added to another's intake logged none. */
function suggestedAt(calledS: readonly number[]): number | null {
  const cell = { categoryId: "lamp", groupId: "light", districtNumber: 4 };
  const usual = Array.from({ length: SURGE_WEEKS }, (_, week) => ({
    ...cell,
    week: week + 1,
    count: ASSUMED.usualInAnHour,
  }));
  const found = calledS.find((atS) => {
    const count = calledS.filter((one) => one <= atS && one > atS - HOUR_S).length;
    return surgesIn([{ ...cell, week: 0, count }, ...usual], SURGE_WEEKS).length > 0;
  });
  return found ?? null;
}
