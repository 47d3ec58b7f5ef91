import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../api/trpc";
import type { ContactDraft } from "./desk-draft";
import { type News, newsFor } from "./news-for";

/**
 * Where this caller would hear of the end of an event, by the ways that are set up. `retry` asks again where the server could
 * not be asked; it is null while the answer is still on its way.
 */
export function useNews(contact: ContactDraft): { readonly news: News; readonly retry: (() => void) | null } {
  const trpc = useTRPC();
  const { caller } = contact;
  const ways = useQuery(trpc.messages.channels.queryOptions());
  const known = useQuery(
    trpc.residents.get.queryOptions(
      { id: caller.tag === "resident" ? caller.id : "" },
      { enabled: caller.tag === "resident" },
    ),
  );
  const email = caller.tag === "resident" && known.data === undefined ? undefined : known.data?.email || null;
  const failed = [ways, known].filter(({ isError, data }) => isError && data === undefined);
  const retry = () => {
    for (const { refetch } of failed) void refetch();
  };
  return { news: newsFor(contact, ways.data, email), retry: failed.length > 0 ? retry : null };
}
