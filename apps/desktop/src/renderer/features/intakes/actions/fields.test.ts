import { STATUSES } from "@kck/domain";
import { expect, test } from "vitest";
import { newCommandId } from "../../../api/command-id";
import { answersText } from "./answers-text";
import { COMMANDS, type Command, SCHEMAS } from "./commands";
import { type Asked, fieldsOf, inputOf, type Values } from "./fields";

const ID = "0198c0de-0000-7000-8000-000000000001";
const OTHER = "0198c0de-0000-7000-8000-000000000002";
const NOWHERE = { latitude: null, longitude: null };

/** What somebody fills in, one form for all. */
const TYPED: Values = {
  unitId: OTHER,
  betterUnitId: OTHER,
  reason: "Droga wewnętrzna spółdzielni",
  note: "",
  scheduledFor: "2026-03-12T09:00:00.000Z",
  question: "Który numer słupa?",
  reply: "Numer 14",
  outcome: "done",
  publicAnswer: "Naprawiono.",
  masterId: OTHER,
  assigneeId: "",
  categoryId: OTHER,
  priority: "P2",
  phonedAt: "2026-03-02T08:58:00.000Z",
  phonedTo: "dyspozytor",
  answers: answersText([{ key: "since", label: "Od kiedy", value: "od wczoraj" }]),
  residentId: "",
  street: "Długa",
  districtNumber: "1",
};

const asked = (change: Partial<Asked> = {}): Asked => ({
  status: "accepted",
  hasUnit: true,
  lacksHandover: false,
  ...change,
});

function sent(command: Command, values: Values, change: Partial<Asked> = {}) {
  const input = inputOf(fieldsOf(command, asked(change)), values, NOWHERE);
  return SCHEMAS[command].safeParse({ commandId: newCommandId(), id: ID, version: 3, ...input });
}

test.each(COMMANDS)("what a filled form of %s sends is what the server takes", (command) => {
  for (const status of STATUSES) {
    for (const lacksHandover of [true, false]) {
      expect(sent(command, TYPED, { status, lacksHandover }).error, status).toBeUndefined();
    }
  }
});

test("what was resolved is closed without asking for its outcome again", () => {
  expect(fieldsOf("close", asked({ status: "resolved" })).map(({ as }) => as)).toEqual(["known-outcome", "words"]);
  expect(fieldsOf("close", asked({ status: "registered" })).map(({ as }) => as)).toEqual(["closing-outcome", "words"]);
  expect(sent("close", { note: "" }, { status: "resolved" }).success).toBe(true);
});

test.each<[Command, Values, string]>([
  ["forward", { ...TYPED, unitId: "" }, "unitId"],
  ["return", { ...TYPED, reason: "  " }, "reason"],
  ["schedule", { ...TYPED, scheduledFor: "" }, "scheduledFor"],
  ["schedule", { ...TYPED, scheduledFor: "1999-12-31T10:00:00.000Z" }, "scheduledFor"],
  ["resolve", { ...TYPED, outcome: "" }, "outcome"],
  ["join", { ...TYPED, masterId: "" }, "masterId"],
])("%s refuses a form with something missing, and names the field", (command, values, field) => {
  expect(new Set(sent(command, values).error?.issues.map(({ path }) => path[0]))).toEqual(new Set([field]));
});

test.each(["categorise", "prioritise"] as const)("%s says when and to whom only where that is lacking", (command) => {
  const phoneHandover = { at: TYPED.phonedAt, to: TYPED.phonedTo };
  expect(sent(command, TYPED, { lacksHandover: true }).data).toMatchObject({ phoneHandover });
  expect(sent(command, TYPED).data).toMatchObject({ phoneHandover: null });
});

test("a matter that no unit has is opened again for one, and one that a unit has stays there", () => {
  expect(fieldsOf("reopen", asked({ status: "closed", hasUnit: false })).map(({ as }) => as)).toEqual([
    "unit",
    "words",
  ]);
  expect(sent("reopen", TYPED, { hasUnit: false }).data).toMatchObject({ unitId: OTHER });
  expect(sent("reopen", TYPED, { hasUnit: true }).data).toMatchObject({ unitId: null });
});

test("correcting a street keeps the point on the map", () => {
  const point = { latitude: 50.06, longitude: 19.94 };
  expect(inputOf(fieldsOf("place", asked()), TYPED, point).place).toMatchObject({ street: "Długa", ...point });
});
