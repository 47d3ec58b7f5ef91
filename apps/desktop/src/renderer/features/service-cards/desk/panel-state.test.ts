import { CardId } from "@kck/contracts";
import { expect, test } from "vitest";
import { givenUp, type PanelAction, panelReducer, QUIET } from "./panel-state";

const CARD = CardId.parse("00000000-0000-4000-8000-000000000001");
const type = (words: string): PanelAction => ({ do: "type", words, atMs: 5 });
const open: PanelAction = { do: "open", id: CARD, section: null, marks: null };
const after = (...actions: PanelAction[]) => actions.reduce(panelReducer, QUIET);

test("a search that is cleared letter by letter was a search for what stood there whole", () => {
  const before = after(type("reje"), type("rejstracja"), { do: "found", words: "rejstracja", hits: 3 }, type("r"));
  expect(givenUp(before, panelReducer(before, type("")))).toEqual({ words: "rejstracja", hits: 3 });
});

test("a search is no longer one that found nothing once a card was opened", () => {
  const before = after(type("dowód"), open, { do: "back" });
  expect(givenUp(before, panelReducer(before, { do: "contact-over" }))).toBeNull();
});

test("what ends with the contact is told, and the next caller finds an empty field", () => {
  const before = after(type("psy na smyczy"));
  const next = panelReducer(before, { do: "contact-over" });
  expect(givenUp(before, next)).toEqual({ words: "psy na smyczy", hits: 0 });
  expect(next).toEqual(QUIET);
});

test("the time of a search counts from its first key", () => {
  const state = after({ do: "type", words: "d", atMs: 100 }, { do: "type", words: "do", atMs: 900 });
  expect(state.asked?.beganMs).toBe(100);
});

test("Escape goes back one step at a time: form, card, words, panel", () => {
  const back = (state: typeof QUIET) => panelReducer(state, { do: "back" });
  const withForm = after(type("dowód"), open, { do: "pane", pane: "send" });
  expect(back(withForm)).toMatchObject({ pane: null, opened: { id: CARD } });
  expect(back(back(withForm))).toMatchObject({ opened: null, words: "dowód" });
  expect(back(back(back(withForm)))).toMatchObject({ words: "", isActive: true });
  expect(back(back(back(back(withForm)))).isActive).toBe(false);
});

test("the same section can be jumped to again", () => {
  const once = after(open, { do: "jump", section: "fees" });
  expect(panelReducer(once, { do: "jump", section: "fees" }).opened).not.toEqual(once.opened);
});
