import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isPassing, reasonOf } from "./reason";

const RETRIES = 2;

/**
 * Server data lives here and nowhere else. The live stream says what is stale, so nothing is asked again by itself:
 * not on focus, not on reconnection (the stream resumes there), not by the clock.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (reasonOf(error) === "signed-out") onSignedOut();
  };
  return new QueryClient({
    // The guard of the routes asks who is signed in, and answers a "nobody" itself.
    queryCache: new QueryCache({ onError: (error, query) => query.meta?.isGuarded !== true && onError(error) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 5 * 60_000,
        retry: (count, error) => count < RETRIES && isPassing(error),
        retryDelay: (count) => 400 * 2 ** count * (0.75 + Math.random() / 2),
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

/** Removes everything that was asked in somebody's name. Call it once none of it is on screen any more. */
export function forgetPerson(queries: QueryClient): void {
  queries.removeQueries({ predicate: ({ meta }) => meta?.isOfNobody !== true });
}
