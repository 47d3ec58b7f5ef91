import type { AppRouter } from "@kck/api";
import { createTRPCClient, httpBatchLink, type TRPCLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { isAttended } from "./attention";
import { watchedFetch } from "./connection";

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
export type Trpc = ReturnType<typeof useTRPC>;
export type TrpcClient = ReturnType<typeof createTrpcClient>;

/** Longest time a request may take before the screen gives it up; the server's own limit is 15 s. */
const TIMEOUT_MS = 20_000;

/** Tells the server that no person is behind a request, so that it does not keep a session alive. */
const UNATTENDED = "kck-unattended";
const ATTENDED = "isAttended";

/** Keeps with each request, in the moment in which it is made, whether a person is behind it. */
const noteAttention: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next({ ...op, context: { ...op.context, [ATTENDED]: isAttended(op.type) } });

/**
 * The door to the server. Queries go by POST, so that nothing personal stands in an address or in its log.
 * Requests of the same moment travel together, ten at most (the server refuses more).
 */
export function createTrpcClient() {
  return createTRPCClient<AppRouter>({
    links: [
      noteAttention,
      httpBatchLink({
        url: "/trpc",
        headers: ({ opList }) =>
          opList.some(({ context }) => context[ATTENDED] === true) ? {} : { [UNATTENDED]: "1" },
        methodOverride: "POST",
        maxItems: 10,
        fetch: (url, options) => {
          const timeout = new AbortController();
          const timer = setTimeout(() => timeout.abort(new TypeError("no answer in time")), TIMEOUT_MS);
          const signal = options?.signal ?? null;
          signal?.addEventListener("abort", () => timeout.abort(signal.reason), { once: true });
          return watchedFetch(url, { ...options, signal: timeout.signal, credentials: "same-origin" }).finally(() =>
            clearTimeout(timer),
          );
        },
      }),
    ],
  });
}
