import type { CardId, CardPageView, RevisionId } from "@kck/contracts";
import { REVISION_STATUSES } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { commandId, openCentre, type Person } from "../testing";
import { openCardDesk } from "../testing/card-desk";
import { contentOf, feeOf } from "../testing/cards";
import {
  AHEAD,
  type Attempt,
  afterTime,
  inForceOf,
  judge,
  type ModelledCard,
  openOf,
  type Player,
  TRIED,
} from "./life-model";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { create, revisionId } = await openCardDesk(centre);

const PLAYERS: readonly Player[] = [
  { name: "anna", role: "editor" },
  { name: "bogdan", role: "editor" },
  { name: "supervisor", role: "supervisor" },
  { name: "consultant", role: "consultant" },
  { name: "administrator", role: "administrator" },
];
const people = new Map<string, Person>();
for (const { name, role } of PLAYERS) people.set(name, await centre.person(role));
const personOf = (name: string): Person => people.get(name) ?? expect.fail(name);
const anna = personOf("anna");

const TRIES = TRIED.flatMap((action) => PLAYERS.map((by) => ({ action, by })));
/** One try, some time later: often something that the model allows, so that the walk goes far; else anything by anybody. */
const attempt = fc.record({
  isSensible: fc.integer({ min: 0, max: 9 }).map((roll) => roll > 3),
  pick: fc.nat(TRIES.length * 1_000),
  waits: fc.constantFrom(1, 1, 1, AHEAD, AHEAD + 1),
  isStale: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
});

let minute = 0;
let fresh = 0;
const wait = (minutes: number) => {
  minute += minutes;
  centre.wait(minutes);
};
const textOf = (text: string, fee: number) => contentOf({ description: text, fees: fee === 0 ? [] : [feeOf(fee)] });

async function attemptIt(page: CardPageView, model: ModelledCard, tried: Attempt): Promise<string> {
  const { cards } = personOf(tried.by.name).call;
  const { id, open, inForce, revisions } = page;
  const late = tried.isStale ? 1 : 0;
  const looked = open ?? revisions[0] ?? expect.fail("a card without a revision");
  const on = { commandId: commandId(), id, revisionId: looked.id, version: looked.version + late };
  const onCard = { commandId: commandId(), id, version: page.version + late };
  const write = () => {
    const before = openOf(model) ?? inForceOf(model) ?? { text: "", fee: 0 };
    const content = textOf(
      tried.action === "words" ? `Tekst ${tried.fresh}` : before.text,
      tried.action === "fee" ? tried.fresh : before.fee,
    );
    if (open !== null) return cards.edit({ ...on, basedOn: null, content, checked: [] });
    // Who began to write before something else was published looks at a text that is no longer in force.
    const basedOn = tried.isStale ? (commandId() as RevisionId) : (inForce?.revisionId ?? null);
    return cards.edit({
      commandId: commandId(),
      id,
      revisionId: revisionId(),
      version: null,
      basedOn,
      content,
      checked: [],
    });
  };
  const at = new Date(centre.now().getTime() + AHEAD * 60_000).toISOString();
  const calls: Record<Attempt["action"], () => Promise<unknown>> = {
    words: write,
    fee: write,
    submit: () => cards.submit(on),
    "send-back": () => cards.sendBack({ ...on, reason: "Powód" }),
    publish: () => cards.publish({ ...on, at: null }),
    schedule: () => cards.publish({ ...on, at }),
    discard: () => cards.discard(on),
    archive: () => cards.archive(onCard),
    restore: () => cards.restore({ ...onCard, revisionId: revisionId() }),
  };
  try {
    await calls[tried.action]();
    return "done";
  } catch (error) {
    if (error instanceof TRPCError) return error.message;
    throw error;
  }
}

/** Every text that was ever published, as it was at that moment. */
const published = new Map<string, string>();

async function expectSame(id: CardId, model: ModelledCard): Promise<CardPageView> {
  await anna.call.cards.index(); // whoever asks first after its time puts in force what has come due
  const page = await anna.call.cards.get({ id });
  const nameOf = new Map([...people].map(([name, person]) => [String(person.id), name]));
  const shown = page.revisions.map(({ number, status, editors }) => ({
    number,
    status,
    editors: editors.map((editor) => nameOf.get(editor.id)),
  }));
  const expected = model.revisions.map(({ number, status, editors }) => ({ number, status, editors: [...editors] }));
  expect(shown.toReversed()).toEqual(expected);
  expect(page.archivedAt !== null).toBe(model.isArchived);
  const inForce = inForceOf(model);
  expect(page.inForce?.content ?? null).toEqual(inForce === null ? null : textOf(inForce.text, inForce.fee));
  if (page.inForce !== null && !published.has(page.inForce.revisionId)) {
    published.set(page.inForce.revisionId, JSON.stringify(page.inForce.content));
  }
  return page;
}

/** Whatever was in force once can still be read to the letter, however long ago it was replaced. */
async function expectPublishedKept(page: CardPageView): Promise<void> {
  for (const { id } of page.revisions.filter(({ publishedAt }) => publishedAt !== null)) {
    const { content } = await personOf("consultant").call.cards.revision({ id });
    expect(JSON.stringify(content), "what was published stays to the letter").toBe(published.get(id));
  }
}

test("random people doing random things with cards get what the issue says, and nothing published ever changes", async () => {
  const reached = new Set<string>();
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 10, maxLength: 30 }), async (attempts) => {
      const { id } = await create(textOf("", 0), {}, anna);
      let model: ModelledCard = {
        revisions: [{ number: 1, text: "", fee: 0, status: "draft", editors: ["anna"] }],
        isArchived: false,
        dueMinute: null,
      };
      let page = await expectSame(id, model);
      for (const { waits, isStale, isSensible, pick } of attempts) {
        wait(waits);
        model = afterTime(model, minute);
        page = await expectSame(id, model);
        fresh += 1;
        const common = { minute, isStale, fresh };
        // Chance alone would now and then leave a corner of the diagram unvisited: what was never seen goes first.
        const verdicts = TRIES.map((tried) => ({ tried, verdict: judge(model, { ...common, ...tried }) }));
        const isNew = ({ verdict }: (typeof verdicts)[number]) =>
          "next" in verdict
            ? verdict.next.revisions.some(({ status }) => !reached.has(status))
            : !refused.has(verdict.refusal);
        const wanted = verdicts.filter((each) => "next" in each.verdict === isSensible);
        const unseen = verdicts.filter(isNew);
        const from = unseen.length > 0 ? unseen : wanted.length > 0 ? wanted : verdicts;
        const choice = from.map((each) => each.tried);
        const tried: Attempt = { ...common, ...(choice[pick % choice.length] ?? expect.fail("nothing to try")) };
        const verdict = judge(model, tried);
        const came = await attemptIt(page, model, tried);
        const what = `${tried.by.name} ${tried.action} on ${JSON.stringify(model)}`;
        expect(came, what).toBe("refusal" in verdict ? verdict.refusal : "done");
        if ("next" in verdict) model = verdict.next;
        else refused.add(verdict.refusal);
        for (const { status } of model.revisions) reached.add(status);
      }
      await expectPublishedKept(await expectSame(id, model));
    }),
    { numRuns: 30, interruptAfterTimeLimit: 90_000 },
  );
  expect(reached.size, "the tries reach the whole diagram").toBe(REVISION_STATUSES.length);
  expect([...refused].toSorted()).toEqual(["changed-meanwhile", "needs-second-person", "wrong-role", "wrong-status"]);
}, 120_000);
