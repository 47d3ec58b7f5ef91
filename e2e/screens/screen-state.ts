import type { Page } from "@playwright/test";
import type { Person } from "../fixtures/centre";
import type { Say } from "./words";

/** Whoever leads a screen to a state: the page, the words on it, and colleagues at other machines. */
export type Hands = { page: Page; say: Say; colleague: (person: Person) => Promise<Page> };

/** One screen in one state, to be looked at by axe and by people. */
export type ScreenState = {
  /** Also the name of its picture. */
  readonly name: string;
  /** What is to be seen, for the index of the pictures. */
  readonly about: string;
  /** Who is signed in; null where nobody is. */
  readonly person: Person | null;
  /** A screen of its own, not a dialog over one: also pictured wide, and held at a zoom of 200 %. */
  readonly isMain?: boolean;
  /** The width at which this state is there at all. */
  readonly width?: number;
  /** Begins on an empty page, ends when everything that belongs to the state is drawn. */
  readonly open: (hands: Hands) => Promise<void>;
};
