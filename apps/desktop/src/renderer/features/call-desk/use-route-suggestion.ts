import { SuggestRoute } from "@kck/contracts";
import { useDebouncedValue } from "@mantine/hooks";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../api/trpc";
import { placeOf } from "./compose-intake";
import type { MatterDraft } from "./desk-draft";
import { answersOf } from "./script";
import { useDispatch } from "./use-desk";
import type { MatterInView } from "./use-matter";

const PAUSE_MS = 200;

/** What is known so far; null while there is nothing to ask the rules about, or what is typed is not fit to be sent. */
function questionFor(inView: (MatterInView & { readonly matter: MatterDraft }) | null): SuggestRoute | null {
  if (inView === null) return null;
  const { matter, script, kind } = inView;
  if (matter.categoryId === null && matter.description.trim() === "") return null;
  const { categoryId, description, place } = matter;
  const answers = answersOf(script, (value) => value);
  const question = { kind, categoryId, description, answers, place: placeOf(place), channel: "phone" };
  return SuggestRoute.safeParse(question).data ?? null;
}

/** Asks the rules about what has been typed so far, and puts their answer beside it. Without a server the category decides. */
export function useRouteSuggestion(inView: (MatterInView & { readonly matter: MatterDraft }) | null): void {
  const trpc = useTRPC();
  const dispatch = useDispatch();
  const asking = JSON.stringify(questionFor(inView));
  const [asked] = useDebouncedValue(asking, PAUSE_MS);
  const question: SuggestRoute | null = JSON.parse(asked);
  const { data } = useQuery(trpc.routing.suggest.queryOptions(question ?? skipToken));
  // An answer to what has been typed over meanwhile is no answer.
  const isCurrent = asking === asked;
  useEffect(() => {
    if (data === undefined || !isCurrent) return;
    const { unitId, priority, policyKey, rule, callFirst } = data;
    dispatch({ do: "routed", routed: { unitId, priority, policyKey, rule: rule?.name ?? null, callFirst } });
  }, [data, isCurrent, dispatch]);
}
