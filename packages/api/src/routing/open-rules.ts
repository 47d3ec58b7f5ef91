import type { Tx } from "@kck/db";
import { type Decision, NO_SET, type Rule, route } from "@kck/domain";
import type { Context } from "../context";
import { type City, readCityForRules } from "./city";
import { lexiconOf } from "./lexicon";
import { factsOf, type Matter } from "./matters";
import { type StoredReason, toReason } from "./reason";
import { findInForce } from "./store";

/** Where the rules say that a matter goes, in both tongues: the domain's, and that of the rows. */
export type Routed = { readonly decision: Decision; readonly reason: StoredReason };

export type Rules = {
  readonly rules: readonly Rule[];
  readonly city: City;
  decide(matter: Matter): Routed;
};

/**
 * The rules in force now, ready to be asked. A centre without any has `NO_SET`, and every matter goes to its
 * category's unit.
 */
export async function openRules(tx: Tx, { analyzer, now }: Pick<Context, "analyzer" | "now">): Promise<Rules> {
  const [stored, city] = [await findInForce(tx, now()), await readCityForRules(tx, now())];
  const rules = stored?.rules ?? [];
  const set = { version: stored?.version ?? NO_SET, rules };
  const ground = { set, lexicon: lexiconOf(rules, analyzer), units: city.units };
  return {
    rules,
    city,
    decide(matter) {
      const decision = route(ground, factsOf(matter, city, analyzer));
      return { decision, reason: toReason(decision, rules, city) };
    },
  };
}
