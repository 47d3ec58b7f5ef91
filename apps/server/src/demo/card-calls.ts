import { type Actor, appRouter, type Context, callerFactory } from "@kck/api";
import type { CardId, CardReportId, ContactId, ReadingId, RevisionId } from "@kck/contracts";
import { type Db, withinTransaction } from "@kck/db";
import type { CardSection, ResultCode } from "@kck/domain";
import { idOf } from "../id-of";
import type { CardCalls } from "./files";
import { lastOfficeTime } from "./office-time";
import type { People } from "./people";
import { type Chance, chanceOf } from "./seeded";

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;
/** The questions of the last month: what the statistics show at first, and what still weighs in the editor's list. */
const MONTH_DAYS = 29;

type Report = CardCalls["reports"][number];

/** A call that needed no intake: what was looked for and read, and how it ended. */
export type CardCall = {
  readonly key: string;
  readonly by: string;
  readonly startedAt: Date;
  readonly card: string | null;
  readonly section: CardSection | null;
  /** From the first key of the search to the card. */
  readonly afterMs: number;
  readonly lastsMs: number;
  readonly givenUp: { readonly words: string; readonly hits: number } | null;
  readonly report: Report | null;
  readonly result: ResultCode;
};

/**
 * Plans the questions that were answered, or not, from the cards.
 *
 * Shapes  calls in the order in which they began; the same file and the same instant give the same plan.
 */
export function planCardCalls(file: CardCalls, consultants: readonly [string, ...string[]], now: Date): CardCall[] {
  const plan = (name: string, times: number, what: (chance: Chance) => Partial<CardCall>): CardCall[] =>
    Array.from({ length: times }, (_, at) => {
      const key = `card call: ${name}, ${at}`;
      const chance = chanceOf(key);
      const before = new Date(now.getTime() - chance.between(0.1, MONTH_DAYS) * DAY_MS);
      return {
        key,
        by: chance.pick(consultants),
        startedAt: lastOfficeTime(before, chance.between(10, 460)),
        card: null,
        section: null,
        afterMs: Math.round(chance.between(1.2, 9) * SECOND_MS),
        lastsMs: Math.round(chance.between(60, 260) * SECOND_MS),
        givenUp: null,
        report: null,
        result: "answered",
        ...what(chance),
      };
    });

  const calls = [
    ...file.questions.flatMap(({ card, section, times }) =>
      plan(`${card} ${section}`, times, () => ({ card, section })),
    ),
    ...file.passedOn.flatMap(({ card, times }) =>
      plan(`${card} passed on`, times, () => ({ card, result: "second-line" })),
    ),
    ...file.givenUp.flatMap(({ words, hits, times }) =>
      plan(words, times, () => ({ givenUp: { words, hits }, result: "second-line" })),
    ),
    ...file.reports.flatMap((report) =>
      plan(report.words, 1, () => ({ card: report.card, section: report.section, report })),
    ),
  ];
  return calls.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
}

type Parts = {
  readonly db: Db;
  readonly context: Omit<Context, "actor" | "now" | "db">;
  readonly people: People;
  readonly epoch: Date;
};

/**
 * Lets the consultants answer the planned calls through the procedures of the desk, each call in one transaction; a run
 * that was killed is gone on with by the next one. A call about a card that is not there is left out.
 */
export async function answerCardCalls(
  calls: readonly CardCall[],
  { db, context, people, epoch }: Parts,
): Promise<void> {
  const contactIdOf = ({ key }: CardCall) => idOf(epoch, `contact of ${key}`) as ContactId;
  const there = await db.contact.findMany({ where: { id: { in: calls.map(contactIdOf) } }, select: { id: true } });
  const done = new Set(there.map(({ id }) => id));
  const published = await db.cardRevision.findMany({
    where: { status: "published" },
    select: { id: true, cardId: true, card: { select: { key: true } } },
  });
  const revisions = new Map(published.map((revision) => [revision.card.key, revision]));

  for (const call of calls) {
    const id = contactIdOf(call);
    const actor = people.get(call.by);
    const revision = call.card === null ? null : revisions.get(call.card);
    if (done.has(id) || actor === undefined || revision === undefined) continue;
    await db.$transaction((tx) =>
      answer(call, { ...context, db: withinTransaction(db, tx) }, { id, actor, epoch, revision }),
    );
  }
}

const callerOf = callerFactory(appRouter);
type Told = {
  readonly id: ContactId;
  readonly actor: Actor;
  readonly epoch: Date;
  readonly revision: { readonly id: string; readonly cardId: string } | null;
};

async function answer(call: CardCall, context: Omit<Context, "actor" | "now">, told: Told): Promise<void> {
  const { id, actor, epoch, revision } = told;
  const nameOf = (what: string) => idOf(epoch, `${what} of ${call.key}`);
  const after = (ms: number) => callerOf({ ...context, actor, now: () => new Date(call.startedAt.getTime() + ms) });

  await after(0).contacts.start({ commandId: nameOf("start"), id, channel: "phone" });
  const searching = after(call.afterMs);
  if (call.givenUp !== null) {
    await searching.cardUse.searched({ searches: [{ id: nameOf("search"), ...call.givenUp, contactId: id }] });
  }
  if (revision !== null) {
    const card = { cardId: revision.cardId as CardId, revisionId: revision.id as RevisionId, contactId: id };
    const reading = (section: CardSection | null, afterMs: number | null) => ({
      readings: [{ ...card, id: nameOf(`reading ${section}`) as ReadingId, section, afterMs }],
    });
    await searching.cardUse.read(reading(null, call.afterMs));
    if (call.section !== null) await after(call.afterMs + 2 * SECOND_MS).cardUse.read(reading(call.section, null));
  }
  if (call.report !== null) {
    const { section, purpose, words } = call.report;
    const report = { purpose, section, words, contactId: id, cardId: (revision?.cardId ?? null) as CardId | null };
    await after(call.lastsMs / 2).cardUse.report({
      commandId: nameOf("report"),
      id: nameOf("id of the report") as CardReportId,
      ...report,
    });
  }
  await after(call.lastsMs).contacts.end({ commandId: nameOf("end"), id, result: call.result, note: "" });
}
