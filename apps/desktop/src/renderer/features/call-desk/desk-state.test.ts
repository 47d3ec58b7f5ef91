import { ContactId, CountCaller, IntakeId, LogIntake, MassEventId, ResidentId } from "@kck/contracts";
import { expect, test } from "vitest";
import type { DeskAction } from "./desk-actions";
import { newMatter, readDraft, type Sending } from "./desk-draft";
import { CALM, type DeskState, deskReducer, mayTakeBack } from "./desk-state";
import { AT, begun, COMMAND, CONTACT, contactOf, MATTER, someQuestion } from "./testing";

const after = (state: DeskState, ...actions: readonly DeskAction[]) => actions.reduce(deskReducer, state);
const RESIDENT = ResidentId.parse("0198c0de-0000-7000-8000-000000000077");
const OTHER = ContactId.parse("0198c0de-0000-7000-8000-000000000078");
const NEXT = IntakeId.parse("0198c0de-0000-7000-8000-000000000079");

const sending: Sending = {
  tag: "log",
  isTried: false,
  input: LogIntake.parse({
    commandId: COMMAND,
    id: MATTER,
    contactId: CONTACT,
    kind: "intervention",
    categoryId: null,
    description: "Nie świeci latarnia",
    answers: [],
    place: { street: null, houseNumber: null, placeText: null, districtNumber: null, latitude: null, longitude: null },
    phoneHandover: null,
    forwardTo: null,
  }),
  answer: null,
  receipt: null,
  subject: "Nie świeci latarnia",
  dueAt: null,
};
const sent = () =>
  after(begun(), { do: "describe", words: "Nie świeci latarnia" }, { do: "send", sending }, { do: "flying" });
const done = {
  id: MATTER,
  number: "KCK/2026/000123",
  subject: "",
  how: "forwarded",
  unitId: null,
  dueAt: null,
} as const;

test("a second F2 in a running contact changes nothing", () => {
  const state = begun();
  expect(deskReducer(state, { do: "start", id: OTHER, command: COMMAND, matterId: NEXT, at: AT })).toBe(state);
});

test("a place typed in one line fills its parts, and a part may be corrected by itself", () => {
  const state = after(
    begun(),
    { do: "place-line", typed: "Długa 12, za blokiem" },
    { do: "place", part: { street: "Długosza" } },
  );
  expect(contactOf(state).matter?.place).toMatchObject({
    street: "Długosza",
    houseNumber: "12",
    placeText: "za blokiem",
  });
});

test("typing the place again keeps the district that was chosen", () => {
  const state = after(
    begun(),
    { do: "place", part: { districtNumber: 8 } },
    { do: "place-line", typed: "Kobierzyńska 93" },
  );
  expect(contactOf(state).matter?.place).toMatchObject({ districtNumber: 8, street: "Kobierzyńska" });
});

test("a point from the map stays while the address is typed, a typed one goes with its line", () => {
  const chosen = after(begun(), { do: "place", part: { latitude: 50.1, longitude: 19.9 } });
  const addressed = after(chosen, { do: "place-line", typed: "Kobierzyńska 93" });
  expect(contactOf(addressed).matter?.place).toMatchObject({ latitude: 50.1, longitude: 19.9, houseNumber: "93" });
  const typed = after(addressed, { do: "place-line", typed: "50.06, 19.94" });
  expect(contactOf(typed).matter?.place).toMatchObject({ latitude: 50.06, longitude: 19.94, street: "" });
  const removed = after(typed, { do: "place-line", typed: "Długa" });
  expect(contactOf(removed).matter?.place).toMatchObject({ latitude: null, longitude: null, street: "Długa" });
});

const POINT = { latitude: 50.1, longitude: 19.9 };
const found = (districtNumber: number | null, point = POINT) =>
  ({ do: "district-found", ...point, districtNumber }) as const;

test("a point gives its district, another point another, and near a border the choice is left to a person", () => {
  const pinned = after(begun(), { do: "place", part: POINT }, found(4));
  expect(contactOf(pinned).matter?.place).toMatchObject({ districtNumber: 4, isDistrictFound: true });
  const elsewhere = { latitude: 50.2, longitude: 19.9 };
  const moved = after(pinned, { do: "place", part: elsewhere }, found(5, elsewhere));
  expect(contactOf(moved).matter?.place.districtNumber).toBe(5);
  expect(contactOf(after(moved, found(null, elsewhere))).matter?.place.districtNumber).toBeNull();
  expect(contactOf(after(moved, found(4))).matter?.place.districtNumber).toBe(5);
});

test("a district that was found goes with its point, one that was chosen stays", () => {
  const pinned = after(begun(), { do: "place", part: POINT }, found(4));
  const away = { do: "place", part: { latitude: null, longitude: null } } as const;
  expect(contactOf(after(pinned, away)).matter?.place.districtNumber).toBeNull();
  const chosen = after(pinned, { do: "place", part: { districtNumber: 7 } }, found(4));
  expect(contactOf(after(chosen, away)).matter?.place.districtNumber).toBe(7);
});

test("another category takes its own unit and kind, and keeps what was answered", () => {
  const state = after(
    begun(),
    { do: "kind", kind: "idea" },
    { do: "answer", question: someQuestion({ key: "since" }), value: "od wczoraj" },
    { do: "category", id: null },
  );
  const changed = after(state, { do: "category", id: null });
  expect(contactOf(changed).matter?.answers).toEqual({ since: "od wczoraj" });
});

test("a number typed anew is no longer the resident who was chosen", () => {
  const chosen = after(begun(), { do: "caller", caller: { tag: "resident", id: RESIDENT, name: "Halina" } });
  expect(contactOf(after(chosen, { do: "phone", typed: "12" })).caller).toEqual({ tag: "unknown" });
});

test("what is being sent stays as it was decided, whatever is typed meanwhile", () => {
  const state = sent();
  const typed = after(
    state,
    { do: "describe", words: "coś innego" },
    { do: "answer", question: someQuestion({ key: "a" }), value: "b" },
    { do: "place-line", typed: "Długa" },
  );
  expect(contactOf(typed).matter).toBe(contactOf(state).matter);
});

test("after a refusal the words are there to be corrected, and the refusal goes when they are", () => {
  const refused = after(sent(), { do: "refused", refusal: { reason: "bad-input", fields: ["description"] } });
  expect(refused).toMatchObject({ delivery: "idle", refusal: { reason: "bad-input" } });
  expect(contactOf(refused).matter).toMatchObject({ description: "Nie świeci latarnia", sending: null });
  expect(after(refused, { do: "describe", words: "Nie świeci" }).refusal).toBeNull();
  const routed = { unitId: null, priority: "P2", policyKey: null, rule: "Oświetlenie", callFirst: null } as const;
  expect(after(refused, { do: "routed", routed }), "an answer of the rules corrects nothing").toMatchObject({
    refusal: { reason: "bad-input" },
  });
});

test("what nobody has answered waits as it was sent, and may not be changed: the server may have it", () => {
  const waiting = after(sent(), { do: "waiting", refusal: { reason: "server-away", fields: [] } });
  expect(waiting.delivery).toBe("waiting");
  expect(mayTakeBack(waiting)).toBe(false);
  expect(contactOf(waiting).matter?.sending).toMatchObject({ isTried: true, input: { commandId: COMMAND } });
});

test("what was never sent, or was not done, may be taken back and corrected", () => {
  const decided = after(
    begun(),
    { do: "send", sending },
    { do: "waiting", refusal: { reason: "server-away", fields: [] } },
  );
  expect(mayTakeBack(decided)).toBe(true);
  expect(mayTakeBack(after(sent(), { do: "waiting", refusal: { reason: "busy", fields: [] } }))).toBe(true);
  expect(contactOf(after(decided, { do: "take-back" })).matter?.sending).toBeNull();
});

test("a saved matter leaves its number, and the next one begins in the same contact", () => {
  const saved = after(sent(), { do: "saved", matter: done });
  expect(contactOf(saved)).toMatchObject({ matter: null, done: [{ number: "KCK/2026/000123" }] });
  expect(saved.delivery).toBe("idle");
  expect(contactOf(after(saved, { do: "next-matter", id: NEXT }))).toMatchObject({
    id: CONTACT,
    matter: { id: NEXT, description: "" },
  });
});

const EVENT = MassEventId.parse("0198c0de-0000-7000-8000-000000000066");
const NEWS = { to: "sms", at: "+48600000100" } as const;
const count: Sending = {
  tag: "count",
  isTried: false,
  input: CountCaller.parse({ commandId: COMMAND, id: EVENT, contactId: CONTACT, wantsNews: true }),
  news: NEWS,
  subject: "Brak prądu",
  said: "ciemno w bloku",
};
const counted = {
  how: "counted",
  id: EVENT,
  subject: "Brak prądu",
  news: NEWS,
  said: "ciemno",
  matter: newMatter(MATTER),
} as const;

test("counting a caller is decided like anything else: it may be taken back until it was tried, and waits after that", () => {
  const decided = after(
    begun(),
    { do: "send", sending: count },
    { do: "waiting", refusal: { reason: "server-away", fields: [] } },
  );
  expect(mayTakeBack(decided)).toBe(true);
  const tried = after(decided, { do: "flying" }, { do: "waiting", refusal: { reason: "server-away", fields: [] } });
  expect(mayTakeBack(tried)).toBe(false);
  expect(contactOf(after(tried, { do: "describe", words: "coś innego" }))).toBe(contactOf(tried));
});

test("a counted caller needs no intake: the contact may end, or go on with another matter", () => {
  const state = after(begun(), { do: "send", sending: count }, { do: "flying" }, { do: "saved", matter: counted });
  expect(state.delivery).toBe("idle");
  expect(contactOf(state)).toMatchObject({ matter: null, done: [counted] });
  expect(contactOf(after(state, { do: "next-matter", id: NEXT }))).toMatchObject({
    matter: { id: NEXT },
    done: [counted],
  });
});

test("a count that is taken back leaves another matter alone in which something was typed since", () => {
  const next = after(begun(), { do: "saved", matter: counted }, { do: "next-matter", id: MATTER });
  const typed = after(next, { do: "describe", words: "coś innego" }, { do: "count-taken-back", id: EVENT });
  expect(contactOf(typed)).toMatchObject({ done: [], matter: { description: "coś innego" } });
});

test("a caller counted twice gets the words of both matters back, before what was begun since", () => {
  const first = { ...newMatter(MATTER), description: "ciemno w bloku" };
  const second = { ...newMatter(NEXT), description: "i winda stoi" };
  const settled = after(
    begun(),
    { do: "saved", matter: { ...counted, news: null, said: "ciemno w bloku", matter: first } },
    { do: "next-matter", id: NEXT },
    { do: "saved", matter: { ...counted, said: "i winda stoi", matter: second } },
  );
  const back = after(settled, { do: "count-taken-back", id: EVENT });
  expect(contactOf(back)).toMatchObject({
    done: [],
    matter: { id: NEXT, description: "ciemno w bloku\ni winda stoi" },
  });
  const typed = after(settled, { do: "next-matter", id: MATTER }, { do: "describe", words: "coś innego" });
  expect(contactOf(after(typed, { do: "count-taken-back", id: EVENT })).matter?.description).toBe(
    "ciemno w bloku\ni winda stoi\ncoś innego",
  );
});

test("a draft from before counts could be taken back is read, and its count leaves no matter behind", () => {
  const { news: _, matter: __, ...older } = counted;
  const settled = contactOf(after(begun(), { do: "saved", matter: counted }));
  const read = readDraft(JSON.stringify({ ...settled, done: [{ ...older, phone: "+48600000100" }] }));
  expect(read?.done).toMatchObject([{ how: "counted", news: null, matter: null }]);
});

test("a draft keeps who is to be counted, and who was", () => {
  const waiting = contactOf(after(begun(), { do: "send", sending: count }));
  expect(readDraft(JSON.stringify(waiting))).toEqual(waiting);
  expect(deskReducer(CALM, { do: "restore", contact: waiting, savedAt: AT }).delivery).toBe("waiting");
  const settled = contactOf(after(begun(), { do: "saved", matter: counted }));
  expect(readDraft(JSON.stringify(settled))).toEqual(settled);
});

test("a matter in work is not thrown away by asking for the next one", () => {
  const state = after(begun(), { do: "describe", words: "coś" });
  expect(after(state, { do: "next-matter", id: NEXT })).toBe(state);
});

test("what was typed for a contact that is over goes on in the next", () => {
  const over = after(
    begun(),
    { do: "describe", words: "Nie świeci" },
    { do: "refused", refusal: { reason: "contact-ended", fields: [] } },
  );
  const next = deskReducer(over, { do: "start", id: OTHER, command: COMMAND, matterId: NEXT, at: AT });
  expect(contactOf(next)).toMatchObject({
    id: OTHER,
    matter: { id: MATTER, description: "Nie świeci" },
    isStarted: false,
  });
});

test("ending asks first, and what was decided stands until it is answered", () => {
  const asked = after(begun(), { do: "end-open", result: "answered", note: "" }, { do: "end-note", words: "krótko" });
  expect(contactOf(after(asked, { do: "end-cancel" })).end).toBeNull();
  const sentEnd = after(asked, { do: "end-send", command: COMMAND });
  expect(contactOf(after(sentEnd, { do: "end-note", words: "inaczej" })).end?.note).toBe("krótko");
  expect(after(sentEnd, { do: "ended", at: AT })).toEqual({ ...CALM, last: { endedAt: AT, done: [] } });
});

test("a draft read back is the contact that was written, and what was decided in it waits for the consultant", () => {
  const contact = contactOf(sent());
  const read = readDraft(JSON.stringify(contact));
  expect(read).toEqual(contact);
  expect(deskReducer(CALM, { do: "restore", contact, savedAt: AT })).toMatchObject({
    delivery: "waiting",
    restoredFrom: AT,
  });
});

test.each(["", "{", "null", '{"version":2}'])(
  "a draft that is damaged or of another version (“%s”) is none",
  (text) => {
    expect(readDraft(text)).toBeNull();
  },
);
