import { type AttachmentId, LIMITS } from "@kck/contracts";
import { mayCall, type Procedure, RIGHTS, ROLES, type Role } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../new-id";
import { appRouter } from "../router";
import { commandId, NOWHERE, openCentre, type Person } from "../testing";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);

/** Reached over plain HTTP, through the same table; the server's tests hold them. */
const OVER_HTTP: readonly string[] = ["files.upload", "files.download"];
const OUR_UNIT = "ZDMK";
const OTHER_UNIT = "ZZM";

const people: Record<Role, Person> = {
  consultant: await centre.person("consultant"),
  "unit-staff": await centre.person("unit-staff", OUR_UNIT),
  supervisor: await centre.person("supervisor"),
  editor: await centre.person("editor"),
  administrator: await centre.person("administrator"),
};

type Target = { id: string; version: number; attachmentId: AttachmentId };
const unknown = (): Target => ({
  id: newId(centre.now()),
  version: 0,
  attachmentId: newId(centre.now()) as AttachmentId,
});

async function intakeOf(unitKey: string): Promise<Target> {
  const intake = await centre.intake(people.consultant, "Nie świeci latarnia", { forwardTo: unitKey });
  const attachmentId = newId(centre.now()) as AttachmentId;
  await centre.context.db.attachment.create({
    data: {
      id: attachmentId,
      intakeId: intake.id,
      name: "zdjecie.jpg",
      mediaType: "image/jpeg",
      sizeBytes: 1,
      sha256: "0",
      uploadedById: people.consultant.id,
      createdAt: centre.now(),
    },
  });
  return { ...intake, attachmentId };
}

/** A well-formed input of every procedure that has one; for those about an intake, about this one. */
const unit = await centre.unit(OTHER_UNIT);
const category = await centre.category("OS-01");
const words = "Słowa";
const search = { search: {}, cursor: null, limit: LIMITS.rows };
const person = { name: "Ktoś", role: "editor", unitId: null };
const on = ({ id, version }: Target) => ({ commandId: commandId(), id, version });
const INPUTS: Partial<Record<Procedure, (target: Target) => unknown>> = {
  "session.end": () => ({ commandId: commandId(), id: commandId() }),
  "contacts.start": () => ({ commandId: commandId(), id: commandId(), channel: "phone" }),
  "contacts.identify": (t) => ({ commandId: commandId(), id: t.id, phone: null, residentId: null, isAnonymous: true }),
  "contacts.end": (t) => ({ commandId: commandId(), id: t.id, result: "answered", note: "" }),
  "residents.byPhone": () => ({ typed: "600 000 100" }),
  "residents.get": (t) => ({ id: t.id }),
  "residents.save": (t) => ({ ...on(t), version: null, name: words, email: null, address: null, phone: null }),
  "intakes.log": (t) => ({
    commandId: commandId(),
    id: commandId(),
    contactId: t.id,
    kind: "intervention",
    categoryId: category,
    description: words,
    answers: [],
    place: NOWHERE,
    phoneHandover: null,
    forwardTo: null,
  }),
  "intakes.list": () => search,
  "intakes.get": (t) => ({ id: t.id }),
  "intakes.similar": () => ({ categoryId: null, place: "Długa", words: "" }),
  "intakes.follow": (t) => ({ commandId: commandId(), id: t.id, contactId: t.id }),
  "intakes.forward": (t) => ({ ...on(t), unitId: unit, note: "" }),
  "intakes.reassign": (t) => ({ ...on(t), unitId: unit, reason: words }),
  "intakes.return": (t) => ({ ...on(t), reason: words, betterUnitId: null }),
  "intakes.schedule": (t) => ({ ...on(t), scheduledFor: "2026-03-10T08:00:00Z", note: "" }),
  "intakes.ask": (t) => ({ ...on(t), question: words }),
  "intakes.reply": (t) => ({ ...on(t), reply: words }),
  "intakes.resolve": (t) => ({ ...on(t), outcome: "done", publicAnswer: words }),
  "intakes.dispute": (t) => ({ ...on(t), reason: words }),
  "intakes.close": (t) => ({ ...on(t), outcome: "done", note: "" }),
  "intakes.reopen": (t) => ({ ...on(t), reason: words }),
  "intakes.join": (t) => ({ ...on(t), masterId: commandId() }),
  "intakes.separate": (t) => ({ ...on(t), reason: words }),
  "intakes.cancel": (t) => ({ ...on(t), reason: words }),
  "intakes.answer": on,
  "intakes.accept": on,
  "intakes.start": on,
  "intakes.assign": (t) => ({ ...on(t), assigneeId: null }),
  "intakes.categorise": (t) => ({ ...on(t), categoryId: category }),
  "intakes.place": (t) => ({ ...on(t), place: NOWHERE }),
  "intakes.prioritise": (t) => ({ ...on(t), priority: "P2", note: "" }),
  "intakes.changeResident": (t) => ({ ...on(t), residentId: null }),
  "intakes.note": (t) => ({ commandId: commandId(), id: t.id, body: words }),
  "intakes.update": (t) => ({ commandId: commandId(), id: t.id, body: words }),
  "intakes.present": (t) => ({ id: t.id }),
  "files.remove": (t) => ({ commandId: commandId(), id: t.attachmentId }),
  "views.save": (t) => ({ commandId: commandId(), id: t.id, name: words, isShared: false, search: {}, columns: [] }),
  "views.remove": (t) => ({ commandId: commandId(), id: t.id }),
  "users.invite": () => ({
    commandId: commandId(),
    id: commandId(),
    token: "a".repeat(43),
    email: `${commandId()}@example.test`,
    ...person,
  }),
  "users.reinvite": (t) => ({ commandId: commandId(), id: t.id, token: "a".repeat(43) }),
  "users.change": (t) => ({ ...on(t), ...person }),
  "users.openWork": (t) => ({ id: t.id }),
  "users.deactivate": on,
  "users.activate": on,
  "users.endSessions": (t) => ({ commandId: commandId(), id: t.id }),
};

/** `refused` by the door, `not-found` behind it, `entered` for everything else, whatever the rules then say. */
async function knock(who: Person, procedure: Procedure, target: Target): Promise<"refused" | "not-found" | "entered"> {
  const [area = "", name = ""] = procedure.split(".");
  const callers: Record<string, Record<string, (input?: unknown) => Promise<unknown>>> = Object(who.call);
  const call = callers[area]?.[name];
  if (call === undefined) throw new Error(`${procedure} is listed but not built`);
  try {
    await call(INPUTS[procedure]?.(target));
    return "entered";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    expect(error.code, `${procedure}: ${error.message}`).not.toBe("INTERNAL_SERVER_ERROR");
    expect(error.message, procedure).not.toBe("bad-input");
    if (error.message === "wrong-role" || error.message === "signed-out") return "refused";
    return error.message === "not-found" ? "not-found" : "entered";
  }
}

const overTrpc = (Object.keys(RIGHTS) as Procedure[]).filter((procedure) => !OVER_HTTP.includes(procedure));

test("every procedure that is built has its line in the table, and every line its procedure", () => {
  const built = Object.keys(appRouter._def.procedures);
  expect(built.toSorted()).toEqual(overTrpc.toSorted());
});

describe.each(overTrpc)("%s", (procedure) => {
  test.each(ROLES)("lets %s in exactly where the table says so", async (role) => {
    // Nobody's row: whoever is let in finds nothing or succeeds, whoever is not is told so first.
    const answer = await knock(people[role], procedure, unknown());
    expect(answer === "refused").toBe(!mayCall(role, procedure));
  });

  const scope = RIGHTS[procedure].scope;
  if (
    mayCall("unit-staff", procedure) &&
    (scope === "held" || scope === "holding") &&
    INPUTS[procedure] !== undefined
  ) {
    test("reaches the own unit's intake and does not find another unit's", async () => {
      if (procedure === "intakes.list") return expectOnlyOwnRows();
      expect(await knock(people["unit-staff"], procedure, await intakeOf(OTHER_UNIT))).toBe("not-found");
      expect(await knock(people["unit-staff"], procedure, await intakeOf(OUR_UNIT))).toBe("entered");
    });
  }
});

async function expectOnlyOwnRows() {
  const own = await intakeOf(OUR_UNIT);
  const foreign = await intakeOf(OTHER_UNIT);
  const { rows } = await people["unit-staff"].call.intakes.list({ search: {}, cursor: null, limit: LIMITS.rows });
  const ids = rows.map((row) => String(row.id));
  expect(ids).toContain(own.id);
  expect(ids).not.toContain(foreign.id);
}

test("nobody who is signed out gets past the door", async () => {
  const { callerFactory } = await import("../trpc");
  const nobody = callerFactory(appRouter)({ ...centre.context, actor: null });
  await expect(nobody.session.me()).rejects.toMatchObject({ message: "signed-out" });
  await expect(nobody.intakes.list(search as never)).rejects.toMatchObject({ message: "signed-out" });
});
