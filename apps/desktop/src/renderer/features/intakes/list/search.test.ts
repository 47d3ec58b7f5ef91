import { IntakeSearch, keptInView, SORTS } from "@kck/contracts";
import { CHANNELS, KINDS, PRIORITIES, STATUSES } from "@kck/domain";
import { defaultParseSearch, defaultStringifySearch } from "@tanstack/react-router";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changed, chipsOf, isFiltered, isSameSearch, readAddress, searchOf, withoutChip } from "./search";

const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 4 });
const instant = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })
  .map((ms) => new Date(ms).toISOString());
const words = fc.string({ minLength: 1, maxLength: 60 });
const search = fc
  .record(
    {
      words: fc.oneof(words, fc.constantFrom("123", "true", "[1]", "Kąpielowa 7", "12 616 5555")),
      statuses: some(STATUSES),
      kinds: some(KINDS),
      unitIds: ids,
      categoryIds: ids,
      districts: some([1, 2, 3, 18]),
      priorities: some(PRIORITIES),
      assigneeId: fc.oneof(fc.uuid(), fc.constantFrom("me", "nobody")),
      channels: some(CHANNELS),
      createdFrom: instant,
      createdTo: instant,
      isOverdue: fc.constant(true),
      isReturnedByUs: fc.constant(true),
      sort: fc.constantFrom(...SORTS),
      isDescending: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((given) => IntakeSearch.parse(given));

test("a link opens the same search that it was copied from", () => {
  const blank = IntakeSearch.parse({ words: " ", statuses: ["closed"] }); // words that are none filter nothing
  fc.assert(
    fc.property(search, (asked) => {
      expect(readAddress(defaultParseSearch(defaultStringifySearch(asked)))).toEqual(changed({}, asked));
    }),
    { examples: [[blank]] },
  );
  expect(readAddress(defaultParseSearch(defaultStringifySearch(blank)))).toEqual({ statuses: ["closed"] });
});

test("an address that somebody spoilt still opens, without what makes no sense", () => {
  expect(readAddress({ statuses: ["forwarded"], districts: [99], priorities: "P1", view: "x", other: 1 })).toEqual({
    statuses: ["forwarded"],
  });
  expect(readAddress({ words: 123 })).toEqual({ words: "123" });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), (raw) => {
      expect(IntakeSearch.safeParse(searchOf(readAddress(raw))).success).toBe(true);
    }),
  );
});

test("a view that others see keeps every filter but the words that were typed; one's own keeps them too", () => {
  const asked: IntakeSearch = { words: "600100200", statuses: ["closed"], sort: "due" };
  expect(keptInView(asked, true)).toEqual({ statuses: ["closed"], sort: "due" });
  expect(keptInView(asked, false)).toEqual(asked);
});

test("what filters nothing does not stand in the address", () => {
  expect(changed({ words: "lampa", statuses: ["closed"] }, { words: "", statuses: [], isOverdue: false })).toEqual({});
});

test("removing every filter one after the other leaves the order alone", () => {
  fc.assert(
    fc.property(search, (asked) => {
      const bare = chipsOf(asked).reduce(withoutChip, readAddress(asked));
      expect(isFiltered(bare)).toBe(false);
      expect(bare).toEqual(changed({}, { sort: asked.sort, isDescending: asked.isDescending }));
    }),
  );
});

test("a search counts as filtered exactly when there is something to remove", () => {
  fc.assert(
    fc.property(search, (asked) => {
      expect(isFiltered(asked)).toBe(chipsOf(asked).length > 0);
    }),
  );
});

test("the order in which values were chosen makes no other search", () => {
  expect(isSameSearch({ statuses: ["closed", "resolved"] }, { statuses: ["resolved", "closed"] })).toBe(true);
  expect(isSameSearch({ statuses: ["closed"] }, { statuses: ["resolved"] })).toBe(false);
  expect(isSameSearch({ words: "" }, {})).toBe(true);
});
