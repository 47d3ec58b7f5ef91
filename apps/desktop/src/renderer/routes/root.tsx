import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import type { Trpc } from "../api/trpc";
import { ScreenFailed, ScreenMissing } from "../features/shell/screen-failed";

export type RouterContext = {
  readonly queries: QueryClient;
  readonly trpc: Trpc;
  /** Leads to the way in and forgets everything of whoever was signed in. */
  readonly leave: (why: "signed-out" | "session-over") => Promise<void>;
  /** Asks whether anybody is still signed in, and leads to the way in where nobody is. */
  readonly checkSession: () => Promise<boolean>;
};

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: ScreenMissing,
  errorComponent: ScreenFailed,
});
