import { type AttachmentId, LIMITS } from "@kck/contracts";
import { mayCall, type Procedure, RIGHTS, ROLES, type Role } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import { afterAll, describe, expect, test } from "vitest";
import { newId } from "../new-id";
import { appRouter } from "../router";
import { openCentre, type Person } from "../testing";
import { inputsFor, type Target } from "../testing/inputs";

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

const INPUTS = await inputsFor(centre);
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
  await expect(nobody.intakes.list({ search: {}, cursor: null, limit: 1 })).rejects.toMatchObject({
    message: "signed-out",
  });
});
