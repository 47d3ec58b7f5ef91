import { SuggestRoute } from "@kck/contracts";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { useTRPC } from "../../api/trpc";
import { useCatalog } from "../catalog/use-catalog";
import { placeOf } from "./compose-intake";
import type { DeskState } from "./desk-state";
import { answersOf } from "./script";
import { useDeskTools } from "./use-desk";
import { inView, type Matter, theMatter, useIsSent } from "./use-matter";
import { useRested } from "./use-rested";

const PAUSE_MS = 200;

/** What is known so far; null while there is nothing to ask the rules about, or what is typed is not fit to be sent. */
function questionFor({ matter, script, kind }: Matter): SuggestRoute | null {
  if (matter.categoryId === null && matter.description.trim() === "") return null;
  const { categoryId, description, place } = matter;
  const answers = answersOf(script, (value) => value);
  const question = { kind, categoryId, description, answers, place: placeOf(place), channel: "phone" };
  return SuggestRoute.safeParse(question).data ?? null;
}

/** Asks the rules about what has been typed so far, and puts their answer beside it. Without a server the category decides. */
export function useRouteSuggestion(): void {
  const trpc = useTRPC();
  const catalog = useCatalog();
  const { desk } = useDeskTools();
  const read = useCallback(
    (state: DeskState) => {
      const matter = theMatter(state);
      return JSON.stringify(matter === null ? null : questionFor({ matter, ...inView(catalog, matter) }));
    },
    [catalog],
  );
  const rested = useRested(read, PAUSE_MS);
  const question: SuggestRoute | null = JSON.parse(rested.text);
  const { data } = useQuery(trpc.routing.suggest.queryOptions(question ?? skipToken));
  const isSent = useIsSent();
  useEffect(() => {
    // An answer to what has been typed over meanwhile is no answer; one that comes while the matter is sent waits for it to come back.
    if (data === undefined || isSent || read(desk.get()) !== rested.text) return;
    const { unitId, priority, policyKey, rule, callFirst } = data;
    desk.dispatch({ do: "routed", routed: { unitId, priority, policyKey, rule: rule?.name ?? null, callFirst } });
  }, [data, rested, isSent, desk, read]);
}
