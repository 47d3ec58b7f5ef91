import { blankCard } from "@kck/contracts";

/** A card that says nothing yet, for tests to fill in. */
export const NOTHING_YET = blankCard("Odpis aktu stanu cywilnego", "civil-status", "SC-18");
