import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const routingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/routing",
  beforeLoad: requireRight("routing.current"),
  component: lazyRouteComponent(() => import("../features/routing/rules/routing-screen"), "RoutingScreen"),
});
