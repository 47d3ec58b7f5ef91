import type { MeView } from "@kck/contracts";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type Trpc, useTRPC } from "./trpc";

/** Who is signed in. The guard of the routes asks first, so that no screen ever waits for it. */
export function meOptions(trpc: Trpc) {
  return trpc.session.me.queryOptions(undefined, { staleTime: 5 * 60_000, meta: { isGuarded: true } });
}

export function useMe(): MeView {
  return useSuspenseQuery(meOptions(useTRPC())).data;
}
