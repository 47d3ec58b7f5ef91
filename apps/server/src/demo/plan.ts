import { PRIORITIES, promisesDeadline } from "@kck/domain";
import type { City, PlannedCategory } from "./city";
import type { Call, Words } from "./files";
import { handoverOf, isPhoned } from "./handover";
import { type LifeOf, liveThrough } from "./lives";
import { lastOfficeTime } from "./office-time";
import { LATEST_MINUTES, planFollowers, planNeighbours } from "./plan-neighbours";
import { dealScenarios, OLDEST_DAYS, type Scenario, type Span, scenarioAtAge, spanOf } from "./scenarios";
import { answersOf } from "./script-answers";
import { type Chance, chanceOf } from "./seeded";
import type { Act, Matter, Story } from "./story";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
export type Demonstration = { readonly calls: readonly Call[]; readonly words: Words; readonly city: City };

/** A call with the road that its matter takes; null where no unit of the city holds it. */
type Drawn = {
  readonly key: string;
  readonly call: Call;
  readonly category: PlannedCategory | null;
  scenario: Scenario | null;
};

/**
 * Plans the whole demonstration: who called when, what was logged, and all that was done about it up to now.
 *
 * Shapes  stories in the order in which the contacts began. The same files and the same instant give the same plan.
 * Errors  throws where the files name a category, unit or call that is not there.
 */
export function planDemonstration({ calls, words, city }: Demonstration, now: Date): Story[] {
  const drawn = drawScenarios(calls, city);
  const rows = new Map<number, Drawn[]>();
  const contacts: Drawn[][] = [];
  for (const one of drawn) {
    const shared = one.call.group === null ? undefined : rows.get(one.call.group);
    if (shared !== undefined) {
      shared.push(one);
      continue;
    }
    const contact = [one];
    if (one.call.group !== null) rows.set(one.call.group, contact);
    contacts.push(contact);
  }
  const stories = contacts.map((contact) => planContact(contact, { words, city, now }));
  const more = [...planNeighbours(stories, words, city, now), ...planFollowers(stories, words, city, now)];
  return [...stories, ...more].toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

/** Deals the scenarios among the matters of each priority. */
function drawScenarios(calls: readonly Call[], city: City): Drawn[] {
  const drawn = calls.map((call, at): Drawn => {
    const category = call.category === null ? null : city.category(call.category);
    return { key: `call ${at}`, call, category, scenario: null };
  });
  for (const priority of PRIORITIES) {
    const held = drawn.filter(({ call, category }) => isHeld(call, category, city) && category?.priority === priority);
    const dealt = dealScenarios(held.length, priority, chanceOf(`scenarios ${priority}`));
    for (const [at, one] of held.entries()) one.scenario = dealt[at] ?? null;
  }
  return drawn;
}

function isHeld(call: Call, category: PlannedCategory | null, city: City): boolean {
  const isMatter = promisesDeadline(call.kind);
  return isMatter && category !== null && !city.isOutside(category.unit);
}

type Setting = { readonly words: Words; readonly city: City; readonly now: Date };

function planContact([first, ...others]: readonly Drawn[], setting: Setting): Story {
  if (first === undefined) throw new Error("a contact has a first matter");
  const { now, city, words } = setting;
  const chance = chanceOf(first.key);
  const priority = first.category?.priority ?? "P3";
  const span = first.scenario === null ? spanWithoutUnit(first, chance) : spanOf(first.scenario, priority, chance);
  const loggedAt = momentOf(first.call, span.ageDays, now, chance);
  const by = chance.pick(city.consultants);
  const matters = [planMatter(first, { ...setting, loggedAt, span, by, chance })];
  for (const [at, other] of others.entries()) {
    const later = new Date(loggedAt.getTime() + (at + 1) * 2.5 * MINUTE_MS);
    matters.push(planSharing(other, { ...setting, loggedAt: later, by, chance: chanceOf(other.key) }));
  }
  const isAnswered = matters.every((matter) => matter.call.kind === "information");
  const isPassedOn = first.category !== null && city.isOutside(first.category.unit);
  return {
    key: first.key,
    by,
    channel: first.call.channel,
    startedAt: new Date(loggedAt.getTime() - chance.between(1.5, 4) * MINUTE_MS),
    endedAt: new Date(loggedAt.getTime() + (others.length * 2.5 + chance.between(0.3, 1.5)) * MINUTE_MS),
    resident: first.call.resident,
    matters,
    follows: null,
    result: isAnswered ? "answered" : isPassedOn ? "passed-on" : "intake-logged",
    note: first.call.channel === "phone" ? chance.pick(words.contactNotes) : "",
  };
}

function spanWithoutUnit({ call, category }: Drawn, chance: Chance): Span {
  // What nobody could make sense of is still waiting at the desk; everything else is over within the call.
  const isWaiting = category === null && promisesDeadline(call.kind);
  const ageDays = isWaiting ? chance.between(0.1, 1) : chance.between(0.2, OLDEST_DAYS - 1);
  return { ageDays, lastDays: ageDays * 0.5 };
}

/** Calls and visits come while the desk is open, the rest at any hour of the day. */
function momentOf(call: Call, ageDays: number, now: Date, chance: Chance): Date {
  const at = new Date(Math.min(now.getTime() - ageDays * DAY_MS, now.getTime() - LATEST_MINUTES * MINUTE_MS));
  const isAnyTime = call.channel === "portal" || call.channel === "email";
  return isAnyTime ? at : lastOfficeTime(at, chance.between(0, 460));
}

type Occasion = Setting & { readonly loggedAt: Date; readonly by: string; readonly chance: Chance };

/** The second matter of a call came when the first did, so it stands where matters of that age stand. */
function planSharing(drawn: Drawn, occasion: Occasion): Matter {
  const { loggedAt, now } = occasion;
  const ageDays = (now.getTime() - loggedAt.getTime()) / DAY_MS;
  const scenario = drawn.scenario === null ? null : scenarioAtAge(ageDays, drawn.category?.priority ?? "P3");
  const span = { ageDays, lastDays: scenario === "ended" ? Math.min(ageDays * 0.3, 20) : ageDays * 0.2 };
  return planMatter({ ...drawn, scenario }, { ...occasion, span });
}

function planMatter(drawn: Drawn, { span, ...occasion }: Occasion & { readonly span: Span }): Matter {
  const { key, call, scenario } = drawn;
  const { now, city, words, by, loggedAt, chance } = occasion;
  const isAsked = !promisesDeadline(call.kind);
  const category = isAsked && isPhoned(drawn.category?.priority) ? null : drawn.category;
  const lastAt = new Date(Math.max(loggedAt.getTime(), now.getTime() - span.lastDays * DAY_MS));
  const life: Omit<LifeOf, "category"> = { call, by, loggedAt, lastAt, now, city, words, chance };
  const { forwardTo, acts } =
    scenario !== null && category !== null
      ? liveThrough(scenario, { ...life, category })
      : { forwardTo: null, acts: actsAtDesk(drawn, life) };
  return {
    key,
    call,
    category: category?.code ?? null,
    loggedAt,
    answers: category === null || isAsked ? [] : answersOf(call, category, city, words, chance),
    handover: category === null || isAsked ? null : handoverOf(category, city, loggedAt, chance),
    forwardTo,
    acts,
  };
}

/** What the desk ends itself: questions, praise, and what belongs to somebody outside of the city's offices. */
function actsAtDesk({ call, category }: Drawn, { by, loggedAt, words, city, chance }: Omit<LifeOf, "category">): Act[] {
  const at = new Date(loggedAt.getTime() + chance.between(0.2, 0.9) * MINUTE_MS);
  if (call.kind === "information") return [{ at, by, step: { do: "answer" } }];
  if (call.kind === "praise") return [{ at, by, step: { do: "close", outcome: "done", note: words.praised } }];
  if (category === null) return [];
  const note = words.handovers.closed.replace("{kto}", city.callUnit(category.unit));
  return [{ at, by, step: { do: "close", outcome: "not-ours", note } }];
}
