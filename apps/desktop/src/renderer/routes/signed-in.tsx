import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { reasonOf } from "../api/reason";
import { meOptions } from "../api/use-me";
import { catalogOptions } from "../features/catalog/use-catalog";
import { ScreenFailed, ScreenMissing } from "../features/shell/screen-failed";
import { Loading } from "../ui/states";
import { rootRoute } from "./root";

/** The frame around every screen that needs somebody signed in. Nobody gets past it otherwise. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context, location }) => {
    try {
      return { me: await context.queries.ensureQueryData(meOptions(context.trpc)) };
    } catch (error) {
      if (reasonOf(error) !== "signed-out") throw error;
      throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { next: location.href } });
    }
  },
  loader: ({ context }) => context.queries.ensureQueryData(catalogOptions(context.trpc)),
  component: lazyRouteComponent(() => import("../features/shell/app-frame"), "AppFrame"),
  pendingComponent: Loading,
  errorComponent: ScreenFailed,
  notFoundComponent: ScreenMissing,
});
