import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { readAddress } from "../features/intakes/list/search";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const intakesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/intakes",
  validateSearch: readAddress,
  beforeLoad: requireRight("intakes.list"),
  component: lazyRouteComponent(() => import("../features/intakes/list/intakes-screen"), "IntakesScreen"),
});
