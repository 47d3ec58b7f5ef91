import type { Tx } from "@kck/db";
import { type Decision, type Lexicon, NO_SET, type Rule, type RuleSet, route } from "@kck/domain";
import type { Analyzer } from "@kck/search";
import type { Context } from "../context";
import { type City, readCityForRules } from "./city";
import { lexiconOf } from "./lexicon";
import { factsOf, type Matter } from "./matters";
import { type StoredReason, toReason } from "./reason";
import { findInForceId, findSet } from "./store";

/** Where the rules say that a matter goes, in both tongues: the domain's, and that of the rows. */
export type Routed = { readonly decision: Decision; readonly reason: StoredReason };

export type Rules = {
  readonly rules: readonly Rule[];
  readonly city: City;
  decide(matter: Matter): Routed;
};

type Prepared = { readonly id: string | null; readonly set: RuleSet; readonly lexicon: Lexicon };
/** The set that was asked last, with the words of its rules looked up by an analyzer. */
const prepared = new WeakMap<Analyzer, Prepared>();

async function findPrepared(tx: Tx, analyzer: Analyzer, now: Date): Promise<Prepared> {
  const id = await findInForceId(tx, now);
  const known = prepared.get(analyzer);
  if (known !== undefined && known.id === id) return known;
  const stored = id === null ? null : await findSet(tx, id);
  const rules = stored?.rules ?? [];
  const set = { version: stored?.version ?? NO_SET, rules };
  const found = { id, set, lexicon: lexiconOf(rules, analyzer) };
  prepared.set(analyzer, found);
  return found;
}

/**
 * The rules in force now, ready to be asked. A centre without any has `NO_SET`, and every matter goes to its
 * category's unit.
 */
export async function openRules(tx: Tx, { analyzer, now }: Pick<Context, "analyzer" | "now">): Promise<Rules> {
  const [{ set, lexicon }, city] = await Promise.all([findPrepared(tx, analyzer, now()), readCityForRules(tx, now())]);
  const { rules } = set;
  const ground = { set, lexicon, units: city.units };
  return {
    rules,
    city,
    decide(matter) {
      const decision = route(ground, factsOf(matter, city, analyzer));
      return { decision, reason: toReason(decision, rules, city) };
    },
  };
}
