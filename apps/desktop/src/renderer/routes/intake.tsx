import { IntakeId } from "@kck/contracts";
import { createRoute, lazyRouteComponent, notFound } from "@tanstack/react-router";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const intakeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/intakes/$id",
  params: {
    parse: ({ id }) => {
      const read = IntakeId.safeParse(id);
      if (!read.success) throw notFound();
      return { id: read.data };
    },
    stringify: ({ id }) => ({ id }),
  },
  beforeLoad: requireRight("intakes.get"),
  component: lazyRouteComponent(() => import("../features/intakes/one/intake-screen"), "IntakeScreen"),
});
