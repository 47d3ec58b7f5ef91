import type { IntakeId, Receipt } from "@kck/contracts";
import { type IntakeFact, needsPhoneHandover, PRIORITIES, rebuild } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { commandId, openCentre } from "./testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const { db } = centre.context;
const consultant = await centre.person("consultant");
/** What is saved without a word by phone, so that each save is one fact. */
const CALM = PRIORITIES.filter((priority) => !needsPhoneHandover(priority));

const many = <Thing>(count: number, make: (index: number) => Thing) => Array.from({ length: count }, (_, i) => make(i));
const notesOf = async (intakeId: IntakeId) =>
  (await db.note.findMany({ where: { intakeId }, select: { body: true } })).map(({ body }) => body).toSorted();
const eventsOf = (intakeId: IntakeId) => db.event.findMany({ where: { intakeId }, orderBy: { seq: "asc" } });
const effectsOf = async (intakeId: IntakeId) => ({
  notes: (await notesOf(intakeId)).length,
  events: (await eventsOf(intakeId)).filter(({ type }) => type !== "intake.logged").length,
  versions: (await db.intake.findUniqueOrThrow({ where: { id: intakeId } })).version,
});

/** Sends as the desk does: a command that came at a bad moment is sent again, word for word. */
async function insist<Answer>(send: () => Promise<Answer>): Promise<Answer | string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof TRPCError)) throw error;
      if (error.message !== "busy" || tries === 20) return error.message;
    }
  }
}

test("of twenty people who save one intake at once one wins each version, and nobody's words are lost", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  const people = await Promise.all(many(20, () => centre.person("consultant")));
  const words = people.map((_, index) => `Słowa osoby ${index}`).toSorted();
  let waiting = people.map(({ call }, index) => ({
    save: (version: number) => {
      const priority = CALM[index % CALM.length] ?? "P3";
      const note = `Słowa osoby ${index}`;
      const input = { commandId: commandId(), id, version, priority, note, phoneHandover: null };
      return insist(() => call.intakes.prioritise(input));
    },
  }));

  for (let version = 0; waiting.length > 0; version += 1) {
    const answers = await Promise.all(waiting.map(({ save }) => save(version)));
    const winners = answers.filter((answer) => typeof answer !== "string");
    expect(winners).toEqual([expect.objectContaining({ version: version + 1 })]);
    expect(answers.filter((answer) => answer === "changed-meanwhile")).toHaveLength(waiting.length - 1);
    waiting = waiting.filter((_, index) => typeof answers[index] === "string");
  }

  expect(await notesOf(id)).toEqual(words);
  const events = await eventsOf(id);
  expect(events.slice(1).map(({ data }) => Object(data).version)).toEqual(many(20, (index) => index + 1));
  expect(new Set(events.slice(1).map(({ actorId }) => actorId)).size).toBe(20);
  const facts = events.map(({ type, data }) => ({ ...Object(data), type }) as IntakeFact);
  const row = await db.intake.findUniqueOrThrow({ where: { id } });
  expect(rebuild(facts)).toMatchObject({ version: 20, priority: row.priority, dueAt: row.dueAt?.toISOString() });
});

test("control: where nobody asks for the version, twenty who save at once lose words", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  await Promise.all(
    many(20, (index) =>
      db.$transaction(async (tx) => {
        const { publicAnswer } = await tx.intake.findUniqueOrThrow({ where: { id } });
        await tx.intake.update({ where: { id }, data: { publicAnswer: `${publicAnswer ?? ""}${index};` } });
      }),
    ),
  );
  const { publicAnswer } = await db.intake.findUniqueOrThrow({ where: { id } });
  expect(publicAnswer?.split(";").length).toBeLessThan(20);
});

test("notes and updates of many people at once never conflict, also not with a save", async () => {
  const { id, version } = await centre.intake(consultant, "Nie świeci latarnia");
  const colleague = await centre.person("supervisor");
  const unitId = await centre.unit("ZDMK");
  const answers = await Promise.all(
    [
      ...many(
        20,
        (index) => () => consultant.call.intakes.note({ commandId: commandId(), id, body: `Notatka ${index}` }),
      ),
      ...many(
        20,
        (index) => () => colleague.call.intakes.update({ commandId: commandId(), id, body: `Wieść ${index}` }),
      ),
      () => consultant.call.intakes.forward({ commandId: commandId(), id, version, unitId, note: "Przekazanie" }),
    ].map(insist),
  );

  expect(answers.filter((answer) => typeof answer === "string")).toEqual([]);
  const words = many(20, (index) => [`Notatka ${index}`, `Wieść ${index}`]).flat();
  expect(await notesOf(id)).toEqual([...words, "Przekazanie"].toSorted());
});

/** Fifty times one note and one save, all at once. */
async function sendFifty(id: IntakeId, idOfCopy: (index: number) => string) {
  const notes = many(50, (index) => () => {
    const input = { commandId: idOfCopy(index), id, body: "Dzwonił drugi raz" };
    return insist(() => consultant.call.intakes.note(input));
  });
  const saves = many(50, (index) => () => {
    const input = {
      commandId: idOfCopy(index),
      id,
      version: 0,
      priority: "P2" as const,
      note: "Pilne",
      phoneHandover: null,
    };
    return insist(() => consultant.call.intakes.prioritise(input));
  });
  return {
    notes: await Promise.all(notes.map((send) => send())),
    saves: await Promise.all(saves.map((send) => send())),
  };
}

test("fifty copies of one command at once have one effect and get one answer", async () => {
  const { id, number } = await centre.intake(consultant, "Nie świeci latarnia");
  const command = commandId();

  const { notes, saves } = await sendFifty(id, () => command);

  const receipt: Receipt = { id, number, version: 0, status: "registered" };
  expect(notes).toEqual(many(50, () => receipt));
  expect(saves).toEqual(many(50, () => ({ ...receipt, version: 1 })));
  expect(await effectsOf(id)).toEqual({ notes: 2, events: 2, versions: 1 });
});

test("control: where each copy is a command of its own, the same fifty notes are fifty notes", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");

  const { saves } = await sendFifty(id, commandId);

  expect(await effectsOf(id)).toEqual({ notes: 51, events: 51, versions: 1 });
  expect(saves.filter((answer) => answer === "changed-meanwhile")).toHaveLength(49);
});

test("fifty copies of one logging open one intake under one number", async () => {
  const contactId = await centre.contact(consultant);
  const before = await db.intake.count();
  const input = {
    commandId: commandId(),
    id: commandId() as IntakeId,
    contactId,
    kind: "intervention" as const,
    categoryId: null,
    description: "Dziura w jezdni",
    answers: [],
    place: {
      street: "Długa",
      houseNumber: null,
      placeText: null,
      districtNumber: null,
      latitude: null,
      longitude: null,
    },
    phoneHandover: null,
    forwardTo: await centre.unit("ZDMK"),
  };

  const answers = await Promise.all(many(50, () => insist(() => consultant.call.intakes.log(input))));

  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ id: input.id, version: 1, status: "forwarded" });
  expect(await db.intake.count()).toBe(before + 1);
  expect((await eventsOf(input.id)).map(({ type }) => type)).toEqual(["intake.logged", "intake.forwarded"]);
  expect(await insist(() => consultant.call.intakes.log({ ...input, commandId: commandId() }))).toBe("id-taken");
});

test("a repeat gets the first answer, also after the matter has moved on", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  const input = { commandId: commandId(), id, version: 0, priority: "P2" as const, note: "", phoneHandover: null };
  const first = await consultant.call.intakes.prioritise(input);
  await consultant.call.intakes.prioritise({ ...input, commandId: commandId(), version: 1, priority: "P4" });

  expect(await consultant.call.intakes.prioritise(input)).toEqual(first);
  expect(await effectsOf(id)).toEqual({ notes: 0, events: 2, versions: 2 });
});

test("the same id with another input is refused, at once and later, and only the first is done", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  const command = commandId();
  const send = (body: string) => insist(() => consultant.call.intakes.note({ commandId: command, id, body }));

  const answers = await Promise.all([send("Pierwsza"), send("Druga")]);
  const later = await send("Trzecia");

  expect(answers.filter((answer) => answer === "command-reused")).toHaveLength(1);
  expect(later).toBe("command-reused");
  expect(await notesOf(id)).toEqual([answers[0] === "command-reused" ? "Druga" : "Pierwsza"]);
});

test("one id stands for one command of one person: another's, or to another procedure, is another command", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  const colleague = await centre.person("consultant");
  const input = { commandId: commandId(), id, body: "Te same słowa" };
  await consultant.call.intakes.note(input);
  await consultant.call.intakes.update(input);
  await colleague.call.intakes.note(input);
  expect(await effectsOf(id)).toEqual({ notes: 3, events: 3, versions: 0 });
});

test("a refused command leaves nothing behind, and succeeds when its time has come", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  const roads = await centre.person("unit-staff", "ZDMK");
  const accept = { commandId: commandId(), id, version: 1 };
  const commandsBefore = await db.command.count();
  const eventsBefore = await db.event.count();

  expect(await insist(() => roads.call.intakes.accept(accept))).toBe("not-found");
  expect([await db.command.count(), await db.event.count()]).toEqual([commandsBefore, eventsBefore]);

  const unitId = await centre.unit("ZDMK");
  await consultant.call.intakes.forward({ commandId: commandId(), id, version: 0, unitId, note: "" });
  expect(await insist(() => roads.call.intakes.accept(accept))).toMatchObject({ version: 2, status: "accepted" });
});

test("of two intakes that are joined to each other at once, one becomes the duplicate of the other", async () => {
  for (const round of many(3, (index) => index)) {
    const one = await centre.intake(consultant, `Nie świeci latarnia ${round}`);
    const two = await centre.intake(consultant, `Ciemno na ulicy ${round}`);
    const join = (id: IntakeId, masterId: IntakeId) => {
      const input = { commandId: commandId(), id, version: 0, masterId };
      return insist(() => consultant.call.intakes.join(input));
    };

    const answers = await Promise.all([join(one.id, two.id), join(two.id, one.id)]);

    expect(answers.filter((answer) => typeof answer !== "string")).toHaveLength(1);
    expect(["not-found", "changed-meanwhile"]).toContain(answers.find((answer) => typeof answer === "string"));
  }
});

test("where its answer cannot be kept a command is refused and leaves nothing behind, and is done when it comes again", async () => {
  const { id } = await centre.intake(consultant, "Nie świeci latarnia");
  const before = await effectsOf(id);
  const note = { commandId: commandId(), id, body: "Dzwoniła jeszcze raz" };
  const { owner } = centre.database;
  const lift = () => owner.query("ALTER TABLE command DROP CONSTRAINT IF EXISTS full_up");
  onTestFinished(async () => void (await lift()));
  await owner.query("ALTER TABLE command ADD CONSTRAINT full_up CHECK (answer IS NULL) NOT VALID");
  await expect(consultant.call.intakes.note(note)).rejects.toThrow("full_up");
  await lift();
  expect(await effectsOf(id)).toEqual(before);
  expect(await db.command.count({ where: { id: note.commandId } })).toBe(0);
  await consultant.call.intakes.note(note);
  expect((await effectsOf(id)).notes).toBe(before.notes + 1);
});
