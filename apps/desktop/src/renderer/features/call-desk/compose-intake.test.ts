import { UnitId } from "@kck/contracts";
import { expect, test } from "vitest";
import { type Composing, composeIntake } from "./compose-intake";
import type { MatterDraft } from "./desk-draft";
import { scriptFor } from "./script";
import { begun, COMMAND, contactOf, someCategory, someQuestion } from "./testing";

const NOW = new Date("2026-03-02T09:00:00Z");
const where = someQuestion({ key: "where", isRequired: true });
const since = someQuestion({ key: "since" });

function composed(change: Partial<MatterDraft>, given: Partial<Composing> = {}) {
  const contact = contactOf(begun());
  if (contact.matter === null) throw new Error("no matter");
  const matter = { ...contact.matter, ...change };
  const category = given.category;
  const script = scriptFor({ commonQuestions: [where, since] }, category, matter.answers, matter.asked);
  const yesNo = (value: string) => (value === "yes" ? "tak" : "nie");
  return composeIntake({
    contact,
    matter,
    category,
    script,
    mode: "forward",
    command: COMMAND,
    now: NOW,
    yesNo,
    ...given,
  });
}
const place = {
  line: "",
  street: "Długa",
  houseNumber: "12",
  placeText: "",
  districtNumber: null,
  isDistrictFound: false,
  latitude: null,
  longitude: null,
};
const handover = { isDone: true, time: "09:55", to: "dyspozytor" };

test("a complete matter is what the server takes, with the unit left to the rules", () => {
  const category = someCategory();
  const answer = composed(
    { description: " Nie świeci ", categoryId: category.id, place, answers: { since: "od wczoraj" } },
    { category },
  );
  expect(answer).toMatchObject({
    ok: true,
    input: {
      commandId: COMMAND,
      kind: "intervention",
      description: "Nie świeci",
      place: { street: "Długa", houseNumber: "12", placeText: null },
      answers: [{ key: "since", label: "since", value: "od wczoraj" }],
      forwardTo: "rules",
    },
  });
});

test("nothing typed is asked for, before it is sent anywhere", () => {
  expect(composed({})).toEqual({ ok: false, reason: "bad-input", fields: ["description", "place", "forwardTo"] });
});

test("what goes to a unit has its place and its required answers; what is only kept may lack them", () => {
  const category = someCategory({ questions: [someQuestion({ key: "device", isRequired: true })] });
  expect(composed({ categoryId: category.id }, { category })).toMatchObject({
    ok: false,
    fields: ["place", "answers.device"],
  });
  expect(composed({ categoryId: category.id }, { category, mode: "keep" })).toMatchObject({
    ok: true,
    input: { forwardTo: null },
  });
});

test("a matter of danger is not saved before it was handed over by phone, neither forwarded nor kept", () => {
  const category = someCategory({ priority: "P1" });
  const typed = { categoryId: category.id, place };
  const missing = { ok: false, reason: "phone-handover-missing", fields: ["phoneHandover.at", "phoneHandover.to"] };
  expect(composed(typed, { category })).toEqual(missing);
  expect(composed(typed, { category, mode: "keep" })).toEqual(missing);
  expect(composed({ ...typed, handover: { ...handover, to: " " } }, { category })).toMatchObject({
    ok: false,
    fields: ["phoneHandover.to"],
  });
  expect(composed({ ...typed, handover }, { category })).toMatchObject({
    ok: true,
    input: { phoneHandover: { at: "2026-03-02T08:55:00.000Z", to: "dyspozytor" } },
  });
});

test("a unit that the consultant named goes before the rules", () => {
  const unitId = UnitId.parse("0198c0de-0000-7000-8000-000000000077");
  const category = someCategory();
  expect(composed({ categoryId: category.id, place, unitId }, { category })).toMatchObject({
    ok: true,
    input: { forwardTo: unitId },
  });
});

test("what the rules make a matter of danger is handed over by phone too, and what they calm is not", () => {
  const routed = { unitId: null, policyKey: null, rule: "Zalana ulica", callFirst: null };
  const calm = someCategory();
  const typed = { categoryId: calm.id, place };
  expect(composed({ ...typed, routed: { ...routed, priority: "P1" } }, { category: calm })).toMatchObject({
    ok: false,
    reason: "phone-handover-missing",
  });
  const danger = someCategory({ priority: "P1" });
  expect(composed({ ...typed, routed: { ...routed, priority: "P3" } }, { category: danger })).toMatchObject({
    ok: true,
  });
});

test("an idea may be about the whole city", () => {
  expect(composed({ description: "Więcej ławek", kind: "idea" })).toEqual({
    ok: false,
    reason: "bad-input",
    fields: ["forwardTo"],
  });
});

test("an answer that ends the call asks for nothing more", () => {
  const stopper = { when: ["yes"], message: "Proszę wyjść", number: "992" };
  const gas = someQuestion({ key: "gas", type: "yes-no", isRequired: true, stopper });
  const category = someCategory({ questions: [gas, someQuestion({ key: "device", isRequired: true })] });
  const answer = composed({ categoryId: category.id, answers: { gas: "yes" } }, { category });
  expect(answer).toMatchObject({ ok: true, input: { answers: [{ key: "gas", value: "tak", code: "yes" }] } });
});

test("a question answered in the call needs words and nothing else", () => {
  expect(composed({ description: "Do której czynny urząd?" }, { mode: "answer" })).toMatchObject({
    ok: true,
    input: { kind: "information", forwardTo: null },
  });
  expect(composed({ description: " " }, { mode: "answer" })).toEqual({
    ok: false,
    reason: "bad-input",
    fields: ["description"],
  });
});

test("what the server's schema would refuse is told by its field and its reason", () => {
  const device = someQuestion({ key: "device" });
  const category = someCategory({ questions: [someQuestion({ key: "other" }), device] });
  const unfit = { categoryId: category.id, answers: { device: "a\u202Eb" } };
  expect(composed({ description: "a\0b" }, { mode: "keep" })).toEqual({
    ok: false,
    reason: "text-not-allowed",
    fields: ["description"],
  });
  expect(composed(unfit, { category, mode: "keep" })).toMatchObject({ fields: ["answers.device"] });
  expect(composed({ description: "a".repeat(8_001) }, { mode: "keep" })).toMatchObject({ reason: "text-too-long" });
});

test("an answer by choice is sent in the words of its option", () => {
  const surface = someQuestion({ key: "surface", type: "choice", options: [{ value: "slabs", label: "płyty" }] });
  const category = someCategory({ questions: [surface] });
  const answer = composed({ categoryId: category.id, answers: { surface: "slabs" } }, { category, mode: "keep" });
  expect(answer).toMatchObject({ input: { answers: [{ key: "surface", value: "płyty" }] } });
});

test("answers that are not asked for any more stand in the description, each after its question", () => {
  const kind = (options: string[]) =>
    someQuestion({ key: "kind", type: "choice", options: options.map((value) => ({ value, label: value })) });
  const [before, now] = [kind(["puddle"]), kind(["pipe"])];
  const category = someCategory({ questions: [now] });
  const typed = {
    categoryId: category.id,
    description: "Woda",
    answers: { kind: "puddle" },
    asked: { kind: { label: "Ile wody", type: before.type, options: before.options } },
  };
  expect(composed(typed, { category, mode: "keep" })).toMatchObject({
    input: { description: "Woda\nIle wody: puddle", answers: [] },
  });
  const left = [{ question: typed.asked.kind, value: "puddle" }];
  const again = { ...typed, answers: { kind: "pipe" }, asked: { kind: now }, left };
  expect(
    composed(
      { ...again, asked: { kind: { label: now.label, type: now.type, options: now.options } } },
      { category, mode: "keep" },
    ),
  ).toMatchObject({
    input: { description: "Woda\nIle wody: puddle", answers: [{ key: "kind", value: "pipe" }] },
  });
  expect(composed({ ...typed, description: "a".repeat(7_995) }, { category, mode: "keep" })).toMatchObject({
    reason: "text-too-long",
    fields: ["description"],
  });
});
