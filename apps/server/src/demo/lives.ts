import type { City, PlannedCategory } from "./city";
import type { Call, Words } from "./files";
import { nextOfficeTime } from "./office-time";
import { drawAnswer } from "./public-answer";
import type { Scenario } from "./scenarios";
import type { Chance } from "./seeded";
import type { Act, Step } from "./story";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

export type LifeOf = {
  readonly call: Call;
  readonly category: PlannedCategory;
  /** The consultant of the contact. */
  readonly by: string;
  readonly loggedAt: Date;
  /** When something was last done about it. */
  readonly lastAt: Date;
  readonly now: Date;
  readonly city: City;
  readonly words: Words;
  readonly chance: Chance;
};
export type Life = { readonly forwardTo: string | null; readonly acts: readonly Act[] };

/** Gives instants between logging and the last act: in office hours where these have come already, each after the one before. */
function openClock({ loggedAt, lastAt, now, chance }: LifeOf): (part: number) => Date {
  const begin = loggedAt.getTime();
  const latest = now.getTime() - MINUTE_MS;
  let before = begin + MINUTE_MS;
  return (part) => {
    const drawn = begin + part * (lastAt.getTime() - begin);
    const office = nextOfficeTime(new Date(drawn), chance.between(2, 90)).getTime();
    const pause = Math.min(chance.between(3, 25) * MINUTE_MS, (latest - before) / 8);
    const after = Math.max(office <= latest ? office : drawn, before + pause);
    before = after;
    return new Date(before);
  };
}

/**
 * Writes what was done about a matter that a unit holds, along the road of its scenario.
 *
 * Shapes  the acts in their order, all before now; where a road needs another unit and there is none, the nearest road without.
 */
export function liveThrough(scenario: Scenario, life: LifeOf): Life {
  const { call, category, by, now, city, words, chance } = life;
  const clock = openClock(life);
  const acts: Act[] = [];
  const act = (part: number, who: string, step: Step) => acts.push({ at: clock(part), by: who, step });
  let forwardTo: string | null = null;
  let unit = category.unit;
  let worker = someOf(unit);

  function someOf(key: string): string | null {
    const [first, ...others] = city.staffOf(key);
    return first === undefined ? null : chance.pick([first, ...others]);
  }
  const better = category.backupUnits.find((key) => key !== unit && !city.isOutside(key)) ?? null;
  const other = better ?? category.backupUnits.find((key) => key !== unit) ?? null;
  const trade = words.worksGroups.includes(category.group) ? "works" : "service";
  const inWords = (sentence: string, key: string) => sentence.replaceAll("{lepsza}", city.callUnit(key));
  /** Only people act: a unit without anybody in the demonstration lets everything lie. */
  const byUnit = (part: number, step: Step) => {
    if (worker !== null) act(part, worker, step);
  };

  const send = () => {
    if (chance.in(0.75)) forwardTo = unit;
    else act(0.02, by, { do: "forward", unit, note: chance.in(0.4) ? chance.pick(words.forwardNotes) : "" });
  };
  const accept = (part: number) => {
    byUnit(part, { do: "accept" });
    if (worker !== null && chance.in(0.6)) byUnit(part + 0.02, { do: "assign", to: worker });
  };
  const talk = (part: number) => {
    if (chance.in(0.45)) byUnit(part, { do: "note", body: chance.pick(words.notes[trade]) });
    if (chance.in(0.3)) byUnit(part + 0.02, { do: "update", body: chance.pick(words.updates[trade]) });
  };
  const schedule = (part: number, from: Date) => {
    const day = nextOfficeTime(new Date(from.getTime() + chance.between(1, 12) * DAY_MS), 40);
    byUnit(part, { do: "schedule", for: day, note: chance.pick(words.schedules[trade]) });
  };
  const work = (until: number) => {
    accept(until * 0.2);
    byUnit(until * 0.45, { do: "start" });
    talk(until * 0.7);
  };
  const resolve = (part: number) =>
    byUnit(part, { do: "resolve", unit, ...drawAnswer({ kind: call.kind, category }, city, words, chance) });
  const handOn = (to: string) => {
    unit = to;
    worker = someOf(to);
  };

  const roads: Record<Scenario, () => void> = {
    new: () => undefined,
    cancelled: () => {
      const at = new Date(life.loggedAt.getTime() + chance.between(2, 12) * MINUTE_MS);
      acts.push({ at, by, step: { do: "cancel", reason: chance.pick(words.cancels) } });
    },
    sent: send,
    unnoticed: send,
    taken: () => {
      send();
      accept(0.6);
    },
    working: () => {
      send();
      work(1);
    },
    late: () => {
      send();
      work(0.6);
      byUnit(0.9, { do: "note", body: chance.pick(words.notes[trade]) });
    },
    planned: () => {
      send();
      accept(0.2);
      talk(0.4);
      schedule(0.8, now);
    },
    asked: () => {
      send();
      accept(0.25);
      if (chance.in(0.4)) byUnit(0.4, { do: "start" });
      byUnit(0.7, { do: "ask", question: chance.pick(words.questions[trade]) });
    },
    replied: () => {
      send();
      accept(0.2);
      if (worker !== null) {
        byUnit(0.4, { do: "ask", question: chance.pick(words.questions[trade]) });
        act(0.7, by, { do: "reply", reply: chance.pick(words.replies[trade]) });
      }
      talk(0.9);
    },
    returned: () => {
      send();
      if (chance.in(0.4)) byUnit(0.3, { do: "accept" });
      const reason =
        better === null
          ? chance.pick(words.returns.unknown[trade])
          : inWords(chance.pick(words.returns.better), better);
      byUnit(0.7, { do: "return", reason, betterUnit: better });
    },
    "sent-on": () => {
      send();
      if (worker === null) return;
      const reason =
        better === null
          ? chance.pick(words.returns.unknown[trade])
          : inWords(chance.pick(words.returns.better), better);
      byUnit(0.3, { do: "return", reason, betterUnit: better });
      if (better !== null) handOn(better);
      act(0.5, by, { do: "forward", unit, note: better === null ? words.returns.resent : "" });
      accept(0.8);
    },
    reassigned: () => {
      send();
      accept(0.2);
      if (other === null) return byUnit(0.5, { do: "start" });
      act(0.5, city.supervisor, { do: "reassign", unit: other, reason: inWords(chance.pick(words.reassigns), other) });
      handOn(other);
      accept(0.8);
    },
    resolved: () => {
      send();
      accept(0.15);
      if (chance.in(0.3)) schedule(0.3, life.loggedAt);
      byUnit(0.5, { do: "start" });
      talk(0.6);
      resolve(1);
    },
    disputed: () => {
      send();
      work(0.6);
      if (worker === null) return;
      resolve(0.75);
      act(0.9, by, { do: "dispute", reason: chance.pick(words.disputes) });
    },
    ended: () => {
      send();
      work(0.7);
      if (worker === null) return;
      resolve(0.8);
      act(1, chance.in(0.7) ? by : city.supervisor, { do: "close", outcome: null, note: chance.pick(words.closings) });
    },
    reopened: () => {
      send();
      work(0.4);
      if (worker === null) return;
      resolve(0.5);
      act(0.7, by, { do: "close", outcome: null, note: chance.pick(words.closings) });
      act(1, city.supervisor, { do: "reopen", reason: chance.pick(words.reopens) });
    },
  };
  roads[scenario]();
  return { forwardTo, acts };
}
