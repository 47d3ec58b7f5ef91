import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { expect, test } from "vitest";
import { createTrpcClient } from "../api/trpc";
import { staleBy } from "./shown-by";

const trpc = createTRPCOptionsProxy({ client: createTrpcClient(), queryClient: new QueryClient() });
const ABOUT_NOTHING = { intakeId: null, contactId: null, cardId: null, unitIds: [], actorId: null, version: null };
const staleAfter = (type: string) => staleBy(trpc, { type, ...ABOUT_NOTHING });

test("a lock-out makes the list of locks stale, and no other screen", () => {
  expect(staleAfter("sign-in.locked")).toEqual([trpc.session.locks.pathFilter()]);
});

test("an event of a sort that this screen does not know makes everything stale", () => {
  expect(staleAfter("something.new")).toEqual([{}]);
});
