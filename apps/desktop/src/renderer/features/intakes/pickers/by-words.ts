import { fold } from "@kck/search";
import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from "@mantine/core";

/** Whether every typed word begins one of the option's words, whatever the diacritics. */
export function fits(haystack: string, typed: string): boolean {
  const words = fold(haystack).split(/[^a-z0-9]+/);
  return fold(typed)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** The filter of a searchable list whose options are found by more than their label. */
export function byWords(wordsOf: (value: string) => string): OptionsFilter {
  const isFound = (item: ComboboxItem, typed: string) => fits(`${String(item.label)} ${wordsOf(item.value)}`, typed);
  return ({ options, search }) =>
    options.flatMap((option): ComboboxParsedItem[] => {
      if (!("group" in option)) return isFound(option, search) ? [option] : [];
      const items = option.items.filter((item) => isFound(item, search));
      return items.length === 0 ? [] : [{ ...option, items }];
    });
}
