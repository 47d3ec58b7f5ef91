import { useEffect, useState } from "react";
import type { FoundCards } from "../search/open-card-search";
import { useCards } from "../store/cards-context";
import { usePanelHost } from "./panel-host";

/** As many as somebody on the phone looks through. */
const SHOWN = 30;

export type Found = { readonly words: string; readonly answer: FoundCards };

/**
 * What the search answers to the words in the field, with the words that it is the answer to; null before the first answer.
 *
 * It listens to the words and is not drawn again for them: the search is asked before the letter is on screen, and the answer
 * to the letter before stays as it stands.
 */
export function useFound(): Found | null {
  const { search, edition } = useCards();
  const { panel } = usePanelHost();
  const [found, setFound] = useState<Found | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition finds other cards by the same words
  useEffect(() => {
    let isHere = true;
    const ask = () => {
      const { words, filters } = panel.get();
      const isCurrent = () => isHere && panel.get().words === words && panel.get().filters === filters;
      search?.search(words, filters, SHOWN).then(
        (answer) => {
          if (!isCurrent() || answer === null) return;
          setFound({ words, answer });
          panel.dispatch({ do: "found", words: words.trim(), hits: answer.total });
        },
        () => isCurrent() && setFound(null), // a search that has stopped is told by the state of the cards
      );
    };
    ask();
    const end = panel.subscribe(({ before, after }) => {
      if (before.words !== after.words || before.filters !== after.filters) ask();
    });
    return () => {
      isHere = false;
      end();
    };
  }, [search, edition, panel]);
  return found;
}
