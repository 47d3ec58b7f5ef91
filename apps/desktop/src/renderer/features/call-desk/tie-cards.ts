import { givenUp } from "../service-cards/desk/panel-state";
import type { Panel } from "../service-cards/desk/panel-store";
import type { ToldQueue } from "../service-cards/desk/told-queue";
import type { Desk } from "./desk-store";

/**
 * Ties the panel of cards to the desk: a contact that is over takes its search with it, a category brings what is known of
 * the matter back into view, and a search that was given up is told, with the contact that it was made for.
 */
export function tieCards(desk: Desk, panel: Panel, told: ToldQueue): void {
  let contactId = desk.get().contact?.id ?? null;
  let categoryId = desk.get().contact?.matter?.categoryId ?? null;

  panel.subscribe(({ before, after }) => {
    const search = givenUp(before, after);
    if (search !== null) told.searched({ ...search, contactId });
  });
  desk.subscribe(() => {
    const { contact } = desk.get();
    const id = contact?.id ?? null;
    if (id !== contactId && contactId !== null) panel.dispatch({ do: "contact-over" });
    contactId = id;
    const category = contact?.matter?.categoryId ?? null;
    if (category !== categoryId && category !== null) panel.dispatch({ do: "rest" });
    categoryId = category;
  });
}
