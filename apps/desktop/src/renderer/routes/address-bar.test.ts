import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBar, inBar } from "./address-bar";

const sent = (href: string) => new URL(href, "https://kck.example").search;

test("what somebody typed stands behind the # and is sent to nobody; the other filters stay in the query", () => {
  expect(inBar("/intakes?statuses=%5B%22closed%22%5D&words=600100200&sort=due")).toBe(
    "/intakes?statuses=%5B%22closed%22%5D&sort=due#words=600100200",
  );
  expect(inBar("/cards?words=dow%C3%B3d")).toBe("/cards#words=dow%C3%B3d");
  expect(inBar("/users?role=editor")).toBe("/users?role=editor");
});

test("the way back after signing in keeps the whole address, and not a word of it is sent", () => {
  const bar = inBar(`/sign-in?next=${encodeURIComponent("/intakes?words=Nowak")}&isOver=true`);
  expect(sent(bar)).toBe("?isOver=true");
  expect(fromBar(bar)).toBe(`/sign-in?isOver=true&next=${encodeURIComponent("/intakes?words=Nowak")}`);
});

test("an old link that has the words in its query is moved, however it was written", () => {
  expect(inBar("/intakes?words=600%20100%20200")).toBe("/intakes#words=600%20100%20200");
  expect(inBar("/intakes?%77ords=Nowak&sort=due")).toBe("/intakes?sort=due#%77ords=Nowak");
  expect(inBar(fromBar("/intakes?words=old#words=new"))).toBe("/intakes#words=old&words=new");
});

test("a fragment that means something else, as the secret of an invitation, is left as it is", () => {
  for (const href of ["/invitation#c2VjcmV0", "/intakes?sort=due#content", "/invitation#words", "/x#%E0%A4%A"]) {
    expect(fromBar(href)).toBe(href);
    expect(inBar(href)).toBe(href);
  }
});

test("no address that the screens use is lost on its way through the bar, and no free text is in its query", () => {
  const part = fc.constantFrom("words", "next", "sort", "unitIds", "isOverdue");
  const pairs = fc.array(fc.tuple(part, fc.string({ unit: "grapheme" })));
  fc.assert(
    fc.property(pairs, (given) => {
      const query = new URLSearchParams(given).toString();
      const bar = inBar(`/intakes${query === "" ? "" : `?${query}`}`);
      expect(new URLSearchParams(sent(bar)).has("words")).toBe(false);
      expect(new URLSearchParams(sent(bar)).has("next")).toBe(false);
      const back = [...new URL(fromBar(bar), "https://kck.example").searchParams];
      expect(back.toSorted()).toEqual(given.toSorted());
    }),
  );
});
