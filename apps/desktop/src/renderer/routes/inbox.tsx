import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { InboxAddress } from "../features/intakes/inbox/search";
import { requireRight } from "./require-right";
import { signedInRoute } from "./signed-in";

export const inboxRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/inbox",
  validateSearch: InboxAddress,
  beforeLoad: requireRight("intakes.accept"),
  component: lazyRouteComponent(() => import("../features/intakes/inbox/inbox-screen"), "InboxScreen"),
});
