import { fileURLToPath } from "node:url";
import {
  type CategoryId,
  type ContactId,
  type IntakeId,
  type LogReceipt,
  type ResidentId,
  readPhone,
  type UnitId,
  type UserId,
} from "@kck/contracts";
import { openTestDatabase, type TestDatabase } from "@kck/db/testing";
import type { Role } from "@kck/domain";
import { v7 } from "uuid";
import { fillCity } from "../catalog/fill-city";
import type { Actor, Context } from "../context";
import { newId } from "../new-id";
import { readAnalyzer, readCardMessage, readCity } from "../resources";
import { appRouter } from "../router";
import { callerFactory } from "../trpc";

const RESOURCES = fileURLToPath(new URL("../../../../resources", import.meta.url));
const callerOf = callerFactory(appRouter);
export type Caller = ReturnType<typeof callerOf>;

/** Somebody with an account, and what they may call. */
export type Person = { readonly id: UserId; readonly actor: Actor; readonly call: Caller };

export type Centre = {
  readonly database: TestDatabase;
  readonly context: Omit<Context, "actor">;
  /** The clock stands still until it is moved. */
  now(): Date;
  wait(minutes: number): void;
  /** A new person of a role; unit staff belong to the unit with this key. */
  person(role: Role, unitKey?: string): Promise<Person>;
  /** The calls of the first person of a role, made when first asked for. */
  as(role: Role, unitKey?: string): Promise<Caller>;
  unit(key: string): Promise<UnitId>;
  category(code: string): Promise<CategoryId>;
  /** A running contact of a person, with a resident where a number is given. */
  contact(person: Person, phone?: string): Promise<ContactId>;
  /** An intake, logged in a contact of its own; forwarded where a unit is named. */
  intake(person: Person, description: string, options?: IntakeOptions): Promise<LogReceipt>;
  close(): Promise<void>;
};
export type IntakeOptions = { category?: string; forwardTo?: string; phone?: string; street?: string };

export { contentOf } from "./cards";

export const commandId = () => v7();
export const NOWHERE = {
  street: null,
  houseNumber: null,
  placeText: null,
  districtNumber: null,
  latitude: null,
  longitude: null,
} as const;

/** The whole centre over a real PostgreSQL: its own database with the city in it, people by role, a clock that stands still. */
export async function openCentre(at: string): Promise<Centre> {
  const [database, city, analyzer, texts] = await Promise.all([
    openTestDatabase(),
    readCity(RESOURCES),
    readAnalyzer(RESOURCES),
    readCardMessage(RESOURCES),
  ]);
  const db = database.db.prisma;
  let instant = new Date(at);
  const now = () => instant;
  await db.$transaction((tx) => fillCity(tx, city, now()), { timeout: 30_000 });
  const outbox = { email: true, sms: true, cardUrl: "https://bip.example.test/uslugi/{symbol}", texts };
  const context = { db, now, analyzer, features: { isDemonstration: false, map: null }, outbox };
  const people = new Map<string, Promise<Person>>();

  const unit = async (key: string) => {
    const found = await db.unit.findUniqueOrThrow({ where: { key }, select: { id: true } });
    return found.id as UnitId;
  };
  const person = async (role: Role, unitKey?: string): Promise<Person> => {
    const id = newId(now()) as UserId;
    const unitId = unitKey === undefined ? null : await unit(unitKey);
    await db.user.create({ data: { id, name: `${role} ${id.slice(-4)}`, email: `${id}@example.test`, role, unitId } });
    const actor: Actor = { id, kind: role, unitId, sessionId: null };
    return { id, actor, call: callerOf({ ...context, actor }) };
  };
  const as = async (role: Role, unitKey?: string) => {
    const key = `${role} ${unitKey ?? ""}`;
    const there = people.get(key) ?? person(role, unitKey);
    people.set(key, there);
    return (await there).call;
  };
  const category = async (code: string) => {
    const found = await db.category.findUniqueOrThrow({ where: { code }, select: { id: true } });
    return found.id as CategoryId;
  };
  const contact = async (who: Person, phone?: string) => {
    const id = newId(now()) as ContactId;
    await who.call.contacts.start({ commandId: commandId(), id, channel: "phone" });
    if (phone !== undefined) {
      const residentId = newId(now()) as ResidentId;
      const nobody = { version: null, name: null, email: null, address: null };
      await who.call.residents.save({ commandId: commandId(), id: residentId, ...nobody, phone });
      const typed = readPhone(phone).typed;
      await who.call.contacts.identify({ commandId: commandId(), id, phone: typed, residentId, isAnonymous: false });
    }
    return id;
  };
  const intake = async (who: Person, description: string, options: IntakeOptions = {}) => {
    const contactId = await contact(who, options.phone);
    const logged = await who.call.intakes.log({
      commandId: commandId(),
      id: newId(now()) as IntakeId,
      contactId,
      kind: "intervention",
      categoryId: options.category === undefined ? null : await category(options.category),
      description,
      answers: [],
      place: { ...NOWHERE, street: options.street ?? null },
      phoneHandover: null,
      forwardTo: options.forwardTo === undefined ? null : await unit(options.forwardTo),
    });
    await who.call.contacts.end({ commandId: commandId(), id: contactId, result: "intake-logged", note: "" });
    return logged;
  };
  return {
    database,
    context,
    now,
    wait: (minutes) => {
      instant = new Date(instant.getTime() + minutes * 60_000);
    },
    person,
    as,
    unit,
    category,
    contact,
    intake,
    close: database.close,
  };
}
