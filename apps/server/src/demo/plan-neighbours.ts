import type { City } from "./city";
import type { Call, Words } from "./files";
import { handoverOf } from "./handover";
import { lastOfficeTime } from "./office-time";
import { type Chance, chanceOf } from "./seeded";
import type { Matter, Story } from "./story";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Nothing is logged later than this before now, so that there is time for what follows. */
export const LATEST_MINUTES = 50;

function matterOf(stories: readonly Story[], beginning: string): Matter {
  const matters = stories.flatMap((story) => story.matters);
  const found = matters.find((matter) => matter.call.text.startsWith(beginning));
  if (found === undefined) throw new Error(`no call of the demonstration begins with "${beginning}"`);
  return found;
}

/** Second calls about a matter that is known already: logged, noticed, and joined to the first. */
export function planNeighbours(stories: readonly Story[], words: Words, city: City, now: Date): Story[] {
  return words.neighbours.flatMap(({ of, text }, at): Story[] => {
    const master = matterOf(stories, of);
    if (master.acts.some((act) => act.step.do === "cancel")) return [];
    const key = `neighbour ${at}`;
    const chance = chanceOf(key);
    const call: Call = { ...master.call, text, channel: "phone", resident: null, group: null };
    const loggedAt = momentAfter(master, now, chance);
    const by = chance.pick(city.consultants);
    const noticedAt = new Date(
      Math.min(now.getTime() - MINUTE_MS, loggedAt.getTime() + chance.between(4, 30) * MINUTE_MS),
    );
    const category = master.category === null ? null : city.category(master.category);
    const matter: Matter = {
      key,
      call,
      category: master.category,
      loggedAt,
      answers: [],
      handover: category === null ? null : handoverOf(category, city, loggedAt, chance),
      forwardTo: null,
      acts: [{ at: noticedAt, by, step: { do: "join", master: master.key } }],
    };
    return [{ ...shortContact(key, by, loggedAt, chance), matters: [matter], result: "intake-logged" }];
  });
}

/** Callers who were told that their matter is known, and were added to it. */
export function planFollowers(stories: readonly Story[], words: Words, city: City, now: Date): Story[] {
  return words.followed.map((beginning, at): Story => {
    const key = `follower ${at}`;
    const chance = chanceOf(key);
    const matter = matterOf(stories, beginning);
    const contact = shortContact(key, chance.pick(city.consultants), momentAfter(matter, now, chance), chance);
    return { ...contact, matters: [], follows: matter.key, result: "answered" };
  });
}

function momentAfter(matter: Matter, now: Date, chance: Chance): Date {
  const begin = matter.loggedAt.getTime() + 10 * MINUTE_MS;
  const room = Math.max(0, Math.min(2 * DAY_MS, now.getTime() - LATEST_MINUTES * MINUTE_MS - begin));
  const drawn = new Date(begin + chance.next() * room);
  const inOffice = lastOfficeTime(drawn, chance.between(0, 400));
  return inOffice.getTime() > begin ? inOffice : drawn;
}

function shortContact(key: string, by: string, at: Date, chance: Chance): Omit<Story, "matters" | "result"> {
  return {
    key,
    by,
    channel: "phone",
    startedAt: new Date(at.getTime() - chance.between(1, 3) * MINUTE_MS),
    endedAt: new Date(at.getTime() + MINUTE_MS),
    resident: null,
    follows: null,
    note: "",
  };
}
