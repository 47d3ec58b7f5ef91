import { appRouter, type Context, callerFactory } from "@kck/api";
import type { ContactId, IntakeId, ResidentId, UnitId, UserId } from "@kck/contracts";
import type { Role } from "@kck/domain";
import { v7 } from "uuid";
import type { Category, City } from "./city";

const callerOf = callerFactory(appRouter);
type Caller = ReturnType<typeof callerOf>;
const HOUR_MS = 3_600_000;
/** So many of the people of a room did what is copied; the others have done nothing yet. */
const LOGGING = 10;

type Here = {
  /** The calls of somebody of the centre, or of the unit that has the matter. */
  as(role: Role): Caller;
  /** What every command on the intake names, with its version counted on. */
  next(): { commandId: string; id: IntakeId; version: number };
  wait(hours: number): void;
  readonly now: () => Date;
};

/** The roads of a matter, by the status in which it stands now, in the commands that people give. */
const ROADS = {
  answered: async ({ as, next }: Here) => void (await as("consultant").intakes.answer(next())),
  registered: async () => undefined,
  forwarded: async () => undefined,
  accepted: ({ as, next, wait }: Here) => accept(as, next, wait),
  "in-progress": async ({ as, next, wait }: Here) => {
    await accept(as, next, wait);
    wait(20);
    await as("unit-staff").intakes.start(next());
  },
  scheduled: async ({ as, next, wait, now }: Here) => {
    await accept(as, next, wait);
    wait(30);
    const scheduledFor = new Date(now().getTime() + 20 * 24 * HOUR_MS).toISOString();
    await as("unit-staff").intakes.schedule({ ...next(), scheduledFor, note: "Ekipa przyjedzie przed południem." });
  },
  waiting: async ({ as, next, wait }: Here) => {
    await accept(as, next, wait);
    wait(40);
    await as("unit-staff").intakes.ask({ ...next(), question: "Po której stronie ulicy to jest?" });
  },
  returned: async ({ as, next, wait }: Here) => {
    wait(7);
    await as("unit-staff").intakes.return({ ...next(), reason: "To nie nasz teren.", betterUnitId: null });
  },
  resolved: ({ as, next, wait }: Here) => resolve(as, next, wait),
  closed: async ({ as, next, wait }: Here) => {
    await resolve(as, next, wait);
    wait(15 * 24);
    await as("consultant").intakes.close({ ...next(), outcome: null, note: "" });
  },
} as const;
export type Road = keyof typeof ROADS;

async function accept(as: Here["as"], next: Here["next"], wait: Here["wait"]): Promise<void> {
  wait(5);
  await as("unit-staff").intakes.accept(next());
}

async function resolve(as: Here["as"], next: Here["next"], wait: Here["wait"]): Promise<void> {
  await accept(as, next, wait);
  wait(6 * 24);
  const publicAnswer = "Sprawę załatwiono. Dziękujemy za zgłoszenie.";
  await as("unit-staff").intakes.resolve({ ...next(), outcome: "done", publicAnswer });
}

export type Lived = {
  readonly road: Road;
  readonly category: Category;
  readonly intakeId: string;
  readonly contactId: string;
  readonly residentId: string;
  /** When it was logged, and when the last thing happened to it. */
  readonly at: Date;
  readonly lastAt: Date;
};

/**
 * Lets one matter go its road through the product's own procedures, by people who may: whatever a row of the product says,
 * these rows say it.
 */
export async function live(
  parts: Omit<Context, "actor" | "now">,
  city: City,
  road: Road,
  category: Category,
  at: Date,
): Promise<Lived> {
  let instant = at;
  const now = () => instant;
  const wait = (hours: number) => {
    instant = new Date(instant.getTime() + hours * HOUR_MS);
  };
  const as = (role: Role): Caller => {
    const unitId = role === "unit-staff" ? category.unitId : null;
    const able = city.people.filter((one) => one.role === role && one.unitId === unitId).slice(0, LOGGING);
    const person = able[city.categories.indexOf(category) % able.length];
    if (person === undefined) throw new Error(`nobody is ${role} of the unit of ${category.code}`);
    return callerOf({ ...parts, now, actor: { id: person.id as UserId, kind: role, unitId, sessionId: null } });
  };
  const newId = () => v7({ msecs: instant.getTime() });
  const [contactId, residentId, intakeId] = [newId() as ContactId, newId() as ResidentId, newId() as IntakeId];
  const desk = as("consultant");
  await desk.contacts.start({ commandId: newId(), id: contactId, channel: "phone" });
  const person = {
    id: residentId,
    version: null,
    name: "Anna Nowak",
    email: null,
    address: null,
    phone: "600 000 000",
  };
  await desk.residents.save({ commandId: newId(), ...person });
  const line = { id: contactId, phone: "600 000 000", residentId, isAnonymous: false };
  await desk.contacts.identify({ commandId: newId(), ...line });
  const isAnswered = road === "answered";
  const isDanger = category.priority === "P1";
  const logged = await desk.intakes.log({
    commandId: newId(),
    id: intakeId,
    contactId,
    kind: isAnswered ? "information" : "intervention",
    categoryId: category.id as never,
    description: "Zgłoszenie.",
    answers: [{ key: "since", label: "Od kiedy", value: "od kilku dni" }],
    place: { street: "Miodowa", houseNumber: "3", placeText: null, districtNumber: 1, latitude: null, longitude: null },
    phoneHandover: isDanger ? { at: at.toISOString(), to: "dyspozytor" } : null,
    forwardTo: isAnswered || road === "registered" ? null : (category.unitId as UnitId),
  });
  let version = logged.version;
  const next = () => ({ commandId: newId(), id: intakeId, version: version++ });
  wait(0.05);
  await ROADS[road]({ as, next, wait, now });
  const lastAt = instant;
  instant = new Date(at.getTime() + 120_000);
  const result = isAnswered ? "answered" : "intake-logged";
  await as("consultant").contacts.end({ commandId: newId(), id: contactId, result, note: "" });
  return { road, category, intakeId, contactId, residentId, at, lastAt };
}
