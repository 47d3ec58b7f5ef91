import { useEffect, useState } from "react";
import type { FoundCards } from "../search/open-card-search";
import { useCards } from "../store/cards-context";
import { usePanelHost } from "./panel-host";
import { usePanel } from "./use-panel";

/** As many as somebody on the phone looks through. */
const SHOWN = 30;

export type Found = { readonly words: string; readonly answer: FoundCards };

/** What the search answers to the words in the field, with the words that it is the answer to; null before the first answer. */
export function useFound(): Found | null {
  const { search, edition } = useCards();
  const { panel } = usePanelHost();
  const words = usePanel((state) => state.words);
  const filters = usePanel((state) => state.filters);
  const [found, setFound] = useState<Found | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition finds other cards by the same words
  useEffect(() => {
    let isCurrent = true;
    search?.search(words, filters, SHOWN).then(
      (answer) => {
        if (!isCurrent || answer === null) return;
        setFound({ words, answer });
        panel.dispatch({ do: "found", words: words.trim(), hits: answer.total });
      },
      () => isCurrent && setFound(null), // a search that has stopped is told by the state of the cards
    );
    return () => {
      isCurrent = false;
    };
  }, [search, edition, words, filters, panel]);
  return found;
}
