import { expect, test } from "vitest";
import { KINDS, PRIORITIES } from "../intakes/kinds";
import { joinsEvents } from "./joins-events";

test("only a reported fault joins an event, and never one of danger", () => {
  const joining = KINDS.flatMap((kind) =>
    PRIORITIES.filter((priority) => joinsEvents({ kind, priority })).map((priority) => `${kind} ${priority}`),
  );
  expect(joining).toEqual(["intervention P2", "intervention P3", "intervention P4"]);
});
