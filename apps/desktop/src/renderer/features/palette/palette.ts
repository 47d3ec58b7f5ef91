import type { ReactNode } from "react";

/** One line of the palette. */
export type PaletteItem = {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  /** Stands at the right edge: a status, a key. */
  readonly aside?: ReactNode;
  readonly run: () => void;
};
/** What a source of the palette answers: a hook `(words) => PaletteGroup`, called in `CommandPalette`. */
export type PaletteGroup = {
  readonly title: string;
  readonly items: readonly PaletteItem[];
  readonly isSearching?: boolean;
};

/** Folds case and Polish diacritics, so that "uzytkownicy" finds "Użytkownicy". */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replace(/\p{M}/gu, "");
}

/** Whether every typed word begins some word of the text. */
export function fits(words: string, text: string): boolean {
  const there = folded(text).split(/[^\p{L}\p{N}]+/u);
  return folded(words)
    .split(/\s+/)
    .every((word) => there.some((one) => one.startsWith(word)));
}
