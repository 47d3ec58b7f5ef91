import { expect, test } from "vitest";
import { HttpRefusal } from "./reason";
import { sentCommands } from "./sent-commands";

const forward = { id: "intake", version: 3 };

test("a double click is one command", () => {
  const commands = sentCommands();
  expect(commands.idFor(forward)).toBe(commands.idFor({ ...forward }));
});

test("what nobody answered is the same command when it is sent again", () => {
  for (const error of [new TypeError("nobody answers"), new HttpRefusal("busy"), new HttpRefusal("internal")]) {
    const commands = sentCommands();
    const first = commands.idFor(forward);
    commands.settle(error);
    expect(commands.idFor(forward)).toBe(first);
  }
});

test("after an answer, be it yes or no, the same input is a new command", () => {
  for (const answer of [null, new HttpRefusal("changed-meanwhile")]) {
    const commands = sentCommands();
    const first = commands.idFor(forward);
    commands.settle(answer);
    expect(commands.idFor(forward)).not.toBe(first);
  }
});

test("another input is another command even while the first is unanswered", () => {
  const commands = sentCommands();
  const first = commands.idFor(forward);
  commands.settle(new TypeError("nobody answers"));
  expect(commands.idFor({ ...forward, version: 4 })).not.toBe(first);
});
