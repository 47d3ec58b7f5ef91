import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import type { Trpc } from "../api/trpc";
import { ScreenFailed, ScreenMissing } from "../features/shell/screen-failed";

export type RouterContext = { readonly queries: QueryClient; readonly trpc: Trpc };

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: ScreenMissing,
  errorComponent: ScreenFailed,
});
