import { type Context, readCity } from "@kck/api";
import { type Db, withinTransaction } from "@kck/db";
import { z } from "zod";
import { alone } from "../alone";
import { DEMONSTRATION_PASSWORD } from "./accounts";
import { answerCardCalls, planCardCalls } from "./card-calls";
import { carryOut, idsOf, type Places } from "./carry-out";
import { cityOf } from "./city";
import { readDemonstration } from "./files";
import { makeWork } from "./make-work";
import { findPeople, makePeople } from "./people";
import { planDemonstration } from "./plan";
import type { Story } from "./story";
import { tellInOrder } from "./tell-in-order";

/** The row of the table of settings that says how far the demonstration has come. */
const SETTING = "demonstration";
const Progress = z.strictObject({ state: z.enum(["begun", "filled"]), at: z.iso.datetime() });

export type FillParts = {
  readonly db: Db;
  readonly analyzer: Context["analyzer"];
  /** The folder `resources`. */
  readonly resources: string;
  readonly now: Date;
  readonly hashPassword: (password: string) => Promise<string>;
  /** Told how many contacts are there, of how many. */
  readonly onStep?: (done: number, total: number) => void;
};

/** What the procedures know of the product around them; the demonstration sends nothing and draws no map. */
const AS_IT_IS = { features: { isDemonstration: true, map: null }, outbox: null };

/** As many contacts at once as keep the database and this process busy. */
const AT_ONCE = 6;

/**
 * Fills in the demonstration's people, contacts and intakes, once for a database; the city must be there.
 *
 * One contact with all that came of it is one transaction, and everything has an id that follows from the plan. A run
 * that was killed is therefore gone on with by the next one, which plans for the instant of the first and leaves out
 * the contacts that are there. Of two at once the second waits and finds everything done.
 *
 * Shapes  answers whether anything had to be done.
 * Errors  whatever the rules or the database refuse: contacts that were finished stay, the rest comes with the next run.
 */
export async function fillDemonstration(parts: FillParts): Promise<boolean> {
  return alone(parts.db, "fill-demonstration", async () => {
    const before = await begunAt(parts.db);
    if (before?.state === "filled") return false;
    await fill(parts, before === null ? await begin(parts) : new Date(before.at));
    return true;
  });
}

async function fill(parts: FillParts, epoch: Date): Promise<void> {
  const { db, resources } = parts;
  const [files, { calls, words, cardCalls }] = await Promise.all([readCity(resources), readDemonstration(resources)]);
  const city = cityOf(files);
  const stories = planDemonstration({ calls, words, city }, epoch);
  const [people, units, categories] = await Promise.all([
    findPeople(db),
    db.unit.findMany({ select: { id: true, key: true } }),
    db.category.findMany({ select: { id: true, code: true } }),
  ]);
  const places: Places = {
    people,
    unitIds: new Map(units.map(({ id, key }) => [key, id])),
    categoryIds: new Map(categories.map(({ id, code }) => [code, id])),
    epoch,
    somewhere: words.somewhere,
    callUnit: city.callUnit,
  };
  await tellAll(parts, stories, places);
  const context = { analyzer: parts.analyzer, ...AS_IT_IS };
  await answerCardCalls(planCardCalls(cardCalls, city.consultants, epoch), { db, context, people, epoch });
  await db.setting.update({ where: { name: SETTING }, data: { value: { state: "filled", at: epoch.toISOString() } } });
}

async function begunAt(db: Pick<Db, "setting">): Promise<z.infer<typeof Progress> | null> {
  const row = await db.setting.findUnique({ where: { name: SETTING } });
  return row === null ? null : Progress.parse(row.value);
}

/** Makes the people and remembers the instant for which the demonstration is planned. */
async function begin({ db, now, hashPassword }: FillParts): Promise<Date> {
  const hash = await hashPassword(DEMONSTRATION_PASSWORD);
  return db.$transaction(async (tx) => {
    await tx.setting.create({ data: { name: SETTING, value: { state: "begun", at: now.toISOString() } } });
    await makePeople(tx, hash, now);
    await makeWork(tx, now);
    return now;
  });
}

async function tellAll(parts: FillParts, stories: readonly Story[], places: Places): Promise<void> {
  const { db, analyzer, onStep } = parts;
  const ids = idsOf(places.epoch);
  const there = await db.contact.findMany({
    where: { id: { in: stories.map((story) => ids.contact(story.key)) } },
    select: { id: true },
  });
  const done = new Set(there.map((contact) => contact.id));
  let count = done.size;
  onStep?.(count, stories.length);
  await tellInOrder(stories, AT_ONCE, async (story, order) => {
    if (done.has(ids.contact(story.key))) return;
    await db.$transaction(
      (tx) => carryOut(story, order, { db: withinTransaction(db, tx), analyzer, ...AS_IT_IS }, places),
      { maxWait: 10_000, timeout: 30_000 },
    );
    count += 1;
    onStep?.(count, stories.length);
  });
}
