import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const callsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/calls",
  beforeLoad: requireRight("calls.today"),
  component: lazyRouteComponent(() => import("../features/calls/calls-screen"), "CallsScreen"),
});
