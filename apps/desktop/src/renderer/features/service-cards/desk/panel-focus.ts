import type { CardSection } from "@kck/domain";
import { flushSync } from "react-dom";
import { sectionId } from "../view/card-sections";

/** Where the parts of the panel stand on the page. */
export const PANEL_IDS = { field: "card-search", list: "card-hits", card: "card-opened", log: "card-log" } as const;

/** Between the edge of the card and a section that was jumped to. */
const GAP_PX = 8;

function focus(id: string): boolean {
  flushSync(() => undefined); // what the state asks for is drawn first
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement) element.select();
  return element !== null;
}

/** Puts the cursor into the search; answers whether there is one on this screen. */
export const focusSearch = () => focus(PANEL_IDS.field);
/** Lets the arrows scroll the opened card. */
export const focusCard = () => focus(PANEL_IDS.card);
export const focusLog = () => focus(PANEL_IDS.log);

/** Brings a section to the top of the opened card, and nothing else on the page anywhere. */
export function focusSection(section: CardSection): void {
  focus(sectionId(section));
  const element = document.getElementById(sectionId(section));
  const card = document.getElementById(PANEL_IDS.card);
  if (element === null || card === null) return;
  const [top, from] = [element.getBoundingClientRect().top, card.getBoundingClientRect().top];
  card.scrollTop += top - from - GAP_PX;
}
