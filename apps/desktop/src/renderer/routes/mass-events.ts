import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const massEventsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/mass-events",
  beforeLoad: requireRight("massEvents.suggested"),
  component: lazyRouteComponent(() => import("../features/mass-events/mass-events-screen"), "MassEventsScreen"),
});
