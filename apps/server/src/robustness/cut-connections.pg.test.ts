import { join } from "node:path";
import { fillCity, readCity } from "@kck/api";
import { LogReceipt } from "@kck/contracts";
import { expect, onTestFinished, test } from "vitest";
import { chanceOf } from "../demo/seeded";
import { ROOT } from "../root";
import { openServer } from "../testing/open-server";
import { type Call, insist, MOMENTS } from "./call";
import { newId } from "./new-id";

const COPIES = 200;
const copies = Array.from({ length: COPIES }, (_, index) => index);

async function openDesk() {
  const server = await openServer();
  onTestFinished(server.close);
  const { prisma } = server.database.db;
  const city = await readCity(join(ROOT, "resources"));
  await prisma.$transaction((tx) => fillCity(tx, city, new Date()), { timeout: 15_000 });
  const unit = await prisma.unit.findUniqueOrThrow({ where: { key: "ZDMK" } });
  const person = await server.addPerson("consultant");
  const line = { url: server.publicUrl, cookie: await server.signIn(person.email) };

  /** Sends this many copies at once, most of them over connections that break; answers what each of them heard in the end. */
  const sendCopies = async (callOf: (copy: number, attempt: number) => Call) => {
    let broken = 0;
    const heard = await Promise.all(
      copies.map(async (copy) => {
        const chance = chanceOf(`cut connections ${copy}`);
        const cuts = copies
          .slice(0, 4)
          .flatMap(() => (chance.in(0.6) ? [{ at: chance.pick(MOMENTS), afterMs: chance.between(0, 30) }] : []));
        broken += cuts.length;
        return insist(line, (attempt) => callOf(copy, attempt), { cutOf: (attempt) => cuts[attempt] });
      }),
    );
    return {
      answers: heard.map((each) => each.heard),
      broken,
      tries: heard.reduce((sum, each) => sum + each.tries, 0),
    };
  };
  /** What the database holds once nothing is under way any more. */
  const settled = async () => {
    await server.app.close();
    const intakes = await prisma.intake.findMany({ include: { holdings: true } });
    const events = await prisma.event.findMany({ orderBy: { seq: "asc" } });
    return { intakes, contacts: await prisma.contact.findMany(), types: events.map(({ type }) => type) };
  };
  return { line, unitId: unit.id, sendCopies, settled, logged: server.logged };
}

const logging = (unitId: string, contactId: string, commandId: string, id: string): Call => ({
  procedure: "intakes.log",
  input: {
    commandId,
    id,
    contactId,
    kind: "intervention",
    categoryId: null,
    description: "Nie świeci latarnia",
    answers: [],
    place: { street: "Długa", houseNumber: "7", placeText: null, districtNumber: 1, latitude: null, longitude: null },
    phoneHandover: null,
    forwardTo: unitId,
  },
});

test("two hundred copies of one command over breaking connections make one intake and get one answer", async () => {
  const desk = await openDesk();
  const contactId = newId();
  const start = { procedure: "contacts.start", input: { commandId: newId(), id: contactId, channel: "phone" } };
  const log = logging(desk.unitId, contactId, newId(), newId());

  const started = await desk.sendCopies(() => start);
  const logged = await desk.sendCopies(() => log);

  const [first] = logged.answers;
  expect(first).toMatchObject({ is: "answer", value: { version: 1, status: "forwarded" } });
  expect(started.answers).toEqual(copies.map(() => ({ is: "answer", value: { id: contactId } })));
  expect(logged.answers).toEqual(copies.map(() => first));
  expect(logged.broken).toBeGreaterThan(COPIES);

  const { intakes, contacts, types } = await desk.settled();
  expect(intakes.map(({ number }) => number)).toEqual([LogReceipt.parse(Object(first).value).number]);
  expect(intakes[0]?.holdings).toHaveLength(1);
  expect(contacts).toHaveLength(1);
  expect(types).toEqual(["contact.started", "intake.logged", "intake.forwarded"]);
  expect(desk.logged.filter((line) => line.includes("failed"))).toEqual([]);
}, 120_000);

test("control: where each try is a command of its own, the same copies make hundreds of intakes", async () => {
  const desk = await openDesk();
  const contactId = newId();
  await insist(desk.line, () => ({
    procedure: "contacts.start",
    input: { commandId: newId(), id: contactId, channel: "phone" },
  }));

  const { answers } = await desk.sendCopies(() => logging(desk.unitId, contactId, newId(), newId()));

  expect(answers.filter(({ is }) => is === "answer")).toHaveLength(COPIES);
  expect((await desk.settled()).intakes.length).toBeGreaterThan(COPIES);
}, 120_000);
