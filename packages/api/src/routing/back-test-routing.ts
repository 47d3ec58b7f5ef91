import { BackTestRouting, BackTestView, type IntakeId, type UnitId } from "@kck/contracts";
import { backTest, type Moved, NO_SET } from "@kck/domain";
import { recordOther } from "../history/events";
import { Refused } from "../refused";
import { procedureFor } from "../trpc";
import { readCityForRules } from "./city";
import { findingsOf } from "./findings";
import { lexiconOf } from "./lexicon";
import { factsOf, readMatters } from "./matters";
import { changeOpen, findInForce, findSet } from "./store";

const SAMPLE = 10_000;

const dayOf = (at: string | null) => (at === null ? null : new Date(at));

/** Runs a draft over intakes of the past beside the rules in force, and notes that this very draft was tested. */
export const backTestRouting = procedureFor("routing.backTest")
  .input(BackTestRouting)
  .output(BackTestView)
  .mutation(async ({ ctx, input }) => {
    const { db, analyzer } = ctx;
    const now = ctx.now();
    const [draft, inForce] = [await findSet(db, input.id), await findInForce(db, now)];
    if (draft === null || draft.status === "published") throw new Refused("not-found");
    if (draft.revision !== input.revision) throw new Refused("changed-meanwhile");
    const city = await readCityForRules(db, now);
    const period = { from: dayOf(input.from), to: dayOf(input.to) };
    const matters = await readMatters(db, period, SAMPLE);
    const groundOf = (set: { version: number | null; rules: typeof draft.rules } | null) => {
      const rules = set?.rules ?? [];
      return {
        set: { version: set?.version ?? NO_SET, rules },
        lexicon: lexiconOf(rules, analyzer),
        units: city.units,
      };
    };
    const sample = matters.map((matter) => ({ id: matter.id, facts: factsOf(matter, city, analyzer) }));
    const tested = backTest(groundOf(inForce), groundOf(draft), sample);

    await db.$transaction(async (tx) => {
      await changeOpen(tx, draft, { status: "back-tested", backTestedAt: now });
      await recordOther(tx, { actor: ctx.actor, now }, { type: "routing.back-tested", setId: draft.id });
    });
    const numberOf = new Map(matters.map(({ id, number }) => [id, number]));
    const idOf = (key: string | null) => (key === null ? null : ((city.unitIdOf.get(key) ?? null) as UnitId | null));
    const moves = new Map<string, Moved[]>();
    for (const one of tested.moved) {
      const way = JSON.stringify([one.from, one.to]);
      const same = moves.get(way);
      if (same === undefined) moves.set(way, [one]);
      else same.push(one);
    }
    return {
      count: tested.count,
      movedCount: tested.moved.length,
      reprioritised: tested.reprioritised,
      moves: [...moves.values()]
        .toSorted((a, b) => b.length - a.length)
        .map((moved) => ({
          from: idOf(moved[0]?.from ?? null),
          to: idOf(moved[0]?.to ?? null),
          intakes: moved.map(({ id }) => ({ id: id as IntakeId, number: numberOf.get(id) ?? "" })),
        })),
      decidedBy: [...tested.decidedBy].map(([rule, count]) => ({ rule, count })),
      idle: [...tested.idle],
      findings: await findingsOf(db, analyzer, draft.rules, now),
    };
  });
