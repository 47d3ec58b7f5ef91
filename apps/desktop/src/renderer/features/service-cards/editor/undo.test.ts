import { expect, test } from "vitest";
import { changed, rebased, redone, undoable, undone } from "./undo";

test("a word typed in one go is taken back in one step", () => {
  let typed = undoable("");
  for (const [at, text] of ["1", "17", "17 zł"].entries()) typed = changed(typed, text, "fees", at * 200);
  expect(undone(typed).now).toBe("");
  expect(redone(undone(typed)).now).toBe("17 zł");
});

test("another field, or a pause, begins a step of its own", () => {
  const typed = changed(changed(changed(undoable("a"), "b", "title", 0), "c", "steps", 100), "d", "steps", 5_000);
  expect(undone(typed).now).toBe("c");
  expect(undone(undone(typed)).now).toBe("b");
  expect(undone(undone(undone(typed))).now).toBe("a");
});

test("with nothing to take back, nothing happens; a new change forgets what was taken back", () => {
  const first = undoable("a");
  expect(undone(first)).toBe(first);
  const typed = changed(undone(changed(first, "b", "title", 0)), "c", "title", 9_000);
  expect(redone(typed).now).toBe("c");
});

test("what somebody else saved stays when a step is taken back", () => {
  const mine = changed(undoable({ title: "a", fee: 1 }), { title: "b", fee: 1 }, "title", 0);
  const together = rebased(mine, (state) => ({ ...state, fee: 2 }));
  expect(together.now).toEqual({ title: "b", fee: 2 });
  expect(undone(together).now).toEqual({ title: "a", fee: 2 });
});
