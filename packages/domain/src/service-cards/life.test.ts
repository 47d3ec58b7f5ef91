import { expect, test } from "vitest";
import { ACTORS } from "../role";
import {
  cardActionsFor,
  OPEN_REVISION_STATUSES,
  REVISION_ACTIONS,
  REVISION_STATUSES,
  type RevisionCircumstances,
  revisionActionsFor,
  stepRevision,
} from "./life";

const at = (more: Partial<RevisionCircumstances> = {}) => ({ isSensitive: false, hasEdited: false, ...more });

/** The "draft → in review → published → archived", read a second time: from → to of every action, and by whom. */
const DRAWN: Record<string, [by: string, from: string[], to: string]> = {
  edit: ["editor", ["draft"], "draft"],
  submit: ["editor", ["draft"], "in-review"],
  "send-back": ["supervisor", ["in-review", "scheduled"], "draft"],
  schedule: ["supervisor", ["in-review", "scheduled"], "scheduled"],
  publish: ["supervisor", ["in-review", "scheduled"], "published"],
  "come-due": ["clock", ["scheduled"], "published"],
  discard: ["editor", ["draft", "in-review", "scheduled"], "discarded"],
  supersede: ["supervisor", ["published"], "archived"],
  archive: ["editor", ["published"], "archived"],
};

test("every action goes where its arrow is drawn, and nowhere else", () => {
  for (const action of REVISION_ACTIONS) {
    const [by, from, to] = DRAWN[action] ?? expect.fail(action);
    const actor = ACTORS.find((kind) => kind === by) ?? expect.fail(by);
    for (const status of REVISION_STATUSES) {
      const expected = from.includes(status) ? { ok: true, status: to } : { ok: false, refusal: "wrong-status" };
      expect(stepRevision(status, action, actor, at()), `${action} from ${status}`).toEqual(expected);
    }
  }
});

test("a published text is never edited, by anybody", () => {
  for (const actor of ACTORS) {
    for (const status of ["published", "archived", "discarded"] as const) {
      expect(stepRevision(status, "edit", actor, at()).ok).toBe(false);
    }
  }
});

test("editors and supervisors publish; consultants, units and administrators do nothing with a card", () => {
  for (const actor of ACTORS) {
    const isWriter = actor === "editor" || actor === "supervisor";
    expect(stepRevision("in-review", "publish", actor, at()).ok).toBe(isWriter);
    if (isWriter || actor === "clock") continue;
    for (const status of REVISION_STATUSES) expect(revisionActionsFor(status, actor, at())).toEqual([]);
    expect(cardActionsFor({ isArchived: false, isOpen: false }, actor)).toEqual([]);
  }
});

test("nobody puts their own sensitive change in force, now or ahead; it may be sent back and given up", () => {
  const own = at({ isSensitive: true, hasEdited: true });
  for (const actor of ["editor", "supervisor"] as const) {
    for (const action of ["publish", "schedule"] as const) {
      expect(stepRevision("in-review", action, actor, own)).toEqual({ ok: false, refusal: "needs-second-person" });
    }
    expect(revisionActionsFor("in-review", actor, own)).toEqual(["send-back", "discard"]);
  }
  expect(stepRevision("in-review", "publish", "editor", at({ isSensitive: true })).ok).toBe(true);
  expect(stepRevision("in-review", "publish", "editor", at({ hasEdited: true })).ok).toBe(true);
  expect(stepRevision("scheduled", "come-due", "clock", own).ok).toBe(true);
});

test("somebody without the right is told so before anything about the card", () => {
  expect(stepRevision("archived", "publish", "consultant", at())).toEqual({ ok: false, refusal: "wrong-role" });
});

test("an archived card is restored and nothing else; a card that is being written is not begun again", () => {
  expect(cardActionsFor({ isArchived: true, isOpen: false }, "editor")).toEqual(["restore"]);
  expect(cardActionsFor({ isArchived: false, isOpen: true }, "editor")).toEqual(["settle", "archive"]);
  expect(cardActionsFor({ isArchived: false, isOpen: false }, "supervisor")).toEqual(["settle", "archive"]);
});

test("from every open status a revision can be given up", () => {
  for (const status of OPEN_REVISION_STATUSES) expect(stepRevision(status, "discard", "editor", at()).ok).toBe(true);
});
