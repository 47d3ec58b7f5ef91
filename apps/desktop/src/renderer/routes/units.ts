import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const unitsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/units",
  beforeLoad: requireRight("units.versions"),
  component: lazyRouteComponent(() => import("../features/units/units-screen"), "UnitsScreen"),
});
