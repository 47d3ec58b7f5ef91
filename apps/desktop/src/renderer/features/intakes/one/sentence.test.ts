import { type IntakeFact, type IntakeFactType, rebuild } from "@kck/domain";
import { expect, test } from "vitest";
import en from "../../../../../../../resources/texts/en.json";
import pl from "../../../../../../../resources/texts/pl.json";
import type { Names } from "../use-city";
import { type Sentence, sentenceOf } from "./sentence";

const NOBODY: Names = { unitName: () => "", categoryName: () => "", personName: () => "", districtName: () => "" };
const NAMES: Names = { ...NOBODY, personName: (id) => (id === "p" ? "Jan Kos" : "") };

/** One fact of each type; a new type breaks the build here. */
const FACTS: { [Type in IntakeFactType]: Extract<IntakeFact, { type: Type }> } = {
  "intake.logged": {
    type: "intake.logged",
    number: "KCK/2026/000001",
    kind: "intervention",
    categoryId: null,
    priority: "P3",
    channel: "phone",
    dueAt: null,
    districtNumber: null,
    residentId: null,
  },
  "intake.answered": { type: "intake.answered" },
  "intake.forwarded": { type: "intake.forwarded", unitId: "u", dueAt: "2026-03-11T14:30:00.000Z", noteId: null },
  "intake.reassigned": { type: "intake.reassigned", unitId: "u", noteId: "n", dueAt: null },
  "intake.accepted": { type: "intake.accepted" },
  "intake.returned": { type: "intake.returned", noteId: "n", betterUnitId: "u" },
  "intake.started": { type: "intake.started" },
  "intake.scheduled": { type: "intake.scheduled", scheduledFor: "2026-03-05T08:00:00.000Z", noteId: null },
  "intake.asked": { type: "intake.asked", noteId: "n" },
  "intake.replied": { type: "intake.replied", noteId: "n", dueAt: null },
  "intake.resolved": { type: "intake.resolved", outcome: "done", noteId: "n" },
  "intake.disputed": { type: "intake.disputed", noteId: "n" },
  "intake.closed": { type: "intake.closed", outcome: "done", noteId: null },
  "intake.reopened": { type: "intake.reopened", noteId: "n", unitId: null, dueAt: null },
  "intake.joined": { type: "intake.joined", masterId: "m" },
  "intake.separated": { type: "intake.separated", noteId: "n" },
  "intake.cancelled": { type: "intake.cancelled", noteId: "n" },
  "intake.assigned": { type: "intake.assigned", assigneeId: "p" },
  "intake.categorised": { type: "intake.categorised", categoryId: "c", priority: "P2", dueAt: null },
  "intake.placed": { type: "intake.placed", districtNumber: 1 },
  "intake.answers-changed": { type: "intake.answers-changed", noteId: "n" },
  "intake.prioritised": { type: "intake.prioritised", priority: "P1", dueAt: null, noteId: null },
  "intake.resident-changed": { type: "intake.resident-changed", residentId: "r" },
  "intake.phoned": { type: "intake.phoned", at: "2026-03-02T09:05:00.000Z" },
  "intake.noted": { type: "intake.noted", noteId: "n" },
  "intake.updated": { type: "intake.updated", noteId: "n" },
  "intake.followed": { type: "intake.followed", contactId: "k", residentId: null },
  "intake.file-added": { type: "intake.file-added", attachmentId: "a" },
  "intake.file-removed": { type: "intake.file-removed", attachmentId: "a" },
  "intake.routed": { type: "intake.routed", cause: "placed", setVersion: 1, rule: "cz-04-park", unitId: "u" },
  "intake.recomputed": { type: "intake.recomputed", noteId: "n", dueAt: "2026-03-05T08:00:00.000Z" },
  "intake.escalated": {
    type: "intake.escalated",
    alarm: "overdue",
    alarmAt: "2026-03-05T08:00:00.000Z",
    rung: "holder",
    userIds: ["p"],
  },
};

const said = ({ type, ...data }: IntakeFact, names = NAMES): Sentence => sentenceOf({ type, data }, names);
const wordsOf = (texts: object, { says }: Sentence): unknown =>
  ["event", "says", ...says.split(".")].reduce<unknown>((node, key) => Object(node)[key], texts);

test.each(Object.values(FACTS))(
  "$type is told in a sentence of both languages, with room for what it tells",
  (fact) => {
    const sentence = said(fact);
    for (const texts of [pl, en]) {
      const words = wordsOf(texts, sentence);
      expect(words).toEqual(expect.any(String));
      expect(String(words).includes("{{what}}")).toBe(sentence.what !== null);
      expect(words).toContain("{{who}}");
    }
  },
);

test("a fact with two sides is told by the one it shows", () => {
  expect(said({ type: "intake.assigned", assigneeId: null }).says).toBe("intake.released");
  expect(said({ type: "intake.returned", noteId: "n", betterUnitId: null }).says).toBe("intake.returned");
  expect(said({ type: "intake.resident-changed", residentId: null }).says).toBe("intake.made-anonymous");
  for (const says of ["intake.released", "intake.returned", "intake.made-anonymous", "other"] as const) {
    expect(wordsOf(pl, { says, what: null })).toContain("{{who}}");
  }
});

test("somebody who is no longer listed is told as unknown, and an unknown fact still has a line", () => {
  expect(said(FACTS["intake.assigned"]).what).toEqual({ is: "text", text: "Jan Kos" });
  expect(said(FACTS["intake.assigned"], NOBODY).what).toEqual({ is: "unknown" });
  expect(sentenceOf({ type: "intake.teleported", data: {} }, NAMES)).toEqual({ says: "other", what: null });
  expect(sentenceOf({ type: "toString", data: {} }, NAMES)).toEqual({ says: "other", what: null });
});

test("these facts are a history that the domain can read", () => {
  expect(rebuild(Object.values(FACTS))?.number).toBe("KCK/2026/000001");
});
