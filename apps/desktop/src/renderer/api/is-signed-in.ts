import type { QueryClient } from "@tanstack/react-query";
import { byItself } from "./attention";
import { sessionsSettled } from "./auth";
import { reasonOf } from "./reason";
import type { TrpcClient } from "./trpc";

/** How often one query may be refused before it is left for the person to ask again. */
const MOST_REFUSALS = 3;

/**
 * Says whether anybody is signed in now. Where somebody is, what was refused with the session before is asked again.
 *
 * Errors  never throws; where nobody answers, nobody is taken for signed out.
 */
export async function isSignedIn(client: TrpcClient, queries: QueryClient): Promise<boolean> {
  await sessionsSettled();
  try {
    await byItself(() => client.session.me.query());
  } catch (error) {
    return reasonOf(error) !== "signed-out";
  }
  const wasRefused = (error: Error | null, times: number) =>
    error !== null && times <= MOST_REFUSALS && reasonOf(error) === "signed-out";
  byItself(() => {
    void queries.refetchQueries({ predicate: ({ state }) => wasRefused(state.error, state.errorUpdateCount) });
  });
  return true;
}
