import { CONDITION_BOUNDS, type Condition, type Leaf } from "@kck/domain";
import { describe, expect, test } from "vitest";
import {
  blankGroup,
  blankLine,
  type FormLine,
  fromForm,
  hasOpenLine,
  isFormWithinBounds,
  toForm,
  withChanged,
  withoutPart,
  withPart,
  withRestored,
} from "./condition-form";

const category: Leaf = { type: "category", codes: ["DR-01"] };
const district: Leaf = { type: "district", numbers: [1] };
const square: Leaf = { type: "area", name: "Rynek", area: [] };

describe("the form of a condition", () => {
  test("shows every condition, however nested, and gives it back as it was", () => {
    const shown: Condition[] = [
      category,
      { type: "not", of: category },
      square,
      { type: "answer", question: "since", is: { op: "since", at: "2026-01-01T00:00:00Z" } },
      { type: "all", of: [category, { type: "not", of: district }] },
      { type: "any", of: [category, district] },
      { type: "all", of: [] },
      { type: "any", of: [] },
      { type: "all", of: [category, { type: "any", of: [district, square] }] },
      { type: "not", of: { type: "any", of: [category, { type: "all", of: [district, square] }] } },
      { type: "not", of: { type: "not", of: district } },
    ];
    for (const condition of shown) expect(fromForm(toForm(condition))).toEqual(condition);
  });

  test("says a group of one part as the part alone", () => {
    const one: Condition = { type: "all", of: [category, { type: "any", of: [district] }] };
    expect(fromForm(toForm(one))).toEqual({ type: "all", of: [category, district] });
  });

  test("grows by lines and groups, each found again by its id", () => {
    const begun = withPart(withPart(toForm({ type: "all", of: [] }), blankLine()), blankGroup());
    expect(begun.parts.map(({ id }) => id)).toEqual([0, 1]);
    const filled = withChanged(begun, { id: 0, isNot: false, leaf: category });
    const grouped = withChanged(filled, { ...toForm({ type: "any", of: [district, square] }), id: 1 });
    expect(fromForm(grouped)).toEqual({ type: "all", of: [category, { type: "any", of: [district, square] }] });
  });

  test("means always once its last line is taken away, also where any of them was asked for", () => {
    const one = toForm({ type: "any", of: [category, district] });
    expect(fromForm(withoutPart(withoutPart(one, 0), 1))).toEqual({ type: "all", of: [] });
  });

  test("takes a removed part back where it stood, under an id of its own, and joined as before", () => {
    const one = toForm({ type: "any", of: [category, district, square] });
    const row = { id: 1, isNot: false, leaf: district };
    const removed = { row, at: 1, join: "any" as const };
    expect(fromForm(withRestored(withoutPart(one, 1), removed))).toEqual(fromForm(one));
    const last = { id: 0, isNot: true, leaf: category };
    const replaced = withPart(toForm({ type: "all", of: [] }), { ...blankLine(), leaf: square });
    const back = withRestored(replaced, { row: last, at: 0, join: "any" });
    expect(back).toMatchObject({
      join: "all",
      parts: [
        { id: 1, isNot: true, leaf: category },
        { id: 0, leaf: square },
      ],
    });
    expect(withRestored(toForm({ type: "all", of: [] }), { row: last, at: 0, join: "any" }).join).toBe("any");
  });

  test("says that an outline is begun, in whatever group, and only where an area is asked for", () => {
    const corners = [[19.93, 50.06]] as const;
    const line = { ...blankLine(), leaf: square, corners };
    const around = (part: FormLine) => withPart(toForm({ type: "all", of: [] }), withPart(blankGroup(), part));
    expect(hasOpenLine(around(line))).toBe(true);
    expect(hasOpenLine(around({ ...line, corners: [] }))).toBe(false);
    expect(hasOpenLine(around({ ...line, leaf: district }))).toBe(false);
  });

  test("says when it is nested deeper than a condition may be", () => {
    let nested: Condition = { type: "any", of: [category, district] };
    for (let depth = 3; depth <= CONDITION_BOUNDS.depth; depth += 1) nested = { type: "all", of: [square, nested] };
    expect(isFormWithinBounds(toForm(nested))).toBe(true);
    expect(isFormWithinBounds(toForm({ type: "all", of: [square, nested] }))).toBe(false);
  });
});
