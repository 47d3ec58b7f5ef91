import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { WorkloadAddress } from "../features/workload/address";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const workloadRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/workload",
  validateSearch: WorkloadAddress,
  beforeLoad: requireRight("workload.board"),
  component: lazyRouteComponent(() => import("../features/workload/workload-screen"), "WorkloadScreen"),
});
