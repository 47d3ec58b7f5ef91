import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import type { ContactDraft } from "./desk-draft";
import { type News, NO_WAYS, newsFor } from "./news-for";

/** Where this caller would hear of the end of an event, by the ways that are set up. Who they are is known at the desk already. */
export function useNews(contact: ContactDraft): News {
  const trpc = useTRPC();
  const { caller } = contact;
  const ways = useQuery(trpc.messages.channels.queryOptions()).data ?? NO_WAYS;
  const known = useQuery(
    trpc.residents.get.queryOptions(
      { id: caller.tag === "resident" ? caller.id : "" },
      { enabled: caller.tag === "resident" },
    ),
  ).data;
  return newsFor(contact, ways, known?.email || null);
}
