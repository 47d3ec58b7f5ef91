import type { Priority } from "@kck/domain";
import type { Chance } from "./seeded";

/** How far a matter that a unit holds has come by now; each name is the road it took. */
export const SCENARIOS = [
  "new",
  "sent",
  "unnoticed",
  "taken",
  "working",
  "planned",
  "asked",
  "replied",
  "returned",
  "sent-on",
  "reassigned",
  "late",
  "resolved",
  "disputed",
  "ended",
  "reopened",
  "cancelled",
] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** How many of a hundred or so matters of each priority go that way, P1 to P4. */
const WEIGHTS: Record<Scenario, readonly [number, number, number, number]> = {
  new: [0, 2, 4, 5],
  sent: [2, 4, 6, 6],
  unnoticed: [0, 1, 2, 1],
  taken: [2, 5, 9, 10],
  working: [4, 8, 12, 14],
  planned: [0, 3, 10, 14],
  asked: [0, 3, 4, 4],
  replied: [0, 1, 3, 3],
  returned: [1, 3, 4, 4],
  "sent-on": [0, 2, 3, 2],
  reassigned: [0, 1, 2, 2],
  late: [1, 2, 5, 2],
  resolved: [16, 12, 12, 7],
  disputed: [1, 2, 2, 1],
  ended: [24, 16, 13, 6],
  reopened: [0, 1, 1, 1],
  cancelled: [1, 1, 1, 1],
};

const COLUMN: Record<Priority, 0 | 1 | 2 | 3> = { P1: 0, P2: 1, P3: 2, P4: 3 };
/** Days of the calendar in which an answer is promised, about. */
const PROMISED: Record<Priority, number> = { P1: 1, P2: 2, P3: 10, P4: 43 };
/** The oldest matter is of this many days ago. */
export const OLDEST_DAYS = 60;
const YOUNGEST_DAYS = 0.05;

/** When a matter came and when something was last done about it, in days before now. */
export type Span = { readonly ageDays: number; readonly lastDays: number };

/** Ages of what is not ended, in parts of the promised time. */
const AGES: Partial<Record<Scenario, readonly [from: number, to: number]>> = {
  sent: [0.03, 0.2],
  unnoticed: [1.1, 1.6],
  taken: [0.1, 0.5],
  working: [0.3, 0.95],
  planned: [0.3, 0.95],
  asked: [0.3, 0.9],
  replied: [0.4, 0.95],
  returned: [0.1, 0.6],
  "sent-on": [0.3, 0.8],
  reassigned: [0.3, 0.8],
  late: [1.1, 2.5],
};

const within = (days: number) => Math.min(OLDEST_DAYS - 0.5, Math.max(YOUNGEST_DAYS, days));

/** Draws how old a matter is and how long it took, so that it stands now where its scenario says. */
export function spanOf(scenario: Scenario, priority: Priority, chance: Chance): Span {
  const promised = PROMISED[priority];
  const ages = AGES[scenario];
  if (ages !== undefined) {
    const ageDays = within(promised * chance.between(...ages));
    return { ageDays, lastDays: ageDays * chance.between(0.05, 0.4) };
  }
  if (scenario === "new") return { ageDays: chance.between(YOUNGEST_DAYS, 0.9), lastDays: 0 };
  if (scenario === "cancelled") return { ageDays: chance.between(1, 30), lastDays: 1 };
  const lifeDays = promised * (chance.in(0.12) ? chance.between(1.05, 1.6) : chance.between(0.2, 0.95));
  const rest = scenario === "resolved" ? [0.05, 12] : scenario === "disputed" ? [0.2, 9] : [0.3, 45];
  const lastDays = chance.between(rest[0] ?? 0, Math.max(1, Math.min(rest[1] ?? 0, OLDEST_DAYS - lifeDays)));
  return { ageDays: within(lastDays + lifeDays), lastDays: Math.min(lastDays, OLDEST_DAYS / 2) };
}

/** How far a matter of a given age has come, where its age was not drawn but comes from the call it shares. */
export function scenarioAtAge(ageDays: number, priority: Priority): Scenario {
  const part = ageDays / PROMISED[priority];
  if (part < 0.15) return "sent";
  if (part < 0.4) return "taken";
  return part < 0.95 ? "working" : "ended";
}

/** Shares out scenarios among matters of one priority: as many of each as its weight says, in random order. */
export function dealScenarios(count: number, priority: Priority, chance: Chance): Scenario[] {
  const weights = SCENARIOS.map((scenario) => WEIGHTS[scenario][COLUMN[priority]]);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Largest remainder: whole numbers that add up to the count.
  const shares = SCENARIOS.map((scenario, at) => {
    const exact = ((weights[at] ?? 0) / total) * count;
    return { scenario, whole: Math.floor(exact), rest: exact % 1 };
  });
  const missing = count - shares.reduce((sum, share) => sum + share.whole, 0);
  const rounded = new Set(shares.toSorted((a, b) => b.rest - a.rest).slice(0, missing));
  const dealt = shares.flatMap((share) => {
    const times = share.whole + (rounded.has(share) ? 1 : 0);
    return Array.from({ length: times }, () => share.scenario);
  });
  return chance.shuffle(dealt);
}
