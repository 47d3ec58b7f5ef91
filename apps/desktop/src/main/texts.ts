import { desktop as en } from "../../../../resources/texts/en.json";
import { desktop as pl } from "../../../../resources/texts/pl.json";
import type { Language } from "../bridge";

export type Texts = typeof pl;

const TEXTS: Readonly<Record<Language, Texts>> = { pl, en };

/** The words of the menu and the dialogs. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
