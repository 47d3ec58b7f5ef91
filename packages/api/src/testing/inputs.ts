import { type AttachmentId, LIMITS } from "@kck/contracts";
import type { Procedure } from "@kck/domain";
import { type Centre, commandId, NOWHERE } from ".";

import { ACCOUNT, wholeContent } from "./cards";

/** What an input is about: an intake, and a file of it. */
export type Target = { id: string; version: number; attachmentId: AttachmentId };
export type Inputs = Partial<Record<Procedure, (target: Target) => object>>;

const words = "Słowa";
const person = { name: "Ktoś", role: "editor", unitId: null };
const reading = ({ id }: Target) => ({
  id: commandId(),
  cardId: id,
  revisionId: commandId(),
  section: null,
  contactId: null,
});
const on = ({ id, version }: Target) => ({ commandId: commandId(), id, version });

const onRevision = (target: Target) => ({ ...on(target), revisionId: target.id });
const proposal = ({ id }: Target) => ({
  commandId: commandId(),
  id,
  accountId: id,
  name: words,
  number: ACCOUNT.number,
  reason: words,
});

const wording = { districtNumbers: [4], message: words, expectedEndAt: "2026-03-02T18:00:00Z" };

const RULE = {
  key: "rule",
  name: words,
  when: {
    type: "all",
    of: [
      { type: "district", numbers: [1] },
      { type: "answer", question: "now", is: { op: "at-least", number: 1 } },
      { type: "street", street: words, from: 1, to: null, parity: "odd" },
      { type: "words", anyOf: [words] },
      { type: "hour", from: "22:00", to: "06:00" },
    ],
  },
  action: {
    receiver: { type: "unit", unit: "ZDMK" },
    priority: "P1",
    policyKey: null,
    person: null,
    skill: null,
    callFirst: { label: words, number: "986" },
    copyTo: ["ZZM"],
  },
};

const onDeadlines = ({ id }: Target) => ({ commandId: commandId(), key: `k-${id}`, basedOn: null, reason: words });
const POLICY = {
  name: words,
  scope: { categoryId: null, unitId: null, priority: "P4" },
  acceptance: null,
  firstAnswer: null,
  resolution: { in: "working-days", count: 3 },
  warnings: [0.5],
};
const CALENDAR = {
  name: words,
  hours: [null, { opens: 420, closes: 900 }, null, null, null, null, null],
  isClosedOnHolidays: true,
  closedDays: [],
  unitIds: [],
};

/** A well-formed input of every procedure that has one, about a given intake where it is about one. */
export async function inputsFor(centre: Centre): Promise<Inputs> {
  const unit = await centre.unit("ZZM");
  const category = await centre.category("OS-01");
  return {
    "session.end": () => ({ commandId: commandId(), id: commandId() }),
    "catalog.districtAt": () => ({ latitude: 50.0617, longitude: 19.9373 }),
    "contacts.start": () => ({ commandId: commandId(), id: commandId(), channel: "phone" }),
    "contacts.identify": (t) => ({
      commandId: commandId(),
      id: t.id,
      phone: null,
      residentId: null,
      isAnonymous: true,
    }),
    "contacts.end": (t) => ({ commandId: commandId(), id: t.id, result: "answered", note: "" }),
    "cardUse.read": (t) => ({ readings: [{ ...reading(t), afterMs: 1_200 }] }),
    "cardUse.searched": () => ({ searches: [{ id: commandId(), words, hits: 0, contactId: null }] }),
    "cardUse.report": (t) => ({
      commandId: commandId(),
      id: commandId(),
      purpose: "outdated",
      cardId: t.id,
      section: "fees",
      words,
      contactId: null,
    }),
    "cardUse.resolve": (t) => ({ commandId: commandId(), id: t.id }),
    "cardUse.ofContact": (t) => ({ contactId: t.id }),
    "cardUse.ofIntake": (t) => ({ id: t.id }),
    "cardUse.callBack": (t) => ({ cardId: t.id, days: 7 }),
    "cardUse.work": () => ({ days: 30 }),
    "cardUse.statistics": () => ({ from: "2026-02-01", to: "2026-03-02" }),
    "massEvents.confirm": (t) => ({ commandId: commandId(), id: t.id, categoryId: category, ...wording }),
    "massEvents.change": (t) => ({ ...on(t), ...wording }),
    "massEvents.preview": (t) => ({ id: t.id }),
    "massEvents.end": (t) => ({ ...on(t), outcome: "done", publicAnswer: words }),
    "massEvents.count": (t) => ({ commandId: commandId(), id: t.id, contactId: t.id, wantsNews: true }),
    "messages.sendCard": (t) => ({
      commandId: commandId(),
      ...reading(t),
      what: "link",
      channel: "email",
      recipient: "ktos@example.test",
    }),
    "calls.setState": () => ({ commandId: commandId(), state: "away" }),
    "notices.read": (t) => ({ commandId: commandId(), ids: [t.id] }),
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
    "intakes.list": () => ({ search: {}, cursor: null, limit: LIMITS.rows }),
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
    "intakes.reopen": (t) => ({ ...on(t), reason: words, unitId: null }),
    "intakes.join": (t) => ({ ...on(t), masterId: commandId() }),
    "intakes.separate": (t) => ({ ...on(t), reason: words }),
    "intakes.cancel": (t) => ({ ...on(t), reason: words }),
    "intakes.answer": on,
    "intakes.accept": on,
    "intakes.start": on,
    "intakes.assign": (t) => ({ ...on(t), assigneeId: null }),
    "intakes.categorise": (t) => ({ ...on(t), categoryId: category, phoneHandover: null }),
    "intakes.place": (t) => ({ ...on(t), place: NOWHERE }),
    "intakes.prioritise": (t) => ({ ...on(t), priority: "P2", note: "", phoneHandover: null }),
    "intakes.changeAnswers": (t) => ({ ...on(t), answers: [{ key: "since", label: words, value: words }] }),
    "intakes.changeResident": (t) => ({ ...on(t), residentId: null }),
    "intakes.note": (t) => ({ commandId: commandId(), id: t.id, body: words }),
    "intakes.update": (t) => ({ commandId: commandId(), id: t.id, body: words }),
    "intakes.present": (t) => ({ id: t.id }),
    "files.remove": (t) => ({ commandId: commandId(), id: t.attachmentId }),
    "cards.fetch": (t) => ({ ids: [t.id] }),
    "cards.get": (t) => ({ id: t.id }),
    "cards.revision": (t) => ({ id: t.id }),
    "cards.list": () => ({ search: {}, offset: 0, limit: LIMITS.rows }),
    "cards.create": (t) => ({
      commandId: commandId(),
      id: t.id,
      revisionId: t.id,
      key: `K-${t.id}`,
      ownerUnitId: null,
      reviewDueOn: "2027-03-02",
      content: wholeContent(),
    }),
    "cards.edit": (t) => ({ ...onRevision(t), basedOn: null, content: wholeContent(), checked: [] }),
    "cards.submit": onRevision,
    "cards.sendBack": (t) => ({ ...onRevision(t), reason: words }),
    "cards.publish": (t) => ({ ...onRevision(t), at: null }),
    "cards.discard": onRevision,
    "cards.archive": on,
    "cards.restore": (t) => ({ ...on(t), revisionId: t.id }),
    "cards.settle": (t) => ({ ...on(t), ownerUnitId: null, reviewDueOn: null }),
    "cards.handOver": (t) => ({ commandId: commandId(), unitId: t.id }),
    "cards.present": (t) => ({ id: t.id }),
    "accounts.changes": () => ({ accountId: null, isOpen: true }),
    "accounts.add": (t) => ({ ...proposal(t), key: `k-${t.id}` }),
    "accounts.propose": (t) => ({ ...proposal(t), version: t.version }),
    "accounts.decide": (t) => ({ commandId: commandId(), id: t.id, isAccepted: true }),
    "routing.draft": (t) => ({ commandId: commandId(), id: t.id, revision: null, reason: words, rules: [RULE] }),
    "routing.backTest": (t) => ({ id: t.id, revision: t.version, from: null, to: null }),
    "routing.publish": (t) => ({ commandId: commandId(), id: t.id, revision: t.version, at: null }),
    "routing.rollBack": (t) => ({ commandId: commandId(), id: t.id, version: 99, reason: words }),
    "routing.suggest": () => ({
      kind: "intervention",
      categoryId: category,
      description: words,
      answers: [{ key: "now", label: words, value: "yes" }],
      place: NOWHERE,
      channel: "phone",
    }),
    "routing.explain": (t) => ({ id: t.id }),
    "deadlines.savePolicy": (t) => ({ ...onDeadlines(t), ...POLICY }),
    "deadlines.saveCalendar": (t) => ({ ...onDeadlines(t), ...CALENDAR }),
    "deadlines.preview": () => ({ policyKey: null }),
    "deadlines.recompute": (t) => ({
      commandId: commandId(),
      reason: words,
      intakes: [{ id: t.id, version: t.version, dueAt: "2026-03-10T08:00:00Z" }],
    }),
    "templates.save": (t) => ({
      commandId: commandId(),
      key: `t-${t.id}`,
      basedOn: null,
      name: words,
      outcome: "done",
      body: "Sprawa {{numer}}",
      groupCode: "DR",
      isArchived: false,
      reason: words,
    }),
    "views.save": (t) => ({ commandId: commandId(), id: t.id, name: words, isShared: false, search: {}, columns: [] }),
    "views.remove": (t) => ({ commandId: commandId(), id: t.id }),
    "workload.board": () => ({ unreadHours: 8 }),
    "workload.intakes": () => ({ figure: "open", unit: null, assigneeId: null, unreadHours: 8 }),
    "workload.switch": () => ({ commandId: commandId(), unitId: unit, isOn: false }),
    "workload.suggest": (t) => ({ id: t.id }),
    "workload.person": (t) => ({ userId: t.id }),
    "workload.savePerson": (t) => ({
      commandId: commandId(),
      userId: t.id,
      version: 0,
      workShare: 0.5,
      absences: [{ from: "2026-03-02T18:00:00Z", to: "2026-03-04T18:00:00Z" }],
      skills: [],
    }),
    "users.invite": () => ({
      commandId: commandId(),
      id: commandId(),
      token: "a".repeat(43),
      email: `${commandId()}@example.test`,
      ...person,
    }),
    "users.reinvite": (t) => ({ commandId: commandId(), id: t.id, token: "a".repeat(43) }),
    "users.change": (t) => ({ ...on(t), ...person, isUnitHead: false }),
    "users.openWork": (t) => ({ id: t.id }),
    "users.deactivate": on,
    "users.activate": on,
    "users.endSessions": (t) => ({ commandId: commandId(), id: t.id }),
  };
}
