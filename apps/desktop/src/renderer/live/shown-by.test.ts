import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { expect, test } from "vitest";
import { createTrpcClient } from "../api/trpc";
import { SHOWN_BY, staleBy } from "./shown-by";

const trpc = createTRPCOptionsProxy({ client: createTrpcClient(), queryClient: new QueryClient() });
const ABOUT_NOTHING = { intakeId: null, contactId: null, cardId: null, unitIds: [], actorId: null, version: null };
const staleAfter = (type: string, about = {}) => staleBy(trpc, { type, ...ABOUT_NOTHING, ...about });

test("a lock-out makes the list of locks stale, and no other screen", () => {
  expect(staleAfter("sign-in.locked")).toEqual([trpc.session.locks.pathFilter()]);
});

test("joining and taking apart shows on the master's screen too; other facts on that of their own matter alone", () => {
  const about = { intakeId: "0198a000-0000-7000-8000-000000000001" };
  const whole = trpc.intakes.get.pathFilter();
  expect(staleAfter("intake.joined", about)).toContainEqual(whole);
  expect(staleAfter("intake.separated", about)).toContainEqual(whole);
  expect(staleAfter("intake.accepted", about)).not.toContainEqual(whole);
});

test("a caller counted at one desk makes the figures of mass events stale, and no other list", () => {
  const figures = [
    trpc.massEvents.active.pathFilter(),
    trpc.massEvents.past.pathFilter(),
    trpc.massEvents.preview.pathFilter(),
  ];
  expect(staleAfter("mass-event.caller-counted")).toEqual(figures);
  expect(staleAfter("intake.joined")).toContainEqual(trpc.massEvents.active.pathFilter());
  expect(staleAfter("intake.logged")).not.toContainEqual(trpc.massEvents.active.pathFilter());
});

test("an event of a sort that this screen does not know makes everything stale", () => {
  expect(staleAfter("something.new")).toEqual([{}]);
});

test("no event asks for the same thing twice", () => {
  for (const { prefix } of SHOWN_BY) {
    const keys = staleAfter(`${prefix}something`).map(({ queryKey }) => JSON.stringify(queryKey));
    expect(new Set(keys).size, prefix).toBe(keys.length);
  }
});

test("what happens to an intake shows in how many matters its unit has", () => {
  expect(staleAfter("intake.forwarded")).toContainEqual(trpc.units.matters.pathFilter());
});
