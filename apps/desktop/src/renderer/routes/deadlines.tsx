import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

const policiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deadlines",
  beforeLoad: requireRight("deadlines.versions"),
  component: lazyRouteComponent(() => import("../features/deadlines/policies-screen"), "PoliciesScreen"),
});

const calendarsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/deadlines/calendars",
  beforeLoad: requireRight("deadlines.versions"),
  component: lazyRouteComponent(() => import("../features/deadlines/calendars-screen"), "CalendarsScreen"),
});

export const deadlineRoutes = [policiesRoute, calendarsRoute] as const;
