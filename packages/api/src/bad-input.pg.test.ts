import type { AttachmentId } from "@kck/contracts";
import { mayCall, type Procedure, REASONS, ROLES } from "@kck/domain";
import { TRPCError } from "@trpc/server";
import { afterAll, describe, expect, test } from "vitest";
import { newId } from "./new-id";
import { openCentre, type Person } from "./testing";
import { feeOf, wholeContent } from "./testing/cards";
import { inputsFor, type Target } from "./testing/inputs";

const centre = await openCentre("2026-03-02T09:00:00Z");
afterAll(centre.close);
const INPUTS = await inputsFor(centre);
const people = new Map<string, Person>();
for (const role of ROLES) people.set(role, await centre.person(role, role === "unit-staff" ? "ZDMK" : undefined));

const target = (): Target => ({
  id: newId(centre.now()),
  version: 0,
  attachmentId: newId(centre.now()) as AttachmentId,
});

/** Every place in an input: the path to each value, however deep. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))].filter(
    (found) => found.length > 0,
  );
}

function withValue(input: object, path: readonly string[], value: unknown): object {
  const copy: Record<string, unknown> = structuredClone(Object(input));
  let at = copy;
  for (const key of path.slice(0, -1)) at = Object(at[key]);
  at[path.at(-1) ?? ""] = value;
  return copy;
}

/** What people and broken programs send. None of it may be taken for an answer "the server failed". */
const NASTY: readonly [what: string, value: unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a number", 1e308],
  ["a fraction", -0.5],
  ["a number too large for a column", 3_000_000_000],
  ["a list", ["x"]],
  ["an object", { $where: "1" }],
  ["an empty text", ""],
  ["NUL", "a\0b"],
  ["a lone surrogate", "a\uD800b"],
  ["a text turned round", "a\u202Eb"],
  ["SQL", "'; DROP TABLE intake; --"],
  ["a long text", "ą".repeat(20_000)],
  ["ten thousand rows", Array.from({ length: 10_000 }, () => newId(centre.now()))],
  ["a day before 2000", "1999-12-31T23:00:00Z"],
  ["a day after 2100", "2101-01-01T00:00:00Z"],
  ["no day at all", "2026-02-30T10:00:00Z"],
  ["a day of the year 1999", "1999-12-31"],
  ["a day of the year 2101", "2101-01-01"],
  ["an address with NUL", "https://www.example.pl/\0"],
  ["an address turned round", "https://www.example.pl/\u202Elp"],
  ["an unknown id", newId(centre.now())],
];

async function reasonFor(procedure: Procedure, input: unknown): Promise<string> {
  const role = ROLES.find((candidate) => mayCall(candidate, procedure));
  const person = people.get(role ?? "");
  const [area = "", name = ""] = procedure.split(".");
  const areas: Record<string, Record<string, (given: unknown) => Promise<unknown>>> = Object(person?.call);
  const call = areas[area]?.[name];
  if (call === undefined) throw new Error(`${procedure} cannot be called`);
  try {
    await call(input);
    return "taken";
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    expect(error.code, `${procedure}: ${error.message}`).not.toBe("INTERNAL_SERVER_ERROR");
    return error.message;
  }
}

describe.each(Object.entries(INPUTS))("%s", (name, inputOf) => {
  const procedure = name as Procedure; // a key of INPUTS
  test("answers whatever it is sent with a reason of the closed list, or does it", async () => {
    const known = new Set<string>(["taken", ...REASONS]);
    for (const path of pathsOf(inputOf(target()))) {
      for (const [what, value] of NASTY) {
        const reason = await reasonFor(procedure, withValue(inputOf(target()), path, value));
        expect(known, `${what} as ${path.join(".")} of ${name}: ${reason}`).toContain(reason);
      }
    }
  });

  test("refuses a field that it does not know", async () => {
    expect(await reasonFor(procedure, { ...inputOf(target()), isAdministrator: true })).toBe("bad-input");
  });
});

test.each([
  ["text-not-allowed", { body: "a\0b" }],
  ["text-not-allowed", { body: "a\uDC00" }],
  ["text-not-allowed", { body: "a\u2067b" }],
  ["text-too-long", { body: "x".repeat(4_001) }],
  ["bad-input", { body: "   " }],
  ["not-found", {}],
])("a note is refused as %s where that is what is wrong", async (reason, change) => {
  const input = { ...INPUTS["intakes.note"]?.(target()), ...change };
  expect(await reasonFor("intakes.note", input)).toBe(reason);
});

test.each([
  ["text-not-allowed", { content: { ...wholeContent(), categories: ["a\0b"] } }],
  ["text-not-allowed", { content: { ...wholeContent(), fees: [feeOf(1, "a\u202Eb")] } }],
  ["text-not-allowed", { content: { ...wholeContent(), forms: [{ name: "x", url: "https://a.pl/\0" }] } }],
  ["text-not-allowed", { content: { ...wholeContent(), forms: [{ name: "x", url: "https://a.pl/\u202Elp" }] } }],
  ["date-out-of-range", { reviewDueOn: "1999-12-31" }],
  ["date-out-of-range", { reviewDueOn: "2101-01-01" }],
])("a card is refused as %s where that is what is wrong", async (reason, change) => {
  expect(await reasonFor("cards.create", { ...INPUTS["cards.create"]?.(target()), ...change })).toBe(reason);
});

test("a date out of range is told as such, and so are too many rows", async () => {
  const scheduled = { ...INPUTS["intakes.schedule"]?.(target()), scheduledFor: "1999-01-01T00:00:00Z" };
  expect(await reasonFor("intakes.schedule", scheduled)).toBe("date-out-of-range");
  const lastCentury = { from: "1999-12-01", to: "1999-12-31" };
  expect(await reasonFor("cardUse.statistics", lastCentury)).toBe("date-out-of-range");
  const ids = Array.from({ length: 10_000 }, () => newId(centre.now()));
  const listed = { search: { unitIds: ids }, cursor: null, limit: 10 };
  expect(await reasonFor("intakes.list", listed)).toBe("too-many-rows");
});
