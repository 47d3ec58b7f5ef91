import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { movedTo, type RowMove, rowKeys } from "./row-keys";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const actions = () => ({ onMove: vi.fn(), onOpen: vi.fn(), onToggle: vi.fn(), onSelectAll: vi.fn(), onClear: vi.fn() });

test("arrows move, with Shift they take the rows along", () => {
  const told = actions();
  expect(rowKeys({ ...plain, key: "ArrowDown" }, told)).toBe(true);
  expect(rowKeys({ ...plain, key: "ArrowUp", shiftKey: true }, told)).toBe(true);
  expect(told.onMove.mock.calls).toEqual([
    ["next", false],
    ["previous", true],
  ]);
});

test("Enter opens, Space selects, Ctrl+A takes all, Escape lets go", () => {
  const told = actions();
  for (const key of ["Enter", " ", "Escape"]) rowKeys({ ...plain, key }, told);
  rowKeys({ ...plain, key: "a", ctrlKey: true }, told);
  for (const act of [told.onOpen, told.onToggle, told.onClear, told.onSelectAll]) expect(act).toHaveBeenCalledOnce();
});

test("keys that mean nothing to a table are left to the browser", () => {
  const told = actions();
  expect(rowKeys({ ...plain, key: "a" }, told)).toBe(false);
  expect(rowKeys({ ...plain, key: "ArrowDown", altKey: true }, told)).toBe(false);
  expect(rowKeys({ ...plain, key: " " }, { onMove: told.onMove, onOpen: told.onOpen })).toBe(false);
});

test("no move leaves the table", () => {
  const moves: RowMove[] = ["previous", "next", "first", "last", "page-up", "page-down"];
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (from, count, page) => {
      for (const move of moves) {
        const to = movedTo(Math.min(from, count - 1), move, count, page);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(count);
      }
    }),
  );
});
